import { unquoteSheetName } from '../engine/a1';
import { argumentsToComma } from '../engine/formula-text';
import { type FormulaToken, type Reference, referenceToA1, tokenizeFormula } from '../engine/formula-tokens';
import type { CellValue } from '../engine/sheet-engine';
import { excelFunctionName, missingArguments } from './excel-functions';

/** What a formula's text needs to know about the workbook. */
export interface FormulaSurroundings {
  readonly locale: string;
  /** The sheet that the formula stands on, in lower case. */
  readonly sheet: string;
  /** By name in lower case: what the sheet is called in the file, and how far it reaches. */
  readonly sheets: ReadonlyMap<string, { readonly excelName: string; readonly rows: number; readonly columns: number }>;
}

/** Excel's limits for a formula and for a text inside one. */
const longestFormula = 8192;
const longestText = 255;

/**
 * A formula as it stands in an Excel file, without `=`.
 *
 * `;` becomes `,`, open-ended references end with their sheet, as in Google's own export. What Excel has no word for stays
 * alive as Google writes it: `IFERROR(__xludf.DUMMYFUNCTION("…"),cached value)`.
 *
 * @param cached - The formula's value, kept where Excel cannot compute it.
 * @returns null where only the value can be written.
 */
export function toExcelFormula(formula: string, cached: CellValue, surroundings: FormulaSurroundings): string | null {
  const translated = translate(formula, surroundings);
  const isBroken = typeof cached === 'object' && cached !== null && (cached.error === '#ERROR!' || cached.error === '#NAME?');
  const text = translated !== null && !isBroken ? translated : dummy(formula, cached);
  return text.length > longestFormula ? null : text;
}

/** A formula for a colour rule or a validation, without `=`; null where Excel cannot compute it. */
export function toExcelCondition(formula: string, surroundings: FormulaSurroundings): string | null {
  return translate(formula.startsWith('=') ? formula : `=${formula}`, surroundings);
}

/** Text as a constant in a formula; a long one is joined from pieces. */
export function excelText(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start < text.length; start += longestText) {
    pieces.push(`"${text.slice(start, start + longestText).replaceAll('"', '""')}"`);
  }
  return pieces.join('&');
}

function dummy(formula: string, cached: CellValue): string {
  return `IFERROR(__xludf.DUMMYFUNCTION(${excelText(formula.replace(/^=/, ''))}),${constant(cached)})`;
}

function constant(value: CellValue): string {
  if (value === null) return '""';
  if (typeof value === 'object') return excelError(value.error);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : excelText(value);
}

/** Google's error as Excel knows it. */
export function excelError(error: string): '#N/A' | '#REF!' | '#NAME?' | '#DIV/0!' | '#VALUE!' | '#NUM!' {
  switch (error) {
    case '#N/A':
    case '#REF!':
    case '#NAME?':
    case '#DIV/0!':
    case '#NUM!':
      return error;
    default:
      return '#VALUE!';
  }
}

interface OpenCall {
  readonly name: string | null;
  arguments: number;
  hasText: boolean;
}

function translate(formula: string, surroundings: FormulaSurroundings): string | null {
  const withCommas = argumentsToComma(formula, surroundings.locale);
  if (withCommas === null || !withCommas.startsWith('=')) return null;
  const tokens = tokenizeFormula(withCommas.slice(1));
  const open: OpenCall[] = [];
  let text = '';
  for (const [index, token] of tokens.entries()) {
    const next = tokens.slice(index + 1).find(({ kind }) => kind !== 'space');
    const part = translateToken(token, next?.text === '(', surroundings);
    if (part === null) return null;
    const call = open.at(-1);
    if (token.text === '(') open.push({ name: functionBefore(tokens, index), arguments: 1, hasText: false });
    else if (token.text === ')') {
      const closed = open.pop();
      if (!closed) return null;
      const isEmpty = closed.arguments === 1 && !closed.hasText;
      if (closed.name) text += missingArguments(closed.name, isEmpty ? 0 : closed.arguments);
      const outer = open.at(-1);
      if (outer) outer.hasText = true;
    } else if (token.text === ',' && call) call.arguments++;
    else if (token.kind !== 'space' && call) call.hasText = true;
    text += part;
  }
  return open.length === 0 && text.trim() !== '' ? text : null;
}

function functionBefore(tokens: readonly FormulaToken[], index: number): string | null {
  const before = tokens.slice(0, index).findLast(({ kind }) => kind !== 'space');
  return before?.kind === 'word' ? before.text : null;
}

function translateToken(token: FormulaToken, isCalled: boolean, surroundings: FormulaSurroundings): string | null {
  switch (token.kind) {
    case 'reference':
      return translateReference(token.reference, surroundings);
    case 'word':
      return isCalled ? excelFunctionName(token.text) : token.text;
    case 'string':
      return token.text.length > longestText + 2 ? excelText(token.text.slice(1, -1).replaceAll('""', '"')) : token.text;
    case 'mark':
      // Arrays, Google's own in braces: Excel's may hold constants only.
      return /[{}\\@#!]/.test(token.text) ? null : token.text;
    case 'unknown':
      return null;
    default:
      return token.text;
  }
}

function translateReference(reference: Reference, surroundings: FormulaSurroundings): string | null {
  const name = reference.sheet === '' ? surroundings.sheet : unquoteSheetName(reference.sheet.slice(0, -1)).toLowerCase();
  const target = surroundings.sheets.get(name);
  if (!target) return null;
  const sheet = reference.sheet === '' ? '' : `'${target.excelName.replaceAll("'", "''")}'!`;
  const { from, to } = reference;
  if (!to) return referenceToA1({ sheet, from, to });
  const opensRow = from.row === null || to.row === null;
  const opensColumn = from.column === null || to.column === null;
  // The end of a sheet stays where it is when the formula is copied.
  const isWholeColumn = from.row === null && to.row === null;
  const isWholeRow = from.column === null && to.column === null;
  const close = (corner: typeof from, isFirst: boolean) => ({
    ...corner,
    ...(opensRow &&
      !isWholeColumn &&
      corner.row === null && { row: isFirst ? 1 : Math.max(target.rows, from.row ?? 1), rowFixed: true }),
    ...(opensColumn &&
      !isWholeRow &&
      corner.column === null && { column: isFirst ? 1 : Math.max(target.columns, from.column ?? 1), columnFixed: true }),
  });
  return referenceToA1({ sheet, from: close(from, true), to: close(to, false) });
}
