import type { OrderLine } from '../../src/domain/order/order-line';
import { isClosed } from '../../src/domain/order/order-status';
import type { ReminderLadder } from '../../src/domain/order/settings';
import { addDays, type CalendarDate, daysBetween } from '../../src/domain/shared/calendar-date';

/** Why a line was reminded of before there were rules; what these were made from, kept to compare them with. */
const REMINDER_RULES = ['before', 'onTheDay', 'overdue'] as const;
type ReminderRule = (typeof REMINDER_RULES)[number];

/** One step of the ladder, and the day that it is meant for. */
interface Rung {
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

/** What was never sent twice: this line, for this step, to this person. */
export function reminderKey(lineId: string, rung: Rung, recipientEmail: string): string {
  return [lineId, rung.rule, rung.scheduledDay, recipientEmail].join('·');
}
