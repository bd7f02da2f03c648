import { type AppRefusal, refuse } from '../../../app/refusal';
import type { HeadingMatch } from '../../../app/workbook/heading-match';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import { type ColumnKey, LATE_COLUMNS, ORDER_COLUMNS } from '../../../domain/order/columns';
import type { Language } from '../../../domain/order/settings';
import { type Result, success } from '../../../domain/shared/result';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet, Spreadsheet } from '../find-sheet';
import { markedColumnsOf, readHeadings, resolveByMetadata } from '../order-columns';
import type { OrderTable } from '../order-table';
import { ensureGrid, freeName } from './new-sheet';

/** The order sheet with all its columns, and what had to be done for it. */
export interface MendedStructure {
  readonly table: OrderTable;
  readonly rowsAboveMovedTo: string | null;
  readonly headingsRestored: boolean;
  readonly columnsAdded: readonly ColumnKey[];
}

/** Writes the headings into an empty sheet. */
export function layOutHeadings(sheet: Sheet, state: WorkbookState, rows: number): MendedStructure {
  const labels = messagesFor(state.language).labels.column;
  const maxRows = ensureGrid(sheet, rows, ORDER_COLUMNS.length);
  sheet.getRange(1, 1, 1, ORDER_COLUMNS.length).setValues([ORDER_COLUMNS.map(({ key }) => labels[key])]);
  const columns = Object.fromEntries(ORDER_COLUMNS.map(({ key }, index) => [key, index + 1])) as Record<ColumnKey, number>;
  return {
    table: { sheet, columns, state, maxRows },
    rowsAboveMovedTo: null,
    headingsRestored: false,
    columnsAdded: ORDER_COLUMNS.map(({ key }) => key),
  };
}

/**
 * Brings the headings back to row 1 and missing columns back to their place. Nothing that people typed is lost: rows
 * above the headings move to a sheet of their own.
 *
 * @returns `sheet.column-doubled` where two columns claim the same heading and none is marked as ours;
 *   `sheet.heading-missing` where neither headings nor marks are left.
 */
export function mendStructure(spreadsheet: Spreadsheet, sheet: Sheet, state: WorkbookState): Result<MendedStructure, AppRefusal> {
  let match = readHeadings(sheet, state.headings);
  const headingsRestored = match === null;
  if (!match) {
    if (!restoreHeadings(sheet, state)) return refuse('sheet.heading-missing', { sheet: sheet.getName() });
    match = readHeadings(sheet, state.headings);
    if (!match) return refuse('sheet.heading-missing', { sheet: sheet.getName() });
  }
  const rowsAboveMovedTo = match.row > 1 ? moveRowsAway(spreadsheet, sheet, match.row - 1, state.language) : null;
  const isPlain = match.missing.length === 0 && Object.keys(match.doubled).length === 0;
  const resolved = isPlain ? match : withoutDoubledLate(resolveByMetadata(sheet, match));
  const doubled = ORDER_COLUMNS.find(({ key }) => resolved.doubled[key]);
  if (doubled) {
    const column = messagesFor(state.language).labels.column[doubled.key];
    return refuse('sheet.column-doubled', { sheet: sheet.getName(), column });
  }
  const columns = addMissingColumns(sheet, resolved, state);
  return success({ table: { sheet, columns, state }, rowsAboveMovedTo, headingsRestored, columnsAdded: resolved.missing });
}

/** Of two columns that can be made again the first counts. */
function withoutDoubledLate(match: HeadingMatch): HeadingMatch {
  const doubled = { ...match.doubled };
  const columns = { ...match.columns };
  for (const key of LATE_COLUMNS) {
    const [first] = doubled[key] ?? [];
    if (first !== undefined) columns[key] = first;
    delete doubled[key];
  }
  return { ...match, doubled, columns };
}

/** Into row 1 where it is blank, else into a new row above: somebody may have deleted the heading row. */
function restoreHeadings(sheet: Sheet, state: WorkbookState): boolean {
  const marked = markedColumnsOf(sheet);
  if (marked.size === 0) return false;
  const width = sheet.getMaxColumns();
  const first = sheet.getRange(1, 1, 1, width).getDisplayValues()[0] ?? [];
  if (first.some((text) => text !== '')) sheet.insertRowsBefore(1, 1);
  const labels = messagesFor(state.language).labels.column;
  for (const { key } of ORDER_COLUMNS) {
    const column = marked.get(key)?.[0];
    if (column !== undefined) sheet.getRange(1, column).setValue(state.headings[key] ?? labels[key]);
  }
  return true;
}

/** @returns the name of the sheet that the rows are on now; null where they were blank. */
function moveRowsAway(spreadsheet: Spreadsheet, sheet: Sheet, rows: number, language: Language): string | null {
  const width = sheet.getMaxColumns();
  const source = sheet.getRange(1, 1, rows, width);
  const isBlank = source.getDisplayValues().every((row) => row.every((text) => text === ''));
  let name: string | null = null;
  if (!isBlank) {
    name = freeName(spreadsheet, messagesFor(language).sheets.movedRows(sheet.getName()));
    const target = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
    ensureGrid(target, rows, width);
    source.copyTo(target.getRange(1, 1));
  }
  sheet.deleteRows(1, rows);
  return name;
}

/** Each run of missing columns goes back after the column that stands before it in the standard order. */
export function addMissingColumns(sheet: Sheet, match: HeadingMatch, state: WorkbookState): Readonly<Record<ColumnKey, number>> {
  const columns = new Map(Object.entries(match.columns) as [ColumnKey, number][]);
  const labels = messagesFor(state.language).labels.column;
  let after = 0;
  for (const run of missingRuns(match.missing)) {
    const before = run.before && columns.get(run.before);
    after = before ?? after;
    if (after === 0) sheet.insertColumnsBefore(1, run.keys.length);
    else sheet.insertColumnsAfter(after, run.keys.length);
    for (const [key, column] of columns) if (column > after) columns.set(key, column + run.keys.length);
    run.keys.forEach((key, index) => {
      columns.set(key, after + index + 1);
    });
    sheet.getRange(1, after + 1, 1, run.keys.length).setValues([run.keys.map((key) => labels[key])]);
  }
  return Object.fromEntries(columns) as Record<ColumnKey, number>;
}

interface MissingRun {
  readonly before: ColumnKey | null;
  readonly keys: ColumnKey[];
}

function missingRuns(missing: readonly ColumnKey[]): readonly MissingRun[] {
  const runs: MissingRun[] = [];
  let previous: ColumnKey | null = null;
  let isOpen = false;
  for (const { key } of ORDER_COLUMNS) {
    const isMissing = missing.includes(key);
    if (isMissing && isOpen) runs[runs.length - 1]?.keys.push(key);
    else if (isMissing) runs.push({ before: previous, keys: [key] });
    isOpen = isMissing;
    previous = key;
  }
  return runs;
}
