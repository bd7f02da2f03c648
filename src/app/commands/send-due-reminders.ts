import { splitByAccount } from '../../domain/reminder/customers-account';
import { fitQuota } from '../../domain/reminder/mail-budget';
import { groupIntoMails } from '../../domain/reminder/planned-mail';
import { type Result, success } from '../../domain/shared/result';
import type { AppRefusal } from '../refusal';
import { lastMailedAt } from '../reminders/last-mailed-at';
import { leftToSender } from '../reminders/left-to-sender';
import { type DuePorts, type DueToday, readDueMessages } from '../reminders/read-due-messages';
import type { Sending } from '../reminders/send-claimed-mails';
import { type ChooseMails, type MessagePorts, type MessageRun, sendMessages } from '../reminders/send-messages';

export interface ReminderPorts extends DuePorts, MessagePorts {
  /** Another channel that hears of what is due, after the mails have gone out. It never throws. */
  readonly alsoTell?: (found: DueToday) => void;
  /** Who is elected to send at this moment, whatever was read before; null for nobody. Asked under the lock where customers are written to. */
  readonly electedNow?: () => string | null;
}

export interface ReminderRun extends MessageRun {
  /** Gets the lines whose owner cannot be reached. */
  readonly fallbackEmail: string;
  /** Somebody else is elected to send: what is for customers waits for that account's run. */
  readonly withoutCustomers?: boolean;
}

export interface SendOutcome extends Sending {
  /** Due lines that wait for an id. */
  readonly linesWithoutId: number;
}

/**
 * Sends what is due today by the rules: one digest per colleague, and one mail per order for what is said at once; nothing
 * twice.
 *
 * Customers wait while somebody is at work on their order, unless a person says "send now"; of orders that came with many others at
 * once they are not told before a person has decided it.
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
  const { own } = splitByAccount(found.value.due, !run.withoutCustomers);
  const ready = { ...found.value, due: run.retryFailed ? own : own.filter(({ isInWork }) => !isInWork) };
  const sending = sendMessages(ports, ready, run, leftToSender(ports.electedNow, run.senderEmail, fairShare));
  if (sending.ok) ports.alsoTell?.(found.value);
  return sending.ok ? success({ ...sending.value, linesWithoutId: found.value.withoutId }) : sending;
}

const fairShare: ChooseMails = (claimable, { entries, quota }) =>
  fitQuota(groupIntoMails(claimable), quota, lastMailedAt(entries));
