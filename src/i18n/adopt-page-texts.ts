import type { Language } from '../domain/order/settings';
import { adopt as adoptEn } from './en/adopt';
import { labels as labelsEn } from './en/labels';
import type { Translated } from './messages';
import { adopt as adoptZh } from './zh/adopt';
import { labels as labelsZh } from './zh/labels';

const en = { labels: labelsEn, adopt: adoptEn };

/** What the dialog of “use my existing table” says. */
export type AdoptPageTexts = Translated<typeof en>;

const zh: AdoptPageTexts = { labels: labelsZh, adopt: adoptZh };

/** The dialog's texts of a language. */
export function adoptPageTextsFor(language: Language): AdoptPageTexts {
  return language === 'zh' ? zh : en;
}
