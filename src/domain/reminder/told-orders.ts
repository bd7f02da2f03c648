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
  /** Another run is about to tell; what it says is not known to the customer yet. */
  readonly isUnderWay: boolean;
  /** A later mail names this one as the one before. */
  readonly isFollowed: boolean;
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
  const standing = entries.flatMap((entry) => {
    if (entry.state === 'FAILED' || (entry.state === 'PLANNED' && !isRunAlive(entry, now))) return [];
    const parts = parseKey(entry.key);
    const [isOrder, after = ''] = /^ordered(?:-([^:]*))?:/.exec(parts?.part ?? '') ?? [];
    return parts && isOrder !== undefined ? [{ entry, parts, after }] : [];
  });
  const followed = new Set(standing.map(({ after }) => after));
  const latest = new Map<string, ToldOrderLine>();
  for (const { entry, parts } of standing) {
    const { mailId, state, runId } = entry;
    const line: ToldOrderLine = {
      mailId,
      at: runClaimedAt(runId) ?? 0,
      scheduledDay: parts.scheduledDay,
      isSettled: state === 'SKIPPED',
      isUnderWay: state === 'PLANNED',
      isFollowed: followed.has(mailId),
      quantity: parseTold(entry.told)?.quantity ?? null,
    };
    const reader = lineAndReader(parts.lineId, parts.recipientEmail);
    const known = latest.get(reader);
    if (!known || isLater(line, known)) latest.set(reader, line);
  }
  return latest;
}

/** By which mail names which as the one before; clocks of two computers may differ, or two mails have one time. */
function isLater(line: ToldOrderLine, known: ToldOrderLine): boolean {
  return line.isFollowed === known.isFollowed ? line.at >= known.at : known.isFollowed;
}

/** The mail by which a customer was last told of an order; null where none was. */
export function latestToldLine(lineIds: readonly string[], email: EmailAddress, told: ToldOrders): ToldOrderLine | null {
  return lineIds.reduce<ToldOrderLine | null>((latest, lineId) => {
    const line = told.get(lineAndReader(lineId, email)) ?? null;
    return line && (!latest || isLater(line, latest)) ? line : latest;
  }, null);
}
