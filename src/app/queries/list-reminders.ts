import { claimableMessages } from '../../domain/reminder/claimable-messages';
import { splitByAccount } from '../../domain/reminder/customers-account';
import { countDigest, digestLines } from '../../domain/reminder/digest';
import { isUncertain, runClaimedAt } from '../../domain/reminder/ledger';
import { fitQuota } from '../../domain/reminder/mail-budget';
import { type MailsUnderway, mailsUnderway } from '../../domain/reminder/mails-underway';
import { groupIntoMails, type PlannedMail } from '../../domain/reminder/planned-mail';
import type { TemplateKey } from '../../domain/rules/message-rule';
import { type Result, success } from '../../domain/shared/result';
import type { MessageCount, ReminderRecipient, UncertainMail } from '../api/reminders-view';
import type { LedgerRow } from '../ports';
import type { AppRefusal } from '../refusal';
import { ordersWithoutAddress } from '../reminders/customers-without-address';
import { lastMailedAt } from '../reminders/last-mailed-at';
import { type DuePorts, type DueToday, readDueMessages } from '../reminders/read-due-messages';

/** What "send now" would send, and what must not be sent again unasked. */
export interface ReminderPreview {
  /** Most pressing first: with too small a quota the last ones wait. */
  readonly recipients: readonly ReminderRecipient[];
  readonly uncertain: readonly UncertainMail[];
  /** What a run is sending at this moment, or one that died a moment ago was; left out for none. */
  readonly underway?: MailsUnderway;
  /** Mails to customers that wait for the run of the elected sender. */
  readonly ofSender: number;
  /** Mails to customers that wait until a person decides. */
  readonly held: number;
  /** Which messages those are. */
  readonly heldOf?: readonly MessageCount[];
  /** Mails to customers of orders on which somebody was at work a moment ago; by themselves they would wait. */
  readonly inWork: number;
  /** Numbers of orders whose customer would be told something and has no usable address; empty for lines without one. */
  readonly withoutAddress?: readonly string[];
  /** Due lines that wait for an id. */
  readonly linesWithoutId: number;
}

/** The preview, and what it was found with. */
export interface DueReminders extends ReminderPreview {
  readonly found: DueToday;
  readonly entries: readonly LedgerRow[];
}

/** From which account would be sent. */
interface SendingAccount {
  readonly writesToCustomers?: boolean;
  readonly quota?: number;
}

/**
 * Who would get what if reminders went out now. Writes nothing; the ledger decides again when they do go out.
 *
 * @param fallbackEmail - Gets the lines whose owner cannot be reached.
 * @param account - `writesToCustomers`: false where somebody else is elected to send. `quota`: how many mails the account may send
 * today; where not all fit, a colleague's mails become one, as in the run.
 */
export function listReminders(
  ports: DuePorts,
  fallbackEmail: string,
  { writesToCustomers = true, quota = Number.POSITIVE_INFINITY }: SendingAccount = {},
): Result<DueReminders, AppRefusal> {
  const found = readDueMessages(ports, fallbackEmail);
  if (!found.ok) return found;
  const entries = ports.ledger.list();
  if (!entries.ok) return entries;
  const now = ports.clock.now();
  const claimable = claimableMessages(found.value.due, entries.value, { now, retryFailed: true });
  const { own, ofSender } = splitByAccount(claimable, writesToCustomers);
  const plan = fitQuota(groupIntoMails(own), quota, lastMailedAt(entries.value));
  const held = claimableMessages(found.value.held, entries.value, { now, retryFailed: true });
  const underway = mailsUnderway(entries.value, now);
  return success({
    ...(underway && { underway }),
    recipients: byRecipient([...plan.now, ...plan.later]).map(viewRecipient),
    uncertain: listUncertain(entries.value, now),
    ofSender: groupIntoMails(ofSender).length,
    held: groupIntoMails(held).length,
    heldOf: countMessages(groupIntoMails(held)),
    inWork: groupIntoMails(own.filter(({ isInWork }) => isInWork)).length,
    withoutAddress: ordersWithoutAddress(found.value.lines, found.value),
    linesWithoutId: found.value.withoutId,
    found: found.value,
    entries: entries.value,
  });
}

function countMessages(mails: readonly PlannedMail[]): readonly MessageCount[] {
  const counts = new Map<TemplateKey, number>();
  for (const mail of mails) if (mail.kind === 'order') counts.set(mail.template, (counts.get(mail.template) ?? 0) + 1);
  return [...counts].map(([template, count]) => ({ template, count }));
}

/** In the order of the mails: who gets the most pressing one stands first. */
function byRecipient(mails: readonly PlannedMail[]): readonly (readonly PlannedMail[])[] {
  const people = new Map<string, PlannedMail[]>();
  for (const mail of mails) {
    const known = people.get(mail.recipient.email);
    if (known) known.push(mail);
    else people.set(mail.recipient.email, [mail]);
  }
  return [...people.values()];
}

function viewRecipient(mails: readonly PlannedMail[]): ReminderRecipient {
  const messages = mails.flatMap((mail) => mail.messages);
  const lines = digestLines(messages);
  const counts = countDigest(lines);
  const recipient = messages[0]?.recipient;
  const own = countMessages(mails);
  return {
    name: recipient?.name ?? '',
    email: recipient?.email ?? '',
    isCustomer: recipient?.kind === 'customer',
    mailCount: mails.length,
    lineCount: lines.length,
    overdue: counts.overdue,
    dueToday: counts.dueToday,
    dueSoon: counts.ahead,
    other: counts.other,
    ...(own.length > 0 && { messages: own }),
    orderNumbers: [...new Set(lines.map(({ line }) => line.orderNumber).filter((number) => number !== ''))],
  };
}

/** One entry per mail, the latest first. */
function listUncertain(entries: readonly LedgerRow[], now: number): readonly UncertainMail[] {
  const mails = new Map<string, UncertainMail & { readonly at: number | null }>();
  for (const entry of entries) {
    if (!isUncertain(entry, now) || mails.has(entry.mailId)) continue;
    mails.set(entry.mailId, {
      mailId: entry.mailId,
      recipient: entry.recipient,
      subject: entry.subject,
      at: runClaimedAt(entry.runId),
    });
  }
  return [...mails.values()].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}
