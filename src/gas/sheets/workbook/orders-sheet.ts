import type { AppRefusal } from '../../../app/refusal';
import type { OrderSheetReport } from '../../../app/workbook/repair-report';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import { type Result, success } from '../../../domain/shared/result';
import type { Sheet, Spreadsheet } from '../find-sheet';
import { writeOrderFormulas } from '../order-columns-fill';
import { lastOrderRow } from '../order-fields';
import type { OrderTable } from '../order-table';
import { ensureGrid } from './new-sheet';
import { restoreChecks } from './order-checks';
import { type FormulaRepair, repairFormulas } from './order-formula-repair';
import { layOutColumns, markColumns, restoreFormats, restoreFrame } from './order-layout';
import { restoreColourRules } from './order-rules';
import { layOutHeadings, type MendedStructure, mendStructure } from './order-structure';

/** Rows with formulas, lists and formats that wait for lines. */
const PREPARED_ROWS = 1_000;
/** With fewer left, repair prepares more. */
const LEAST_PREPARED_ROWS = 500;

/** Lays the order sheet out in an empty sheet. */
export function layOutOrders(sheet: Sheet, state: WorkbookState, teamNames: GoogleAppsScript.Spreadsheet.Range): OrderTable {
  ensureGrid(sheet, PREPARED_ROWS + 1, 1);
  const { table, columnsAdded } = layOutHeadings(sheet, state);
  layOutColumns(table, columnsAdded);
  writeOrderFormulas(table, 2, sheet.getMaxRows() - 1);
  restoreChecks(table, teamNames, columnsAdded);
  restoreFrame(table, true);
  restoreColourRules(table);
  markColumns(table);
  return table;
}

/** Repairs an order sheet: puts back what is missing and leaves everything else as people made it. */
export function repairOrders(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  state: WorkbookState,
  teamNames: GoogleAppsScript.Spreadsheet.Range,
): Result<{ readonly table: OrderTable; readonly report: OrderSheetReport }, AppRefusal> {
  const mended = mendStructure(spreadsheet, sheet, state);
  if (!mended.ok) return mended;
  const { table, columnsAdded } = mended.value;
  const rowsPrepared = prepareRows(table);
  layOutColumns(table, columnsAdded);
  const formatsRestored = restoreFormats(table);
  const formulas = repairFormulas(table);
  const listsRestored = restoreChecks(table, teamNames, columnsAdded);
  const layoutRestored = restoreFrame(table, false);
  const coloursRestored = restoreColourRules(table);
  markColumns(table);
  return success({
    table,
    report: describe(mended.value, formulas, { rowsPrepared, formatsRestored, listsRestored, layoutRestored, coloursRestored }),
  });
}

function describe(
  { rowsAboveMovedTo, headingsRestored, columnsAdded }: MendedStructure,
  formulas: FormulaRepair,
  done: Pick<OrderSheetReport, 'rowsPrepared' | 'formatsRestored' | 'listsRestored' | 'layoutRestored' | 'coloursRestored'>,
): OrderSheetReport {
  return {
    rowsAboveMovedTo,
    headingsRestored,
    columnsAdded,
    // Rows that were only just prepared had no formulas to lose.
    formulaRows: Math.max(0, formulas.rows - done.rowsPrepared),
    overwrittenCells: formulas.overwritten,
    ...done,
  };
}

/** @returns how many rows were added at the end. */
function prepareRows(table: OrderTable): number {
  const prepared = table.sheet.getMaxRows() - lastOrderRow(table);
  if (prepared >= LEAST_PREPARED_ROWS) return 0;
  const rows = PREPARED_ROWS - prepared;
  table.sheet.insertRowsAfter(table.sheet.getMaxRows(), rows);
  return rows;
}
