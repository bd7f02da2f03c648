import { TEXT } from '../../../app/workbook/colour-rules';
import { columnAlignment, columnPattern, columnWidth, DAY_PATTERN, TEXT_PATTERN } from '../../../app/workbook/column-style';
import { currencyPattern } from '../../../app/workbook/currency-pattern';
import { type ColumnKey, columnKind, FIRST_GROUPED_COLUMN, ORDER_COLUMNS } from '../../../domain/order/columns';
import { messagesFor } from '../../../i18n/messages-for';
import { columnRuns } from '../column-runs';
import { COLUMN_METADATA_KEY, markedColumnsOf } from '../order-columns';
import type { OrderTable } from '../order-table';
import { HEADING_STYLE } from './page-style';

const TECHNICAL = ORDER_COLUMNS.map(({ key }) => key).filter((key) => columnKind(key) === 'technical');

/** Formats, widths and marks of columns that were just made. */
export function layOutColumns(table: OrderTable, fresh: readonly ColumnKey[]): void {
  if (fresh.length === 0) return;
  const { sheet, columns, state } = table;
  const rows = sheet.getMaxRows() - 1;
  for (const run of styledRuns(fresh, columns, (key) => `${columnPattern(key, state.currency)}|${columnAlignment(key)}`)) {
    const range = sheet.getRange(2, run.first, rows, run.count);
    range.setNumberFormat(columnPattern(run.key, state.currency)).setHorizontalAlignment(columnAlignment(run.key));
  }
  for (const run of styledRuns(fresh, columns, (key) => String(columnWidth(key)))) {
    sheet.setColumnWidths(run.first, run.count, columnWidth(run.key));
  }
  for (const run of columnRuns(fresh.map((key) => columns[key]))) {
    styleHeading(sheet.getRange(1, run.first, 1, run.count));
    sheet
      .getRange(2, run.first, rows, run.count)
      .setFontColor(TEXT.body)
      .setVerticalAlignment('middle')
      .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  }
  for (const run of columnRuns(TECHNICAL.filter((key) => fresh.includes(key)).map((key) => columns[key]))) {
    sheet.hideColumns(run.first, run.count);
  }
}

/** @returns whether a mark was missing. */
export function markColumns({ sheet, columns }: OrderTable): boolean {
  const marked = markedColumnsOf(sheet);
  const lacking = ORDER_COLUMNS.filter(({ key }) => !marked.get(key)?.includes(columns[key]));
  for (const { key } of lacking) {
    const whole = sheet.getRange(1, columns[key], sheet.getMaxRows(), 1);
    whole.addDeveloperMetadata(COLUMN_METADATA_KEY, key, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  }
  return lacking.length > 0;
}

/**
 * What belongs to the sheet as a whole: frozen heading, filter, notes on the headings, the collapsed group, the warning
 * on the heading row. Only what is missing is written.
 *
 * @returns whether anything was missing.
 */
export function restoreFrame(table: OrderTable, isNew: boolean): boolean {
  const { sheet, columns } = table;
  let isChanged = false;
  if (sheet.getFrozenRows() !== 1) {
    sheet.setFrozenRows(1);
    isChanged = true;
  }
  if (isNew) sheet.setFrozenColumns(2);
  if (!sheet.getFilter()) {
    sheet.getRange(1, 1, sheet.getMaxRows(), Math.max(...Object.values(columns))).createFilter();
    isChanged = true;
  }
  const isNoted = restoreNotes(table);
  const isProtected = restoreProtection(table);
  if (isNew) {
    sheet.setRowHeight(1, 34);
    groupColumns(table);
  }
  return isChanged || isNoted || isProtected;
}

/**
 * Formats without which what is typed gets lost or does not work: text columns that are no longer text, formula columns
 * that became text. Other formats are people's own choice.
 *
 * @returns whether any was mended.
 */
export function restoreFormats({ sheet, columns, state }: OrderTable): boolean {
  const width = Math.max(...Object.values(columns));
  const present = sheet.getRange(2, 1, 1, width).getNumberFormats()[0] ?? [];
  const broken = ORDER_COLUMNS.map(({ key }) => key).filter((key) => {
    const [wanted, found = ''] = [columnPattern(key, state.currency), present[columns[key] - 1]];
    if (wanted === TEXT_PATTERN || found === TEXT_PATTERN) return wanted !== found;
    return wanted === DAY_PATTERN && !/[ydj年]/i.test(found);
  });
  for (const run of styledRuns(broken, columns, (key) => columnPattern(key, state.currency))) {
    const range = sheet.getRange(2, run.first, sheet.getMaxRows() - 1, run.count);
    range.setNumberFormat(columnPattern(run.key, state.currency));
  }
  return broken.length > 0;
}

/** The currency's symbol and digits on every amount. */
export function writeCurrencyFormats({ sheet, columns, state }: OrderTable): void {
  const amounts = ORDER_COLUMNS.map(({ key }) => key).filter(
    (key) => columnKind(key) === 'currency' || key === 'lineTotal' || key === 'balanceDue',
  );
  for (const run of columnRuns(amounts.map((key) => columns[key]))) {
    sheet.getRange(2, run.first, sheet.getMaxRows() - 1, run.count).setNumberFormat(currencyPattern(state.currency));
  }
}

function styleHeading(range: GoogleAppsScript.Spreadsheet.Range): void {
  range
    .setBackground(HEADING_STYLE.background)
    .setFontColor(HEADING_STYLE.fontColor)
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center')
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
}

/** A note that people wrote on a heading stays. */
function restoreNotes({ sheet, columns, state }: OrderTable): boolean {
  const words = messagesFor(state.language).orderSheet.note;
  const range = sheet.getRange(1, 1, 1, Math.max(...Object.values(columns)));
  const notes = range.getNotes()[0] ?? [];
  const lacking = ORDER_COLUMNS.filter(({ key }) => !notes[columns[key] - 1]);
  for (const { key } of lacking) notes[columns[key] - 1] = words[key];
  if (lacking.length > 0) range.setNotes([notes]);
  return lacking.length > 0;
}

/** A warning only, on the heading row alone: a warning at every paste teaches people to click it away. */
function restoreProtection({ sheet, state }: OrderTable): boolean {
  const isThere = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .some((protection) => protection.getRange().getRow() === 1);
  if (isThere) return false;
  const heading = sheet.getRange(1, 1, 1, sheet.getMaxColumns());
  heading.protect().setDescription(messagesFor(state.language).orderSheet.headingProtection).setWarningOnly(true);
  return true;
}

/** Everything from e-mail to the last visible column of ours, collapsed. */
function groupColumns({ sheet, columns }: OrderTable): void {
  const first = columns[FIRST_GROUPED_COLUMN];
  const last = columns.lineId - 1;
  if (last < first) return;
  sheet
    .getRange(1, first, 1, last - first + 1)
    .shiftColumnGroupDepth(1)
    .collapseGroups();
}

/** Runs of adjacent columns that are styled alike, each with one of its keys. */
function styledRuns(
  keys: readonly ColumnKey[],
  columns: Readonly<Record<ColumnKey, number>>,
  styleOf: (key: ColumnKey) => string,
): readonly { readonly first: number; readonly count: number; readonly key: ColumnKey }[] {
  const byStyle = new Map<string, ColumnKey[]>();
  for (const key of keys) byStyle.set(styleOf(key), [...(byStyle.get(styleOf(key)) ?? []), key]);
  return [...byStyle.values()].flatMap((alike) =>
    columnRuns(alike.map((key) => columns[key])).flatMap((run) => alike.slice(0, 1).map((key) => ({ ...run, key }))),
  );
}
