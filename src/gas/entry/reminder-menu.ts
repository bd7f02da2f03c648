import { sendRemindersNow } from '../../app/commands/send-reminders-now';
import { turnRemindersOff, turnRemindersOn } from '../../app/commands/turn-reminders';
import { listReminders } from '../../app/queries/list-reminders';
import { accountEmail, fallbackEmail } from '../../app/queries/reminders-detail';
import { viewReminders } from '../../app/queries/reminders-view';
import { findSenderTroubles } from '../../app/queries/sender-troubles';
import { type AppRefusal, refuse } from '../../app/refusal';
import { describeRest } from '../../app/reminders/describe-rest';
import { describeNothingDue, describePreview, describeSending } from '../../app/reminders/reminder-texts';
import { mayWriteToCustomers } from '../../domain/reminder/customers-account';
import { mailRest } from '../../domain/reminder/mail-rest';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { guardMenu, guardPart } from './guard';
import { newRun, reminderPorts, sweepGuarded } from './reminder-ports';
import { reminderWarning } from './reminder-warning';
import { makeRules } from './rules-menu';

/** Menu. Shows who would get what, and sends after OK; FULL mode, spends the mail quota of the person who clicks. */
export function sendRemindersFromMenu(): void {
  guardMenu(() => askAndSend());
}

/** Menu. Makes or deletes the hourly trigger of the person who clicks; FULL mode. */
export function toggleReminders(): void {
  guardMenu(() => askAndToggle());
}

function askAndSend(): Result<null, AppRefusal> {
  const messages = messagesFor(userLanguage());
  const ports = { ...reminderPorts(), sweep: sweepGuarded };
  if (!ports.account.isAllowed('mail')) return refuse('reminders.mail-not-allowed', {});
  const { isOn, sender } = viewReminders(ports);
  const account = accountEmail(ports.account);
  const writesToCustomers = mayWriteToCustomers(account, isOn ? sender : null);
  const preview = listReminders(ports, fallbackEmail(sender, ports.account), {
    writesToCustomers,
    quota: ports.mailer.remainingQuota(),
  });
  if (!preview.ok) return preview;
  if (preview.value.recipients.length === 0) return tell(describeNothingDue(preview.value, { sender }, messages));
  const { found } = preview.value;
  const rest = mailRest(found.today, ports.clock.hour(), found.settings, found.calendar);
  const preface = rest ? [describeRest(rest, isOn, messages)] : [];
  const from = { quotaLeft: ports.mailer.remainingQuota(), account, sender };
  const question = [...preface, describePreview(preview.value, from, messages)].join('\n\n');
  if (ask(question, 'OK_CANCEL') !== 'OK') return success(null);
  // The dialog took its time, and a lock would not have outlived it (F057): everything is read again and claimed now.
  const sent = sendRemindersNow(reminderPorts(), { ...newRun(), evenAtRest: rest !== null });
  return sent.ok ? tell(describeSending(sent.value, messages)) : sent;
}

function askAndToggle(): Result<null, AppRefusal> {
  const words = messagesFor(userLanguage()).reminders.dialog;
  const ports = reminderPorts();
  const view = viewReminders(ports);
  if (!view.isOn) {
    const settings = ports.settings.read();
    if (!settings.ok) return settings;
    const isWanted = ask(words.turnOn({ hour: settings.value.reminderHour }), 'OK_CANCEL') === 'OK';
    return isWanted ? turnOn(false) : success(null);
  }
  const settings = ports.settings.read();
  const warning = reminderWarning(findSenderTroubles(ports, view, settings.ok ? settings.value.team : []));
  const question = (text: string) => (warning ? `${warning}\n\n${text}` : text);
  if (view.isSenderMe) return ask(question(words.turnOffMine), 'OK_CANCEL') === 'OK' ? turnOff() : success(null);
  const answer = ask(question(words.someoneSends({ sender: view.sender })), 'YES_NO_CANCEL');
  if (answer === 'YES') return turnOn(true);
  return answer === 'NO' ? turnOff() : success(null);
}

function turnOn(takeOver: boolean): Result<null, AppRefusal> {
  const turned = turnRemindersOn(reminderPorts(), takeOver);
  if (!turned.ok) return turned;
  const { reminders, rules } = messagesFor(userLanguage());
  const said = reminders.dialog.turnedOn({ sender: turned.value.email });
  // The rules by which mails go out are to be seen. Reminders are on, whatever comes of it.
  const made = guardPart(() => makeRules());
  return tell(made.ok && made.value.isNew ? `${said}\n\n${rules.toast.made}` : said);
}

function turnOff(): Result<null, AppRefusal> {
  const turned = turnRemindersOff(reminderPorts());
  return turned.ok ? tell(messagesFor(userLanguage()).reminders.dialog.turnedOff) : turned;
}

function ask(text: string, buttons: 'OK_CANCEL' | 'YES_NO_CANCEL'): string {
  const ui = SpreadsheetApp.getUi();
  return String(ui.alert(title(), text, ui.ButtonSet[buttons]));
}

function tell(text: string): Result<null, AppRefusal> {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title(), text, ui.ButtonSet.OK);
  return success(null);
}

function title(): string {
  return messagesFor(userLanguage()).reminders.dialog.title;
}
