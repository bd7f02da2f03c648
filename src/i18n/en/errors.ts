import type { ErrorCode, ErrorParams } from '../error-params';
import { fieldName } from '../field-name';
import { adopt } from './adopt';
import { labels } from './labels';

const named = (field: string, line?: number) => `“${fieldName(labels.column, field)}”${line ? ` of line ${line}` : ''}`;

/** What happened, then what to do. */
export const errors: { readonly [C in ErrorCode]: (params: ErrorParams[C]) => string } = {
  'workbook.busy': () => 'Someone else is changing this workbook right now. Nothing was changed; try again in a moment.',
  'workbook.not-made': () =>
    'This spreadsheet has no order sheet yet. Choose “Make or repair the order workbook” in the Ordersheet menu.',
  'sheet.not-found': ({ sheet }) => `The sheet “${sheet}” is gone. Choose “Make or repair the order workbook” to put it back.`,
  'sheet.heading-missing': ({ sheet }) =>
    `The sheet “${sheet}” has no heading row that Ordersheet knows. Nothing was changed. Choose “Make or repair the order workbook” to put it back.`,
  'sheet.heading-not-first-row': ({ sheet, row }) =>
    `The headings of “${sheet}” stand in row ${row}, not in row 1, so nothing was written. Delete the rows above them or choose “Make or repair the order workbook”.`,
  'sheet.column-missing': ({ sheet, columns }) =>
    `“${sheet}” lacks: ${columns.join(', ')}. Nothing was changed. Choose “Make or repair the order workbook” to put them back.`,
  'sheet.column-doubled': ({ sheet, column }) =>
    `“${sheet}” has the heading “${column}” more than once, so it is not clear which one counts. Rename or delete one of them.`,
  'order.not-found': ({ orderNumber }) => `Order ${orderNumber} is not in the sheet any more. Refresh the list.`,
  'line.not-found': () => 'This line is not in the sheet any more; somebody may have deleted it. Refresh the list.',
  'order.illegal-transition': ({ from, to }) =>
    `An order that is “${labels.status[from]}” cannot become “${labels.status[to]}”. Change the status in the sheet if you mean it.`,
  'order.none-selected': () => 'Select a cell in the row of an order on the order sheet first, then choose this again.',
  'order.empty': () => 'The order has no lines. Add at least one product or service.',
  'order.changed-meanwhile': ({ orderNumber }) =>
    `Someone changed the payments of order ${orderNumber} in the meantime, so nothing was recorded. Look at the balance and try again.`,
  'payment.refund-exceeds-paid': ({ orderNumber }) =>
    `Less than that has been paid on order ${orderNumber}, so nothing was recorded. Enter a smaller refund.`,
  'entry.missing': ({ field, line }) => `Fill in ${named(field, line)}.`,
  'entry.not-a-number': ({ field, line, value }) => `“${value}” in ${named(field, line)} is not a number. Use digits only.`,
  'entry.not-a-date': ({ field, line, value }) => `“${value}” in ${named(field, line)} is not a date. Write it like 2026-11-30.`,
  'entry.not-an-email': ({ value }) => `“${value}” is not an e-mail address.`,
  'request.invalid': () => 'The sidebar sent something that cannot be read; nothing was changed. Close it and open it again.',
  'table.none': () => adopt.none,
  'table.gone': () => 'That table is not there any more. Nothing was copied; choose “Use my existing table…” again.',
  'table.copied-before': ({ rows, day }) => adopt.copiedBefore(rows, day),
  'table.field-doubled': ({ field }) => adopt.twice(fieldName(labels.column, field)),
  'table.no-key': () => adopt.noKey,
  'samples.not-empty': ({ lines }) =>
    `The order sheet already has ${lines} ${lines === 1 ? 'line' : 'lines'}, so no samples were added. Samples go only into an empty order sheet.`,
  'reminders.someone-sends': ({ sender }) =>
    `${sender} already sends the reminders of this workbook. Choose to take over if they should go out from your account instead.`,
  'reminders.mail-not-allowed': () =>
    'Ordersheet may not send mail from your account, so no reminder was sent. Choose the menu item again and tick “Send email as you” when Google asks.',
  'reminders.triggers-not-allowed': () =>
    'Ordersheet may not run while you are away, so reminders stay off. Choose the menu item again and allow it when Google asks.',
  'reminders.account-unknown': () =>
    'Google did not tell Ordersheet your e-mail address, so it is not clear who would send. Choose the menu item again and tick “See your email address” when Google asks.',
  'reminders.customers-of-sender': ({ sender }) =>
    `Customers get the shop’s mails from one account, ${sender}. Nothing was sent: ask them to decide, or take over the sending first.`,
  'reminders.at-rest': () =>
    'By now it is night or a day off, so nothing was sent. Send once more if it is to go out all the same.',
  'alerts.reminders-off': () =>
    'Instant alerts go out from the account that sends the reminders, and reminders are off. Turn those on first.',
  'alerts.other-sender': ({ sender }) =>
    `Instant alerts go out from the account that sends the reminders. That is ${sender}: ask them to turn alerts on, or take over the sending first.`,
  'chat.address-unknown': () =>
    'This is not the address of a webhook that Ordersheet knows. It begins with https:// and belongs to Google Chat, Slack, DingTalk, WeCom, Feishu or Lark. Copy it again from the settings of the group.',
  'chat.refused': ({ reason }) =>
    `The chat did not take the message, so nothing was set up. It says: “${reason}” Check address, secret and keyword in the settings of the group.`,
  'mail.still-sending': () => 'This mail may be on its way right now. Wait ten minutes and look again.',
  'mail.settled-otherwise': () =>
    'Somebody has already said otherwise of this mail, so nothing was changed. The Mail log shows what became of it.',
  'rule.not-found': () => 'This rule is not in the Rules sheet any more; somebody may have deleted it. Nothing was changed.',
  'template.empty': () =>
    'Nothing is written in this message, so it was not saved. Write a subject or a text, or choose “Back to built-in”.',
  'template.faulty': () => 'This message cannot be sent as it is, so it was not saved. Mend what is marked and save again.',
  'app.unexpected': ({ reference, google }) =>
    `${google ? `Google Sheets says: “${google}” Nothing more was changed.` : 'Something went wrong and nothing more was changed.'} Try again; if it stays, report it with the reference ${reference}.`,
};
