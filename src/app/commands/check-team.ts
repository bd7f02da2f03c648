import type { TeamMember } from '../../domain/order/settings';
import { parseEmailAddress } from '../../domain/shared/email-address';
import { type Result, success } from '../../domain/shared/result';
import { type AppRefusal, refuse } from '../refusal';

/**
 * A team that can be saved: whoever has an address can be reached by it. Somebody without one is no fault, their lines go to
 * whoever sends.
 *
 * @returns `entry.not-an-email` with the first address that no mail can reach.
 */
export function checkTeam(team: readonly TeamMember[]): Result<null, AppRefusal> {
  const index = team.findIndex(({ email }) => email.trim() !== '' && parseEmailAddress(email) === null);
  const member = team[index];
  return member ? refuse('entry.not-an-email', { value: member.email, member: index + 1 }) : success(null);
}
