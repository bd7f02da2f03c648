import { LINE_COLUMNS } from '../../app/orders/order-cells';
import type { OrderCells } from '../../app/orders/parse-order-row';
import { type AppRefusal, refuse } from '../../app/refusal';
import { type CellContent, isDayCell } from '../../app/workbook/cell-content';
import type { ColumnKey } from '../../domain/order/columns';
import { type Result, success } from '../../domain/shared/result';
import { createCellReader } from './cell-codec';
import { type ColumnRun, columnRuns } from './column-runs';
import type { LocatedTable } from './order-table';

/*
 * Google addresses cells by their place and knows no transaction, and people insert, sort and move while a command is at work. So whoever
 * writes looks first whether headings and rows still stand where they were read, by the very last call before the writes: those are
 * buffered and reach the sheet together (F143), which leaves the way of that one call to chance.
 */

/**
 * Up to so many cells, 500 lines with all their columns, headings and rows are seen by one read from row 1 on; above it takes longer
 * than a second call (F034).
 */
const MOST_CELLS = 17_500;
/** More columns than a sheet has (F025). */
const WIDEST = 18_278;
/** People who move rows and columns without a pause are not fought for ever. */
const MOST_ATTEMPTS = 2;

/** All rows below the headings, read by one call together with the headings that say what they are. */
export interface ListedRows {
  readonly table: LocatedTable;
  /** Of row 2 and on: the columns of a line's own fields. */
  readonly records: readonly OrderCells[];
}

/**
 * Reads all rows for a command that writes right behind it.
 *
 * @returns the refusals of the locator, or `workbook.busy` where columns move each time.
 */
export function listRows(locate: () => Result<LocatedTable, AppRefusal>): Result<ListedRows, AppRefusal> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const located = locate();
    if (!located.ok) return located;
    const table = located.value;
    const run = spanOf(table, LINE_COLUMNS);
    const [headings = [], ...rows] = readBlock(table, 1, table.sheet.getMaxRows(), run);
    if (areHeadings(table, LINE_COLUMNS, headings, run)) {
      return success({ table, records: toRecords(table, LINE_COLUMNS, rows, run) });
    }
  }
  return refuse('workbook.busy', {});
}

/** What was read, and is looked at again. */
export interface ReadRows {
  /** In any order; cells that a row lacks are not compared. */
  readonly rows: readonly { readonly row: number; readonly cells: OrderCells }[];
  /** By these columns the rows are known again. */
  readonly keys: readonly ColumnKey[];
  /** Columns that are written besides: only their headings are looked at. */
  readonly written: readonly ColumnKey[];
}

/** Whether rows and columns still stand where they were read. One call where there are few cells, two where there are many. */
export function stillStand(table: LocatedTable, { rows, keys, written }: ReadRows): boolean {
  const places = rows.map(({ row }) => row);
  const firstRow = places.reduce((least, row) => Math.min(least, row), places[0] ?? 1);
  const lastRow = places.reduce((most, row) => Math.max(most, row), firstRow);
  if (lastRow > table.sheet.getMaxRows()) return false;
  const columns = [...new Set([...keys, ...written])];
  const run = spanOf(table, columns);
  const isSmall = lastRow * run.count <= MOST_CELLS;
  const block = isSmall ? readBlock(table, 1, lastRow, run) : readBlock(table, 1, 1, run);
  if (!areHeadings(table, columns, block[0] ?? [], run)) return false;
  const keyRun = isSmall ? run : spanOf(table, keys);
  const now = isSmall ? block.slice(firstRow - 1) : readBlock(table, firstRow, lastRow - firstRow + 1, keyRun);
  const records = toRecords(table, keys, now, keyRun);
  return rows.every(({ row, cells }) =>
    keys.every((key) => cells[key] === undefined || isSame(cells[key], records[row - firstRow]?.[key])),
  );
}

function spanOf(table: LocatedTable, keys: readonly ColumnKey[]): ColumnRun {
  const [run] = columnRuns(
    keys.map((key) => table.columns[key]),
    WIDEST,
  );
  return run ?? { first: 1, count: 1 };
}

function readBlock(table: LocatedTable, row: number, rows: number, { first, count }: ColumnRun): unknown[][] {
  return table.sheet.getRange(row, first, rows, count).getValues();
}

function areHeadings(table: LocatedTable, keys: readonly ColumnKey[], row: readonly unknown[], { first }: ColumnRun): boolean {
  const read = createCellReader('UTC');
  return keys.every((key) => isSame(read(row[table.columns[key] - first]), table.headings[table.columns[key] - 1]));
}

function toRecords(
  table: LocatedTable,
  keys: readonly ColumnKey[],
  rows: readonly (readonly unknown[])[],
  { first }: ColumnRun,
): readonly OrderCells[] {
  const read = createCellReader(table.sheet.getParent().getSpreadsheetTimeZone());
  return rows.map((row) => Object.fromEntries(keys.map((key) => [key, read(row[table.columns[key] - first])])));
}

function isSame(a: CellContent = '', b: CellContent = ''): boolean {
  return comparable(a) === comparable(b);
}

function comparable(content: CellContent): string {
  return isDayCell(content) ? content.day : String(content).trim();
}
