import type { Digest } from './digest';

/** Which digests go out in this run, and which wait for the next, where each is merged into that person's next digest. */
export interface MailPlan {
  readonly now: readonly Digest[];
  readonly later: readonly Digest[];
}

/**
 * Fits the digests into what the account may still send today.
 *
 * @param digests - Most pressing first; each costs one recipient of the quota (F153).
 */
export function fitQuota(digests: readonly Digest[], remainingQuota: number): MailPlan {
  const fitting = Math.max(0, Math.floor(remainingQuota));
  return { now: digests.slice(0, fitting), later: digests.slice(fitting) };
}
