import type { Language } from '../domain/order/settings';
import { edits as editsEn } from './en/edits';
import { labels as labelsEn } from './en/labels';
import { rest as restEn } from './en/rest';
import { sidebar as sidebarEn } from './en/sidebar';
import { sidebarRules as rulesEn } from './en/sidebar-rules';
import { sidebarTemplates as templatesEn } from './en/sidebar-templates';
import { templateWords as templateWordsEn } from './en/template-words';
import type { Translated } from './messages';
import { edits as editsZh } from './zh/edits';
import { labels as labelsZh } from './zh/labels';
import { rest as restZh } from './zh/rest';
import { sidebar as sidebarZh } from './zh/sidebar';
import { sidebarRules as rulesZh } from './zh/sidebar-rules';
import { sidebarTemplates as templatesZh } from './zh/sidebar-templates';
import { templateWords as templateWordsZh } from './zh/template-words';

const en = {
  labels: labelsEn,
  edits: editsEn,
  rest: restEn,
  sidebar: sidebarEn,
  rules: rulesEn,
  templates: templatesEn,
  templateWords: templateWordsEn,
};

/** What the sidebar says. Kept out of the server's messages, which every execution has to parse; and the other way round. */
export type PageTexts = Translated<typeof en>;

const zh: PageTexts = {
  labels: labelsZh,
  edits: editsZh,
  rest: restZh,
  sidebar: sidebarZh,
  rules: rulesZh,
  templates: templatesZh,
  templateWords: templateWordsZh,
};

/** The sidebar's texts of a language. */
export function pageTextsFor(language: Language): PageTexts {
  return language === 'zh' ? zh : en;
}
