import type { DocumentMemory } from '../../../app/ports';
import type { AppRefusal } from '../../../app/refusal';
import { CALENDAR_COLUMNS, type CalendarColumn, parseCalendar, workingDaysAround } from '../../../app/rules/calendar-rows';
import type { CellContent } from '../../../app/workbook/cell-content';
import { type WorkbookState, writeWorkbookState } from '../../../app/workbook/workbook-state';
import type { WorkCalendar } from '../../../domain/calendar/work-calendar';
import type { CalendarDate } from '../../../domain/shared/calendar-date';
import { type Result, success } from '../../../domain/shared/result';
import { messagesFor } from '../../../i18n/messages-for';
import { type Spreadsheet, sheetById } from '../find-sheet';
import { readSheetRows, requireColumns, type SheetColumns, type SheetRows, writeOwnColumn } from './sheet-rows';
import { dropListBeside, keepWorkingDays, WORKING_DAYS_COLUMNS } from './working-days-list';

export const CALENDAR_SHEET_COLUMNS: SheetColumns<CalendarColumn> = {
  keys: CALENDAR_COLUMNS,
  words: ({ rules }) => rules.calendarColumn,
};

/** With the list that stood there in an older version. */
const OLD_CALENDAR_COLUMNS: SheetColumns<CalendarColumn | 'workingDays'> = {
  keys: [...CALENDAR_COLUMNS, 'workingDays'],
  words: (messages) => ({ ...CALENDAR_SHEET_COLUMNS.words(messages), ...WORKING_DAYS_COLUMNS.words(messages) }),
};

/**
 * Reads the Calendar sheet by one call; null while there is none.
 *
 * @returns `sheet.column-missing` where days or their kind cannot be read: mails would go out on holidays.
 */
export function readCalendar(spreadsheet: Spreadsheet, state: WorkbookState): Result<WorkCalendar | null, AppRefusal> {
  const sheet = sheetById(spreadsheet, state.sheetIds.calendar);
  if (!sheet) return success(null);
  const table = readSheetRows(sheet, CALENDAR_SHEET_COLUMNS);
  const complete = checkCalendarColumns(table, state);
  return complete.ok ? success(parseCalendar(table.rows.map(({ cells }) => cells)).calendar) : complete;
}

function checkCalendarColumns(
  table: Pick<SheetRows<CalendarColumn>, 'sheet' | 'columns'>,
  { language }: WorkbookState,
): Result<null, AppRefusal> {
  return requireColumns(table, ['day', 'kind'], messagesFor(language).rules.calendarColumn);
}

/**
 * Says in the Calendar sheet what cannot be read, and keeps the list of working days. Where somebody has deleted the sheet every
 * day is a working day again, for mails and formulas alike. The caller holds the lock.
 *
 * @returns the workbook as it is remembered now.
 */
export function refreshCalendar(
  spreadsheet: Spreadsheet,
  memory: DocumentMemory,
  state: WorkbookState,
  today: CalendarDate,
): WorkbookState {
  const next = keepCalendar(spreadsheet, state, today);
  if (next !== state) writeWorkbookState(memory, next);
  return next;
}

/** The same, for whoever remembers the state later. */
export function keepCalendar(spreadsheet: Spreadsheet, state: WorkbookState, today: CalendarDate): WorkbookState {
  if (state.sheetIds.calendar === undefined) return state;
  const sheet = sheetById(spreadsheet, state.sheetIds.calendar);
  if (!sheet) return withoutCalendar(state);
  const table = readSheetRows(sheet, OLD_CALENDAR_COLUMNS);
  // What was known of working days stays until they can be read again.
  if (!checkCalendarColumns(table, state).ok) return state;
  const { calendar, faults } = parseCalendar(table.rows.map(({ cells }) => cells));
  const words = messagesFor(state.language).rules.calendarProblem;
  const problems = table.rows.map(({ row }, index): [number, CellContent] => {
    const fault = faults[index] ?? null;
    return [row, fault === null ? '' : words[fault]];
  });
  writeOwnColumn(table, 'problem', new Map(problems));
  const next = keepWorkingDays(spreadsheet, state, workingDaysAround(today, calendar));
  dropListBeside(sheet, table.columns.workingDays);
  return next;
}

function withoutCalendar(state: WorkbookState): WorkbookState {
  const { calendar: _, ...sheetIds } = state.sheetIds;
  return { ...state, sheetIds };
}
