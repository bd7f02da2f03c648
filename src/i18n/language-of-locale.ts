import type { Language } from '../domain/order/settings';

/** The product's language for a Google locale such as `zh_CN`, `zh-TW` or `de`: Chinese for Chinese, else English. */
export function languageOfLocale(locale: string): Language {
  return /^zh\b|^zh[_-]/i.test(locale) ? 'zh' : 'en';
}
