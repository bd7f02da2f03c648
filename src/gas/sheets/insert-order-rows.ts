import { LINE_COLUMNS } from '../../app/orders/order-cells';
import type { OrderCells } from '../../app/orders/parse-order-row';
import { isBlank } from '../../app/workbook/cell-content';
import { writeOrderFormats, writeOrderFormulas } from './order-columns-fill';
import { lastOrderRow, readFields, writeNewRows } from './order-fields';
import type { OrderTable } from './order-table';

/**
 * Puts lines into rows inserted after the last one, complete with formats, lists and formulas, so that what a
 * colleague is typing below moves down and is not overwritten. The caller holds the lock.
 *
 * @returns the first of the new rows.
 */
export function insertOrderRows(table: OrderTable, records: readonly OrderCells[]): number {
  const last = lastOrderRow(table);
  if (records.length === 0) return last + 1;
  const areInserted = last > 1;
  const first = areInserted ? insertAfter(table, last, records.length) : firstUntouchedRow(table, records.length);
  writeOrderFormats(table, first, records.length);
  writeNewRows(table, first, records, areInserted);
  writeOrderFormulas(table, first, records.length);
  return first;
}

function insertAfter(table: OrderTable, last: number, rows: number): number {
  const { sheet } = table;
  sheet.insertRowsAfter(last, rows);
  // Inserted rows take formats from the row above, but their lists are not promised.
  const width = sheet.getMaxColumns();
  sheet
    .getRange(last, 1, 1, width)
    .copyTo(sheet.getRange(last + 1, 1, rows, width), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
  return last + 1;
}

/**
 * On a sheet without lines the prepared rows are used, since rows inserted under the headings would look like them.
 * What somebody has begun to type there is left alone.
 */
function firstUntouchedRow(table: OrderTable, rows: number): number {
  const { sheet } = table;
  const cells = readFields(table, LINE_COLUMNS, 2, sheet.getMaxRows() - 1);
  let touched = cells.length;
  while (touched > 0 && Object.values(cells[touched - 1] ?? {}).every(isBlank)) touched -= 1;
  const first = touched + 2;
  const missing = first + rows - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  return first;
}
