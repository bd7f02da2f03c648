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
  writeFormattedFields(table, firstRow, records);
}

/** The same for rows whose text columns are known to have their format. */
export function writeFormattedFields(table: OrderTable, firstRow: number, records: readonly OrderCells[]): void {
  const keys = Object.keys(records[0] ?? {}) as ColumnKey[];
  for (const run of columnRuns(keys.map((key) => table.columns[key]))) {
    const inRun = keys.filter((key) => isInRun(table.columns[key], run)).sort((a, b) => table.columns[a] - table.columns[b]);
    const range = table.sheet.getRange(firstRow, run.first, records.length, run.count);
    range.setValues(records.map((record) => inRun.map((key): SheetValue => toSheetValue(record[key] ?? ''))));
  }
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

/** Plain words are safe in any cell; what begins like a formula or might be a number or a date is not. */
function needsTextFormat(content: CellContent | undefined): boolean {
  return typeof content === 'string' && /^[=+\-@'\t\r]|\d|^(true|false)$/i.test(content);
}

function isInRun(column: number, run: ColumnRun): boolean {
  return column >= run.first && column < run.first + run.count;
}
