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

/** What became of a kind of message about a line to one person: it was told, or somebody has decided that it is not. */
export type Decisions = ReadonlyMap<string, 'told' | 'dropped'>;

/** By {@link decisionKey}, the latest. What may have gone out counts as told. */
export function decisionsOf(entries: readonly LedgerEntry[]): Decisions {
  const made = entries.flatMap(({ key, state, runId }) => {
    const parts = parseKey(key);
    if (!parts || (state !== 'SENT' && state !== 'SENDING' && state !== 'SKIPPED')) return [];
    const decision = state === 'SKIPPED' ? ('dropped' as const) : ('told' as const);
    return [{ key: decisionKey(parts), decision, at: runClaimedAt(runId) ?? 0 }];
  });
  made.sort((a, b) => a.at - b.at);
  return new Map(made.map(({ key, decision }) => [key, decision]));
}

/** What a kind of message about a line to one person is known by: its key in the ledger without the day. */
export function decisionKey({ lineId, part, recipientEmail }: { lineId: string; part: string; recipientEmail: string }): string {
  return [lineId, part, recipientEmail].join('·');
}

function after(known: Heard, part: string, scheduledDay: string): Heard {
  if (/^status-resumed[#:]/.test(part)) return { ...known, cancelledOn: null };
  if (/^status-cancelled[#:]/.test(part)) {
    return { ...known, cancellations: known.cancellations + 1, cancelledOn: parseCalendarDate(scheduledDay) };
  }
  return /^status-(confirmed|shipped|delivered)[#:]/.test(part) ? { ...known, isPastAsking: true } : known;
}
