import {
  columnPattern,
  columnWidth,
  DAY_PATTERN,
  isCentred,
  ORDINARY_WIDTH,
  TEXT_PATTERN,
} from '../../../app/workbook/column-style';
import { currencyPattern } from '../../../app/workbook/currency-pattern';
import { type ColumnKey, columnKind, isHiddenColumn, LATE_COLUMNS, ORDER_COLUMNS } from '../../../domain/order/columns';
import { columnRuns } from '../column-runs';
import { COLUMN_METADATA_KEY } from '../order-columns';
import { rowsBelowHeading } from '../order-fields';
import type { OrderTable } from '../order-table';
import { HEADING_STYLE, headingText } from './page-style';

/** Formats, widths and marks of columns that were just made. */
export function layOutColumns(table: OrderTable, fresh: readonly ColumnKey[]): void {
  const { sheet, columns, state } = table;
  const rows = rowsBelowHeading(table);
  const runs = columnRuns(fresh.map((key) => columns[key]));
  for (const run of runs) {
    const keys = [...fresh].filter((key) => isIn(run, columns[key])).sort((a, b) => columns[a] - columns[b]);
    const below = sheet.getRange(2, run.first, rows, run.count);
    const each = <T>(look: (key: ColumnKey) => T): T[][] => Array.from({ length: rows }, () => keys.map(look));
    below.setNumberFormats(each((key) => columnPattern(key, state.currency)));
    sheet.getRange(1, run.first, rows + 1, run.count).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
    const heading = sheet.getRange(1, run.first, 1, run.count);
    heading.setBackground(HEADING_STYLE.background).setTextStyle(headingText());
    heading.setHorizontalAlignment('center').setVerticalAlignment('middle');
    sheet.setColumnWidths(run.first, run.count, ORDINARY_WIDTH);
  }
  const centred = columnRuns(fresh.filter(isCentred).map((key) => columns[key])).map(({ first, count }) =>
    sheet.getRange(2, first, rows, count).getA1Notation(),
  );
  if (centred.length > 0) sheet.getRangeList(centred).setHorizontalAlignment('center');
  const wide = fresh.filter((key) => columnWidth(key) !== ORDINARY_WIDTH);
  for (const run of styledRuns(wide, columns, (key) => String(columnWidth(key)))) {
    sheet.setColumnWidths(run.first, run.count, columnWidth(run.key));
  }
  for (const run of columnRuns(fresh.filter(isHiddenColumn).map((key) => columns[key]))) {
    sheet.hideColumns(run.first, run.count);
  }
}

function isIn(run: { readonly first: number; readonly count: number }, column: number): boolean {
  return column >= run.first && column < run.first + run.count;
}

/** A mark is a call, and what stands in these is made again where it is lost. */
const UNMARKED: readonly ColumnKey[] = LATE_COLUMNS;

/**
 * Marks columns that carry no mark yet.
 *
 * @param marked - The marks that are there.
 */
export function markColumns(table: OrderTable, marked: ReadonlyMap<string, readonly number[]>): void {
  const { sheet, columns } = table;
  for (const { key } of ORDER_COLUMNS) {
    if (UNMARKED.includes(key) || marked.get(key)?.includes(columns[key])) continue;
    const whole = sheet.getRange(1, columns[key], rowsBelowHeading(table) + 1, 1);
    whole.addDeveloperMetadata(COLUMN_METADATA_KEY, key, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  }
}

/**
 * Formats without which what is typed gets lost or does not work: text columns that are no longer text, formula columns
 * that became text. Other formats are people's own choice.
 *
 * @returns whether any was mended.
 */
export function restoreFormats(table: OrderTable): boolean {
  const { sheet, columns, state } = table;
  const width = Math.max(...Object.values(columns));
  const present = sheet.getRange(2, 1, 1, width).getNumberFormats()[0] ?? [];
  const broken = ORDER_COLUMNS.map(({ key }) => key).filter((key) => {
    const [wanted, found = ''] = [columnPattern(key, state.currency), present[columns[key] - 1]];
    if (wanted === TEXT_PATTERN || found === TEXT_PATTERN) return wanted !== found;
    return wanted === DAY_PATTERN && !/[ydj\u5e74]/i.test(found);
  });
  for (const run of styledRuns(broken, columns, (key) => columnPattern(key, state.currency))) {
    const range = sheet.getRange(2, run.first, rowsBelowHeading(table), run.count);
    range.setNumberFormat(columnPattern(run.key, state.currency));
  }
  return broken.length > 0;
}

/** The currency's symbol and digits on every amount. */
export function writeCurrencyFormats(table: OrderTable): void {
  const { sheet, columns, state } = table;
  const amounts = ORDER_COLUMNS.map(({ key }) => key).filter(
    (key) => columnKind(key) === 'currency' || key === 'lineTotal' || key === 'balanceDue',
  );
  for (const run of columnRuns(amounts.map((key) => columns[key]))) {
    sheet.getRange(2, run.first, rowsBelowHeading(table), run.count).setNumberFormat(currencyPattern(state.currency));
  }
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
