import { isReleased } from '../../domain/reminder/ledger';
import { forecastMail } from '../../domain/rules/forecast';
import type { ForecastDay } from '../api/reminders-view';
import type { LedgerRow, PlacedLine } from '../ports';
import { findDueMessages } from '../reminders/find-due-messages';
import { lastMailedAt } from '../reminders/last-mailed-at';
import type { DueToday } from '../reminders/read-due-messages';
import { viewRuleLine } from '../reminders/rule-lines';

/**
 * The mail of the next seven days, by the same code as the runs, as if the lines stayed as they are.
 *
 * @param now - Epoch milliseconds.
 * @param allowance - What the sending account may send; null where that is not known.
 */
export function forecastReminders(
  found: DueToday,
  entries: readonly LedgerRow[],
  now: number,
  allowance: { readonly today: number; readonly perDay: number } | null,
): readonly ForecastDay[] {
  // Whatever day is asked for, a line's figures and history are those of today: lines are taken to stay as they are.
  const seen = new Map<PlacedLine, ReturnType<typeof viewRuleLine>>();
  const view: typeof viewRuleLine = (placed, basis) => {
    const known = seen.get(placed) ?? viewRuleLine(placed, { ...basis, today: found.today });
    seen.set(placed, known);
    return known;
  };
  const days = forecastMail({
    today: found.today,
    calendar: found.calendar,
    dueOn: (day) => (day === found.today ? found.due : findDueMessages(found.lines, { ...found, today: day }, view).due),
    takenKeys: new Set(entries.filter((entry) => !isReleased(entry, now)).map(({ key }) => key)),
    lastMailedAt: lastMailedAt(entries),
    allowance,
  });
  return days.map(({ day, mails, toCustomers, allowance: most, waiting, isDayOff }) => ({
    date: day,
    mails,
    toCustomers,
    allowance: most,
    waiting,
    isDayOff,
  }));
}
