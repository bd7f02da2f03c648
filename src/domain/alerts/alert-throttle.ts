import { runClaimedAt } from '../reminder/ledger';
import type { MailState } from '../reminder/mail-state';

/** Somebody who edits for an hour makes six mails at most for one colleague; the hourly run tells the rest. */
const PAUSE_MS = 10 * 60_000;

/** Begins the tag of a run that alerts, so that the ledger tells its mails from others. */
const MARK = 'alert';

/** The tag of a run that alerts. */
export function alertTag(tag: string): string {
  return `${MARK}${tag}`;
}

interface AlertEntry {
  readonly state: MailState;
  readonly recipient: string;
  readonly runId: string;
}

/**
 * Who had an alert a moment ago, and so waits for the next hourly run. Whatever became of the mail counts: one that Google
 * refused is not tried again at the next keystroke.
 *
 * @param now - Epoch milliseconds; an entry from the future, which a changed clock can bring, counts as well.
 */
export function alertedRecently(entries: readonly AlertEntry[], now: number): ReadonlySet<string> {
  const recent = entries.filter(({ runId, state }) => {
    const claimedAt = state !== 'SKIPPED' && runId.includes(`-${MARK}`) ? runClaimedAt(runId) : null;
    return claimedAt !== null && Math.abs(now - claimedAt) < PAUSE_MS;
  });
  return new Set(recent.map(({ recipient }) => recipient));
}
