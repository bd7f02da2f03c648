import { isWorkingDay, type Weekday, type WorkCalendar } from '../../domain/calendar/work-calendar';
import { addDays, addMonths, type CalendarDate, firstOfMonth } from '../../domain/shared/calendar-date';
import { parseDateText } from '../../domain/shared/parse-date-text';
import { type CellContent, isBlank, isDayCell, textOf } from '../workbook/cell-content';
import { createLabelLookup } from '../workbook/label-lookup';

export const CALENDAR_COLUMNS = ['day', 'kind', 'note', 'problem'] as const;
export type CalendarColumn = (typeof CALENDAR_COLUMNS)[number];

/** The weekdays as the sheet names them; 0 is Sunday. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const findWeekday = createLabelLookup(({ rules }) => rules.weekday);
const findKind = createLabelLookup(({ rules }) => rules.calendarKind);

/** What is wrong with a row; null where it can be read, or says nothing. */
export type CalendarFault = 'day' | 'kind' | null;

type CalendarCells = Partial<Record<CalendarColumn, CellContent>>;

/** Reads the Calendar sheet. A row that cannot be read leaves the others working; of two for one day the lower one counts. */
export function parseCalendar(rows: readonly CalendarCells[]): {
  readonly calendar: WorkCalendar;
  readonly faults: readonly CalendarFault[];
} {
  const weekdaysOff = new Set<Weekday>();
  const daysOff = new Set<CalendarDate>();
  const workingDays = new Set<CalendarDate>();
  const faults = rows.map((cells): CalendarFault => {
    if (isBlank(cells.day)) return null;
    const kind = isBlank(cells.kind) ? 'off' : findKind(textOf(cells.kind).trim());
    if (kind === null) return 'kind';
    const weekday = weekdayOf(cells.day);
    const date = weekday === null ? dayOf(cells.day) : null;
    if (weekday === null && date === null) return 'day';
    if (weekday !== null) put(weekdaysOff, weekday, kind === 'off');
    if (date !== null) {
      put(daysOff, date, kind === 'off');
      put(workingDays, date, kind === 'working');
    }
    return null;
  });
  return { calendar: { weekdaysOff, daysOff, workingDays }, faults };
}

/** The working days around a day, from two years back to two years ahead by whole months, in ascending order. */
export function workingDaysAround(today: CalendarDate, calendar: WorkCalendar): readonly CalendarDate[] {
  const first = addMonths(firstOfMonth(today), -24);
  const end = addMonths(firstOfMonth(today), 25);
  const days: CalendarDate[] = [];
  for (let day = first; day < end; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days.push(day);
  return days;
}

function put<T>(set: Set<T>, value: T, isIn: boolean): void {
  if (isIn) set.add(value);
  else set.delete(value);
}

function weekdayOf(content: CellContent | undefined): Weekday | null {
  const name = findWeekday(textOf(content).trim());
  const index = name === null ? -1 : WEEKDAYS.indexOf(name);
  return index < 0 ? null : (index as Weekday);
}

/** A date that was pasted as text is read where it can mean one day only. */
function dayOf(content: CellContent = ''): CalendarDate | null {
  return isDayCell(content) ? content.day : parseDateText(textOf(content));
}
