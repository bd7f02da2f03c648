import type { Messages } from '../../i18n/messages';
import type { ReminderRecipient } from '../api/reminders-view';
import type { ReminderPreview } from '../queries/list-reminders';
import type { Sending } from './send-claimed-mails';

/** A dialog cannot be scrolled: longer lists are cut and say so. */
const MOST_RECIPIENTS = 12;
const MOST_ORDERS = 4;

/** From whose account mails go out. */
interface SendingAccounts {
  /** The reader's; empty where Google does not tell. */
  readonly account: string;
  /** Who is elected to send; empty for nobody. */
  readonly sender: string;
}

/** Who would get what, as the text of a dialog that asks whether to send. */
export function describePreview(
  preview: ReminderPreview,
  { quotaLeft, account, sender }: SendingAccounts & { readonly quotaLeft: number },
  { reminders }: Messages,
): string {
  const words = reminders.dialog;
  const { recipients, uncertain, ofSender, held, inWork, linesWithoutId } = preview;
  const hidden = recipients.length - MOST_RECIPIENTS;
  const mailCount = recipients.reduce((sum, recipient) => sum + recipient.mailCount, 0);
  return paragraphs([
    [
      words.wouldGo({ count: mailCount, account }),
      ...recipients.slice(0, MOST_RECIPIENTS).map((recipient) => describeRecipient(recipient, words)),
      ...(hidden > 0 ? [words.moreRecipients(hidden)] : []),
    ],
    quotaLeft < mailCount ? [words.quotaShort({ left: quotaLeft, needed: mailCount })] : [],
    inWork > 0 ? [words.inWork(inWork)] : [],
    ofSender > 0 ? [words.ofSender({ count: ofSender, sender })] : [],
    linesWithoutId > 0 ? [words.withoutId(linesWithoutId)] : [],
    held > 0 ? [words.held(held)] : [],
    uncertain.length > 0 ? [words.uncertain(uncertain.length)] : [],
    [words.ask],
  ]);
}

/** What is said where nothing is to be sent. */
export function describeNothingDue(
  { linesWithoutId, underway, ofSender, held, uncertain }: ReminderPreview,
  { sender }: Pick<SendingAccounts, 'sender'>,
  { reminders }: Messages,
): string {
  const words = reminders.dialog;
  return paragraphs([
    underway ? [words.underway(underway.count)] : [],
    ofSender > 0 ? [words.ofSender({ count: ofSender, sender })] : underway ? [] : [words.nothing],
    linesWithoutId > 0 ? [words.withoutId(linesWithoutId)] : [],
    held > 0 ? [words.held(held)] : [],
    uncertain.length > 0 ? [words.uncertain(uncertain.length)] : [],
  ]);
}

/** What was sent, what was not, and why. */
export function describeSending({ sent, failed, carriedOver, stoppedBy }: Sending, { reminders }: Messages): string {
  const words = reminders.dialog;
  const hidden = failed.length - MOST_RECIPIENTS;
  return paragraphs([
    [words.sent(sent)],
    [...failed.slice(0, MOST_RECIPIENTS).map(words.failed), ...(hidden > 0 ? [words.moreRecipients(hidden)] : [])],
    carriedOver > 0 ? [words.carriedOver[stoppedBy ?? 'other'](carriedOver)] : [],
  ]);
}

function describeRecipient(recipient: ReminderRecipient, words: Messages['reminders']['dialog']): string {
  const { name, email, lineCount, orderNumbers } = recipient;
  const hidden = orderNumbers.length - MOST_ORDERS;
  const more = hidden > 0 ? words.moreOrders({ hidden, total: orderNumbers.length }) : '';
  const orders = `${orderNumbers.slice(0, MOST_ORDERS).join(words.separator)}${more}`;
  const who = name ? `${name} <${email}>` : email;
  return [words.recipient({ who, count: lineCount }), words.counts(recipient), orders].filter((part) => part !== '').join(' – ');
}

function paragraphs(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
