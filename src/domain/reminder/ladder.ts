import type { OrderLine } from '../order/order-line';
import { isClosed } from '../order/order-status';
import type { ReminderLadder } from '../order/settings';
import { addDays, type CalendarDate, daysBetween } from '../shared/calendar-date';

/** Why a line is reminded of. Part of the ledger's key, so never renamed. */
const REMINDER_RULES = ['before', 'onTheDay', 'overdue'] as const;
export type ReminderRule = (typeof REMINDER_RULES)[number];

/** One step of the ladder, and the day that it is meant for. */
export interface Rung {
  readonly rule: ReminderRule;
  readonly scheduledDay: CalendarDate;
}

/**
 * The step that a line stands on today: the latest rule day that has come.
 *
 * A day on which nothing ran is so caught up once: the step stays the same until the next one comes, and the ledger
 * knows whether it has been sent. A line that passed several steps in between is reminded of the last one only.
 *
 * @returns null for closed, delivered and undated lines, and while the first step lies ahead. A line on hold counts.
 */
export function dueRung(
  line: Pick<OrderLine, 'status' | 'expectedDeliveryDate' | 'actualDeliveryDate'>,
  ladder: ReminderLadder,
  today: CalendarDate,
): Rung | null {
  const expected = line.expectedDeliveryDate;
  if (expected === null || line.actualDeliveryDate !== null || isClosed(line.status)) return null;

  const daysLate = daysBetween(expected, today);
  const every = ladder.overdueEveryDays;
  if (every > 0 && daysLate >= every) {
    return { rule: 'overdue', scheduledDay: addDays(expected, Math.floor(daysLate / every) * every) };
  }
  if (ladder.onTheDay && daysLate >= 0) return { rule: 'onTheDay', scheduledDay: expected };

  const reached = ladder.daysBefore.filter((days) => days > 0 && -daysLate <= days);
  if (reached.length === 0) return null;
  return { rule: 'before', scheduledDay: addDays(expected, -Math.min(...reached)) };
}
