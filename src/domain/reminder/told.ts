import type { TemplateKey } from '../rules/message-rule';
import { parseKey } from '../rules/rule-key';
import type { KnownDate } from '../rules/rule-line';
import { type CalendarDate, parseCalendarDate } from '../shared/calendar-date';
import { isRunAlive, type LedgerEntry, runClaimedAt } from './ledger';

/** What a customer was told of a line's delivery. */
export interface Told {
  readonly expectedDate: CalendarDate | null;
  /** That the date which the customer knew is open again, and a new one will be told. */
  readonly isAwaited: boolean;
  /** The entry of the order in the customer's calendar: the line that it is named for, and how often it was told (RFC 5545). */
  readonly entry: { readonly lineId: string; readonly sequence: number } | null;
  /** How much was ordered as the customer was told; null for mails that are not about that, `''` for a line without a quantity. */
  readonly quantity: number | '' | null;
}

/** Messages that name the day of delivery. */
const DATED_TEMPLATES: readonly TemplateKey[] = [
  'orderConfirmation',
  'orderChanged',
  'orderConfirmed',
  'orderShipped',
  'deliveryDelayed',
  'orderResumed',
];

/** Whether a message tells the customer a day of delivery. */
export function tellsDate(template: TemplateKey): boolean {
  return DATED_TEMPLATES.includes(template);
}

/** As it is kept in the Mail log: `2026-11-25`, behind it the calendar entry, `#0 L1`, and the quantity, `×2`. */
export function formatTold({ expectedDate, isAwaited, entry, quantity }: Told): string {
  return [
    expectedDate ?? (isAwaited ? 'open' : '-'),
    ...(entry ? [`#${entry.sequence}`, entry.lineId] : []),
    ...(quantity === null ? [] : [`×${quantity}`]),
  ].join(' ');
}

/** @returns null where the text is empty, or not one of ours. */
export function parseTold(text: string): Told | null {
  const [, day, sequence, lineId, quantity] =
    /^(-|open|\d{4}-\d{2}-\d{2})(?: #(\d{1,6}) ([^\s×]\S*))?(?: ×(-?[\d.]*(?:e[+-]?\d+)?))?$/.exec(text) ?? [];
  if (day === undefined) return null;
  const entry = sequence === undefined || lineId === undefined ? null : { lineId, sequence: Number(sequence) };
  return { expectedDate: parseCalendarDate(day), isAwaited: day === 'open', entry, quantity: readQuantity(quantity) };
}

function readQuantity(text: string | undefined): Told['quantity'] {
  if (text === undefined || text === '') return text ?? null;
  const quantity = Number(text);
  return Number.isFinite(quantity) ? quantity : null;
}

type ToldEntry = Pick<LedgerEntry, 'state' | 'runId'> & { readonly lineId: string; readonly told: string };

/**
 * What customers were last told, by line. Mails that may have gone out count as told: a calendar entry whose number was
 * used before would be passed over. So is the number of a mail that another run is about to send, though its date is not known yet.
 * A mail that named no date, or carried no entry, has changed nothing of what is known.
 *
 * @param now - Epoch milliseconds, where numbers are given out.
 */
export function lastTold(entries: readonly ToldEntry[], now?: number): ReadonlyMap<string, Told> {
  const said = entries.flatMap((entry) => {
    const { state, told: text, lineId, runId } = entry;
    const isTold = state === 'SENT' || state === 'SENDING';
    const isPlanned = now !== undefined && state === 'PLANNED' && isRunAlive(entry, now);
    const told = isTold || isPlanned ? parseTold(text) : null;
    if (told === null || (!isTold && told.entry === null)) return [];
    return [{ told: isTold ? told : { ...told, expectedDate: null, isAwaited: false }, lineId, at: runClaimedAt(runId) ?? 0 }];
  });
  // Of two mails of one run the later one has the higher number, wherever their rows stand.
  said.sort((a, b) => a.at - b.at || (a.told.entry?.sequence ?? -1) - (b.told.entry?.sequence ?? -1));
  const latest = new Map<string, Told>();
  for (const { told, lineId } of said) {
    const known = latest.get(lineId);
    const date = isDateTold(told) || !known ? told : known;
    latest.set(lineId, {
      expectedDate: date.expectedDate,
      isAwaited: date.isAwaited,
      entry: told.entry ?? known?.entry ?? null,
      quantity: told.quantity,
    });
  }
  return latest;
}

function isDateTold({ expectedDate, isAwaited }: Pick<Told, 'expectedDate' | 'isAwaited'>): boolean {
  return expectedDate !== null || isAwaited;
}

/** What a customer knows of a line's expected date, as rules see it. */
export function knownToCustomer({ expectedDate, isAwaited, entry }: Told): KnownDate {
  return { date: expectedDate, isAwaited, sequence: entry?.sequence ?? null };
}

/** By whom {@link datesKnownToColleagues} is asked: a line and an address. */
export function lineAndReader(lineId: string, email: string): string {
  return `${lineId}\n${email}`;
}

/**
 * What each colleague was last told of a line's new date, read from the keys, which hold it: of a date that moves back on the
 * day on which it moved, the line's history knows nothing any more, but the colleague does.
 */
export function datesKnownToColleagues(
  entries: readonly Pick<LedgerEntry, 'key' | 'state' | 'runId'>[],
): ReadonlyMap<string, KnownDate> {
  const latest = new Map<string, { readonly day: string; readonly at: number; readonly times: number }>();
  for (const { key, state, runId } of entries) {
    const parts = state === 'SENT' || state === 'SENDING' || state === 'SKIPPED' ? parseKey(key) : null;
    const [, day] = /^dateMoved-([^#:]+)/.exec(parts?.part ?? '') ?? [];
    if (parts === null || day === undefined) continue;
    const reader = lineAndReader(parts.lineId, parts.recipientEmail);
    const at = runClaimedAt(runId) ?? 0;
    const past = latest.get(reader);
    const times = (past?.times ?? 0) + 1;
    latest.set(reader, past && past.at > at ? { ...past, times } : { day, at, times });
  }
  return new Map(
    [...latest].map(([reader, { day, times }]) => [reader, { date: parseCalendarDate(day), isAwaited: true, sequence: times }]),
  );
}
