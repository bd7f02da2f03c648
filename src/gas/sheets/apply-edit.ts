import type { EditBasis, EditedArea } from '../../app/edits/edited-rows';
import { planEdit } from '../../app/edits/plan-edit';
import { neededSurroundings } from '../../app/edits/surroundings';
import { isOrderRow } from '../../app/orders/parse-order-row';
import { textOf } from '../../app/workbook/cell-content';
import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import { currencyDigits } from '../../domain/order/settings';
import { createIdSource } from '../services/id-source';
import { createSpreadsheetClock } from '../services/spreadsheet-clock';
import { readEditedRows, readOtherLines, withKnownProblems } from './edit-reader';
import { writeEditPlan } from './edit-writer';
import type { OrderTable } from './order-table';

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

/** Reads what an edit touched, plans what follows from it and writes that. The caller holds the lock. */
export function applyEdit(table: OrderTable, edited: EditedArea): void {
  const basis = editBasis(table);
  const rows = readEditedRows(table, edited);
  const needed = neededSurroundings(rows, edited, basis.currencyDigits);
  const lines = rows.filter(({ cells }) => isOrderRow(cells));
  const numbers = new Set(lines.map(({ cells }) => textOf(cells['orderNumber']).trim()));
  const others = withKnownProblems(table, readOtherLines(table, edited, needed), numbers);
  writeEditPlan(table, planEdit({ rows, others, edited, basis }), edited);
}

/** What planning needs besides the sheet. */
export function editBasis({ sheet, state }: OrderTable): EditBasis {
  const ids = createIdSource();
  return {
    today: createSpreadsheetClock(sheet.getParent().getSpreadsheetTimeZone()).today(),
    soonDays: state.soonDays,
    currencyDigits: currencyDigits(state.currency),
    orderNumberPattern: state.orderNumberPattern,
    language: state.language,
    nextLineId: () => ids.nextLineId(),
  };
}
