import { en, type Texts } from './en';
import { zh } from './zh';

/** The languages that a person can choose in the host's menu, each under its own name. */
export const languages = [
  { tag: 'en', name: 'English', texts: en },
  { tag: 'zh-CN', name: '简体中文', texts: zh },
] as const;

/** The texts for a BCP 47 tag such as `zh-CN` or `en_US`; English for every language that the host does not speak. */
export function findTexts(tag: string): Texts {
  return /^zh\b|^zh[-_]/i.test(tag) ? zh : en;
}

/** What a document's `lang` attribute says. */
export function languageTag(tag: string): string {
  return findTexts(tag) === zh ? 'zh-CN' : 'en';
}
