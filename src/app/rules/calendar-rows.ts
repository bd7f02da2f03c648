import { isWorkingDay, type Weekday, type WorkCalendar } from '../../domain/calendar/work-calendar';
import { addDays, addMonths, type CalendarDate, firstOfMonth } from '../../domain/shared/calendar-date';
import { parseDateText } from '../../domain/shared/parse-date-text';
import { type CellContent, isBlank, isDayCell, textOf } from '../workbook/cell-content';
import { createLabelLookup } from '../workbook/label-lookup';
import { parseDayRange, splitRange } from './day-range';

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
    const weekdays = weekdaysOf(cells.day);
    const dates = weekdays.length === 0 ? daysOf(cells.day) : [];
    if (weekdays.length === 0 && dates.length === 0) return 'day';
    for (const weekday of weekdays) put(weekdaysOff, weekday, kind === 'off');
    for (const date of dates) {
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

/** One weekday, or all from one to another; none where it is no weekday. */
function weekdaysOf(content: CellContent | undefined): readonly Weekday[] {
  const text = textOf(content).trim();
  const single = weekdayOf(text);
  if (single !== null) return [single];
  const [first, last] = splitRange(text)?.map(weekdayOf) ?? [];
  if (typeof first !== 'number' || typeof last !== 'number') return [];
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => ((first + index) % 7) as Weekday);
}

function weekdayOf(text: string): Weekday | null {
  const name = findWeekday(text);
  const index = name === null ? -1 : WEEKDAYS.indexOf(name);
  return index < 0 ? null : (index as Weekday);
}

/** One day, or all from one to another. A date that was pasted as text is read where it can mean one day only. */
function daysOf(content: CellContent = ''): readonly CalendarDate[] {
  if (isDayCell(content)) return [content.day];
  const text = textOf(content);
  const single = parseDateText(text);
  if (single) return [single];
  const [first, last] = parseDayRange(text) ?? [];
  const days: CalendarDate[] = [];
  if (first && last) for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
