import { alertedRecently, alertTag } from '../../domain/alerts/alert-throttle';
import { isInstant } from '../../domain/alerts/instant-rules';
import { planAlerts } from '../../domain/alerts/plan-alerts';
import type { Language } from '../../domain/order/settings';
import { fitQuota } from '../../domain/reminder/mail-budget';
import { groupIntoMails } from '../../domain/reminder/planned-mail';
import { isQuietHour } from '../../domain/reminder/quiet-hours';
import { isMailDay } from '../../domain/rules/rule-schedule';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import type { PlacedLine } from '../ports';
import type { AppRefusal } from '../refusal';
import { lastMailedAt } from '../reminders/last-mailed-at';
import { type DuePorts, type DueToday, readDueMessages } from '../reminders/read-due-messages';
import type { Sending } from '../reminders/send-claimed-mails';
import { type ChooseMails, type MessagePorts, sendMessages } from '../reminders/send-messages';

/** The rows that have just changed. */
export interface ChangedLines {
  /** The lines in these rows; no others. */
  list(): Result<readonly PlacedLine[], AppRefusal>;
  /** Does what the edit trigger of everybody does, which may not have run yet: gives ids, and notes what has changed. */
  complete(): Result<unknown, AppRefusal>;
}

export interface AlertLinesPorts extends MessagePorts, Pick<DuePorts, 'settings' | 'rules' | 'calendar'> {
  /** Another channel that hears of it, after the mails have gone out. It never throws. */
  readonly alsoTell?: (found: DueToday) => void;
}

export interface AlertLinesRun {
  readonly tag: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Who changed the lines; empty where Google does not tell. */
  readonly actorEmail: string;
  /** From whose account the mails go out. */
  readonly senderEmail: string;
  /** Gets the lines whose owner cannot be reached. */
  readonly fallbackEmail: string;
}

/** `wait`: it is night or a day off, and the next run that may mail will tell. */
export type AlertOutcome = { readonly did: 'retire' | 'nothing' | 'wait' } | { readonly did: 'send'; readonly outcome: Sending };

/**
 * Tells colleagues at once which of some lines have become urgent or theirs: one mail for each, however many lines, and none
 * within ten minutes of the last. What is not said now is said by the next hourly run, since both ask the same ledger by the
 * same keys; so nothing is said twice either, also where this is killed or two people change one line.
 *
 * Who changed a line is not told of it, where Google says who that was, and the hourly run does not tell it later.
 *
 * @returns what was sent; `workbook.busy` and the refusals of the sheets, before anything was sent.
 */
export function alertLines(ports: AlertLinesPorts, changed: ChangedLines, run: AlertLinesRun): Result<AlertOutcome, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const today = ports.clock.today();
  const rules = ports.rules.read(settings.value, today);
  if (!rules.ok) return rules;
  const entries = rules.value.entries.filter(({ form }) => form.isOn && isInstant(form));
  if (entries.length === 0) return success({ did: 'nothing' });
  if (isQuietHour(ports.clock.hour(), settings.value)) return success({ did: 'wait' });
  const calendar = ports.calendar.read();
  if (!calendar.ok) return calendar;
  if (!isMailDay(today, calendar.value)) return success({ did: 'wait' });

  const found = readDueMessages(
    {
      ...ports,
      orders: { listLines: () => changed.list() },
      settings: { read: () => settings },
      rules: { read: () => success({ ...rules.value, entries }) },
      calendar: { read: () => calendar },
      sweep: () => changed.complete(),
    },
    run.fallbackEmail,
  );
  if (!found.ok) return found;
  const due = found.value.due.filter(({ recipient }) => recipient.kind === 'colleague');
  if (due.length === 0) return success({ did: 'nothing' });
  const news = { ...found.value, due };
  const sent = sendMessages(
    ports,
    news,
    { tag: alertTag(run.tag), startedAt: run.startedAt, senderEmail: run.senderEmail, retryFailed: false },
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
