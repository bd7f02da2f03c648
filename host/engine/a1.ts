import type { Area } from './sheet-engine';

/** Google's widest sheet: column ZZZ. */
export const lastColumn = 18_278;

/** A rectangle as its address says it; null where the address leaves an end open (`A2:A`, `3:3`). */
export interface A1Address {
  /** Without quotes; null where the address names no sheet. */
  readonly sheetName: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column by its letters, in either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/**
 * Reads an address such as `B2:C5`, `A2:A`, `3:3`, `'Sheet 1'!A:A` or `订单!B2`; corners may come in any order.
 *
 * @returns null where the text is not an address.
 */
export function parseA1(text: string): A1Address | null {
  const { sheetName, cells } = splitSheetName(text);
  if (sheetName === undefined) return null;
  const [first = '', second, ...more] = cells.split(':');
  if (more.length > 0) return null;
  const from = parseCorner(first);
  const to = second === undefined ? from : parseCorner(second);
  if (!from || !to) return null;
  const isCell = from.row !== null && from.column !== null;
  if (second === undefined && !isCell) return null;
  const rows = ordered(from.row, to.row);
  const columns = ordered(from.column, to.column);
  if (rows[0] === null && columns[0] === null) return null;
  return { sheetName, row: rows[0], lastRow: rows[1], column: columns[0], lastColumn: columns[1] };
}

/** Where an address lies on a grid of that size: open ends reach the edge. Ends beyond the grid stay as they were written. */
export function toArea(address: A1Address, grid: { readonly rows: number; readonly columns: number }): Area {
  const row = address.row ?? 1;
  const column = address.column ?? 1;
  const rows = Math.max(1, (address.lastRow ?? grid.rows) - row + 1);
  const columns = Math.max(1, (address.lastColumn ?? grid.columns) - column + 1);
  return { row, column, rows, columns };
}

/** An area's address: `B2` for one cell, else `B2:C5`; with the sheet's name, quoted where it must be. */
export function formatA1(area: Area, sheetName?: string): string {
  const prefix = sheetName === undefined ? '' : `${quoteSheetName(sheetName)}!`;
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return prefix + first;
  return `${prefix}${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

/** A sheet's name as formulas need it: plain where it is a word that cannot be read as a cell, else in single quotes. */
export function quoteSheetName(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(r\d*c?\d*|c\d*|true|false)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Takes the quotes off a sheet's name as it stands in a formula. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function splitSheetName(text: string): { sheetName: string | null | undefined; cells: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheetName: null, cells: text };
  const name = text.slice(0, mark);
  const isQuoted = /^'(?:[^']|'')+'$/.test(name);
  return {
    sheetName: isQuoted || (name && !name.includes("'")) ? unquoteSheetName(name) : undefined,
    cells: text.slice(mark + 1),
  };
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = corner.exec(text.trim());
  if (!match) return null;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return null;
  const column = letters === undefined ? null : columnNumber(letters);
  if (column !== null && column > lastColumn) return null;
  return { column, row: digits === undefined ? null : Number(digits) };
}

/** The known ends stay; `A2:A` is open below, `A:A5` is read from its first row, as Google does. */
function ordered(first: number | null, last: number | null): [number | null, number | null] {
  if (first === null || last === null) return [first ?? (last === null ? null : 1), first === null ? last : null];
  return first <= last ? [first, last] : [last, first];
}
