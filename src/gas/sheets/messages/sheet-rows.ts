import { type AppRefusal, refuse } from '../../../app/refusal';
import type { CellContent } from '../../../app/workbook/cell-content';
import { normalizeHeading } from '../../../app/workbook/heading-match';
import { LANGUAGES } from '../../../domain/order/settings';
import { type Result, success } from '../../../domain/shared/result';
import type { Messages } from '../../../i18n/messages';
import { messagesFor } from '../../../i18n/messages-for';
import { createCellReader, toInertText, toSheetValue } from '../cell-codec';
import type { Sheet } from '../find-sheet';
import { readWholeSheet } from '../read-whole-sheet';

/** What stands in a column of a simple sheet: its headings in every language. */
export interface SheetColumns<Key extends string> {
  readonly keys: readonly Key[];
  readonly words: (messages: Messages) => Readonly<Record<Key, string>>;
}

/** A sheet with one heading row as one call has read it. Rows and columns count from 1. */
export interface SheetRows<Key extends string> {
  readonly sheet: Sheet;
  /** People may move columns, and delete what only informs. */
  readonly columns: Partial<Record<Key, number>>;
  /** All rows below the heading down to the last that holds anything. */
  readonly rows: readonly SheetRowOf<Key>[];
}

export interface SheetRowOf<Key extends string> {
  readonly row: number;
  readonly cells: Partial<Record<Key, CellContent>>;
}

/** Reads the whole sheet by one call, since it is narrow and any column may have been moved. */
export function readSheetRows<Key extends string>(sheet: Sheet, { keys, words }: SheetColumns<Key>): SheetRows<Key> {
  const values = readWholeSheet(sheet);
  const columns = findColumns(values[0] ?? [], keys, words);
  const read = createCellReader(sheet.getParent().getSpreadsheetTimeZone());
  const known = Object.entries(columns) as [Key, number][];
  const rows = values.slice(1).map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(known.map(([key, column]) => [key, read(cells[column - 1])])) as SheetRowOf<Key>['cells'],
  }));
  return { sheet, columns, rows };
}

/**
 * Asks for the columns without which a sheet would be read as saying something else than it does.
 *
 * @returns `sheet.column-missing` with the headings that are gone.
 */
export function requireColumns<Key extends string>(
  { sheet, columns }: Pick<SheetRows<Key>, 'sheet' | 'columns'>,
  needed: readonly Key[],
  labels: Readonly<Record<Key, string>>,
): Result<null, AppRefusal> {
  const missing = needed.filter((key) => columns[key] === undefined);
  if (missing.length === 0) return success(null);
  return refuse('sheet.column-missing', { sheet: sheet.getName(), columns: missing.map((key) => labels[key]) });
}

/** Of a doubled heading the first column counts: a copy stands to the right of what was copied. */
function findColumns<Key extends string>(
  headings: readonly unknown[],
  keys: readonly Key[],
  words: SheetColumns<Key>['words'],
): Partial<Record<Key, number>> {
  const byWord = new Map<string, Key>();
  for (const language of LANGUAGES) for (const key of keys) byWord.set(normalizeHeading(words(messagesFor(language))[key]), key);
  const columns: Partial<Record<Key, number>> = {};
  headings.forEach((heading, index) => {
    const key = byWord.get(normalizeHeading(String(heading)));
    if (key) columns[key] ??= index + 1;
  });
  return columns;
}

/**
 * Writes what a column is to say in some rows: one call over the rows from the first to the last that differ; none where
 * nothing does. Only for columns that are the add-on's own, since what stands between is written back as it was read.
 */
export function writeOwnColumn<Key extends string>(
  { sheet, columns, rows }: SheetRows<Key>,
  key: Key,
  wanted: ReadonlyMap<number, CellContent>,
): boolean {
  const column = columns[key];
  if (column === undefined) return false;
  const present = new Map(rows.map(({ row, cells }) => [row, cells[key] ?? '']));
  const differing = [...wanted].filter(([row, content]) => toSheetValue(present.get(row) ?? '') !== toSheetValue(content));
  const places = differing.map(([row]) => row).sort((a, b) => a - b);
  const [first] = places;
  const last = places[places.length - 1];
  if (first === undefined || last === undefined) return false;
  const values = Array.from({ length: last - first + 1 }, (_, index) => [
    toSheetValue(wanted.get(first + index) ?? present.get(first + index) ?? ''),
  ]);
  sheet.getRange(first, column, values.length, 1).setValues(values);
  return true;
}

/**
 * The same for a column in which people write too: one call for each run of adjacent rows that differ, and nothing between them
 * is touched. Text goes as text.
 */
export function writeDifferingCells<Key extends string>(
  { sheet, columns, rows }: SheetRows<Key>,
  key: Key,
  wanted: ReadonlyMap<number, string>,
): void {
  const column = columns[key];
  if (column === undefined) return;
  const present = new Map(rows.map(({ row, cells }) => [row, cells[key] ?? '']));
  const places = [...wanted].filter(([row, text]) => present.get(row) !== text).map(([row]) => row);
  let start = 0;
  places.sort((a, b) => a - b);
  while (start < places.length) {
    let end = start + 1;
    while (places[end] === (places[end - 1] ?? 0) + 1) end += 1;
    const run = places.slice(start, end);
    sheet.getRange(run[0] ?? 2, column, run.length, 1).setValues(run.map((row) => [toInertText(wanted.get(row) ?? '')]));
    start = end;
  }
}

/** Writes some cells of one row: one call for each run of adjacent columns. */
export function writeRowCells<Key extends string>(
  { sheet, columns }: Pick<SheetRows<Key>, 'sheet' | 'columns'>,
  row: number,
  cells: Partial<Record<Key, CellContent>>,
): void {
  const places = (Object.entries(cells) as [Key, CellContent][])
    .flatMap(([key, content]) => {
      const column = columns[key];
      return column === undefined ? [] : [{ column, value: toSheetValue(content) }];
    })
    .sort((a, b) => a.column - b.column);
  let start = 0;
  while (start < places.length) {
    let end = start + 1;
    while (places[end]?.column === (places[end - 1]?.column ?? 0) + 1) end += 1;
    const run = places.slice(start, end);
    sheet.getRange(row, run[0]?.column ?? 1, 1, run.length).setValues([run.map(({ value }) => value)]);
    start = end;
  }
}
