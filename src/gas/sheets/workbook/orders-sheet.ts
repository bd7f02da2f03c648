import type { AppRefusal } from '../../../app/refusal';
import type { OrderSheetReport } from '../../../app/workbook/repair-report';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import { type Result, success } from '../../../domain/shared/result';
import type { Sheet, Spreadsheet } from '../find-sheet';
import { markedColumnsOf } from '../order-columns';
import { writeOrderFormulas } from '../order-columns-fill';
import { lastOrderRow, rowsBelowHeading } from '../order-fields';
import type { OrderTable } from '../order-table';
import { restoreChecks, setChecks } from './order-checks';
import { type FormulaRepair, repairFormulas } from './order-formula-repair';
import { layOutFrame, restoreFrame } from './order-frame';
import { layOutColumns, markColumns, restoreFormats } from './order-layout';
import { restoreColourRules, setColourRules } from './order-rules';
import { layOutHeadings, type MendedStructure, mendStructure } from './order-structure';

/** Rows with formulas, lists and formats that wait for lines. */
const PREPARED_ROWS = 1_000;
/** With fewer left, repair prepares more. */
const LEAST_PREPARED_ROWS = 500;

/** Lays the order sheet out in an empty sheet. */
export function layOutOrders(sheet: Sheet, state: WorkbookState, teamNames: GoogleAppsScript.Spreadsheet.Range): OrderTable {
  const { table, columnsAdded } = layOutHeadings(sheet, state, PREPARED_ROWS + 1);
  layOutColumns(table, columnsAdded);
  writeOrderFormulas(table, 2, rowsBelowHeading(table));
  setChecks(table, teamNames);
  layOutFrame(table);
  setColourRules(table);
  markColumns(table, new Map());
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
  const { columnsAdded } = mended.value;
  const { table, rowsPrepared } = prepareRows(mended.value.table);
  layOutColumns(table, columnsAdded);
  const formatsRestored = restoreFormats(table);
  const formulas = repairFormulas(table);
  const listsRestored = restoreChecks(table, teamNames, columnsAdded);
  const layoutRestored = restoreFrame(table);
  const coloursRestored = restoreColourRules(table);
  markColumns(table, markedColumnsOf(table.sheet));
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

function prepareRows(table: OrderTable): { readonly table: OrderTable; readonly rowsPrepared: number } {
  const maxRows = table.sheet.getMaxRows();
  const prepared = maxRows - lastOrderRow({ ...table, maxRows });
  const lacking = prepared < LEAST_PREPARED_ROWS ? PREPARED_ROWS - prepared : 0;
  if (lacking > 0) table.sheet.insertRowsAfter(maxRows, lacking);
  return { table: { ...table, maxRows: maxRows + lacking }, rowsPrepared: lacking };
}
