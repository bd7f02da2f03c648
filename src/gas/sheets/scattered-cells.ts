import { isTextColumn } from '../../app/orders/parse-order-row';
import type { CellContent } from '../../app/workbook/cell-content';
import type { ColumnKey } from '../../domain/order/columns';
import { type SheetValue, toInertText, toSheetValue } from './cell-codec';
import { writeFields } from './order-fields';
import type { OrderTable } from './order-table';

/** Up to so many blocks of rows are written one by one; more of them would make calls grow with the rows. */
const MOST_BLOCKS = 4;
/** Up to so many different values are written by one call each. */
const MOST_VALUES = 6;

/**
 * Prepares to write cells of one column in rows that need not be adjacent. Calls are bounded: few blocks are written as they
 * are, few values by one call each; otherwise the rows between are read and written back as they were, formulas included.
 * The caller holds the lock.
 *
 * @returns the writing, which reads nothing any more.
 */
export function prepareScattered(table: OrderTable, key: ColumnKey, cells: ReadonlyMap<number, CellContent>): () => void {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  const blocks = rowBlocks(rows);
  const values = new Set([...cells.values()].map((value) => toSheetValue(value)));
  if (blocks.length <= MOST_BLOCKS) {
    return () => {
      for (const block of blocks)
        writeFields(
          table,
          block[0] ?? 1,
          block.map((row) => ({ [key]: cells.get(row) ?? '' })),
        );
    };
  }
  if (values.size > MOST_VALUES) return prepareMerge(table, key, cells, rows);
  return () => {
    for (const value of values)
      writeSame(
        table,
        key,
        rows.filter((row) => toSheetValue(cells.get(row) ?? '') === value),
        value,
      );
  };
}

/** Whether {@link prepareScattered} reads: what was known of the rows is older then. */
export function needsReading(cells: ReadonlyMap<number, CellContent>): boolean {
  const values = new Set([...cells.values()].map((value) => toSheetValue(value)));
  return rowBlocks([...cells.keys()].sort((a, b) => a - b)).length > MOST_BLOCKS && values.size > MOST_VALUES;
}

function rowBlocks(rows: readonly number[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const row of rows) {
    const last = blocks[blocks.length - 1];
    if (last && last[last.length - 1] === row - 1) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function writeSame(table: OrderTable, key: ColumnKey, rows: readonly number[], value: string | number | boolean): void {
  const column = table.columns[key];
  const addresses = rowBlocks(rows).map((block) => {
    const letter = columnLetters(column);
    return `${letter}${block[0]}:${letter}${block[block.length - 1]}`;
  });
  const list = table.sheet.getRangeList(addresses);
  if (isTextColumn(key)) list.setNumberFormat('@');
  list.setValue(typeof value === 'string' && !isTextColumn(key) ? toInertText(value) : value);
}

function prepareMerge(
  table: OrderTable,
  key: ColumnKey,
  cells: ReadonlyMap<number, CellContent>,
  rows: readonly number[],
): () => void {
  const first = rows[0] ?? 2;
  const count = (rows[rows.length - 1] ?? first) - first + 1;
  const range = table.sheet.getRange(first, table.columns[key], count, 1);
  const formulas = range.getFormulas();
  // A formula that somebody put into a text column would be lost by that format.
  const isText = isTextColumn(key) && formulas.every(([formula]) => !formula);
  const written = (value: SheetValue) => (typeof value === 'string' && !isText ? toInertText(value) : value);
  const merged = range.getValues().map(([value], index) => {
    const content = cells.get(first + index);
    if (content !== undefined) return [written(toSheetValue(content))];
    // A Date goes back as it came: the same instant in the same zone is the same cell.
    return [formulas[index]?.[0] || (typeof value === 'string' ? written(value) : value)];
  });
  return () => {
    if (isText) range.setNumberFormat('@');
    range.setValues(merged);
  };
}

/** `1` is A, `27` is AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + rest);
}
