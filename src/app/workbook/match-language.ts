import { LANGUAGES, type Language } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import { normalizeHeading } from './heading-match';

/** The language that most headings are written in; English where none tells. */
export function matchLanguage(headings: readonly string[]): Language {
  const present = new Set(headings.map(normalizeHeading));
  const score = (language: Language) =>
    Object.values(messagesFor(language).labels.column).filter((label) => present.has(normalizeHeading(label))).length;
  return LANGUAGES.reduce((best, language) => (score(language) > score(best) ? language : best));
}
