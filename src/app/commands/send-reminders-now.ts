import { mayWriteToCustomers } from '../../domain/reminder/customers-account';
import { mailRest } from '../../domain/reminder/mail-rest';
import type { Result } from '../../domain/shared/result';
import type { Account, DocumentMemory } from '../ports';
import { accountEmail, fallbackEmail } from '../queries/reminders-detail';
import { type AppRefusal, refuse } from '../refusal';
import { readSender } from '../reminders/reminder-state';
import { withKnown } from '../reminders/with-known';
import { type ReminderPorts, type SendOutcome, sendDueReminders } from './send-due-reminders';

export interface SendNowPorts extends ReminderPorts {
  readonly memory: DocumentMemory;
  readonly account: Account;
}

export interface SendNowRun {
  readonly tag: string;
  readonly startedAt: number;
  /** The person knows that it is night or a day off. */
  readonly evenAtRest: boolean;
}

/**
 * Sends at once what is due, from the account of the person who asks, whether or not reminders are on; at night and on a day
 * off only where the person wants it all the same. Mails to customers only where nobody else is elected to send: theirs is the account
 * that customers know. What Google refused before is tried again. Asked twice, or while the trigger
 * runs, nothing goes out twice.
 *
 * @returns what was sent, `reminders.mail-not-allowed`, `reminders.at-rest`, or the refusals of {@link sendDueReminders}.
 */
export function sendRemindersNow(ports: SendNowPorts, { evenAtRest, ...run }: SendNowRun): Result<SendOutcome, AppRefusal> {
  if (!ports.account.isAllowed('mail')) return refuse('reminders.mail-not-allowed', {});
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const calendar = ports.calendar.read();
  if (!calendar.ok) return calendar;
  const rest = mailRest(ports.clock.today(), ports.clock.hour(), settings.value, calendar.value);
  if (rest && !evenAtRest) return refuse('reminders.at-rest', {});
  const sender = readSender(ports.memory);
  const fallback = fallbackEmail(sender?.email ?? '', ports.account);
  const account = accountEmail(ports.account);
  return sendDueReminders(withKnown(ports, settings.value, calendar.value), {
    ...run,
    senderEmail: account || fallback,
    fallbackEmail: fallback,
    withoutCustomers: !mayWriteToCustomers(account, sender?.email ?? null),
    retryFailed: true,
  });
}
