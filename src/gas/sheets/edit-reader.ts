import {
  COMPUTED_COLUMNS,
  type ComputedColumn,
  type EditedArea,
  type OtherLine,
  type SheetRow,
} from '../../app/edits/edited-rows';
import { needsFormulaCheck, PLAN_COLUMNS, withLostFormulas } from '../../app/edits/plan-columns';
import type { NeededSurroundings } from '../../app/edits/surroundings';
import { isOrderRow, parseOrderRow } from '../../app/orders/parse-order-row';
import { isBlank, textOf } from '../../app/workbook/cell-content';
import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import type { FigureBasis } from '../../domain/order/line-figures';
import { currencyDigits } from '../../domain/order/settings';
import { createSpreadsheetClock } from '../services/spreadsheet-clock';
import { columnRuns } from './column-runs';
import { readFields } from './order-fields';
import type { OrderTable } from './order-table';

/** Up to so many rows a whole row is read by one call; above, only the columns that are needed. */
const WHOLE_ROWS = 500;
/** More columns than a sheet has (F025). */
const WIDEST = 18_278;

/** The rows of an edit with the formulas that they have lost. One call for a single cell, two where its row lacks a figure. */
export function readEditedRows(table: OrderTable, edited: EditedArea): readonly SheetRow[] {
  const count = edited.lastRow - edited.firstRow + 1;
  const keys = count <= WHOLE_ROWS ? ORDER_COLUMNS.map(({ key }) => key) : PLAN_COLUMNS;
  const rows = toSheetRows(readFields(table, keys, edited.firstRow, count), edited.firstRow);
  if (!needsFormulaCheck(rows, edited, figureBasis(table))) return rows;
  return withLostFormulas(rows, edited, readFormulaMarks(table, edited.firstRow, count));
}

/** All rows up to the last one that is a line or still carries an id, with the formulas that lines have lost. */
export function readAllRows(table: OrderTable): readonly SheetRow[] {
  const rows = toSheetRows(readFields(table, PLAN_COLUMNS, 2, sheetRows(table) - 1), 2);
  let count = rows.length;
  while (count > 0 && !isInUse(rows[count - 1])) count -= 1;
  return count === 0 ? [] : withLostFormulas(rows.slice(0, count), null, readFormulaMarks(table, 2, count));
}

function toSheetRows(records: readonly SheetRow['cells'][], firstRow: number): readonly SheetRow[] {
  return records.map((cells, index) => ({ row: firstRow + index, cells, lostFormulas: [] }));
}

function isInUse(row: SheetRow | undefined): boolean {
  return row !== undefined && (isOrderRow(row.cells) || !isBlank(row.cells['lineId']));
}

/** Which computed cells hold a formula. One call for few rows, one per run of adjacent columns for many. */
function readFormulaMarks(table: OrderTable, firstRow: number, count: number): (row: number, key: ComputedColumn) => boolean {
  const columns = COMPUTED_COLUMNS.map((key) => table.columns[key]);
  const bridge = count <= WHOLE_ROWS ? WIDEST : 0;
  const blocks = columnRuns(columns, bridge).map((run) => ({
    run,
    formulas: table.sheet.getRange(firstRow, run.first, count, run.count).getFormulas(),
  }));
  return (row, key) => {
    const column = table.columns[key];
    const block = blocks.find(({ run }) => column >= run.first && column < run.first + run.count);
    const formula = block?.formulas[row - firstRow]?.[column - block.run.first] ?? '';
    // A formula whose cells were deleted is as good as none.
    return formula !== '' && !formula.includes('#REF!');
  };
}

/**
 * The lines outside the edited rows, as far as the plan needs them: at most three calls, whatever the number of lines.
 * Where none is needed nothing is read.
 */
export function readOtherLines(table: OrderTable, edited: EditedArea, needed: NeededSurroundings): readonly OtherLine[] {
  const keys: ColumnKey[] = [];
  if (needed.numbers) keys.push('orderNumber', 'customerName');
  if (needed.products) keys.push('productName', 'quantity', 'status');
  if (needed.lineIds) keys.push('lineId', 'problems');
  if (keys.length === 0) return [];
  const records = readFields(table, keys, 2, sheetRows(table) - 1) as readonly SheetRow['cells'][];
  return records.flatMap((cells, index): OtherLine[] => {
    const row = index + 2;
    if (row >= edited.firstRow && row <= edited.lastRow) return [];
    if (!isOrderRow(cells) && textOf(cells['lineId']) === '') return [];
    const { line } = parseOrderRow(cells);
    return [
      {
        row,
        orderNumber: line.orderNumber,
        customerName: line.customerName,
        ...(needed.products ? { productName: line.productName, quantity: line.quantity, status: line.status } : {}),
        ...(needed.lineIds ? { lineId: line.lineId, problems: textOf(cells['problems']) } : {}),
      },
    ];
  });
}

/**
 * Adds what the problems column says of the other lines of the edited orders: one call, and none where the edited
 * orders have no other lines.
 */
export function withKnownProblems(
  table: OrderTable,
  others: readonly OtherLine[],
  orderNumbers: ReadonlySet<string>,
): readonly OtherLine[] {
  const related = others.filter(({ orderNumber }) => orderNumber !== '' && orderNumbers.has(orderNumber));
  const unread = related.filter(({ problems }) => problems === undefined).map(({ row }) => row);
  const first = unread[0];
  if (first === undefined) return others;
  const last = unread[unread.length - 1] ?? first;
  const cells = readFields(table, ['problems'], first, last - first + 1);
  return others.map((other) =>
    orderNumbers.has(other.orderNumber) && other.row >= first && other.row <= last
      ? { ...other, problems: textOf(cells[other.row - first]?.problems) }
      : other,
  );
}

function figureBasis({ sheet, state }: OrderTable): FigureBasis {
  const today = createSpreadsheetClock(sheet.getParent().getSpreadsheetTimeZone()).today();
  return { today, soonDays: state.soonDays, currencyDigits: currencyDigits(state.currency) };
}

function sheetRows(table: OrderTable): number {
  return table.maxRows ?? table.sheet.getMaxRows();
}
