import { isRunAlive, type LedgerEntry, RUN_LIFE_MS, runClaimedAt } from './ledger';

/** Mails that a run has claimed and may still be sending: nobody else may send them meanwhile. */
export interface MailsUnderway {
  readonly count: number;
  /** When the first of these runs claimed. Epoch milliseconds. */
  readonly since: number;
  /** By when the last of them has ended, whatever became of it: what it left is open again. Epoch milliseconds. */
  readonly until: number;
}

/** @returns null where no run is at work. */
export function mailsUnderway(entries: readonly LedgerEntry[], now: number): MailsUnderway | null {
  const runs = new Map<string, number>();
  for (const entry of entries) {
    const claimedAt = runClaimedAt(entry.runId);
    const isOpen = entry.state === 'PLANNED' || entry.state === 'SENDING';
    if (isOpen && claimedAt !== null && isRunAlive(entry, now)) runs.set(entry.mailId, claimedAt);
  }
  if (runs.size === 0) return null;
  const times = [...runs.values()];
  return { count: runs.size, since: Math.min(...times), until: Math.max(...times) + RUN_LIFE_MS };
}
