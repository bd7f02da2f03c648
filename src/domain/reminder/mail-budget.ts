import type { EmailAddress } from '../shared/email-address';
import { type Digest, sectionOf } from './digest';

/** Which digests go out in this run, and which wait for the next, where each is merged into that person's next digest. */
export interface MailPlan {
  readonly now: readonly Digest[];
  readonly later: readonly Digest[];
}

/**
 * Fits the digests into what the account may still send today. Where not all fit, those with an urgent line go first, then
 * whoever has waited longest for a mail: by pressure alone, people with old overdue lines would be mailed every day and
 * the others never.
 *
 * @param digests - Most pressing first; each costs one recipient of the quota (F153).
 * @param lastMailedAt - Epoch milliseconds by address, for those who have been mailed.
 */
export function fitQuota(
  digests: readonly Digest[],
  remainingQuota: number,
  lastMailedAt: ReadonlyMap<EmailAddress, number>,
): MailPlan {
  const fitting = Math.max(0, Math.floor(remainingQuota));
  if (digests.length <= fitting) return { now: digests, later: [] };
  const waitsSince = ({ recipient }: Digest) => lastMailedAt.get(recipient.email) ?? 0;
  const fair = [...digests].sort((a, b) => Number(hasUrgent(b)) - Number(hasUrgent(a)) || waitsSince(a) - waitsSince(b));
  return { now: fair.slice(0, fitting), later: fair.slice(fitting) };
}

function hasUrgent(digest: Digest): boolean {
  return digest.lines.some((line) => sectionOf(line) === 'urgent');
}
