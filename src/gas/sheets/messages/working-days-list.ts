import type { CellContent } from '../../../app/workbook/cell-content';
import { DAY_PATTERN } from '../../../app/workbook/column-style';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import type { CalendarDate } from '../../../domain/shared/calendar-date';
import { messagesFor } from '../../../i18n/messages-for';
import { readSheetMarks, type Sheet, type Spreadsheet, sheetById } from '../find-sheet';
import { WORKING_DAYS_NAME } from '../formulas/matched-rules-formula';
import { addSheet, ensureGrid, trimColumns } from '../workbook/new-sheet';
import { readSheetRows, type SheetColumns, writeOwnColumn } from './sheet-rows';

type ListColumn = 'workingDays';

/** The list's one column; workbooks of an older version have it hidden on the Calendar sheet. */
export const WORKING_DAYS_COLUMNS: SheetColumns<ListColumn> = {
  keys: ['workingDays'],
  words: ({ rules }) => ({ workingDays: rules.workingDays.heading }),
};

/**
 * Keeps the list of working days, by which formulas count them. It stands in a hidden sheet of its own, since whoever sorts the
 * Calendar sheet would sort a list beside it along, and the formulas look things up in its order. Writes only what differs:
 * after a change, and when a month has passed. The caller holds the lock.
 *
 * @param days - In ascending order.
 * @returns the state with the sheet that the list stands in.
 */
export function keepWorkingDays(spreadsheet: Spreadsheet, state: WorkbookState, days: readonly CalendarDate[]): WorkbookState {
  if (days.length === 0) return state;
  const known = sheetById(spreadsheet, state.sheetIds.workingDays);
  // A run that was killed has marked its sheet, and does not remember it.
  const sheet = known ?? sheetById(spreadsheet, readSheetMarks(spreadsheet).sheetIds.workingDays) ?? addList(spreadsheet, state);
  const table = readSheetRows(sheet, WORKING_DAYS_COLUMNS);
  const column = table.columns.workingDays ?? 1;
  if (table.columns.workingDays === undefined) layOutList(sheet, state);
  const wanted = new Map<number, CellContent>(table.rows.map(({ row }) => [row, '']));
  days.forEach((day, index) => {
    wanted.set(index + 2, { day });
  });
  if (days.length > table.rows.length) ensureGrid(sheet, days.length + 1, 1);
  const isWritten = writeOwnColumn({ ...table, columns: { workingDays: column } }, 'workingDays', wanted);
  if (isWritten || spreadsheet.getRangeByName(WORKING_DAYS_NAME)?.getSheet().getSheetId() !== sheet.getSheetId())
    spreadsheet.setNamedRange(WORKING_DAYS_NAME, sheet.getRange(2, column, days.length, 1));
  return known ? state : { ...state, sheetIds: { ...state.sheetIds, workingDays: sheet.getSheetId() } };
}

/** Behind all others; whoever has a sheet in front keeps it. */
function addList(spreadsheet: Spreadsheet, { language }: WorkbookState): Sheet {
  const front = spreadsheet.getActiveSheet();
  const { workingDays: name } = messagesFor(language).sheets.name;
  const sheet = addSheet(spreadsheet, 'workingDays', name, spreadsheet.getSheets().length);
  spreadsheet.setActiveSheet(front);
  sheet.hideSheet();
  return sheet;
}

function layOutList(sheet: Sheet, { language }: WorkbookState): void {
  const { heading, note } = messagesFor(language).rules.workingDays;
  trimColumns(sheet, 1);
  sheet.getRange(2, 1, sheet.getMaxRows() - 1, 1).setNumberFormat(DAY_PATTERN);
  sheet.getRange(1, 1).setValue(heading).setNote(note);
}

/** Takes the list of an older version off the Calendar sheet, once formulas read the other one. People's own column is not hidden. */
export function dropListBeside(calendar: Sheet, column: number | undefined): void {
  if (column !== undefined && calendar.isColumnHiddenByUser(column)) calendar.deleteColumn(column);
}
