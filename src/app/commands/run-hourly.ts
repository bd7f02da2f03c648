import type { WorkCalendar } from '../../domain/calendar/work-calendar';
import type { Settings } from '../../domain/order/settings';
import { isQuietHour } from '../../domain/reminder/quiet-hours';
import { isMailDay } from '../../domain/rules/rule-schedule';
import { type Result, success } from '../../domain/shared/result';
import type { Heartbeat } from '../message-ports';
import type { Account, DocumentMemory, HourlyTrigger } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { type LastRun, readLastRun, readSender, writeLastRun } from '../reminders/reminder-state';
import { type ReminderPorts, type SendOutcome, sendDueReminders } from './send-due-reminders';

export interface HourlyPorts extends ReminderPorts {
  readonly memory: DocumentMemory;
  readonly trigger: HourlyTrigger;
  readonly account: Account;
  readonly heartbeat: Pick<Heartbeat, 'write'>;
  /** Mends what edit triggers missed, and gives ids to new lines. Its own failure does not stop the rest. */
  readonly sweep: () => Result<unknown, AppRefusal>;
}

export interface HourlyRun {
  readonly triggerId: string;
  readonly tag: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

/** What an hourly run found to do. */
export type HourlyOutcome =
  | { readonly did: 'retire' }
  | { readonly did: 'sweep' }
  | { readonly did: 'send'; readonly outcome: SendOutcome };

/**
 * Whatever is due this hour: from the hour in Settings on the day's mails, and in an hour without any the sweep. Later
 * runs of the day send what came to be due since, and what an earlier run left. Nothing goes out at night or on a day off.
 *
 * A trigger that is not the sender's retires: it is what remains of somebody who was taken over from, or switched off.
 * The heartbeat is left in the end, whatever came of it; a run that dies leaves none, and the sidebar sees it missing.
 */
export function runHourly(ports: HourlyPorts, run: HourlyRun): Result<HourlyOutcome, AppRefusal> {
  const sender = readSender(ports.memory);
  if (!sender || sender.triggerId !== run.triggerId) {
    ports.trigger.remove(run.triggerId);
    return success({ did: 'retire' });
  }
  const outcome = sendIfAllowed(ports, run, sender.email);
  const hasMailed = outcome.ok && outcome.value !== null && outcome.value.sent > 0;
  if (!hasMailed) ports.sweep();
  writeLastRun(ports.memory, heartbeatOf(ports, run, outcome));
  ports.heartbeat.write(run.startedAt);
  if (!outcome.ok) return outcome;
  return success(outcome.value ? { did: 'send', outcome: outcome.value } : { did: 'sweep' });
}

/**
 * A published add-on's trigger goes on firing after a permission was taken back, and the first call that needs it throws
 * (F080): before anything is claimed, since the quota is asked for first. What is allowed is looked up only then.
 */
function sendIfAllowed(ports: HourlyPorts, run: HourlyRun, senderEmail: string): Result<SendOutcome | null, AppRefusal> {
  try {
    return sendIfDue(ports, run, senderEmail);
  } catch (error) {
    if (ports.account.isAllowed('mail')) throw error;
    return refuse('reminders.mail-not-allowed', {});
  }
}

/** Null at night and on days off. */
function sendIfDue(ports: HourlyPorts, run: HourlyRun, senderEmail: string): Result<SendOutcome | null, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  if (isQuietHour(ports.clock.hour(), settings.value)) return success(null);
  const calendar = ports.calendar.read();
  if (!calendar.ok) return calendar;
  if (!isMailDay(ports.clock.today(), calendar.value)) return success(null);
  return sendDueReminders(withKnown(ports, settings.value, calendar.value), {
    tag: run.tag,
    startedAt: run.startedAt,
    senderEmail,
    fallbackEmail: senderEmail,
    retryFailed: false,
  });
}

/** What was just read need not be read again. */
function withKnown(ports: HourlyPorts, settings: Settings, calendar: WorkCalendar): ReminderPorts {
  return {
    ...ports,
    settings: { ...ports.settings, read: () => success(settings) },
    calendar: { read: () => success(calendar) },
  };
}

function heartbeatOf(ports: HourlyPorts, run: HourlyRun, outcome: Result<SendOutcome | null, AppRefusal>): LastRun {
  const sent = outcome.ok ? outcome.value : null;
  return {
    at: run.startedAt,
    sent: sent?.sent ?? 0,
    failed: sent?.failed.length ?? 0,
    carriedOver: sent?.carriedOver ?? 0,
    refusal: outcome.ok ? null : outcome.error,
    succeededAt: outcome.ok ? run.startedAt : (readLastRun(ports.memory)?.succeededAt ?? null),
  };
}
