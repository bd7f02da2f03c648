import type { TeamMember } from '../order/settings';
import { type EmailAddress, parseEmailAddress } from '../shared/email-address';
import { comparableText } from '../shared/rule';

/** The Team table by what people are looked up by; of several alike the upper one counts. */
export interface TeamIndex {
  readonly byName: ReadonlyMap<string, TeamMember>;
  readonly byEmail: ReadonlyMap<EmailAddress, TeamMember>;
}

const indexes = new WeakMap<readonly TeamMember[], TeamIndex>();

/** Made once for a table, since 20,000 lines ask 300 people. Names are those of `comparableText`. */
export function teamIndex(team: readonly TeamMember[]): TeamIndex {
  const known = indexes.get(team);
  if (known) return known;
  const byName = new Map<string, TeamMember>();
  const byEmail = new Map<EmailAddress, TeamMember>();
  for (const member of team) {
    const [name, email] = [comparableText(member.name), parseEmailAddress(member.email)];
    if (name !== '' && !byName.has(name)) byName.set(name, member);
    if (email && !byEmail.has(email)) byEmail.set(email, member);
  }
  const index = { byName, byEmail };
  indexes.set(team, index);
  return index;
}
