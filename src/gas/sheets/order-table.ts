import type { DocumentMemory } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import type { CellContent } from '../../app/workbook/cell-content';
import type { HeadingMatch } from '../../app/workbook/heading-match';
import { type WorkbookState, writeWorkbookState } from '../../app/workbook/workbook-state';
import { type ColumnKey, LATE_COLUMNS, ORDER_COLUMNS } from '../../domain/order/columns';
import type { Language } from '../../domain/order/settings';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { createDocumentMemory } from '../services/document-memory';
import { type Sheet, sheetById } from './find-sheet';
import { readHeadings, resolveByMetadata } from './order-columns';
import { recallWorkbook } from './recall-workbook';

/** The order sheet as it stands now. Columns count from 1; the headings are in row 1, lines from row 2 on. */
export interface OrderTable {
  readonly sheet: Sheet;
  /** 0 for a late column that the workbook does not have yet: nothing is read from it, and nothing written. */
  readonly columns: Readonly<Record<ColumnKey, number>>;
  readonly state: WorkbookState;
  /** Rows of the sheet, asked at most once; a command that adds rows must ask again. */
  readonly maxRows?: number;
}

/** The order sheet as it was found, with the cells of its heading row: by them anybody can tell whether columns have moved since. */
export interface LocatedTable extends OrderTable {
  readonly headings: readonly CellContent[];
}

/**
 * Finds the order sheet and its columns by identity, never by name or position: one property read and one read of the
 * first rows; a finder more only where a heading was renamed or doubled.
 *
 * @returns `workbook.not-made`, or a `sheet.*` refusal that says what is wrong with the headings.
 */
export function locateOrderTable(memory: DocumentMemory = createDocumentMemory()): Result<LocatedTable, AppRefusal> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const state = spreadsheet && recallWorkbook(spreadsheet, memory);
  const sheet = state && sheetById(spreadsheet, state.sheetIds.orders);
  if (!sheet) return refuse('workbook.not-made', {});

  let rows: number | null = null;
  const maxRows = () => {
    rows ??= sheet.getMaxRows();
    return rows;
  };
  const found = readHeadings(sheet, state.headings, maxRows);
  if (!found) return refuse('sheet.heading-missing', { sheet: sheet.getName() });
  if (found.row !== 1) return refuse('sheet.heading-not-first-row', { sheet: sheet.getName(), row: found.row });
  const isPlain = found.missing.length === 0 && Object.keys(found.doubled).length === 0;
  const match = isPlain ? found : resolveByMetadata(sheet, found);
  const columns = completeColumns(match, sheet, state.language);
  if (!columns.ok) return columns;
  const known = isPlain ? state : rememberHeadings(sheet, found, columns.value, state, memory);
  return success({
    sheet,
    columns: columns.value,
    state: known,
    headings: found.cells,
    get maxRows() {
      return maxRows();
    },
  });
}

function completeColumns(
  match: HeadingMatch,
  sheet: Sheet,
  language: Language,
): Result<Readonly<Record<ColumnKey, number>>, AppRefusal> {
  const label = (key: ColumnKey) => messagesFor(language).labels.column[key];
  const late = lateColumns(match);
  const doubled = ORDER_COLUMNS.find(({ key }) => match.doubled[key] && late[key] === undefined);
  if (doubled) return refuse('sheet.column-doubled', { sheet: sheet.getName(), column: label(doubled.key) });
  const missing = match.missing.filter((key) => late[key] === undefined);
  if (missing.length > 0) return refuse('sheet.column-missing', { sheet: sheet.getName(), columns: missing.map(label) });
  return success({ ...match.columns, ...late } as Readonly<Record<ColumnKey, number>>);
}

/** Of two the first counts; what is not there is made by the next sweep. */
function lateColumns(match: HeadingMatch): Partial<Record<ColumnKey, number>> {
  return Object.fromEntries(LATE_COLUMNS.map((key) => [key, match.columns[key] ?? match.doubled[key]?.[0] ?? 0]));
}

/** So that the next edit finds a renamed column without asking for metadata again. */
function rememberHeadings(
  sheet: Sheet,
  found: HeadingMatch,
  columns: Readonly<Record<ColumnKey, number>>,
  state: WorkbookState,
  memory: DocumentMemory,
): WorkbookState {
  if (found.missing.length === 0) return state;
  const headings = { ...state.headings };
  const row = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getDisplayValues()[0] ?? [];
  for (const key of found.missing) {
    const heading = row[columns[key] - 1];
    if (heading) headings[key] = heading;
  }
  const renamed = { ...state, headings };
  writeWorkbookState(memory, renamed);
  return renamed;
}
