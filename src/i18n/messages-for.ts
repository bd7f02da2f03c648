import type { Language } from '../domain/order/settings';
import { en } from './en';
import type { Messages } from './messages';
import { zh } from './zh';

/** All messages of a language. */
export function messagesFor(language: Language): Messages {
  return language === 'zh' ? zh : en;
}

/** The product's language for a Google locale such as `zh_CN`, `zh-TW` or `de`: Chinese for Chinese, else English. */
export function languageOfLocale(locale: string): Language {
  return /^zh\b|^zh[_-]/i.test(locale) ? 'zh' : 'en';
}
