import { columnLetters, columnNumber, lastColumn } from './a1';

/** One corner of a reference in absolute positions; null is an open end (`A2:A`) or a whole row or column. */
export interface Corner {
  readonly row: number | null;
  readonly rowFixed: boolean;
  readonly column: number | null;
  readonly columnFixed: boolean;
}

/** A reference inside a formula. */
export interface Reference {
  /** The sheet's name as it stands, quotes and `!` included; `''` where there is none. */
  readonly sheet: string;
  readonly from: Corner;
  readonly to: Corner | null;
}

export type FormulaToken =
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }
  | { readonly kind: 'space' | 'string' | 'number' | 'word' | 'mark' | 'unknown'; readonly text: string };

/** How references and decimals are written in a formula's text. R1C1 offsets count from the cell that holds the formula. */
export interface FormulaNotation {
  readonly r1c1?: { readonly row: number; readonly column: number };
  readonly decimal?: '.' | ',';
}

const sheetPrefix = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_][\p{L}\p{N}_.]*)!/uy;
const end = '(?![\\p{L}\\p{N}_.(!\\[])';
const cell = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*';
const anyCorner = `(?:${cell}|\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d*)`;
const a1Reference = new RegExp(`(?:(${anyCorner}):(${anyCorner})|(${cell}))${end}`, 'uy');
const part = (letter: string) => `${letter}(?:\\[[+-]?\\d+\\]|[1-9]\\d*)?`;
const solidPart = (letter: string) => `${letter}(?:\\[[+-]?\\d+\\]|[1-9]\\d*)`;
const anyR1c1Corner = `(?:${part('R')}${part('C')}|${part('R')}|${part('C')})`;
const r1c1Reference = new RegExp(
  `(?:(${anyR1c1Corner}):(${anyR1c1Corner})|(${part('R')}${part('C')}|${solidPart('R')}|${solidPart('C')}))${end}`,
  'iuy',
);
const space = /\s+/uy;
const string = /"(?:[^"]|"")*"/uy;
const pointNumber = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iuy;
const commaNumber = /(?:\d+(?:,\d+)?)(?:E[+-]?\d+)?/iuy;
const errorLiteral = /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)/iuy;
const word = /[\p{L}_$][\p{L}\p{M}\p{N}_.$?]*/uy;
const mark = /<=|>=|<>|[-+*/^&=<>%():;,{}!\\@#:]/uy;

/**
 * Cuts a formula into tokens whose texts together are the formula again. It never fails: what no rule takes becomes an
 * `unknown` token of one character, since Google keeps malformed formulas verbatim (F125).
 */
export function tokenizeFormula(formula: string, notation: FormulaNotation = {}): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  const number = notation.decimal === ',' ? commaNumber : pointNumber;
  let at = 0;
  const take = (rule: RegExp): RegExpExecArray | null => {
    rule.lastIndex = at;
    return rule.exec(formula);
  };
  while (at < formula.length) {
    const reference = readReference(formula, at, notation);
    if (reference) {
      tokens.push(reference);
      at += reference.text.length;
      continue;
    }
    const [kind, match] = firstMatch(take, number);
    const text = match?.[0] ?? formula.slice(at, at + 1);
    tokens.push({ kind, text });
    at += text.length;
  }
  return tokens;
}

/** The reference as a formula in A1 notation shows it; `#REF!` where it lies before the first row or column. */
export function referenceToA1(reference: Reference): string {
  if (isOutside(reference.from) || (reference.to && isOutside(reference.to))) return '#REF!';
  const from = cornerToA1(reference.from);
  return `${reference.sheet}${from}${reference.to ? `:${cornerToA1(reference.to)}` : ''}`;
}

/** A reference whose relative positions are offsets, in R1C1 notation; offsets are always bracketed (F120). */
export function referenceToR1c1(reference: Reference): string {
  const from = cornerToR1c1(reference.from);
  return `${reference.sheet}${from}${reference.to ? `:${cornerToR1c1(reference.to)}` : ''}`;
}

type PlainKind = Exclude<FormulaToken['kind'], 'reference'>;

function firstMatch(take: (rule: RegExp) => RegExpExecArray | null, number: RegExp): [PlainKind, RegExpExecArray | null] {
  const rules: readonly (readonly [PlainKind, RegExp])[] = [
    ['space', space],
    ['string', string],
    ['word', errorLiteral],
    ['word', word],
    ['number', number],
    ['mark', mark],
  ];
  for (const [kind, rule] of rules) {
    const match = take(rule);
    if (match) return [kind, match];
  }
  return ['unknown', null];
}

function readReference(formula: string, at: number, notation: FormulaNotation): (FormulaToken & { kind: 'reference' }) | null {
  sheetPrefix.lastIndex = at;
  const sheet = sheetPrefix.exec(formula)?.[0] ?? '';
  const rule = notation.r1c1 ? r1c1Reference : a1Reference;
  rule.lastIndex = at + sheet.length;
  const match = rule.exec(formula);
  if (!match) return null;
  const [text, first, second, single] = match;
  const read = (corner: string) => (notation.r1c1 ? readR1c1Corner(corner, notation.r1c1) : readA1Corner(corner));
  const from = read(single ?? first ?? '');
  const to = second === undefined ? null : read(second);
  if (!isInGrid(from) || (to && !isInGrid(to))) return null;
  // `R[1]` and `C5` alone are a whole row or column, which A1 notation writes with both ends.
  const isWhole = notation.r1c1 && single !== undefined && (from.row === null || from.column === null);
  return { kind: 'reference', text: sheet + text, reference: { sheet, from, to: isWhole ? from : to } };
}

function readA1Corner(text: string): Corner {
  const [, columnDollar = '', letters, rowDollar = '', digits] = /^(\$?)([A-Za-z]+)?(\$?)(\d+)?$/.exec(text) ?? [];
  return {
    column: letters === undefined ? null : columnNumber(letters),
    columnFixed: letters !== undefined && columnDollar === '$',
    row: digits === undefined ? null : Number(digits),
    rowFixed: digits !== undefined && (letters === undefined ? columnDollar : rowDollar) === '$',
  };
}

function readR1c1Corner(text: string, origin: { row: number; column: number }): Corner {
  const [, rowText, columnText] = /^(R(?:\[[^\]]*\]|\d+)?)?(C(?:\[[^\]]*\]|\d+)?)?$/i.exec(text) ?? [];
  const row = readR1c1Part(rowText, origin.row);
  const column = readR1c1Part(columnText, origin.column);
  return { row: row.position, rowFixed: row.fixed, column: column.position, columnFixed: column.fixed };
}

function readR1c1Part(text: string | undefined, origin: number): { position: number | null; fixed: boolean } {
  if (text === undefined) return { position: null, fixed: false };
  const offset = /\[([+-]?\d+)\]/.exec(text)?.[1];
  if (offset !== undefined) return { position: origin + Number(offset), fixed: false };
  return text.length === 1 ? { position: origin, fixed: false } : { position: Number(text.slice(1)), fixed: true };
}

/** In R1C1 an offset may leave the grid; that is kept as a reference and shown as `#REF!`. A column past ZZZ in A1 is a word. */
function isInGrid(corner: Corner): boolean {
  return corner.column === null || corner.column <= lastColumn;
}

function isOutside(corner: Corner): boolean {
  return (corner.row !== null && corner.row < 1) || (corner.column !== null && corner.column < 1);
}

function cornerToR1c1(corner: Corner): string {
  const row = corner.row === null ? '' : corner.rowFixed ? `R${corner.row}` : `R[${corner.row}]`;
  const column = corner.column === null ? '' : corner.columnFixed ? `C${corner.column}` : `C[${corner.column}]`;
  return row + column;
}

/** One end of a reference; empty in a direction in which it is open. */
export function cornerToA1(corner: Corner): string {
  const column = corner.column === null ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === null ? '' : `${corner.rowFixed ? '$' : ''}${corner.row}`;
  return column + row;
}
