import { addWorkingDays, type WorkCalendar } from '../calendar/work-calendar';
import { addDays, type CalendarDate, toDayNumber } from '../shared/calendar-date';
import type { MessageRule, Moment } from './message-rule';

/**
 * Which way a rule's days lie from today, for the moments whose condition is `date <= threshold`; null for the others.
 * `overdue` and `unpaid` hold from the first day late: their days are the rhythm of the mails.
 */
export function thresholdDirection(moment: Moment): 'ahead' | 'back' | null {
  if (moment === 'before') return 'ahead';
  return moment === 'after' || moment === 'unchanged' ? 'back' : null;
}

/**
 * The last day on which a date makes the rule hold today, as a day number. The sheet has one cell a rule for it:
 *
 * | days     | ahead                                          | back                                                 |
 * | -------- | ---------------------------------------------- | ---------------------------------------------------- |
 * | calendar | `TODAY()+n`                                    | `TODAY()-n`                                          |
 * | working  | `INDEX(list; MATCH(TODAY(); list; 1) + n)`     | `INDEX(list; MATCH(TODAY(); list; 1) - n + 1) - 1`   |
 *
 * where `list` holds the working days in ascending order, from well before today. So the n-th working day after a date
 * is asked for without a function over every row.
 *
 * @returns null for rules without a threshold, and where a year passes without a working day: it then counts as 0, and
 * nothing holds.
 */
export function thresholdDay(
  rule: Pick<MessageRule, 'moment' | 'days' | 'dayKind'>,
  { today, calendar }: { readonly today: CalendarDate; readonly calendar: WorkCalendar },
): number | null {
  const direction = thresholdDirection(rule.moment);
  if (direction === null || rule.days === null) return null;
  if (rule.dayKind === 'calendar') return toDayNumber(today) + (direction === 'ahead' ? rule.days : -rule.days);
  const day =
    direction === 'ahead' ? addWorkingDays(today, rule.days, calendar) : addWorkingDays(addDays(today, 1), -rule.days, calendar);
  if (day === null) return null;
  return direction === 'ahead' ? toDayNumber(day) : toDayNumber(day) - 1;
}
