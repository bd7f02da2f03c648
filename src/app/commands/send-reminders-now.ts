import type { Result } from '../../domain/shared/result';
import type { Account, DocumentMemory } from '../ports';
import { fallbackEmail } from '../queries/reminders-detail';
import { type AppRefusal, refuse } from '../refusal';
import { readSender } from '../reminders/reminder-state';
import { type ReminderPorts, type SendOutcome, sendDueReminders } from './send-due-reminders';

export interface SendNowPorts extends ReminderPorts {
  readonly memory: DocumentMemory;
  readonly account: Account;
}

/**
 * Sends at once what is due, from the account of the person who asks, whether or not reminders are on and whatever the
 * hour. What Google refused before is tried again. Asked twice, or while the trigger runs, nothing goes out twice.
 *
 * @returns what was sent, `reminders.mail-not-allowed`, or the refusals of {@link sendDueReminders}.
 */
export function sendRemindersNow(
  ports: SendNowPorts,
  run: { readonly tag: string; readonly startedAt: number },
): Result<SendOutcome, AppRefusal> {
  if (!ports.account.isAllowed('mail')) return refuse('reminders.mail-not-allowed', {});
  const sender = readSender(ports.memory);
  const fallback = fallbackEmail(sender?.email ?? '', ports.account);
  return sendDueReminders(ports, {
    ...run,
    senderEmail: ports.account.isAllowed('email') ? ports.account.email() : fallback,
    fallbackEmail: fallback,
    retryFailed: true,
  });
}
