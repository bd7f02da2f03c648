import type { LineRemover } from '../../app/ports';
import type { AppRefusal } from '../../app/refusal';
import { textOf } from '../../app/workbook/cell-content';
import { type Result, success } from '../../domain/shared/result';
import { readFields } from './order-fields';
import { locateOrderTable, type OrderTable } from './order-table';

/**
 * Deletes rows of the order sheet by line id, block by block from below. Before each block the ids are read, with no call in
 * between: people may move rows at any time, and somebody else's line must not go.
 */
export function createSheetLineRemover(locate: () => Result<OrderTable, AppRefusal> = locateOrderTable): LineRemover {
  return {
    removeLines: (lineIds) => {
      const table = locate();
      return table.ok ? success({ removed: removeRows(table.value, new Set(lineIds)) }) : table;
    },
  };
}

function removeRows(table: OrderTable, lineIds: ReadonlySet<string>): number {
  let removed = 0;
  for (;;) {
    const maxRows = table.sheet.getMaxRows();
    const ids = readFields(table, ['lineId'], 2, maxRows - 1).map(({ lineId }) => textOf(lineId).trim());
    let end = ids.length;
    while (end > 0 && !lineIds.has(ids[end - 1] ?? '')) end -= 1;
    if (end === 0) return removed;
    let start = end - 1;
    while (start > 0 && lineIds.has(ids[start - 1] ?? '')) start -= 1;
    // Google refuses to delete all rows below the frozen heading (F117).
    if (end - start >= maxRows - 1) table.sheet.insertRowsAfter(maxRows, 1);
    table.sheet.deleteRows(start + 2, end - start);
    removed += end - start;
  }
}
