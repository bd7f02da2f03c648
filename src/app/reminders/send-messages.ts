import { claimableMessages } from '../../domain/reminder/claimable-messages';
import type { DueMessage } from '../../domain/reminder/due-message';
import { findReplaced } from '../../domain/reminder/ledger';
import type { PlannedMail } from '../../domain/reminder/planned-mail';
import { type Result, success } from '../../domain/shared/result';
import type { Clock, DocumentLock, LedgerRow, Mailer, MailLedger, OrderLinks } from '../ports';
import type { AppRefusal } from '../refusal';
import { claimMails } from './claim-mails';
import { readComposeContext } from './compose-context';
import type { RunBooks } from './default-books';
import type { DueToday } from './read-due-messages';
import { reportBrokenTemplates } from './report-broken-templates';
import { type Sending, sendClaimedMails } from './send-claimed-mails';

export interface MessagePorts {
  readonly ledger: MailLedger;
  readonly lock: DocumentLock;
  readonly templates: RunBooks['templates'];
  readonly mailer: Mailer;
  readonly links: OrderLinks;
  readonly clock: Clock;
}

export interface MessageRun {
  /** Told apart from every other run's: part of the ids in the ledger. */
  readonly tag: string;
  /** When the execution began, so that it stops before Google stops it. Epoch milliseconds. */
  readonly startedAt: number;
  /** From whose account the mails go out. */
  readonly senderEmail: string;
  /** A person asks: what failed is tried again, and what waits for an order to be finished goes out as it is. */
  readonly retryFailed: boolean;
}

/** What a run makes of the messages that the ledger does not know yet. */
export interface MailChoice {
  readonly now: readonly PlannedMail[];
  /** What waits for the next run. */
  readonly later: readonly PlannedMail[];
  /** What is noted as settled, so that nobody sends it; left out for none. */
  readonly settled?: { readonly mails: readonly PlannedMail[]; readonly reason: string };
}

export type ChooseMails = (
  claimable: readonly DueMessage[],
  known: { readonly entries: readonly LedgerRow[]; readonly quota: number; readonly now: number },
) => MailChoice;

const NOTHING_SENT: Sending = { sent: 0, failed: [], carriedOver: 0, stoppedBy: null };

/**
 * Claims what is due under the document lock and sends it: what is sent is decided by the ledger, so that runs at the same
 * moment share the work instead of doubling it.
 *
 * @param choose - Which mails go out in this run.
 * @returns `workbook.busy` and the refusals of the sheets before anything was sent.
 */
export function sendMessages(
  ports: MessagePorts,
  found: DueToday,
  run: MessageRun,
  choose: ChooseMails,
): Result<Sending, AppRefusal> {
  if (found.due.length === 0) return success(NOTHING_SENT);
  const context = readComposeContext(ports, found, run.senderEmail);
  if (!context.ok) return context;
  const quota = ports.mailer.remainingQuota();

  const claimed = ports.lock.run(() => {
    const entries = ports.ledger.list();
    if (!entries.ok) return entries;
    const now = ports.clock.now();
    const claimable = claimableMessages(found.due, entries.value, { now, retryFailed: run.retryFailed });
    const { settled, ...plan } = choose(claimable, { entries: entries.value, quota, now });
    const planned = [...plan.now, ...(settled?.mails ?? [])];
    const { mails, claims } = claimMails(planned, { tag: run.tag, now }, entries.value, context.value);
    const replaced = findReplaced(claims, entries.value, now);
    if (claims.length + replaced.length > 0) ports.ledger.claim(claims, replaced);
    const toSend = mails.slice(0, plan.now.length);
    const marks = mails
      .slice(toSend.length)
      .map(({ mailId }) => ({ mailId, state: 'SKIPPED' as const, reason: settled?.reason ?? '' }));
    if (marks.length > 0) ports.ledger.mark(marks);
    return success({ mails: toSend, later: plan.later.length });
  });
  if (!claimed.ok) return claimed;

  const { mails, later } = claimed.value;
  const sending = sendClaimedMails(ports, mails, { startedAt: run.startedAt, quota });
  reportBrokenTemplates(ports.templates, mails, found.settings.language);
  return success({
    ...sending,
    carriedOver: later + sending.carriedOver,
    stoppedBy: sending.stoppedBy ?? (later > 0 ? 'quota' : null),
  });
}
