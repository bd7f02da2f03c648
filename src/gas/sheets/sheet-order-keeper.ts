import type { SheetRow } from '../../app/edits/edited-rows';
import type { OrderKeeper } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import { type Result, success } from '../../domain/shared/result';
import { editBasis } from './apply-edit';
import { readAllRows } from './edit-reader';
import { writeEditPlan } from './edit-writer';
import { type LocatedTable, locateOrderTable } from './order-table';
import { addLateColumns } from './workbook/add-late-columns';

/** Keeps the order sheet: reads only the columns that planning needs, writes only what was planned. */
export function createSheetOrderKeeper(locate: () => Result<LocatedTable, AppRefusal> = locateOrderTable): OrderKeeper {
  let table: LocatedTable | null = null;
  let rows: readonly SheetRow[] = [];
  return {
    readRows: () => {
      const found = locate();
      const located = found.ok && addLateColumns(found.value) ? locate() : found;
      if (!located.ok) return located;
      table = located.value;
      rows = readAllRows(table);
      return success({ rows, basis: editBasis(table) });
    },
    carryOut: (plan) => {
      if (!table) throw new Error('Rows are read before a plan is carried out');
      return writeEditPlan(table, plan, { edited: null, known: rows }) ? success(null) : refuse('workbook.busy', {});
    },
  };
}
