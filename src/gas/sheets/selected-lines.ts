import { LINE_COLUMNS } from '../../app/orders/order-cells';
import { isOrderRow, parseOrderRow } from '../../app/orders/parse-order-row';
import type { DocumentLock, PlacedLine } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import type { ColumnKey } from '../../domain/order/columns';
import { type Result, success } from '../../domain/shared/result';
import { applyEdit } from './apply-edit';
import { readFields } from './order-fields';
import type { LocatedTable, OrderTable } from './order-table';

/** A selection of more rows is a slip (a whole column), not a choice. */
const MOST_ROWS = 1000;

/**
 * The lines in the rows that are selected. Rows hidden by a filter between the first and the last are passed over.
 *
 * A line that no edit trigger has seen yet is completed first, since commands know lines by their ids.
 *
 * @returns `order.none-selected` where no order is selected, or the refusals of the table and the lock.
 */
export function selectedLines(
  locate: () => Result<LocatedTable, AppRefusal>,
  lock: DocumentLock,
): Result<readonly PlacedLine[], AppRefusal> {
  const located = locate();
  if (!located.ok) return located;
  const table = located.value;
  const range = SpreadsheetApp.getActiveRange();
  if (!range || range.getSheet().getSheetId() !== table.sheet.getSheetId()) return refuse('order.none-selected', {});
  const first = Math.max(2, range.getRow());
  const count = Math.min(range.getLastRow() - first + 1, MOST_ROWS);
  const lines = readLines(table, first, count);
  if (lines.length === 0) return refuse('order.none-selected', {});
  if (lines.every(({ line }) => line.lineId !== '')) return success(lines);
  return lock.run(() => {
    const edited = { firstRow: first, lastRow: first + count - 1, columns: new Set<ColumnKey>(), isTyped: true };
    const applied = applyEdit(table, edited, locate);
    return applied.ok ? success(readLines(table, first, count)) : applied;
  });
}

function readLines(table: OrderTable, first: number, count: number): readonly PlacedLine[] {
  const isOneRow = count === 1;
  return readFields(table, LINE_COLUMNS, first, count).flatMap((cells, index) => {
    const row = first + index;
    const isShown = isOneRow || !table.sheet.isRowHiddenByFilter(row);
    return isOrderRow(cells) && isShown ? [{ row, ...parseOrderRow(cells) }] : [];
  });
}
