import { isTextColumn, type OrderCells } from '../../app/orders/parse-order-row';
import { type CellContent, isBlank } from '../../app/workbook/cell-content';
import { type ColumnKey, KEY_COLUMNS } from '../../domain/order/columns';
import { createCellReader, type SheetValue, toSheetValue } from './cell-codec';
import { type ColumnRun, columnRuns } from './column-runs';
import type { OrderTable } from './order-table';

/** Gaps of so many columns are read along: cheaper than a call more. */
const READ_BRIDGE = 3;

/**
 * Reads some columns of some rows: one call per run of nearly adjacent columns.
 *
 * @returns one record per row, in sheet order.
 */
export function readFields<K extends ColumnKey>(
  table: OrderTable,
  keys: readonly K[],
  firstRow: number,
  rows: number,
): readonly Record<K, CellContent>[] {
  if (rows < 1) return [];
  const read = createCellReader(table.sheet.getParent().getSpreadsheetTimeZone());
  const records = Array.from({ length: rows }, () => ({}) as Record<K, CellContent>);
  for (const run of columnRuns(
    keys.map((key) => table.columns[key]),
    READ_BRIDGE,
  )) {
    const inRun = keys.filter((key) => isInRun(table.columns[key], run));
    const values = table.sheet.getRange(firstRow, run.first, rows, run.count).getValues();
    for (const [index, record] of records.entries()) {
      for (const key of inRun) record[key] = read(values[index]?.[table.columns[key] - run.first]);
    }
  }
  return records;
}

/**
 * Writes some columns of a block of rows: one call per run of adjacent columns. Every record holds the same keys.
 * Text that the sheet would read as a number, a date or a formula stays text, also where somebody changed the format.
 */
export function writeFields(table: OrderTable, firstRow: number, records: readonly OrderCells[]): void {
  const keys = Object.keys(records[0] ?? {}) as ColumnKey[];
  const texts = keys.filter((key) => isTextColumn(key) && records.some((record) => needsTextFormat(record[key])));
  for (const run of columnRuns(texts.map((key) => table.columns[key]))) {
    table.sheet.getRange(firstRow, run.first, records.length, run.count).setNumberFormat('@');
  }
  for (const run of columnRuns(keys.map((key) => table.columns[key]))) writeRun(table, firstRow, records, run);
}

/**
 * Writes new rows whose formulas are still to come, so that a run killed in the middle leaves whole lines or none: our columns are one call,
 * where no column of somebody else's stands between them that may be filled already.
 *
 * @param areBlank - The rows were inserted just now: nobody's columns hold anything there.
 */
export function writeNewRows(table: OrderTable, firstRow: number, records: readonly OrderCells[], areBlank: boolean): void {
  const ours = columnRuns(Object.values(table.columns));
  const [first, last] = [ours[0], ours[ours.length - 1]];
  if (!first || !last) return;
  const whole = { first: first.first, count: last.first + last.count - first.first };
  for (const run of areBlank ? [whole] : ours) writeRun(table, firstRow, records, run);
}

function writeRun(table: OrderTable, firstRow: number, records: readonly OrderCells[], run: ColumnRun): void {
  const keyOf = new Map((Object.entries(table.columns) as [ColumnKey, number][]).map(([key, column]) => [column, key]));
  const keys = Array.from({ length: run.count }, (_, index) => keyOf.get(run.first + index));
  const values = records.map((record) => keys.map((key): SheetValue => toSheetValue((key && record[key]) ?? '')));
  table.sheet.getRange(firstRow, run.first, records.length, run.count).setValues(values);
}

/** How many rows there are below the headings. */
export function rowsBelowHeading(table: OrderTable): number {
  return (table.maxRows ?? table.sheet.getMaxRows()) - 1;
}

/** The last row that holds a line, 1 where there is none. By the key columns: formulas are filled far ahead. */
export function lastOrderRow(table: OrderTable): number {
  const rows = readFields(table, KEY_COLUMNS, 2, rowsBelowHeading(table));
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row && KEY_COLUMNS.some((key) => !isBlank(row[key]))) return index + 2;
  }
  return 1;
}

/** Plain words and our histories are safe in any cell; what begins like a formula or might be a number or a date is not. */
function needsTextFormat(content: CellContent | undefined): boolean {
  return typeof content === 'string' && !content.startsWith('h1[') && /^[=+\-@'\t\r]|\d|^(true|false)$/i.test(content);
}

function isInRun(column: number, run: ColumnRun): boolean {
  return column >= run.first && column < run.first + run.count;
}
