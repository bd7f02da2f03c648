import type { Cell } from '@odoo/o-spreadsheet';
import { rewriteByShape } from '../formula-shape';
import { argumentsToComma } from '../formula-text';
import { isTextPattern } from '../number-format';
import { readableFormula } from '../readable-formula';
import type { CellInput, CellValue } from '../sheet-engine';
import { googleError } from './cell-errors';
import type { Library } from './shared/library';

/** Ends a formula that Google's locale rules refuse but the library would read: the library takes it for a broken one. */
const broken = '\u2063';

/**
 * The text to put into a cell so that it holds exactly this input. The library reads cell contents like typed text; a leading
 * apostrophe marks text that would otherwise be read as something else, and stays invisible.
 *
 * @param pattern - The cell's number format, Google's.
 */
export function cellContent(library: Library, input: CellInput, pattern: string, locale: string): string {
  if (input === null) return '';
  if (typeof input === 'number') return String(input);
  if (typeof input === 'boolean') return input ? 'TRUE' : 'FALSE';
  if (typeof input === 'object') return isTextPattern(pattern) ? `'${input.formula}` : formulaContent(input.formula, locale);
  if (isTextPattern(pattern)) return /^[=']/.test(input) ? `'${input}` : input;
  return isReadAsOther(library, input) ? `'${input}` : input;
}

/** A formula as the library reads it; one that the locale cannot parse is kept word for word and shows `#ERROR!` (F125, F224). */
export function formulaContent(formula: string, locale: string): string {
  const known = writers.get(locale) ?? rewriteByShape((text) => writeFor(text, locale));
  writers.set(locale, known);
  return known(formula);
}

const writers = new Map<string, (formula: string) => string>();

function writeFor(formula: string, locale: string): string {
  const readable = argumentsToComma(formula, locale);
  return readable === null ? formula + broken : readableFormula(readable);
}

/** A formula's text as it was put in, or as the library has rewritten it. */
export function formulaText(content: string): string {
  return content.endsWith(broken) ? content.slice(0, -1) : content;
}

/** The value of a cell that holds no formula. */
export function literalValue(cell: Extract<Cell, { isFormula: false }>): CellValue {
  const { content, parsedValue, format } = cell;
  if (format && isTextPattern(format)) {
    if (content === '') return null;
    return content.startsWith("'") ? content.slice(1) : content;
  }
  if (typeof parsedValue === 'string' && content.startsWith('#') && errorText.test(content)) return googleError(content);
  return parsedValue;
}

const errorText = /^#(N\/A|REF|ERROR|BAD_EXPR|CYCLE|SPILL!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

function isReadAsOther(library: Library, text: string): boolean {
  if (text === '') return false;
  if (/^[=']/.test(text) || errorText.test(text)) return true;
  if (/^(true|false)$/i.test(text)) return true;
  if (!/\d/.test(text) || text.includes('\n')) return false;
  return library.helpers.isNumber(text, library.DEFAULT_LOCALE) || mayBeDate.test(text);
}

/** Whatever the library could take for a date or a time, in any locale: digits with a few marks, or with a month's name. */
const mayBeDate = /^[\s\d/.:,-]*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[ap]m)?[\s\d/.:,-]*(?:[ap]m)?$/i;
