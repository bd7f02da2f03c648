import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import { LANGUAGES } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import { type CellContent, textOf } from './cell-content';

/** Where the headings of a sheet stand. Rows and columns count from 1. */
export interface HeadingMatch {
  readonly row: number;
  /** Columns whose heading was found exactly once. */
  readonly columns: Partial<Record<ColumnKey, number>>;
  readonly missing: readonly ColumnKey[];
  /** Keys whose heading stands in several columns, with those columns. */
  readonly doubled: Partial<Record<ColumnKey, readonly number[]>>;
}

/** Fewer known headings than this are an accident, not a heading row. */
const LEAST_HEADINGS = 3;

/**
 * Finds the row that holds the order sheet's headings, in any shipped language or under the names that the workbook
 * remembers. Of several rows the one that knows most headings wins, then the upper one.
 *
 * @param rows - The first rows of the sheet.
 * @param custom - Headings that people gave to our columns.
 * @returns null where no row looks like headings.
 */
export function matchHeadings(
  rows: readonly (readonly CellContent[])[],
  custom: Partial<Record<ColumnKey, string>>,
): HeadingMatch | null {
  const keys = headingKeys(custom);
  const found = rows.map((row) => findHeadings(row, keys));
  const sizes = found.map((columns) => columns.size);
  const best = sizes.indexOf(Math.max(0, ...sizes));
  const columns = found[best];
  if (!columns || columns.size < LEAST_HEADINGS) return null;
  return { row: best + 1, ...sortOut(columns) };
}

/** A heading as it is compared: full-width and half-width, case and spaces do not count. */
export function normalizeHeading(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function headingKeys(custom: Partial<Record<ColumnKey, string>>): ReadonlyMap<string, ColumnKey> {
  const keys = new Map<string, ColumnKey>();
  for (const { key } of ORDER_COLUMNS) {
    for (const language of LANGUAGES) keys.set(normalizeHeading(messagesFor(language).labels.column[key]), key);
  }
  for (const { key } of ORDER_COLUMNS) {
    const name = custom[key];
    if (name) keys.set(normalizeHeading(name), key);
  }
  return keys;
}

function findHeadings(row: readonly CellContent[], keys: ReadonlyMap<string, ColumnKey>): Map<ColumnKey, number[]> {
  const found = new Map<ColumnKey, number[]>();
  row.forEach((cell, index) => {
    const key = keys.get(normalizeHeading(textOf(cell)));
    if (key) found.set(key, [...(found.get(key) ?? []), index + 1]);
  });
  return found;
}

function sortOut(found: ReadonlyMap<ColumnKey, readonly number[]>): Omit<HeadingMatch, 'row'> {
  const columns: Partial<Record<ColumnKey, number>> = {};
  const doubled: Partial<Record<ColumnKey, readonly number[]>> = {};
  const missing: ColumnKey[] = [];
  for (const { key } of ORDER_COLUMNS) {
    const [first, ...others] = found.get(key) ?? [];
    if (first === undefined) missing.push(key);
    else if (others.length > 0) doubled[key] = [first, ...others];
    else columns[key] = first;
  }
  return { columns, missing, doubled };
}
