import type { EditBasis, EditedArea, OtherLine, SheetRow } from '../../app/edits/edited-rows';
import { planEdit } from '../../app/edits/plan-edit';
import { neededSurroundings } from '../../app/edits/surroundings';
import { isOrderRow } from '../../app/orders/parse-order-row';
import { type AppRefusal, refuse } from '../../app/refusal';
import { textOf } from '../../app/workbook/cell-content';
import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import { currencyDigits } from '../../domain/order/settings';
import { type Result, success } from '../../domain/shared/result';
import { createIdSource } from '../services/id-source';
import { createSpreadsheetClock } from '../services/spreadsheet-clock';
import { readEditedRows, readOtherLines, withKnownProblems } from './edit-reader';
import { type KnownRow, writeEditPlan } from './edit-writer';
import { readFields } from './order-fields';
import type { LocatedTable, OrderTable } from './order-table';

/** Larger blocks would outlast a simple trigger's 30 seconds (F011) and are left to the sweep. */
const MOST_ROWS = 20_000;

/** The part of an edited rectangle that lies on lines of the table; null where there is none. */
export function editedAreaOf(table: OrderTable, range: GoogleAppsScript.Spreadsheet.Range, isTyped: boolean): EditedArea | null {
  const firstRow = Math.max(2, range.getRow());
  const lastRow = range.getLastRow();
  const columns = ORDER_COLUMNS.map(({ key }) => key).filter(
    (key) => table.columns[key] >= range.getColumn() && table.columns[key] <= range.getLastColumn(),
  );
  if (columns.length === 0 || lastRow < firstRow || lastRow - firstRow >= MOST_ROWS) return null;
  return { firstRow, lastRow, columns: new Set<ColumnKey>(columns), isTyped };
}

/**
 * Reads what an edit touched, plans what follows from it and writes that. Where somebody moves rows or columns meanwhile, the
 * edited lines are looked for by their ids and gone through once more. The caller holds the lock.
 *
 * @param locate - Finds the table again.
 * @returns `workbook.busy` where the lines cannot be found again: nothing was written, and the next sweep completes them.
 */
export function applyEdit(
  table: LocatedTable,
  edited: EditedArea,
  locate: () => Result<LocatedTable, AppRefusal>,
): Result<null, AppRefusal> {
  const rows = readEditedRows(table, edited);
  if (planAndWrite(table, edited, rows)) return success(null);
  const located = locate();
  if (!located.ok) return located;
  const again = findAgain(located.value, edited, rows);
  const isDone = again !== null && planAndWrite(located.value, again, readEditedRows(located.value, again));
  return isDone ? success(null) : refuse('workbook.busy', {});
}

/** @returns false where the rows were not where they had been read. */
function planAndWrite(table: LocatedTable, edited: EditedArea, rows: readonly SheetRow[]): boolean {
  const basis = editBasis(table);
  const needed = neededSurroundings(rows, edited, basis.currencyDigits);
  const lines = rows.filter(({ cells }) => isOrderRow(cells));
  const numbers = new Set(lines.map(({ cells }) => textOf(cells['orderNumber']).trim()));
  const others = withKnownProblems(table, readOtherLines(table, edited, needed), numbers);
  const plan = planEdit({ rows, others, edited, basis });
  const touched = new Set([...plan.cells, ...plan.notes].map(({ row }) => row));
  const known = [...rows, ...others.filter(({ row }) => touched.has(row)).map(toKnownRow)];
  return writeEditPlan(table, plan, { edited, known });
}

function toKnownRow({ row, orderNumber, customerName, lineId }: OtherLine): KnownRow {
  return { row, cells: { orderNumber, customerName, ...(lineId === undefined ? {} : { lineId }) } };
}

/** Where the edited lines stand now; null where one had no id yet, is gone, or they no longer stand together. */
function findAgain(table: LocatedTable, edited: EditedArea, rows: readonly SheetRow[]): EditedArea | null {
  const ids = rows.map(({ cells }) => textOf(cells.lineId).trim());
  const present = readFields(table, ['lineId'], 2, table.sheet.getMaxRows() - 1).map(({ lineId }) => textOf(lineId).trim());
  const places = ids.map((id) => (id === '' ? -1 : present.indexOf(id)));
  const first = places[0] ?? -1;
  if (first < 0 || places.some((place, index) => place !== first + index)) return null;
  return { ...edited, firstRow: first + 2, lastRow: first + places.length + 1 };
}

/** What planning needs besides the sheet. */
export function editBasis({ sheet, state, columns }: OrderTable): EditBasis {
  const ids = createIdSource();
  const clock = createSpreadsheetClock(sheet.getParent().getSpreadsheetTimeZone());
  return {
    today: clock.today(),
    now: clock.now(),
    soonDays: state.soonDays,
    currencyDigits: currencyDigits(state.currency),
    orderNumberPattern: state.orderNumberPattern,
    language: state.language,
    hasRules: state.rules !== null && columns.matchedRules > 0,
    nextLineId: () => ids.nextLineId(),
  };
}
