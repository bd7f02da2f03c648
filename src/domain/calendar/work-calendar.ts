import { addDays, type CalendarDate, toDayNumber } from '../shared/calendar-date';

/** 0 is Sunday, as in JavaScript. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Which days a team works. */
export interface WorkCalendar {
  readonly weekdaysOff: ReadonlySet<Weekday>;
  /** Public holidays and the team's own days off. */
  readonly daysOff: ReadonlySet<CalendarDate>;
  /** Days that are worked although their weekday is off (调休). They win over {@link daysOff}. */
  readonly workingDays: ReadonlySet<CalendarDate>;
}

/** What counts while a workbook has no Calendar sheet. */
export const EVERY_DAY_WORKS: WorkCalendar = { weekdaysOff: new Set(), daysOff: new Set(), workingDays: new Set() };

/** A year has a working day, or the calendar is a mistake; searching ends there. */
const LONGEST_BREAK = 366;

/** The weekday of a date; 0 is Sunday. */
export function weekdayOf(date: CalendarDate): Weekday {
  // Day 1 of a spreadsheet, 1899-12-31, was a Sunday.
  return ((((toDayNumber(date) - 1) % 7) + 7) % 7) as Weekday;
}

/** Whether a day is worked; a day off that is also a make-up working day is. */
export function isWorkingDay(date: CalendarDate, calendar: WorkCalendar): boolean {
  if (calendar.workingDays.has(date)) return true;
  return !calendar.daysOff.has(date) && !calendar.weekdaysOff.has(weekdayOf(date));
}

/**
 * The n-th working day after a date, or before it where `days` is negative; the date itself is not counted and need not
 * be a working day. This is how a spreadsheet's WORKDAY counts.
 *
 * @returns the date itself for 0; null where a year passes without a working day.
 */
export function addWorkingDays(date: CalendarDate, days: number, calendar: WorkCalendar): CalendarDate | null {
  const step = Math.sign(days);
  let left = Math.abs(days);
  let day = date;
  let off = 0;
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) {
      left -= 1;
      off = 0;
    } else {
      off += 1;
      if (off > LONGEST_BREAK) return null;
    }
  }
  return day;
}

/**
 * How many working days come after a date, up to and with another one. By arithmetic and not day by day, since it is asked
 * for every line and a date may lie years back.
 *
 * @returns 0 where the other date is not later.
 */
export function countWorkingDays(after: CalendarDate, until: CalendarDate, calendar: WorkCalendar): number {
  if (until <= after) return 0;
  const [first, last] = [toDayNumber(after), toDayNumber(until)];
  let count = last - first;
  for (const weekday of calendar.weekdaysOff) count -= countWeekday(weekday, last) - countWeekday(weekday, first);
  for (const date of calendar.daysOff) {
    if (date <= after || date > until || calendar.workingDays.has(date)) continue;
    if (!calendar.weekdaysOff.has(weekdayOf(date))) count -= 1;
  }
  for (const date of calendar.workingDays) {
    if (date > after && date <= until && calendar.weekdaysOff.has(weekdayOf(date))) count += 1;
  }
  return count;
}

/** How often a weekday has come up to a day number, up to a constant. */
function countWeekday(weekday: Weekday, dayNumber: number): number {
  return Math.floor((dayNumber - 1 - weekday) / 7);
}
