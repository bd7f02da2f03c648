import { type Result, success } from '../../domain/shared/result';
import type { RemindersDetail } from '../api';
import type { Account, DocumentMemory, Mailer } from '../ports';
import type { AppRefusal } from '../refusal';
import type { DuePorts } from '../reminders/read-due-messages';
import { listReminders } from './list-reminders';
import { viewReminders } from './reminders-view';

export interface DetailPorts extends DuePorts {
  readonly memory: DocumentMemory;
  readonly account: Account;
  readonly mailer: Mailer;
}

/**
 * Everything that the reminders view of the sidebar shows.
 *
 * While nobody is known who gets what has no owner (the address was not allowed), the list stays empty rather than wrong.
 */
export function readRemindersDetail(ports: DetailPorts): Result<RemindersDetail, AppRefusal> {
  const view = viewReminders(ports);
  const quotaLeft = ports.account.isAllowed('mail') ? ports.mailer.remainingQuota() : null;
  const fallback = fallbackEmail(view.sender, ports.account);
  if (fallback === '') return success({ ...view, recipients: [], uncertain: [], quotaLeft, forecast: [] });
  const preview = listReminders(ports, fallback);
  if (!preview.ok) return preview;
  const { recipients, uncertain } = preview.value;
  return success({ ...view, recipients, uncertain, quotaLeft, forecast: [] });
}

/** Who gets the lines that nobody owns: the sender, or while reminders are off the person at the screen. */
export function fallbackEmail(sender: string, account: Account): string {
  if (sender !== '') return sender;
  return account.isAllowed('email') ? account.email() : '';
}
