import { DASHBOARD_ROWS } from '../../../app/workbook/dashboard-grid';
import { LANGUAGES } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import { toInertText } from '../cell-codec';
import type { Sheet } from '../find-sheet';
import type { OrderTable } from '../order-table';
import { columnLetters } from '../scattered-cells';
import { HEADING_STYLE, PAGE_STYLE } from '../workbook/page-style';

/** Below the ranked lists, with a row between. */
const TITLE_ROW = DASHBOARD_ROWS.last + 2;
const FIRST_ROW = TITLE_ROW + 2;
const [FIRST_COLUMN, WIDTH] = [2, 3];
/** As many as there can be rules that are on. */
const MOST_ROWS = 30;

/**
 * Writes the Dashboard's section of rules: how many lines each holds for, by a formula. Where somebody put something else
 * there, nothing is written. One read and at most a handful of writes, whatever the number of rules.
 */
export function refreshRuleSection(
  sheet: Sheet,
  { sheet: orders, columns, state }: OrderTable,
  rules: readonly { readonly id: string; readonly name: string }[],
): void {
  const rows = FIRST_ROW + MOST_ROWS - TITLE_ROW;
  if (sheet.getMaxColumns() < FIRST_COLUMN + WIDTH - 1) return;
  if (sheet.getMaxRows() < TITLE_ROW + rows - 1)
    sheet.insertRowsAfter(sheet.getMaxRows(), TITLE_ROW + rows - 1 - sheet.getMaxRows());
  const range = sheet.getRange(TITLE_ROW, FIRST_COLUMN, rows, WIDTH);
  const present = range.getValues();
  const isOurs = LANGUAGES.some((language) => messagesFor(language).dashboard.rules.title === present[0]?.[0]);
  const isFree = present.every((cells) => cells.every((cell) => cell === ''));
  if (!isOurs && (!isFree || state.rules === null)) return;
  const words = messagesFor(state.language).dashboard.rules;
  const letters = columnLetters(columns.matchedRules);
  const name = `'${orders.getName().replace(/'/g, "''")}'!$${letters}:$${letters}`;
  const lines = rules.slice(0, MOST_ROWS).map(({ id, name: text }) => [id, toInertText(text), `=COUNTIF(${name};"*;${id};*")`]);
  const blank = Array.from({ length: MOST_ROWS - lines.length }, () => ['', '', '']);
  const heading = state.rules === null ? ['', '', ''] : [words.id, words.rule, words.lines];
  range.setValues([[state.rules === null ? '' : words.title, '', ''], heading, ...lines, ...blank]);
  if (isOurs && state.rules !== null) return;
  drawSection(sheet, state.rules !== null);
}

function drawSection(sheet: Sheet, isThere: boolean): void {
  sheet.getRange(TITLE_ROW, FIRST_COLUMN).setFontSize(13).setFontWeight('bold').setFontColor(PAGE_STYLE.title);
  const heading = sheet.getRange(TITLE_ROW + 1, FIRST_COLUMN, 1, WIDTH);
  heading.setBackground(isThere ? HEADING_STYLE.background : PAGE_STYLE.paper).setFontColor(HEADING_STYLE.fontColor);
  heading.setFontWeight('bold');
  if (isThere)
    sheet.getRange(FIRST_ROW, FIRST_COLUMN, MOST_ROWS, WIDTH).setFontColor(PAGE_STYLE.text).setBackground(PAGE_STYLE.paper);
}
