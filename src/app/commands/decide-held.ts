import { mayWriteToCustomers } from '../../domain/reminder/customers-account';
import { fitQuota } from '../../domain/reminder/mail-budget';
import { groupIntoMails } from '../../domain/reminder/planned-mail';
import type { Result } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { accountEmail, fallbackEmail } from '../queries/reminders-detail';
import { type AppRefusal, refuse } from '../refusal';
import { lastMailedAt } from '../reminders/last-mailed-at';
import { leftToSender } from '../reminders/left-to-sender';
import { readDueMessages } from '../reminders/read-due-messages';
import { readSender } from '../reminders/reminder-state';
import type { Sending } from '../reminders/send-claimed-mails';
import { type ChooseMails, sendMessages } from '../reminders/send-messages';
import type { SendNowPorts } from './send-reminders-now';

export interface HeldDecision {
  readonly tag: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Whether the customers are told; else they never will be. */
  readonly send: boolean;
}

/**
 * A person decides about the confirmations of orders that came with many others at once: they go out now, from that person's
 * account, or never. What the quota or the time does not allow is asked about again. Decided twice, or by two people at once,
 * nothing goes out twice, and what was sent stays sent.
 *
 * @returns what was sent, `reminders.mail-not-allowed`, `reminders.customers-of-sender` where somebody else is elected to send,
 * `workbook.busy`, or the refusals of the sheets, before anything was sent.
 */
export function decideHeld(ports: SendNowPorts, { send, ...run }: HeldDecision): Result<Sending, AppRefusal> {
  if (!ports.account.isAllowed('mail')) return refuse('reminders.mail-not-allowed', {});
  const elected = readSender(ports.memory)?.email ?? null;
  const account = accountEmail(ports.account);
  if (send && elected !== null && !mayWriteToCustomers(account, elected)) {
    return refuse('reminders.customers-of-sender', { sender: elected });
  }
  const fallback = fallbackEmail(elected ?? '', ports.account);
  const found = readDueMessages(ports, fallback);
  if (!found.ok) return found;
  const senderEmail = account || fallback;
  const reason = messagesFor(found.value.settings.language).reminders.neverSent;
  const choose: ChooseMails = (claimable, { entries, quota }) => {
    const mails = groupIntoMails(claimable);
    return send ? fitQuota(mails, quota, lastMailedAt(entries)) : { now: [], later: [], settled: { mails, reason } };
  };
  const chosen = send ? leftToSender(ports.electedNow, senderEmail, choose) : choose;
  return sendMessages(ports, { ...found.value, due: found.value.held }, { ...run, senderEmail, retryFailed: true }, chosen);
}
