import type { TemplateKey } from '../rules/message-rule';
import { type CalendarDate, parseCalendarDate } from '../shared/calendar-date';
import { type LedgerEntry, runClaimedAt } from './ledger';

/** What a customer was told of a line's delivery. */
export interface Told {
  readonly expectedDate: CalendarDate | null;
  /** The entry of the order in the customer's calendar: the line that it is named for, and how often it was told (RFC 5545). */
  readonly entry: { readonly lineId: string; readonly sequence: number } | null;
}

/** Messages that name the day of delivery. */
const DATED_TEMPLATES: readonly TemplateKey[] = ['orderConfirmation', 'orderConfirmed', 'deliveryDelayed'];

/** Whether a message tells the customer a day of delivery. */
export function tellsDate(template: TemplateKey): boolean {
  return DATED_TEMPLATES.includes(template);
}

/** As it is kept in the Mail log: `2026-11-25`, and behind it the calendar entry, `#0 L1`. */
export function formatTold({ expectedDate, entry }: Told): string {
  return [expectedDate ?? '-', ...(entry ? [`#${entry.sequence}`, entry.lineId] : [])].join(' ');
}

/** @returns null where the text is empty, or not one of ours. */
export function parseTold(text: string): Told | null {
  const [, day, sequence, lineId] = /^(-|\d{4}-\d{2}-\d{2})(?: #(\d{1,6}) (\S+))?$/.exec(text) ?? [];
  if (day === undefined) return null;
  const entry = sequence === undefined || lineId === undefined ? null : { lineId, sequence: Number(sequence) };
  return { expectedDate: parseCalendarDate(day), entry };
}

type ToldEntry = Pick<LedgerEntry, 'state' | 'runId'> & { readonly lineId: string; readonly told: string };

/**
 * What customers were last told, by line. Mails that may have gone out count as told: a calendar entry whose number was
 * used before would be passed over.
 */
export function lastTold(entries: readonly ToldEntry[]): ReadonlyMap<string, Told> {
  const latest = new Map<string, { readonly told: Told; readonly at: number }>();
  // Of two mails of one run the later one has the higher number, wherever their rows stand.
  const isNewer = (told: Told, at: number, known: { readonly told: Told; readonly at: number }) =>
    at > known.at || (at === known.at && (told.entry?.sequence ?? -1) >= (known.told.entry?.sequence ?? -1));
  for (const { state, told: text, lineId, runId } of entries) {
    const told = state === 'SENT' || state === 'SENDING' ? parseTold(text) : null;
    const at = runClaimedAt(runId) ?? 0;
    const known = latest.get(lineId);
    if (told && (!known || isNewer(told, at, known))) latest.set(lineId, { told, at });
  }
  return new Map([...latest].map(([lineId, { told }]) => [lineId, told]));
}
