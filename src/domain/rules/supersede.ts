import type { CalendarDate } from '../shared/calendar-date';
import { type MessageRule, MOMENTS, type Moment } from './message-rule';

/** Moments that are steps on the way to one delivery and past it. */
export const DELIVERY_MOMENTS: readonly Moment[] = ['before', 'onTheDay', 'overdue', 'after'] satisfies readonly Moment[];

/** Something to be said to somebody. */
export interface DueOccurrence {
  readonly rule: Pick<MessageRule, 'moment' | 'delivery' | 'template' | 'status'>;
  readonly lineId: string;
  readonly recipientEmail: string;
  readonly scheduledDay: CalendarDate;
}

/**
 * Leaves of what a person would be told of a line what is still news: of the steps around the delivery day the latest one,
 * of any other moment its latest day. Digests and mails of their own do not take each other's place.
 *
 * @returns in the given order; at most one entry for each key of the ledger.
 */
export function supersede<Due extends DueOccurrence>(due: readonly Due[]): readonly Due[] {
  const latest = new Map<string, Due>();
  for (const candidate of due) {
    const group = groupOf(candidate);
    const known = latest.get(group);
    if (!known || isLater(candidate, known)) latest.set(group, candidate);
  }
  const kept = new Set(latest.values());
  return due.filter((candidate) => kept.has(candidate));
}

function groupOf({ rule, lineId, recipientEmail }: DueOccurrence): string {
  const kind = DELIVERY_MOMENTS.includes(rule.moment)
    ? ['delivery']
    : [rule.moment, rule.moment === 'status' ? rule.status : null, rule.delivery === 'atOnce' ? rule.template : ''];
  return [lineId, recipientEmail, rule.delivery, ...kind].join('\n');
}

/** Of two steps on one day the later moment counts; of two alike the first. */
function isLater(a: DueOccurrence, b: DueOccurrence): boolean {
  if (a.scheduledDay !== b.scheduledDay) return a.scheduledDay > b.scheduledDay;
  return MOMENTS.indexOf(a.rule.moment) > MOMENTS.indexOf(b.rule.moment);
}
