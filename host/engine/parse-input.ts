import { type GoogleLocale, googleLocale } from './google-locale';
import { isGeneralPattern, isTextPattern } from './number-format';
import { parseDateText } from './parse-date-text';
import { parseNumberText } from './parse-number-text';
import type { CellInput } from './sheet-engine';

/** What typed text becomes. */
export interface ParsedInput {
  readonly input: CellInput;
  /** The pattern that the cell gets where it has none yet: for a date, a time, a percentage, an amount (F126). */
  readonly format?: string;
}

/** A number that was recognised in typed text, with the pattern that Google gives such a cell. */
export interface Recognised {
  readonly value: number;
  readonly format?: string;
}

/**
 * Reads text as Google reads what is typed into a cell, or given to `setValue` (F122–F124).
 *
 * A cell with the format `@` keeps the text, a leading `'` makes text, a leading `=` a formula; then booleans, numbers,
 * amounts, percentages, dates and times are looked for by the locale's rules. `+5` and a lone `-` stay text (F123).
 *
 * @param locale - The spreadsheet's, such as `zh_CN`.
 * @param format - The cell's pattern, `''` where it has none.
 * @param year - The current year, for dates typed without one; where it is not given, those stay text.
 */
export function parseInput(text: string, locale: string, format: string, year?: number): ParsedInput {
  if (isTextPattern(format)) return { input: text };
  if (text.startsWith("'")) return { input: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { input: { formula: text } };
  const trimmed = text.trim();
  const facts = googleLocale(locale);
  const truth = parseBoolean(trimmed, facts);
  if (truth !== null) return { input: truth };
  const number = mayBeNumber.test(trimmed) ? (parseNumberText(trimmed, facts) ?? parseDateText(trimmed, facts, year)) : null;
  if (!number) return { input: text === '' ? null : text };
  return number.format && isGeneralPattern(format) ? { input: number.value, format: number.format } : { input: number.value };
}

/** Most texts in a sheet hold no digit: they are told apart at once. */
const mayBeNumber = /\d/;

function parseBoolean(text: string, facts: GoogleLocale): boolean | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === facts.booleans[0]) return true;
  if (upper === 'FALSE' || upper === facts.booleans[1]) return false;
  return null;
}
