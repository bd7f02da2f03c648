import { FILL, TEXT } from '../../../app/workbook/colour-rules';
import { currencyPattern } from '../../../app/workbook/currency-pattern';
import {
  DASHBOARD_WIDTH,
  type DashboardCells,
  dashboardCells,
  DASHBOARD_ROWS as ROWS,
} from '../../../app/workbook/dashboard-grid';
import type { ColumnKey } from '../../../domain/order/columns';
import { ORDER_STATUSES } from '../../../domain/order/order-status';
import type { Sheet } from '../find-sheet';
import type { OrderTable } from '../order-table';
import { columnLetters } from '../scattered-cells';
import { ensureGrid, trimGrid } from './new-sheet';
import { HEADING_STYLE, layOutPage, PAGE_STYLE } from './page-style';

/** Lays the Dashboard out in an empty sheet. */
export function layOutDashboard(sheet: Sheet, table: OrderTable): void {
  ensureGrid(sheet, ROWS.last + 2, DASHBOARD_WIDTH + 1);
  trimGrid(sheet, ROWS.last + 2, DASHBOARD_WIDTH + 1);
  const cells = wantedCells(table);
  sheet.getRange(1, 1, cells.length, DASHBOARD_WIDTH).setValues(cells.map((row) => [...row]));
  styleDashboard(sheet);
  formatAmounts(sheet, table.state.currency);
}

/**
 * Puts formulas back that are gone or point at a deleted column. Where somebody rearranged the sheet, it is theirs.
 *
 * @returns whether anything was put back.
 */
export function repairDashboard(sheet: Sheet, table: OrderTable): boolean {
  const wanted = wantedCells(table);
  if (sheet.getMaxRows() < wanted.length || sheet.getMaxColumns() < DASHBOARD_WIDTH) return false;
  const range = sheet.getRange(1, 1, wanted.length, DASHBOARD_WIDTH);
  const [formulas, texts] = [range.getFormulas(), range.getDisplayValues()];
  const broken = wanted.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) => {
      const present = formulas[rowIndex]?.[columnIndex] ?? '';
      const isLost = cell.startsWith('=') && (present === '' || present.includes('#REF!'));
      return isLost && isLabelled(wanted, texts, rowIndex, columnIndex)
        ? [{ row: rowIndex + 1, column: columnIndex + 1, cell }]
        : [];
    }),
  );
  for (const { row, column, cell } of broken) sheet.getRange(row, column).setFormula(cell);
  return broken.length > 0;
}

/** The currency's symbol and digits on all amounts. */
export function formatAmounts(sheet: Sheet, currency: string): void {
  const pattern = currencyPattern(currency);
  const top = ROWS.last - ROWS.firstTop + 1;
  sheet.getRange(ROWS.firstTiles + 1, 6, 1, 3).setNumberFormat(pattern);
  sheet.getRange(ROWS.firstStatus, 4, ORDER_STATUSES.length, 1).setNumberFormat(pattern);
  sheet.getRange(ROWS.firstStatus + 2, 7, 1, 2).setNumberFormat(pattern);
  sheet.getRange(ROWS.firstTop, 4, top, 1).setNumberFormat(pattern);
  sheet.getRange(ROWS.firstTop, 8, top, 1).setNumberFormat(pattern);
}

/** What the Dashboard holds when it is new. */
export function wantedCells({ sheet, columns, state }: OrderTable): DashboardCells {
  const name = `'${sheet.getName().replace(/'/g, "''")}'`;
  const range = (key: ColumnKey) => {
    const letters = columnLetters(columns[key]);
    return `${name}!$${letters}:$${letters}`;
  };
  return dashboardCells(range, state.language);
}

/** A figure is still where we put it if the words above it or beside it are ours. */
function isLabelled(wanted: DashboardCells, texts: readonly (readonly string[])[], row: number, column: number): boolean {
  const isOurs = (r: number, c: number) =>
    Boolean(wanted[r]?.[c]) && !wanted[r]?.[c]?.startsWith('=') && wanted[r]?.[c] === texts[r]?.[c];
  return isOurs(row - 1, column) || isOurs(row, column - 1) || isOurs(row, column - 2);
}

function styleDashboard(sheet: Sheet): void {
  layOutPage(sheet, DASHBOARD_WIDTH + 1);
  sheet.getRange(ROWS.title, 2).setFontSize(20).setFontWeight('bold').setFontColor(PAGE_STYLE.title);
  sheet.getRange(ROWS.subtitle, 2).setFontColor(PAGE_STYLE.faint);
  const fills = [FILL.overdue, FILL.dueToday, FILL.dueSoon] as const;
  for (const row of [ROWS.firstTiles, ROWS.secondTiles]) {
    for (const column of [2, 6]) styleTiles(sheet, row, column);
  }
  fills.forEach((fill, index) => {
    sheet.getRange(ROWS.secondTiles, 2 + index, 2, 1).setBackground(fill);
  });
  sheet.getRange(ROWS.secondTiles, 6, 2, 1).setBackground(FILL.closed);
  sheet.getRange(ROWS.secondTiles + 1, 6).setFontColor(TEXT.late);
  sheet.getRange(ROWS.firstTiles + 1, 4).setFontColor(TEXT.urgent);
  for (const column of [2, 6]) {
    styleTable(sheet, ROWS.tables, ROWS.tables + 1, column, column === 2 ? ORDER_STATUSES.length : 3);
    styleTable(sheet, ROWS.top, ROWS.top + 2, column, ROWS.last - ROWS.firstTop + 1);
  }
  sheet.getRange(ROWS.top + 1, 2).setFontColor(PAGE_STYLE.faint);
  [24, 200, 110, 150, 32, 200, 150, 150, 24].forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setRowHeight(ROWS.title, 40);
  for (const row of [ROWS.firstTiles + 1, ROWS.secondTiles + 1]) sheet.setRowHeight(row, 40);
}

function styleTiles(sheet: Sheet, row: number, column: number): void {
  const labels = sheet.getRange(row, column, 1, 3);
  labels.setBackground(PAGE_STYLE.tile).setFontColor(PAGE_STYLE.faint).setFontSize(10).setHorizontalAlignment('left');
  const figures = sheet.getRange(row + 1, column, 1, 3);
  figures
    .setBackground(PAGE_STYLE.tile)
    .setFontSize(18)
    .setFontWeight('bold')
    .setNumberFormat('#,##0')
    .setHorizontalAlignment('left');
}

function styleTable(sheet: Sheet, title: number, heading: number, column: number, rows: number): void {
  sheet.getRange(title, column).setFontSize(13).setFontWeight('bold').setFontColor(PAGE_STYLE.title);
  const headings = sheet.getRange(heading, column, 1, 3);
  headings.setBackground(HEADING_STYLE.background).setFontColor(HEADING_STYLE.fontColor).setFontWeight('bold');
  sheet.getRange(heading, column + 1, rows + 1, 2).setHorizontalAlignment('right');
  sheet.getRange(heading + 1, column + 1, rows, 2).setNumberFormat('#,##0');
  sheet
    .getRange(heading + 1, column, rows, 3)
    .setBorder(null, null, true, null, null, true, PAGE_STYLE.line, SpreadsheetApp.BorderStyle.SOLID);
}
