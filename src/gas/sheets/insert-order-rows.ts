import { LINE_COLUMNS } from '../../app/orders/order-cells';
import type { OrderCells } from '../../app/orders/parse-order-row';
import { type AppRefusal, refuse } from '../../app/refusal';
import { isBlank } from '../../app/workbook/cell-content';
import { KEY_COLUMNS } from '../../domain/order/columns';
import type { Language } from '../../domain/order/settings';
import { type Result, success } from '../../domain/shared/result';
import { writeOrderFormats, writeOrderFormulas } from './order-columns-fill';
import { writeNewRows } from './order-fields';
import type { OrderTable } from './order-table';
import { type ListedRows, stillStand } from './standing-check';

/**
 * Puts lines into rows inserted after the last one, complete with formats, lists and formulas, so that what a
 * colleague is typing below moves down and is not overwritten. The caller holds the lock.
 *
 * Whether the new rows are still where they were made, and empty, is looked at right before they are written. Where somebody has
 * moved rows or columns in between, empty rows are left behind, which do no harm, and it starts over once.
 *
 * @param listed - What the last call has read.
 * @param recordsIn - The lines' cells in the workbook's language.
 * @param listAgain - Reads it anew.
 * @returns the first of the new rows; `workbook.busy` where no rows could be had, and the refusals of `listAgain`.
 */
export function insertOrderRows(
  listed: ListedRows,
  recordsIn: (language: Language) => readonly OrderCells[],
  listAgain: () => Result<ListedRows, AppRefusal>,
): Result<{ readonly firstRow: number }, AppRefusal> {
  const first = insertOnce(listed, recordsIn(listed.table.state.language));
  if (first !== null) return success({ firstRow: first });
  const again = listAgain();
  if (!again.ok) return again;
  const second = insertOnce(again.value, recordsIn(again.value.table.state.language));
  return second === null ? refuse('workbook.busy', {}) : success({ firstRow: second });
}

/** @returns the first of the new rows, or null where they are no longer where they were made. */
function insertOnce(listed: ListedRows, records: readonly OrderCells[]): number | null {
  const { table } = listed;
  const last = lastFilled(listed.records, KEY_COLUMNS);
  if (records.length === 0) return last + 1;
  const areInserted = last > 1;
  const first = areInserted ? last + 1 : lastFilled(listed.records, LINE_COLUMNS) + 1;
  if (areInserted) table.sheet.insertRowsAfter(last, records.length);
  else extendSheet(table, first + records.length - 1);

  const blank = Object.fromEntries(LINE_COLUMNS.map((key) => [key, '']));
  const above = listed.records[last - 2];
  const rows = [
    ...(areInserted && above ? [{ row: last, cells: above }] : []),
    ...records.map((_, index) => ({ row: first + index, cells: blank })),
  ];
  if (!stillStand(table, { rows, keys: LINE_COLUMNS, written: [] })) return null;
  // Inserted rows take formats from the row above, but their lists are not promised.
  if (areInserted) copyLists(table, last, records.length);
  writeOrderFormats(table, first, records.length);
  writeNewRows(table, first, records, areInserted);
  writeOrderFormulas(table, first, records.length);
  return first;
}

/** On a sheet without lines the prepared rows are used, since rows inserted under the headings would look like them. */
function extendSheet({ sheet }: OrderTable, lastRow: number): void {
  const present = sheet.getMaxRows();
  if (lastRow > present) sheet.insertRowsAfter(present, lastRow - present);
}

function copyLists({ sheet }: OrderTable, from: number, rows: number): void {
  const width = sheet.getMaxColumns();
  sheet
    .getRange(from, 1, 1, width)
    .copyTo(sheet.getRange(from + 1, 1, rows, width), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
}

/** The last row that holds something in one of the columns, 1 where there is none. Formulas are filled far ahead and do not count. */
function lastFilled(records: readonly OrderCells[], keys: readonly (keyof OrderCells)[]): number {
  let index = records.length - 1;
  while (index >= 0 && keys.every((key) => isBlank(records[index]?.[key] ?? ''))) index -= 1;
  return index + 2;
}
