import { findClaimable, findReplaced } from '../../domain/reminder/ledger';
import { fitQuota } from '../../domain/reminder/mail-budget';
import { groupIntoMails } from '../../domain/reminder/planned-mail';
import { type Result, success } from '../../domain/shared/result';
import type { DocumentLock, Mailer, OrderLinks } from '../ports';
import type { AppRefusal } from '../refusal';
import { claimMails } from '../reminders/claim-mails';
import { readComposeContext } from '../reminders/compose-context';
import type { RunBooks } from '../reminders/default-books';
import { lastMailedAt } from '../reminders/last-mailed-at';
import { type DuePorts, readDueMessages } from '../reminders/read-due-messages';
import { reportBrokenTemplates } from '../reminders/report-broken-templates';
import { type Sending, sendClaimedMails } from '../reminders/send-claimed-mails';

export interface ReminderPorts extends DuePorts {
  readonly lock: DocumentLock;
  readonly templates: RunBooks['templates'];
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
 * Sends what is due today by the rules: one digest per colleague, and one mail per order for what is said at once; nothing
 * twice.
 *
 * What is sent is decided by the ledger under the document lock, so that a second run, a colleague's trigger and a person
 * who says "send now" at the same moment share the work instead of doubling it. The whole run is planned against the quota
 * before the first mail. A mail's lines say SENDING in the sheet before it goes out and SENT after: of a killed run at
 * most one mail is uncertain, and nobody sends it again by itself. What the quota or the time does not allow is left for
 * the next run.
 *
 * @returns what was sent; `workbook.busy`, `reminders.account-unknown` and the refusals of the sheets, before anything
 * was sent.
 */
export function sendDueReminders(ports: ReminderPorts, run: ReminderRun): Result<SendOutcome, AppRefusal> {
  const found = readDueMessages(ports, run.fallbackEmail);
  if (!found.ok) return found;
  const { due, withoutId } = found.value;
  if (due.length === 0) return success({ sent: 0, failed: [], carriedOver: 0, stoppedBy: null, linesWithoutId: withoutId });
  const context = readComposeContext(ports, found.value, run.senderEmail);
  if (!context.ok) return context;
  const quota = ports.mailer.remainingQuota();

  const claimed = ports.lock.run(() => {
    const entries = ports.ledger.list();
    if (!entries.ok) return entries;
    const now = ports.clock.now();
    const claimable = findClaimable(due, entries.value, { now, retryFailed: run.retryFailed });
    const plan = fitQuota(groupIntoMails(claimable), quota, lastMailedAt(entries.value));
    const { mails, claims } = claimMails(plan.now, { tag: run.tag, now }, entries.value, context.value);
    const replaced = findReplaced(claims, entries.value, now);
    if (claims.length + replaced.length > 0) ports.ledger.claim(claims, replaced);
    return success({ mails, later: plan.later.length });
  });
  if (!claimed.ok) return claimed;

  const { mails, later } = claimed.value;
  const sending = sendClaimedMails(ports, mails, { startedAt: run.startedAt, quota });
  reportBrokenTemplates(ports.templates, mails, found.value.settings.language);
  return success({
    ...sending,
    carriedOver: later + sending.carriedOver,
    stoppedBy: sending.stoppedBy ?? (later > 0 ? 'quota' : null),
    linesWithoutId: withoutId,
  });
}
