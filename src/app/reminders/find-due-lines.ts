import { calculateLineFigures } from '../../domain/order/line-figures';
import { currencyDigits, type Settings } from '../../domain/order/settings';
import type { DueLine } from '../../domain/reminder/digest';
import { dueRung } from '../../domain/reminder/ladder';
import { type Recipient, recipientFor } from '../../domain/reminder/recipient';
import { reminderKey } from '../../domain/reminder/reminder-key';
import { type CalendarDate, daysBetween } from '../../domain/shared/calendar-date';
import type { PlacedLine } from '../ports';

/** What is due today by the ladder, whether or not it has been sent. */
export interface DueLines {
  readonly due: readonly DueLine[];
  /** Lines that would be due but have no id yet, so that the ledger could not know them: the sweep gives ids. */
  readonly withoutId: number;
}

/**
 * Goes through the order sheet for lines that stand on a step of the ladder today. Everything is computed from dates and
 * figures, never from what a computed cell shows.
 *
 * @param fallback - Gets the lines whose owner cannot be reached.
 */
export function findDueLines(
  lines: readonly PlacedLine[],
  settings: Settings,
  today: CalendarDate,
  fallback: Recipient,
): DueLines {
  const basis = { today, soonDays: settings.soonDays, currencyDigits: currencyDigits(settings.currency) };
  const due = new Map<string, DueLine>();
  let withoutId = 0;
  for (const { row, line } of lines) {
    const rung = dueRung(line, settings.ladder, today);
    if (!rung || line.expectedDeliveryDate === null) continue;
    if (line.lineId === '') {
      withoutId += 1;
      continue;
    }
    const recipient = recipientFor(line.owner, settings.team, fallback);
    const key = reminderKey(line.lineId, rung, recipient.email);
    // A copied row that the sweep has not seen yet carries the upper row's id: the upper row is the line.
    if (due.has(key)) continue;
    const daysLate = daysBetween(line.expectedDeliveryDate, today);
    due.set(key, { key, row, line, figures: calculateLineFigures(line, basis), rung, daysLate, recipient });
  }
  return { due: [...due.values()], withoutId };
}
