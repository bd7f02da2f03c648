import { CALENDAR_COLUMNS, type CalendarColumn, parseCalendar, workingDaysAround } from '../../../app/rules/calendar-rows';
import type { CellContent } from '../../../app/workbook/cell-content';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import type { WorkCalendar } from '../../../domain/calendar/work-calendar';
import type { CalendarDate } from '../../../domain/shared/calendar-date';
import { messagesFor } from '../../../i18n/messages-for';
import { type Spreadsheet, sheetById } from '../find-sheet';
import { WORKING_DAYS_NAME } from '../formulas/matched-rules-formula';
import { ensureGrid } from '../workbook/new-sheet';
import { readSheetRows, type SheetColumns, type SheetRows, writeOwnColumn } from './sheet-rows';

export const CALENDAR_SHEET_COLUMNS: SheetColumns<CalendarColumn> = {
  keys: CALENDAR_COLUMNS,
  words: ({ rules }) => rules.calendarColumn,
};

/** Reads the Calendar sheet by one call; null while there is none. */
export function readCalendar(spreadsheet: Spreadsheet, state: WorkbookState): WorkCalendar | null {
  const sheet = sheetById(spreadsheet, state.sheetIds.calendar);
  return sheet && parseCalendar(readSheetRows(sheet, CALENDAR_SHEET_COLUMNS).rows.map(({ cells }) => cells)).calendar;
}

/**
 * Says in the Calendar sheet what cannot be read, and keeps the hidden list of working days, by which formulas count them.
 * Writes only what differs: after a change, and when a month has passed. The caller holds the lock.
 */
export function refreshCalendar(spreadsheet: Spreadsheet, state: WorkbookState, today: CalendarDate): void {
  const sheet = sheetById(spreadsheet, state.sheetIds.calendar);
  if (!sheet) return;
  const table = readSheetRows(sheet, CALENDAR_SHEET_COLUMNS);
  const { calendar, faults } = parseCalendar(table.rows.map(({ cells }) => cells));
  const words = messagesFor(state.language).rules.calendarProblem;
  const problems = table.rows.map(({ row }, index): [number, CellContent] => {
    const fault = faults[index] ?? null;
    return [row, fault === null ? '' : words[fault]];
  });
  writeOwnColumn(table, 'problem', new Map(problems));
  keepWorkingDays(spreadsheet, table, workingDaysAround(today, calendar));
}

function keepWorkingDays(spreadsheet: Spreadsheet, table: SheetRows<CalendarColumn>, days: readonly CalendarDate[]): void {
  const { sheet, columns, rows } = table;
  const column = columns.workingDays;
  if (column === undefined || days.length === 0) return;
  const wanted = new Map<number, CellContent>(rows.map(({ row }) => [row, '']));
  days.forEach((day, index) => {
    wanted.set(index + 2, { day });
  });
  if (days.length > rows.length) ensureGrid(sheet, days.length + 1, column);
  const isWritten = writeOwnColumn(table, 'workingDays', wanted);
  if (isWritten || spreadsheet.getRangeByName(WORKING_DAYS_NAME)?.getSheet().getSheetId() !== sheet.getSheetId())
    spreadsheet.setNamedRange(WORKING_DAYS_NAME, sheet.getRange(2, column, days.length, 1));
}
