import { addWorkingDays, countWorkingDays, isWorkingDay, type WorkCalendar } from '../calendar/work-calendar';
import { addDays, type CalendarDate, daysBetween } from '../shared/calendar-date';
import type { MessageRule } from './message-rule';
import type { RuleContext } from './rule-line';

/** How long before a date a mail is moved at most to escape days off; a longer break is no holiday. */
const FURTHEST_ADVANCE_DAYS = 31;

type Rhythm = Pick<MessageRule, 'days' | 'dayKind'>;

/** The n-th day before or after a date as the rule counts days; null where its calendar never works. */
export function stepFrom(date: CalendarDate, days: number, { dayKind }: Rhythm, calendar: WorkCalendar): CalendarDate | null {
  return dayKind === 'working' ? addWorkingDays(date, days, calendar) : addDays(date, days);
}

/**
 * The latest n-th, 2n-th, 3n-th … day after a date that has come.
 *
 * @returns null while the first lies ahead.
 */
export function latestStep(anchor: CalendarDate, rhythm: Rhythm, { today, calendar }: RuleContext): CalendarDate | null {
  const every = rhythm.days;
  if (every === null) return null;
  const passed = rhythm.dayKind === 'working' ? countWorkingDays(anchor, today, calendar) : daysBetween(anchor, today);
  if (passed < every) return null;
  // Counted back from today, which is near, and not from a date that may lie years back.
  const since = passed % every;
  if (rhythm.dayKind === 'calendar') return addDays(today, -since);
  return addWorkingDays(addDays(today, 1), -since - 1, calendar);
}

/** The day itself, or the last working day before it, since what is due after a holiday is said before it. */
export function advanceToWorkingDay(date: CalendarDate, calendar: WorkCalendar): CalendarDate {
  for (let days = 0; days <= FURTHEST_ADVANCE_DAYS; days += 1) {
    const day = addDays(date, -days);
    if (isWorkingDay(day, calendar)) return day;
  }
  return date;
}

/** Whether mails go out on a day: on a day off all wait, urgent ones too. */
export function isMailDay(day: CalendarDate, calendar: WorkCalendar): boolean {
  return isWorkingDay(day, calendar);
}
