import { countDigest, digestLines } from '../../domain/reminder/digest';
import type { DueMessage } from '../../domain/reminder/due-message';
import { makeRunId } from '../../domain/reminder/ledger';
import { messagesOf, type OrderMail, type PlannedMail } from '../../domain/reminder/planned-mail';
import { formatTold, lastTold, type Told, tellsDate } from '../../domain/reminder/told';
import type { TemplateFault } from '../../domain/templates/check-template';
import { messagesFor } from '../../i18n/messages-for';
import { composeDigestMail } from '../mail/compose-digest-mail';
import type { LedgerClaim, LedgerRow, OutgoingMail } from '../ports';
import type { ComposeContext } from './compose-context';
import { composeOrderMail } from './compose-order-mail';

/** A mail that a run has put its name to in the ledger. */
export interface ClaimedMail {
  readonly mailId: string;
  readonly mail: PlannedMail;
  readonly subject: string;
  /** Digests are written only when their turn comes: they are long, and a run may end before. */
  readonly compose: () => OutgoingMail;
  /** Why the built-in message goes out instead of the team's own; empty where that is not so. */
  readonly fellBack: readonly TemplateFault[];
  /** The calendar entry that goes along. */
  readonly entry: Told['entry'];
}

/** Mails and their rows of the ledger: one for each line and reason. */
interface MailClaims {
  readonly mails: readonly ClaimedMail[];
  readonly claims: readonly LedgerClaim[];
}

/**
 * Turns planned mails into claims of a run.
 *
 * @param run - Its tag, and when it claims: epoch milliseconds.
 * @param entries - The ledger as it was listed under the lock.
 */
export function claimMails(
  planned: readonly PlannedMail[],
  run: { readonly tag: string; readonly now: number },
  entries: readonly LedgerRow[],
  context: ComposeContext,
): MailClaims {
  const runId = makeRunId(run.now, run.tag);
  const told = new Map(planned.some(({ kind }) => kind === 'order') ? lastTold(entries, run.now) : []);
  const mails = planned.map((mail, index) => {
    const prepared = prepareMail(mail, `${runId}-${index + 1}`, told, context);
    if (prepared.entry) countEntry(told, mail, prepared.entry);
    return prepared;
  });
  return { mails, claims: mails.flatMap((mail) => claimsOf(mail, runId, told)) };
}

/** Two mails of one run about one order are two versions of its calendar entry. Which day was told before stays as it was. */
function countEntry(told: Map<string, Told>, { messages }: PlannedMail, entry: Told['entry']): void {
  for (const { line } of messages) {
    const known = told.get(line.lineId);
    told.set(line.lineId, {
      expectedDate: known?.expectedDate ?? null,
      isAwaited: known?.isAwaited ?? false,
      entry,
      quantity: null,
    });
  }
}

/** Writes as much of a mail as has to be known before its turn. */
export function prepareMail(
  mail: PlannedMail,
  mailId: string,
  told: ReadonlyMap<string, Told>,
  context: ComposeContext,
): ClaimedMail {
  if (mail.kind === 'order') return prepareOrderMail(mail, mailId, told, context);
  const words = messagesFor(mail.recipient.language).mail;
  const subject = words.subject(countDigest(digestLines(mail.messages)));
  return { mailId, mail, subject, compose: () => composeDigestMail(mail, context), fellBack: [], entry: null };
}

/** What cannot be written fails when its turn comes, and keeps no other mail from going out. */
function prepareOrderMail(
  mail: OrderMail,
  mailId: string,
  told: ReadonlyMap<string, Told>,
  context: ComposeContext,
): ClaimedMail {
  try {
    const { fellBack, calendar, ...composed } = composeOrderMail(mail, told, context);
    return { mailId, mail, subject: composed.subject, compose: () => composed, fellBack, entry: calendar };
  } catch (error) {
    const fail = () => {
      throw error;
    };
    return { mailId, mail, subject: mail.orderNumber, compose: fail, fellBack: [], entry: null };
  }
}

/** @param known - What was told before: of a date that cannot be read it is still what the customer knows, and the entry stays. */
function claimsOf(
  { mailId, mail, subject, entry }: ClaimedMail,
  runId: string,
  known: ReadonlyMap<string, Told>,
): readonly LedgerClaim[] {
  // What a colleague was told is not what the customer knows.
  const isToCustomer = mail.kind === 'order' && mail.recipient.kind === 'customer';
  const isTold = isToCustomer && (entry !== null || tellsDate(mail.template));
  const toldOf = ({ line, rule, isDateUnreadable = false }: DueMessage) =>
    formatTold({
      expectedDate: isDateUnreadable ? (known.get(line.lineId)?.expectedDate ?? null) : line.expectedDeliveryDate,
      isAwaited: isDateUnreadable ? (known.get(line.lineId)?.isAwaited ?? false) : rule.moment === 'dateMoved',
      entry: entry ?? known.get(line.lineId)?.entry ?? null,
      quantity: rule.moment === 'ordered' ? (line.quantity ?? '') : null,
    });
  return messagesOf(mail).map((message) => ({
    key: message.key,
    mailId,
    runId,
    recipient: mail.recipient.email,
    subject,
    lineId: message.line.lineId,
    orderNumber: message.line.orderNumber,
    rule: message.rule,
    scheduledDay: message.scheduledDay,
    told: isTold ? toldOf(message) : '',
  }));
}
