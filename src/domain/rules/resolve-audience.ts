import { isSampleLineId } from '../order/line-id';
import type { OrderLine } from '../order/order-line';
import type { Language, TeamMember } from '../order/settings';
import { type Recipient, recipientByEmail, recipientFor } from '../reminder/recipient';
import { teamIndex } from '../reminder/team-index';
import { type EmailAddress, parseEmailAddress } from '../shared/email-address';
import { comparableText } from '../shared/rule';
import type { Audience } from './message-rule';

/** As what a colleague is told of a line. */
export type Reach =
  | { readonly kind: 'owner' | 'named' }
  | { readonly kind: 'role'; readonly name: string }
  /** In the place of a colleague who cannot be reached; of an owner, for what reason. */
  | { readonly kind: 'standIn'; readonly lacks: OwnerLack | null };

/** Why an owner gets no mail: there is none, none of that name in the Team table, no address there, or none that is one. */
export type OwnerLack = 'owner' | 'member' | 'address' | 'usableAddress';

/** Who gets a mail of a rule. */
export interface RuleRecipient extends Recipient {
  readonly kind: 'colleague' | 'customer';
  /** Left out for customers. */
  readonly reach?: Reach;
}

/** What is needed to find people. */
export interface AudienceBasis {
  readonly team: readonly TeamMember[];
  /** Gets what is meant for colleagues who cannot be reached; its language is the workbook's. */
  readonly fallback: Recipient;
  /** Reads a language as a line names it; null where it is none of ours. */
  readonly readLanguage: (text: string) => Language | null;
}

/**
 * The people whom a rule tells about a line, each address once; whoever owns the line is told as its owner.
 *
 * A colleague who cannot be reached is replaced by the fallback: a reminder that nobody gets would be worse than one too
 * many. A customer without an address gets nothing, and nobody else gets it instead; nor do customers of sample orders, whose
 * addresses are invented.
 */
export function resolveAudience(
  audience: readonly Audience[],
  line: Pick<OrderLine, 'lineId' | 'owner' | 'email' | 'contact' | 'customerName' | 'language'>,
  basis: AudienceBasis,
): readonly RuleRecipient[] {
  const found = new Map<string, RuleRecipient>();
  for (const recipient of audience.flatMap((member) => peopleOf(member, line, basis))) {
    const known = found.get(recipient.email);
    if (!known || (known.kind === 'colleague' && recipient.reach?.kind === 'owner')) found.set(recipient.email, recipient);
  }
  return [...found.values()];
}

function peopleOf(member: Audience, line: Parameters<typeof resolveAudience>[1], basis: AudienceBasis): readonly RuleRecipient[] {
  switch (member.kind) {
    case 'owner':
      return [colleagueNamed(line.owner, 'owner', basis)];
    case 'person':
      return [colleagueNamed(member.name, 'named', basis)];
    case 'role': {
      const reached = membersWithRole(member.name, basis.team).map(colleagueAs({ kind: 'role', name: member.name }));
      return reached.length > 0 ? reached : [colleagueAs({ kind: 'standIn', lacks: null })(basis.fallback)];
    }
    case 'customer':
      return isSampleLineId(line.lineId) ? [] : customerOf(line, basis);
  }
}

/** Members of the Team table with a role and a usable address. */
export function membersWithRole(role: string, team: readonly TeamMember[]): readonly Recipient[] {
  return team.flatMap((member) => {
    const email = comparableText(member.role) === comparableText(role) ? parseEmailAddress(member.email) : null;
    return email ? [recipientByEmail(email, team, member.language)] : [];
  });
}

/** The address stands in its own column, or where people write how they reach the customer. */
export function customerAddress({ email, contact }: Pick<OrderLine, 'email' | 'contact'>): EmailAddress | null {
  return readAddress(email) ?? (email.trim() === '' ? readAddress(contact) : null);
}

/** Copied from a mail program it stands behind the name: `Ada Lovelace <ada@example.com>`. */
function readAddress(text: string): EmailAddress | null {
  const [, address = text] = /^[^<>@]*<([^<>]+)>$/.exec(text.trim()) ?? [];
  return parseEmailAddress(address);
}

/**
 * The lines of an order that are a customer's: those with the customer's address, and those without any that do not name somebody
 * else, since people fill in an order's first row only. Another customer's lines under the same number are nobody else's business.
 */
export function linesOfCustomer<Placed extends { readonly line: OrderLine }>(
  lines: readonly Placed[],
  address: EmailAddress,
): readonly Placed[] {
  const addresses = lines.map(({ line }) => customerAddress(line));
  const own = lines.filter((_, index) => addresses[index] === address);
  const names = new Set(own.map(({ line }) => comparableText(line.customerName)));
  if (addresses.every((known) => known === null || known === address)) names.add('');
  return lines.filter(({ line }, index) =>
    addresses[index] === null ? names.has(comparableText(line.customerName)) : addresses[index] === address,
  );
}

function customerOf(
  line: Parameters<typeof resolveAudience>[1],
  { fallback, readLanguage }: AudienceBasis,
): readonly RuleRecipient[] {
  const email = customerAddress(line);
  if (!email) return [];
  const language = readLanguage(line.language) ?? fallback.language;
  return [{ kind: 'customer', email, name: line.customerName.trim(), language }];
}

function colleagueNamed(name: string, kind: 'owner' | 'named', { team, fallback }: AudienceBasis): RuleRecipient {
  const lacks = lackOf(name, team);
  const reach: Reach = lacks === null ? { kind } : { kind: 'standIn', lacks: kind === 'owner' ? lacks : null };
  return colleagueAs(reach)(recipientFor(name, team, fallback));
}

function lackOf(name: string, team: readonly TeamMember[]): OwnerLack | null {
  const wanted = comparableText(name);
  if (wanted === '') return 'owner';
  const member = teamIndex(team).byName.get(wanted);
  if (!member) return 'member';
  if (member.email.trim() === '') return 'address';
  return parseEmailAddress(member.email) ? null : 'usableAddress';
}

function colleagueAs(reach: Reach): (recipient: Recipient) => RuleRecipient {
  return (recipient) => ({ ...recipient, kind: 'colleague', reach });
}
