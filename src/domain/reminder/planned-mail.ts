import type { TemplateKey } from '../rules/message-rule';
import type { RuleRecipient } from '../rules/resolve-audience';
import type { EmailAddress } from '../shared/email-address';
import { digestLines, sectionOf } from './digest';
import type { DueMessage } from './due-message';
import { splitOvertaken } from './overtaken';

/** One mail to one person: everything for that person, or one message about one order. */
export type PlannedMail = DigestMail | OrderMail;

export interface DigestMail {
  readonly kind: 'digest';
  readonly recipient: RuleRecipient;
  readonly messages: readonly DueMessage[];
}

export interface OrderMail {
  readonly kind: 'order';
  readonly recipient: RuleRecipient;
  readonly template: TemplateKey;
  readonly orderNumber: string;
  /** In sheet order. */
  readonly messages: readonly DueMessage[];
  /** What this mail has overtaken, and so tells as well: it stands and falls with it. Left out for none. */
  readonly alsoTells?: readonly DueMessage[];
}

/**
 * One digest per colleague, and one mail per order, person and template for what is said at once; the most pressing
 * first: urgent lines, then digests by what is latest in them, then mails to customers.
 *
 * Of what a customer would be told at once of one order, what is overtaken goes along with the mail that overtakes it
 * (`splitOvertaken`): kept with it in the ledger, so that it comes up again where that mail does not go out.
 *
 * A colleague who is to be told several things at once gets one mail with all of them: twenty urgent lines are no reason for
 * twenty mails, and a line that is urgent and newly assigned is said once.
 */
export function groupIntoMails(due: readonly DueMessage[]): readonly PlannedMail[] {
  const { standing, overtaken } = splitOvertaken(due);
  const mails = groupMessages(standing);
  return overtaken.length === 0 ? mails : withOvertaken(mails, overtaken);
}

function groupMessages(due: readonly DueMessage[]): readonly PlannedMail[] {
  const groups = new Map<string, DueMessage[]>();
  for (const message of due) {
    const group = groupOf(message);
    const own = groups.get(group);
    if (own) own.push(message);
    else groups.set(group, [message]);
  }
  const mails = [...groups.values()].flatMap((messages) => mailOf(messages) ?? []);
  return sortByPressure(mergeForColleagues(mails, (own) => own.filter(({ kind }) => kind === 'order').length > 1));
}

/**
 * In the place of a colleague's first mail, all of them.
 *
 * @param isTooMuch - Says of the mails of one colleague whether they become one.
 */
export function mergeForColleagues(
  mails: readonly PlannedMail[],
  isTooMuch: (own: readonly PlannedMail[]) => boolean,
): readonly PlannedMail[] {
  const byColleague = new Map<EmailAddress, PlannedMail[]>();
  for (const mail of mails) {
    if (isToCustomer(mail)) continue;
    const own = byColleague.get(mail.recipient.email);
    if (own) own.push(mail);
    else byColleague.set(mail.recipient.email, [mail]);
  }
  return mails.flatMap((mail) => {
    const own = isToCustomer(mail) ? [] : (byColleague.get(mail.recipient.email) ?? []);
    if (own.length < 2 || !isTooMuch(own)) return [mail];
    return own[0] === mail ? (mergeIntoDigest(own) ?? []) : [];
  });
}

/** To the mail about the same line, or, of freight, to any about the same order. */
function withOvertaken(mails: readonly PlannedMail[], overtaken: readonly DueMessage[]): readonly PlannedMail[] {
  const toCustomers = mails.filter((mail): mail is OrderMail => mail.kind === 'order' && isToCustomer(mail));
  const also = new Map<PlannedMail, DueMessage[]>();
  for (const message of overtaken) {
    const ofReader = toCustomers.filter(({ recipient }) => recipient.email === message.recipient.email);
    const mail =
      ofReader.find(({ messages }) => messages.some(({ line }) => line.lineId === message.line.lineId)) ??
      ofReader.find(({ orderNumber }) => orderNumber === message.line.orderNumber);
    if (mail) also.set(mail, [...(also.get(mail) ?? []), message]);
  }
  return mails.map((mail) => {
    const alsoTells = also.get(mail);
    return alsoTells && mail.kind === 'order' ? { ...mail, alsoTells } : mail;
  });
}

/** All that a colleague is to be told, as one mail. */
export function mergeIntoDigest(mails: readonly PlannedMail[]): DigestMail | null {
  const recipient = mails[0]?.recipient;
  return recipient ? { kind: 'digest', recipient, messages: mails.flatMap(({ messages }) => messages) } : null;
}

/** Everything that counts as told once a mail has gone out. */
export function messagesOf(mail: PlannedMail): readonly DueMessage[] {
  return mail.kind === 'order' ? [...mail.messages, ...(mail.alsoTells ?? [])] : mail.messages;
}

/** Whether a mail leaves the team. */
export function isToCustomer({ recipient }: PlannedMail): boolean {
  return recipient.kind === 'customer';
}

/** Whether a mail is about an open urgent line. */
export function isUrgent({ messages }: PlannedMail): boolean {
  return messages.some((message) => sectionOf({ ...message, reasons: [message] }) === 'urgent');
}

/** Lines without an order number stand alone. */
function groupOf({ rule, recipient, line }: DueMessage): string {
  if (rule.delivery === 'digest') return recipient.email;
  return [recipient.email, rule.template, line.orderNumber || `\n${line.lineId}`].join('\n');
}

function mailOf(messages: readonly DueMessage[]): PlannedMail | null {
  const first = messages[0];
  if (!first) return null;
  const { rule, recipient, line } = first;
  if (rule.delivery === 'digest' || rule.template === null) return { kind: 'digest', recipient, messages };
  return { kind: 'order', recipient, template: rule.template, orderNumber: line.orderNumber, messages };
}

function sortByPressure(mails: readonly PlannedMail[]): readonly PlannedMail[] {
  const ranked = mails.map((mail) => ({ mail, rank: rankOf(mail), late: latenessOf(mail) }));
  ranked.sort((a, b) => a.rank - b.rank || b.late - a.late);
  return ranked.map(({ mail }) => mail);
}

function rankOf(mail: PlannedMail): number {
  if (isUrgent(mail)) return 0;
  return isToCustomer(mail) ? 2 : 1;
}

/** Days late of the line that stands first; undated ones count as due far ahead. */
function latenessOf(mail: PlannedMail): number {
  return digestLines(mail.messages)[0]?.daysLate ?? -366;
}
