import type { SheetRow } from '../../app/edits/edited-rows';
import type { OrderKeeper } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import { ORDER_COLUMNS } from '../../domain/order/columns';
import { type Result, success } from '../../domain/shared/result';
import { editBasis } from './apply-edit';
import { readAllRows } from './edit-reader';
import { writeEditPlan } from './edit-writer';
import { readFields } from './order-fields';
import { locateOrderTable, type OrderTable } from './order-table';

/** Keeps the order sheet: reads only the columns that planning needs, writes only what was planned. */
export function createSheetOrderKeeper(locate: () => Result<OrderTable, AppRefusal> = locateOrderTable): OrderKeeper {
  let table: OrderTable | null = null;
  let rows: readonly SheetRow[] = [];
  return {
    readRows: () => {
      const located = locate();
      if (!located.ok) return located;
      table = located.value;
      rows = readAllRows(table);
      return success({ rows, basis: editBasis(table) });
    },
    carryOut: (plan) => {
      if (!table) throw new Error('Rows are read before a plan is carried out');
      const now = locate();
      if (!now.ok) return now;
      if (hasMoved(table, now.value, rows)) return refuse('workbook.busy', {});
      writeEditPlan(table, plan, null);
      return success(null);
    },
  };
}

/**
 * Whether a column or a row stands elsewhere than when it was read. People go on working while a script plans, and a plan
 * names cells by their place. Google has no transaction that would close the moment between this look and the writing.
 */
function hasMoved(before: OrderTable, now: OrderTable, rows: readonly SheetRow[]): boolean {
  if (ORDER_COLUMNS.some(({ key }) => before.columns[key] !== now.columns[key])) return true;
  const lines = readFields(now, ['lineId'], 2, rows.length);
  return rows.some(({ cells }, index) => cells.lineId !== lines[index]?.lineId);
}
