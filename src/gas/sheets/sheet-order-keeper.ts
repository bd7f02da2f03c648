import type { OrderKeeper } from '../../app/ports';
import type { AppRefusal } from '../../app/refusal';
import { type Result, success } from '../../domain/shared/result';
import { editBasis } from './apply-edit';
import { readAllRows } from './edit-reader';
import { writeEditPlan } from './edit-writer';
import { locateOrderTable, type OrderTable } from './order-table';

/** Keeps the order sheet: reads only the columns that planning needs, writes only what was planned. */
export function createSheetOrderKeeper(locate: () => Result<OrderTable, AppRefusal> = locateOrderTable): OrderKeeper {
  let table: OrderTable | null = null;
  return {
    readRows: () => {
      const located = locate();
      if (!located.ok) return located;
      table = located.value;
      return success({ rows: readAllRows(table), basis: editBasis(table) });
    },
    carryOut: (plan) => {
      if (!table) throw new Error('Rows are read before a plan is carried out');
      writeEditPlan(table, plan, null);
    },
  };
}
