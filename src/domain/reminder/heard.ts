import { parseKey } from '../rules/rule-key';
import { type CalendarDate, parseCalendarDate } from '../shared/calendar-date';
import { type LedgerEntry, runClaimedAt } from './ledger';
import { lineAndReader } from './told';

/** That a mail about a line has reached somebody, and what it said of a cancellation. */
export interface Heard {
  /** How often a cancellation was told. What is reached after one is news again, also on the day on which it was told before. */
  readonly cancellations: number;
  /** The day of the cancellation that stands: told, and not taken back since. Null for none. */
  readonly cancelledOn: CalendarDate | null;
  /** It was told that the line is confirmed, or further on: nobody is asked any more whether the order is right. */
  readonly isPastAsking: boolean;
}

export type HeardByLine = ReadonlyMap<string, Heard>;

/** By `lineAndReader`, everybody whom a mail about a line has reached, or may have reached. */
export function whoHeard(entries: readonly LedgerEntry[]): HeardByLine {
  const heard = new Map<string, Heard>();
  const said = entries.flatMap(({ key, state, runId }) => {
    const parts = state === 'SENT' || state === 'SENDING' ? parseKey(key) : null;
    return parts ? [{ ...parts, at: runClaimedAt(runId) ?? 0 }] : [];
  });
  said.sort((a, b) => a.at - b.at);
  for (const { lineId, recipientEmail, part, scheduledDay } of said) {
    const reader = lineAndReader(lineId, recipientEmail);
    heard.set(
      reader,
      after(heard.get(reader) ?? { cancellations: 0, cancelledOn: null, isPastAsking: false }, part, scheduledDay),
    );
  }
  return heard;
}

function after(known: Heard, part: string, scheduledDay: string): Heard {
  if (/^status-resumed[#:]/.test(part)) return { ...known, cancelledOn: null };
  if (/^status-cancelled[#:]/.test(part)) {
    return { ...known, cancellations: known.cancellations + 1, cancelledOn: parseCalendarDate(scheduledDay) };
  }
  return /^status-(confirmed|shipped|delivered)[#:]/.test(part) ? { ...known, isPastAsking: true } : known;
}
