import type { Language, TeamMember } from '../order/settings';
import { type EmailAddress, parseEmailAddress } from '../shared/email-address';
import { comparableText } from '../shared/rule';
import { teamIndex } from './team-index';

/** Who gets a digest, and in which language. */
export interface Recipient {
  readonly email: EmailAddress;
  /** As in the Team table; empty for somebody who is not in it. */
  readonly name: string;
  readonly language: Language;
}

/**
 * The owner's entry in the Team table, or the fallback where there is no owner, none of that name, or no usable address:
 * a reminder that nobody gets would be worse than one too many.
 */
export function recipientFor(owner: string, team: readonly TeamMember[], fallback: Recipient): Recipient {
  const member = teamIndex(team).byName.get(comparableText(owner));
  const email = member && parseEmailAddress(member.email);
  if (!member || !email) return fallback;
  return recipientByEmail(email, team, member.language);
}

/** Everybody has one digest, so people who share an address share the first one's name and language. */
export function recipientByEmail(email: EmailAddress, team: readonly TeamMember[], otherwise: Language): Recipient {
  const member = teamIndex(team).byEmail.get(email);
  return { email, name: member?.name.trim() ?? '', language: member?.language ?? otherwise };
}
