import type { Settings } from '../../domain/order/settings';
import { type Result, success } from '../../domain/shared/result';
import type { Account, DocumentMemory, HourlyTrigger } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { type LastRun, readSender, writeLastRun } from '../reminders/reminder-state';
import { type ReminderPorts, type SendOutcome, sendDueReminders } from './send-due-reminders';

export interface HourlyPorts extends ReminderPorts {
  readonly memory: DocumentMemory;
  readonly trigger: HourlyTrigger;
  readonly account: Account;
  /** Mends what edit triggers missed, and gives ids to new lines. A refusal of its own does not stop the reminders. */
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
 * Whatever is due this hour: the sweep, and from the hour in Settings on the day's reminders. Later runs of the day send
 * what came to be due since, and what an earlier run left.
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
  const swept = ports.sweep();
  // A published add-on's trigger goes on firing after a permission was taken back (F080).
  if (!ports.account.isAllowed('mail')) return leaveHeartbeat(ports, run, refuse('reminders.mail-not-allowed', {}));
  const settings = ports.settings.read();
  if (!settings.ok) return leaveHeartbeat(ports, run, settings);
  if (ports.clock.hour() < settings.value.reminderHour) {
    return leaveHeartbeat(ports, run, swept.ok ? success({ did: 'sweep' }) : swept);
  }
  const sent = sendDueReminders(withSettings(ports, settings.value), {
    tag: run.tag,
    startedAt: run.startedAt,
    senderEmail: sender.email,
    fallbackEmail: sender.email,
    retryFailed: false,
  });
  return leaveHeartbeat(ports, run, sent.ok ? success({ did: 'send', outcome: sent.value }) : sent);
}

/** The settings that were just read need not be read again. */
function withSettings(ports: HourlyPorts, settings: Settings): ReminderPorts {
  return { ...ports, settings: { ...ports.settings, read: () => success(settings) } };
}

function leaveHeartbeat(
  ports: HourlyPorts,
  run: HourlyRun,
  result: Result<HourlyOutcome, AppRefusal>,
): Result<HourlyOutcome, AppRefusal> {
  const outcome = result.ok && result.value.did === 'send' ? result.value.outcome : null;
  const heartbeat: LastRun = {
    at: run.startedAt,
    sent: outcome?.sent ?? 0,
    failed: outcome?.failed.length ?? 0,
    carriedOver: outcome?.carriedOver ?? 0,
    refusal: result.ok ? null : result.error.code,
  };
  writeLastRun(ports.memory, heartbeat);
  return result;
}
