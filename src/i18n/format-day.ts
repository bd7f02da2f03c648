import { weekdayOf } from '../domain/calendar/work-calendar';
import type { CalendarDate } from '../domain/shared/calendar-date';
import type { Messages } from './messages';

/** A day as a letter writes it: `Tuesday, 24 November 2026`, `2026年11月24日（周二）`. Never only in figures, which two countries read differently. */
export function formatDay(date: CalendarDate, { templates }: Messages): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return templates.day({ year, month, day, weekday: weekdayOf(date) });
}
