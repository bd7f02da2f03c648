import type { MailState } from './mail-state';

/** What the ledger says of one key. */
export interface LedgerEntry {
  readonly key: string;
  readonly state: MailState;
  /** Binds the lines of one mail. */
  readonly mailId: string;
  /** Of the run that claimed it; empty once the run has handed it back. */
  readonly runId: string;
}

/** No run lives longer: Google ends an execution after six minutes (F008). */
export const RUN_LIFE_MS = 10 * 60_000;

/** When a run stops by itself, counted from its start, so that it can still write down what it did. */
export const SENDING_TIME_MS = 5 * 60_000;

/** A run's id says when it claimed, so that anyone can tell a dead run from a live one. */
export function makeRunId(claimedAt: number, tag: string): string {
  return `${claimedAt.toString(36)}-${tag}`;
}

/** @returns epoch milliseconds, or null where the id is empty or not one of ours. */
export function runClaimedAt(runId: string): number | null {
  const started = /^([0-9a-z]{8,9})-/.exec(runId)?.[1];
  return started === undefined ? null : Number.parseInt(started, 36);
}

/** Whether the run that claimed the entry may still be at work. */
export function isRunAlive(entry: Pick<LedgerEntry, 'runId'>, now: number): boolean {
  const claimedAt = runClaimedAt(entry.runId);
  return claimedAt !== null && Math.abs(now - claimedAt) < RUN_LIFE_MS;
}

/** The run died between saying "sending" and saying "sent": the mail may have gone out, so nobody sends it again by itself. */
export function isUncertain(entry: LedgerEntry, now: number): boolean {
  return entry.state === 'SENDING' && !isRunAlive(entry, now);
}

/** The run died, or gave up, before this mail's turn: certainly not sent, so it goes back to the pool. */
export function isReleased(entry: LedgerEntry, now: number): boolean {
  return entry.state === 'PLANNED' && !isRunAlive(entry, now);
}

export interface ClaimRules {
  readonly now: number;
  /** A person who says "send now" wants what Google refused to be tried again; a trigger does not. */
  readonly retryFailed: boolean;
}

/**
 * Decides what may be claimed: keys without an entry, and those whose entry is open again.
 *
 * @param due - Each key at most once.
 * @param entries - The whole ledger, read under the lock.
 */
export function findClaimable<Due extends { readonly key: string }>(
  due: readonly Due[],
  entries: readonly LedgerEntry[],
  rules: ClaimRules,
): readonly Due[] {
  const isOpen = (entry: LedgerEntry) => isReleased(entry, rules.now) || (rules.retryFailed && entry.state === 'FAILED');
  const taken = new Set(entries.filter((entry) => !isOpen(entry)).map((entry) => entry.key));
  return due.filter((line) => !taken.has(line.key));
}

/**
 * Entries that a claim takes the place of, so that a key keeps one entry: those of the claimed keys, and released ones
 * that nobody claims any more, since what they planned did not happen.
 */
export function findReplaced<Entry extends LedgerEntry>(
  claimed: readonly { readonly key: string }[],
  entries: readonly Entry[],
  now: number,
): readonly Entry[] {
  const claimedKeys = new Set(claimed.map((line) => line.key));
  return entries.filter((entry) => claimedKeys.has(entry.key) || isReleased(entry, now));
}
