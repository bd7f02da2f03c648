import { parseKey } from '../rules/rule-key';
import type { EmailAddress } from '../shared/email-address';
import { isRunAlive, type LedgerEntry, runClaimedAt } from './ledger';
import { lineAndReader, parseTold, type Told } from './told';

/** What a customer was last told of a line as part of the order: by a confirmation, or by word that the order has changed. */
export interface ToldOrderLine {
  readonly mailId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly scheduledDay: string;
  /** Somebody has decided that nobody is told of this order. */
  readonly isSettled: boolean;
  /** Null where it was not kept. */
  readonly quantity: Told['quantity'];
}

export type ToldOrders = ReadonlyMap<string, ToldOrderLine>;

/**
 * What the Mail log says of orders that customers were told, by `lineAndReader`. What is being sent counts, and what may have gone
 * out: an order is told twice only where a person says so.
 *
 * @param now - Epoch milliseconds.
 */
export function toldOrders(entries: readonly (LedgerEntry & { readonly told: string })[], now: number): ToldOrders {
  const latest = new Map<string, ToldOrderLine>();
  for (const entry of entries) {
    if (entry.state === 'FAILED' || (entry.state === 'PLANNED' && !isRunAlive(entry, now))) continue;
    const parts = parseKey(entry.key);
    if (parts === null || !/^ordered(-[^:]*)?:/.test(parts.part)) continue;
    const reader = lineAndReader(parts.lineId, parts.recipientEmail);
    const at = runClaimedAt(entry.runId) ?? 0;
    const known = latest.get(reader);
    if (known && known.at > at) continue;
    const { mailId, state, told } = entry;
    const quantity = parseTold(told)?.quantity ?? null;
    latest.set(reader, { mailId, at, scheduledDay: parts.scheduledDay, isSettled: state === 'SKIPPED', quantity });
  }
  return latest;
}

/** The mail by which a customer was last told of an order; null where none was. */
export function latestToldLine(lineIds: readonly string[], email: EmailAddress, told: ToldOrders): ToldOrderLine | null {
  return lineIds.reduce<ToldOrderLine | null>((latest, lineId) => {
    const line = told.get(lineAndReader(lineId, email)) ?? null;
    return line && (!latest || line.at > latest.at) ? line : latest;
  }, null);
}
