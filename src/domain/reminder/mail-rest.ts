import type { WorkCalendar } from '../calendar/work-calendar';
import { isMailDay } from '../rules/rule-schedule';
import { addDays, type CalendarDate } from '../shared/calendar-date';
import { isQuietHour, type MailHours } from './quiet-hours';

/** Why mails that nobody asks for wait at the moment, and until when. */
export interface MailRest {
  readonly reason: 'dayOff' | 'night';
  /** In the spreadsheet's time zone; null where the calendar has no day for mails within a year. */
  readonly until: { readonly date: CalendarDate; readonly hour: number } | null;
}

const LONGEST_REST_DAYS = 366;

/**
 * Whether mails wait, as the hourly run has it.
 *
 * @param hour - 0–23, in the spreadsheet's time zone.
 * @returns null while they go out.
 */
export function mailRest(today: CalendarDate, hour: number, hours: MailHours, calendar: WorkCalendar): MailRest | null {
  const isDayOff = !isMailDay(today, calendar);
  if (!isDayOff && !isQuietHour(hour, hours)) return null;
  // Before its first hour the day itself may be the one.
  const first = hour < hours.reminderHour ? 0 : 1;
  const reason = isDayOff ? 'dayOff' : 'night';
  for (let days = first; days <= LONGEST_REST_DAYS; days += 1) {
    const date = addDays(today, days);
    if (isMailDay(date, calendar)) return { reason, until: { date, hour: hours.reminderHour } };
  }
  return { reason, until: null };
}
