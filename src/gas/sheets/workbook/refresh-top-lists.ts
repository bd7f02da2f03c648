import type { DocumentMemory } from '../../../app/ports';
import { DASHBOARD_ROWS as ROWS } from '../../../app/workbook/dashboard-grid';
import { readWorkbookState } from '../../../app/workbook/workbook-state';
import type { OrderLine } from '../../../domain/order/order-line';
import { currencyDigits, LANGUAGES } from '../../../domain/order/settings';
import { type RankedSum, rankTopLists } from '../../../domain/order/top-lists';
import { messagesFor } from '../../../i18n/messages-for';
import { toInertText } from '../cell-codec';
import { type Sheet, sheetById } from '../find-sheet';

const LENGTH = ROWS.last - ROWS.firstTop + 1;
const FIRST_COLUMN = 2;
const WIDTH = 7;

/**
 * Writes the first ten customers and products into the Dashboard as values with the time, since no formula that ranks
 * works in every spreadsheet program. Costs one property, one read and at most one write; where somebody rearranged the
 * Dashboard nothing is written.
 */
export function refreshTopLists(memory: DocumentMemory, lines: readonly OrderLine[]): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const state = readWorkbookState(memory);
  const sheet = state && sheetById(spreadsheet, state.sheetIds.dashboard);
  if (!state || !sheet || sheet.getMaxRows() < ROWS.last || sheet.getMaxColumns() < FIRST_COLUMN + WIDTH - 1) return;
  const range = sheet.getRange(ROWS.top, FIRST_COLUMN, ROWS.last - ROWS.top + 1, WIDTH);
  const present = range.getValues();
  if (!isInPlace(present[0] ?? [])) return;
  const { customers, products } = rankTopLists(lines, currencyDigits(state.currency));
  const time = Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm');
  const rows = Array.from({ length: LENGTH }, (_, index) => [...cellsOf(customers[index]), '', ...cellsOf(products[index])]);
  // The time alone is no change worth a write: otherwise every check would leave an entry in the version history.
  if (JSON.stringify(present.slice(ROWS.firstTop - ROWS.top)) === JSON.stringify(rows.map((row) => row.map(shown)))) return;
  const asOf = [messagesFor(state.language).dashboard.top.asOf(time), '', '', '', '', '', ''];
  writeRows(sheet, ROWS.top + 1, [asOf]);
  writeRows(sheet, ROWS.firstTop, rows);
}

function isInPlace(titles: readonly unknown[]): boolean {
  return LANGUAGES.some((language) => messagesFor(language).dashboard.top.customers === titles[0]);
}

function cellsOf(ranked: RankedSum | undefined): readonly (string | number)[] {
  return ranked ? [toInertText(ranked.name), ranked.lines, ranked.amount] : ['', '', ''];
}

/** As the sheet gives it back: without the apostrophe. */
function shown(cell: string | number): string | number {
  return typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
}

function writeRows(sheet: Sheet, row: number, rows: readonly (readonly (string | number)[])[]): void {
  sheet.getRange(row, FIRST_COLUMN, rows.length, WIDTH).setValues(rows.map((cells) => [...cells]));
}
