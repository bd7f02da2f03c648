import { LATE_COLUMNS } from '../../../domain/order/columns';
import { messagesFor } from '../../../i18n/messages-for';
import { readHeadings } from '../order-columns';
import type { OrderTable } from '../order-table';
import { layOutColumns } from './order-layout';
import { addMissingColumns } from './order-structure';

/**
 * Gives a workbook of the first version, or one whose hidden columns were deleted, the columns that it lacks; the sweep that
 * asked for them fills them. The caller holds the lock, so that they are made once.
 *
 * @returns whether the sheet was changed.
 */
export function addLateColumns(table: OrderTable): boolean {
  const { sheet, state } = table;
  const missing = LATE_COLUMNS.filter((key) => table.columns[key] === 0);
  const match = missing.length === 0 ? null : readHeadings(sheet, state.headings);
  if (!match) return false;
  const columns = { ...table.columns, ...addMissingColumns(sheet, { ...match, columns: present(table), missing }, state) };
  const completed: OrderTable = { sheet, columns, state, maxRows: sheet.getMaxRows() };
  layOutColumns(completed, missing);
  const words = messagesFor(state.language).orderSheet.note;
  for (const key of missing) sheet.getRange(1, columns[key]).setNote(words[key]);
  return true;
}

function present({ columns }: OrderTable): Partial<OrderTable['columns']> {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column > 0));
}
