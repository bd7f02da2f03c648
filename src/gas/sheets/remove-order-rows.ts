import type { LineRemover } from '../../app/ports';
import type { AppRefusal } from '../../app/refusal';
import { textOf } from '../../app/workbook/cell-content';
import { type Result, success } from '../../domain/shared/result';
import { readFields } from './order-fields';
import { locateOrderTable, type OrderTable } from './order-table';

/** Deletes rows of the order sheet by line id: one read, then one call per block of adjacent rows, from below. */
export function createSheetLineRemover(locate: () => Result<OrderTable, AppRefusal> = locateOrderTable): LineRemover {
  return {
    removeLines: (lineIds) => {
      const table = locate();
      return table.ok ? success({ removed: removeRows(table.value, new Set(lineIds)) }) : table;
    },
  };
}

function removeRows(table: OrderTable, lineIds: ReadonlySet<string>): number {
  const { sheet } = table;
  const rows = readFields(table, ['lineId'], 2, sheet.getMaxRows() - 1).flatMap((cells, index) =>
    lineIds.has(textOf(cells.lineId).trim()) ? [index + 2] : [],
  );
  // Google refuses to delete all rows below the frozen heading (F117).
  if (rows.length >= sheet.getMaxRows() - 1) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  let end = rows.length;
  while (end > 0) {
    let start = end - 1;
    while (start > 0 && rows[start - 1] === (rows[start] ?? 0) - 1) start -= 1;
    const count = end - start;
    sheet.deleteRows(rows[start] ?? 2, count);
    end = start;
  }
  return rows.length;
}
