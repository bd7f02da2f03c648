import { LANGUAGES } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import { normalizeHeading } from '../workbook/heading-match';

const WORDS = new Set(LANGUAGES.flatMap((language) => messagesFor(language).synonyms.noDate.map(normalizeHeading)));

/** A word in a date column, in any shipped language, that stands for an empty date: it counts as empty and is no problem. */
export function isEmptyDateWord(text: string): boolean {
  return WORDS.has(normalizeHeading(text));
}
