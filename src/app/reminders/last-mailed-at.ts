import { runClaimedAt } from '../../domain/reminder/ledger';
import { type EmailAddress, parseEmailAddress } from '../../domain/shared/email-address';
import type { LedgerRow } from '../ports';

/** By address, when the last mail was claimed that went out. Epoch milliseconds. */
export function lastMailedAt(entries: readonly LedgerRow[]): ReadonlyMap<EmailAddress, number> {
  const times = new Map<EmailAddress, number>();
  for (const { state, recipient, runId } of entries) {
    const email = parseEmailAddress(recipient);
    const at = runClaimedAt(runId);
    if (email && at !== null && state === 'SENT') times.set(email, Math.max(at, times.get(email) ?? 0));
  }
  return times;
}
