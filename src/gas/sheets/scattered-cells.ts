import { type CellContent, isDayCell } from '../../app/workbook/cell-content';
import type { ColumnKey } from '../../domain/order/columns';
import { toInertText, toSheetValue } from './cell-codec';
import { writeFields } from './order-fields';
import type { OrderTable } from './order-table';

/** Up to so many blocks of rows are written one by one; more of them would make calls grow with the rows. */
const MOST_BLOCKS = 4;
/** Up to so many different values are written by one call each. */
const MOST_VALUES = 6;

/**
 * Writes cells of one column in rows that need not be adjacent. Calls are bounded: few blocks are written as they are,
 * few values by one call each; otherwise the rows between are read and written back as they were, formulas included.
 * The caller holds the lock.
 */
export function writeScattered(table: OrderTable, key: ColumnKey, cells: ReadonlyMap<number, CellContent>): void {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  const blocks = rowBlocks(rows);
  const values = new Set([...cells.values()].map((value) => toSheetValue(value)));
  if (blocks.length <= MOST_BLOCKS) {
    for (const block of blocks)
      writeFields(
        table,
        block[0] ?? 1,
        block.map((row) => ({ [key]: cells.get(row) ?? '' })),
      );
  } else if (values.size <= MOST_VALUES) {
    for (const value of values)
      writeSame(
        table,
        key,
        rows.filter((row) => toSheetValue(cells.get(row) ?? '') === value),
        value,
      );
  } else {
    mergeInto(table, key, cells, rows);
  }
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
  table.sheet.getRangeList(addresses).setValue(typeof value === 'string' ? toInertText(value) : value);
}

function mergeInto(table: OrderTable, key: ColumnKey, cells: ReadonlyMap<number, CellContent>, rows: readonly number[]): void {
  const first = rows[0] ?? 2;
  const count = (rows[rows.length - 1] ?? first) - first + 1;
  const range = table.sheet.getRange(first, table.columns[key], count, 1);
  const formulas = range.getFormulas();
  const merged = range.getValues().map(([value], index) => {
    const content = cells.get(first + index);
    if (content !== undefined)
      return [isDayCell(content) || typeof content !== 'string' ? toSheetValue(content) : toInertText(content)];
    const formula = formulas[index]?.[0];
    // A Date goes back as it came: the same instant in the same zone is the same cell.
    return [formula || (typeof value === 'string' ? toInertText(value) : value)];
  });
  range.setValues(merged);
}

/** `1` is A, `27` is AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + rest);
}
