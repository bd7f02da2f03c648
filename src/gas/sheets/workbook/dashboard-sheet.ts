import { FILL, MARK, TEXT } from '../../../app/workbook/colour-rules';
import { currencyPattern } from '../../../app/workbook/currency-pattern';
import {
  DASHBOARD_WIDTH,
  type DashboardCells,
  dashboardCells,
  LAST_RUN_NAME,
  DASHBOARD_ROWS as ROWS,
  stoppedFormula,
} from '../../../app/workbook/dashboard-grid';
import type { ColumnKey } from '../../../domain/order/columns';
import { ORDER_STATUSES } from '../../../domain/order/order-status';
import { LANGUAGES, type Language } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet } from '../find-sheet';
import type { OrderTable } from '../order-table';
import { columnLetters } from '../scattered-cells';
import { trimColumns } from './new-sheet';
import { isBroken } from './order-formula-repair';
import { PageSketch } from './page-sketch';
import { HEADING_STYLE, PAGE_STYLE } from './page-style';

const COUNT_PATTERN = '#,##0';
/** The first columns of the two halves. */
const [LEFT, RIGHT] = [2, 6];
/** Pixels: a total of eight digits fits in bold, instead of turning into ####. */
const ORDINARY_WIDTH = 160;
const GAP_WIDTH = 30;
const MONTH_ROWS = 3;
const TOP_ROWS = ROWS.last - ROWS.firstTop + 1;
const TABLE_RANGES = [
  `B${ROWS.firstStatus}:D${ROWS.firstStatus + ORDER_STATUSES.length - 1}`,
  `F${ROWS.firstStatus}:H${ROWS.firstStatus + MONTH_ROWS - 1}`,
  `B${ROWS.firstTop}:D${ROWS.last}`,
  `F${ROWS.firstTop}:H${ROWS.last}`,
];
/** Where amounts of money stand. */
const AMOUNTS = [
  { row: ROWS.firstTiles + 1, column: RIGHT, rows: 1, columns: 3 },
  { row: ROWS.firstStatus, column: LEFT + 2, rows: ORDER_STATUSES.length, columns: 1 },
  { row: ROWS.firstStatus + 2, column: RIGHT + 1, rows: 1, columns: 2 },
  { row: ROWS.firstTop, column: LEFT + 2, rows: TOP_ROWS, columns: 1 },
  { row: ROWS.firstTop, column: RIGHT + 2, rows: TOP_ROWS, columns: 1 },
] as const;

/** Lays the Dashboard out in an empty sheet. */
export function layOutDashboard(sheet: Sheet, table: OrderTable): void {
  trimColumns(sheet, DASHBOARD_WIDTH);
  drawDashboard(new PageSketch(wantedCells(table)), table.state.currency).write(sheet);
  const line = SpreadsheetApp.BorderStyle.SOLID;
  sheet.getRangeList(TABLE_RANGES).setBorder(null, null, true, null, null, true, PAGE_STYLE.line, line);
  sheet.setColumnWidths(1, DASHBOARD_WIDTH, ORDINARY_WIDTH);
  for (const gap of [LEFT - 1, RIGHT - 1]) sheet.setColumnWidth(gap, GAP_WIDTH);
  colourTitle(sheet, []);
}

const HAS_WARNING = `=$B$${ROWS.warning}<>""`;

/** White on red while the warning below the title says something; other rules of the sheet stay. */
function colourTitle(sheet: Sheet, present: readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
  if (present.some((rule) => rule.getBooleanCondition()?.getCriteriaValues()[0] === HAS_WARNING)) return;
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(HAS_WARNING)
    .setRanges([sheet.getRange(ROWS.title, LEFT)])
    .setFontColor('#FFFFFF')
    .setBackground(TEXT.late);
  sheet.setConditionalFormatRules([...present, rule.build()]);
}

/** Gives a Dashboard of an older version the warning that mails have stopped, where its place is still free. */
export function addWarning(sheet: Sheet, language: Language): void {
  if (sheet.getMaxRows() < ROWS.warning || sheet.getMaxColumns() < LEFT) return;
  const cell = sheet.getRange(ROWS.warning, LEFT);
  const subtitle = sheet.getRange(ROWS.subtitle, LEFT).getDisplayValue();
  if (!LANGUAGES.some((each) => messagesFor(each).dashboard.subtitle === subtitle)) return;
  // Ours may be that of an older version, which did not know of words.
  if (!cell.getFormula().includes(LAST_RUN_NAME) && !cell.isBlank()) return;
  cell
    .setFormula(stoppedFormula(messagesFor(language).dashboard))
    .setFontColor(TEXT.late)
    .setFontWeight('bold');
  colourTitle(sheet, sheet.getConditionalFormatRules());
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
      const isLost = cell.startsWith('=') && (present === '' || isBroken(present));
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
  for (const { row, column, rows, columns } of AMOUNTS) sheet.getRange(row, column, rows, columns).setNumberFormat(pattern);
}

/** What the Dashboard holds when it is new. */
function wantedCells({ sheet, columns, state }: OrderTable): DashboardCells {
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

function drawDashboard(sketch: PageSketch, currency: string): PageSketch {
  sketch.draw(ROWS.title, 2, 1, 1, { fontSize: 20, isBold: true, fontColor: PAGE_STYLE.title });
  sketch.draw(ROWS.subtitle, 2, 1, 1, { fontColor: PAGE_STYLE.faint });
  sketch.draw(ROWS.warning, 2, 1, 1, { fontColor: TEXT.late, isBold: true });
  for (const row of [ROWS.firstTiles, ROWS.secondTiles]) {
    for (const column of [LEFT, RIGHT]) {
      sketch.draw(row, column, 2, 3, { background: PAGE_STYLE.tile, fontColor: PAGE_STYLE.faint });
      sketch.draw(row + 1, column, 1, 3, { fontSize: 16, isBold: true, fontColor: PAGE_STYLE.text, pattern: COUNT_PATTERN });
    }
  }
  drawStates(sketch);
  for (const column of [LEFT, RIGHT]) {
    drawTable(sketch, ROWS.tables, ROWS.tables + 1, column, column === LEFT ? ORDER_STATUSES.length : MONTH_ROWS);
    drawTable(sketch, ROWS.top, ROWS.top + 2, column, TOP_ROWS);
  }
  sketch.draw(ROWS.top + 1, LEFT, 1, 1, { fontColor: PAGE_STYLE.faint });
  for (const { row, column, rows, columns } of AMOUNTS)
    sketch.draw(row, column, rows, columns, { pattern: currencyPattern(currency) });
  return sketch;
}

/** The tiles of the due states wear the colours of the order sheet. */
function drawStates(sketch: PageSketch): void {
  [FILL.overdue, FILL.dueToday, FILL.dueSoon].forEach((background, index) => {
    sketch.draw(ROWS.secondTiles, LEFT + index, 2, 1, { background, fontColor: TEXT.body });
  });
  sketch.draw(ROWS.secondTiles, RIGHT, 2, 1, { background: FILL.closed });
  sketch.draw(ROWS.secondTiles + 1, RIGHT, 1, 1, { fontColor: TEXT.late });
  sketch.draw(ROWS.firstTiles + 1, LEFT + 2, 1, 1, { fontColor: TEXT.urgent });
  sketch.draw(ROWS.secondTiles, RIGHT + 2, 2, 1, MARK.problems);
}

function drawTable(sketch: PageSketch, title: number, heading: number, column: number, rows: number): void {
  sketch.draw(title, column, 1, 1, { fontSize: 13, isBold: true, fontColor: PAGE_STYLE.title });
  sketch.draw(heading, column, 1, 3, { ...HEADING_STYLE, isBold: true });
  sketch.draw(heading, column + 1, rows + 1, 2, { align: 'right' });
  sketch.draw(heading + 1, column + 1, rows, 2, { pattern: COUNT_PATTERN });
}
