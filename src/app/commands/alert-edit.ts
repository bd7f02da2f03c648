import { alertedRecently, alertTag } from '../../domain/alerts/alert-throttle';
import { isInstant } from '../../domain/alerts/instant-rules';
import { planAlerts } from '../../domain/alerts/plan-alerts';
import type { Language } from '../../domain/order/settings';
import { fitQuota } from '../../domain/reminder/mail-budget';
import { groupIntoMails } from '../../domain/reminder/planned-mail';
import { isQuietHour, QUIET_FROM_HOUR } from '../../domain/reminder/quiet-hours';
import { isMailDay } from '../../domain/rules/rule-schedule';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { readAlertSwitch, writeAlertSwitch } from '../alerts/alert-state';
import type { DocumentMemory, OwnTrigger, PlacedLine } from '../ports';
import type { AppRefusal } from '../refusal';
import { lastMailedAt } from '../reminders/last-mailed-at';
import { type DuePorts, type DueToday, readDueMessages } from '../reminders/read-due-messages';
import { readSender } from '../reminders/reminder-state';
import type { Sending } from '../reminders/send-claimed-mails';
import { type ChooseMails, type MessagePorts, sendMessages } from '../reminders/send-messages';

/** The rows that somebody has just edited. */
export interface EditedLines {
  /** Whether the edit can make a line urgent or somebody's; found out without reading any row. */
  isWatched(): Result<boolean, AppRefusal>;
  /** The lines in these rows; no others. */
  list(): Result<readonly PlacedLine[], AppRefusal>;
  /** Does what the edit trigger of everybody does, which may not have run yet: gives ids, and notes what has changed. */
  complete(): Result<unknown, AppRefusal>;
}

export interface AlertPorts extends MessagePorts, Pick<DuePorts, 'settings' | 'rules' | 'calendar'> {
  readonly memory: DocumentMemory;
  readonly editTrigger: OwnTrigger;
  readonly edited: EditedLines;
  /** Another channel that hears of it, after the mails have gone out. It never throws. */
  readonly alsoTell?: (found: DueToday) => void;
}

export interface AlertRun {
  readonly triggerId: string;
  readonly tag: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Who edited; empty where Google does not tell. */
  readonly actorEmail: string;
}

/** What came of an edit. `wait`: it is night or a day off, and the next run that may mail will tell. */
export type AlertOutcome = { readonly did: 'retire' | 'nothing' | 'wait' } | { readonly did: 'send'; readonly outcome: Sending };

/**
 * Tells colleagues at once which lines an edit has made urgent or theirs: one mail for each, however many rows were pasted,
 * and none within ten minutes of the last. What is not said now is said by the next hourly run, since both ask the same
 * ledger by the same keys; so nothing is said twice either, also where this is killed or two people edit one row.
 *
 * Who edited the row is not told of it, where Google says who that was, and the hourly run does not tell it later.
 *
 * A trigger that is not the sender's retires, as the hourly one does.
 *
 * @returns what was sent; `workbook.busy` and the refusals of the sheets, before anything was sent.
 */
export function alertEdit(ports: AlertPorts, run: AlertRun): Result<AlertOutcome, AppRefusal> {
  const sender = readSender(ports.memory);
  const alerts = readAlertSwitch(ports.memory);
  if (alerts?.triggerId !== run.triggerId || alerts.email !== sender?.email) {
    if (alerts?.triggerId === run.triggerId) writeAlertSwitch(ports.memory, null);
    ports.editTrigger.remove(run.triggerId);
    return success({ did: 'retire' });
  }
  const watched = ports.edited.isWatched();
  if (!watched.ok) return watched;
  if (!watched.value) return success({ did: 'nothing' });
  return alertNow(ports, run, sender.email);
}

function alertNow(ports: AlertPorts, run: AlertRun, senderEmail: string): Result<AlertOutcome, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const today = ports.clock.today();
  const rules = ports.rules.read(settings.value, today);
  if (!rules.ok) return rules;
  const entries = rules.value.entries.filter(({ form }) => form.isOn && isInstant(form));
  if (entries.length === 0) return success({ did: 'nothing' });
  const hours = { reminderHour: settings.value.reminderHour, quietFromHour: QUIET_FROM_HOUR };
  if (isQuietHour(ports.clock.hour(), hours)) return success({ did: 'wait' });
  const calendar = ports.calendar.read();
  if (!calendar.ok) return calendar;
  if (!isMailDay(today, calendar.value)) return success({ did: 'wait' });

  const found = readDueMessages(
    {
      ...ports,
      orders: { listLines: () => ports.edited.list() },
      settings: { read: () => settings },
      rules: { read: () => success({ ...rules.value, entries }) },
      calendar: { read: () => calendar },
      sweep: () => ports.edited.complete(),
    },
    senderEmail,
  );
  if (!found.ok) return found;
  const due = found.value.due.filter(({ recipient }) => recipient.kind === 'colleague');
  if (due.length === 0) return success({ did: 'nothing' });
  const news = { ...found.value, due };
  const sent = sendMessages(
    ports,
    news,
    { tag: alertTag(run.tag), startedAt: run.startedAt, senderEmail, retryFailed: false },
    chooseAlerts(run.actorEmail, settings.value.language),
  );
  if (sent.ok) ports.alsoTell?.(news);
  return sent.ok ? success({ did: 'send', outcome: sent.value }) : sent;
}

function chooseAlerts(actorEmail: string, language: Language): ChooseMails {
  return (claimable, { entries, quota, now }) => {
    const { mails, known } = planAlerts(claimable, { actorEmail, recent: alertedRecently(entries, now) });
    const settled = { mails: groupIntoMails(known), reason: messagesFor(language).alerts.ownEdit };
    return { ...fitQuota(mails, quota, lastMailedAt(entries)), settled };
  };
}
