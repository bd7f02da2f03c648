import { countDigest, groupIntoDigests } from '../../domain/reminder/digest';
import { findClaimable, findReplaced, makeRunId, runClaimedAt } from '../../domain/reminder/ledger';
import { fitQuota } from '../../domain/reminder/mail-budget';
import { type EmailAddress, parseEmailAddress } from '../../domain/shared/email-address';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import type { DocumentLock, LedgerClaim, LedgerRow, Mailer, MailLedger, OrderLinks } from '../ports';
import type { AppRefusal } from '../refusal';
import { type DuePorts, readDueToday } from '../reminders/due-today';
import { type ClaimedMail, type Sending, sendClaimedMails } from '../reminders/send-claimed-mails';

export interface ReminderPorts extends DuePorts {
  readonly lock: DocumentLock;
  readonly ledger: MailLedger;
  readonly mailer: Mailer;
  readonly links: OrderLinks;
}

export interface ReminderRun {
  /** Told apart from every other run's: part of the ids in the ledger. */
  readonly tag: string;
  /** When the execution began, so that it stops before Google stops it. Epoch milliseconds. */
  readonly startedAt: number;
  /** From whose account the mails go out. */
  readonly senderEmail: string;
  /** Gets the lines whose owner cannot be reached. */
  readonly fallbackEmail: string;
  /** A person wants failed mails tried again. */
  readonly retryFailed: boolean;
}

export interface SendOutcome extends Sending {
  /** Due lines that wait for an id. */
  readonly linesWithoutId: number;
}

/**
 * Sends today's reminders: one digest per person, nothing twice.
 *
 * What is sent is decided by the ledger under the document lock, so that a second run, a colleague's trigger and a person
 * who says "send now" at the same moment share the work instead of doubling it. A mail's lines say SENDING in the sheet
 * before it goes out and SENT after: of a killed run at most one mail is uncertain, and nobody sends it again by itself.
 * What the quota or the time does not allow is left for the next run.
 *
 * @returns what was sent; `workbook.busy`, `reminders.account-unknown` and the refusals of the sheets, before anything
 * was sent.
 */
export function sendDueReminders(ports: ReminderPorts, run: ReminderRun): Result<SendOutcome, AppRefusal> {
  const found = readDueToday(ports, run.fallbackEmail);
  if (!found.ok) return found;
  const { due, withoutId, settings } = found.value;
  if (due.length === 0) return success({ sent: 0, failed: [], carriedOver: 0, stoppedBy: null, linesWithoutId: withoutId });
  const quota = ports.mailer.remainingQuota();

  const claimed = ports.lock.run(() => {
    const entries = ports.ledger.list();
    if (!entries.ok) return entries;
    const now = ports.clock.now();
    const claimable = findClaimable(due, entries.value, { now, retryFailed: run.retryFailed });
    const plan = fitQuota(groupIntoDigests(claimable), quota, lastMailedAt(entries.value));
    const runId = makeRunId(now, run.tag);
    const mails = plan.now.map((digest, index) => ({ mailId: `${runId}-${index + 1}`, digest }));
    const claims = mails.flatMap((mail) => claimsOf(mail, runId));
    const replaced = findReplaced(claims, entries.value, now);
    if (claims.length + replaced.length > 0) ports.ledger.claim(claims, replaced);
    return success({ mails, later: plan.later.length });
  });
  if (!claimed.ok) return claimed;

  const { mails, later } = claimed.value;
  const sending = sendClaimedMails(ports, mails, { settings, senderEmail: run.senderEmail, startedAt: run.startedAt });
  return success({
    ...sending,
    carriedOver: later + sending.carriedOver,
    stoppedBy: sending.stoppedBy ?? (later > 0 ? 'quota' : null),
    linesWithoutId: withoutId,
  });
}

/** By address, when the last mail was claimed that went out. */
function lastMailedAt(entries: readonly LedgerRow[]): ReadonlyMap<EmailAddress, number> {
  const times = new Map<EmailAddress, number>();
  for (const { state, recipient, runId } of entries) {
    const email = parseEmailAddress(recipient);
    const at = runClaimedAt(runId);
    if (email && at !== null && state === 'SENT') times.set(email, Math.max(at, times.get(email) ?? 0));
  }
  return times;
}

function claimsOf({ mailId, digest }: ClaimedMail, runId: string): readonly LedgerClaim[] {
  const subject = messagesFor(digest.recipient.language).mail.subject(countDigest(digest.lines));
  return digest.lines.map(({ key, line, rung }) => ({
    key,
    mailId,
    runId,
    recipient: digest.recipient.email,
    subject,
    lineId: line.lineId,
    orderNumber: line.orderNumber,
    rung,
  }));
}
