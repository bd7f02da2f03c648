import { mailRest } from '../../domain/reminder/mail-rest';
import { type Result, success } from '../../domain/shared/result';
import type { Heartbeat } from '../message-ports';
import type { Account, DocumentMemory, HourlyTrigger } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { readLastRun, readSender, writeLastRun } from '../reminders/reminder-state';
import { describeRunProblem, problemOfRun } from '../reminders/run-problem';
import { withKnown } from '../reminders/with-known';
import { readWorkbookState } from '../workbook/workbook-state';
import { type ReminderPorts, type SendOutcome, sendDueReminders } from './send-due-reminders';

export interface HourlyPorts extends ReminderPorts {
  readonly memory: DocumentMemory;
  readonly trigger: HourlyTrigger;
  readonly account: Account;
  readonly heartbeat: Pick<Heartbeat, 'write' | 'say'>;
  /** Whether the trigger is the sender's at this moment, whatever was read before: a run may take minutes. */
  readonly isSenderNow: (triggerId: string) => boolean;
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
 *
 * What came of it is noted in the end. The heartbeat, which the Dashboard looks at, is left only by a run that looked and could
 * send: one that may not mail, has no allowance left or finds the sheets damaged says so there instead, and one that dies or
 * is kept from it by somebody else's work leaves nothing, which shows after some hours.
 */
export function runHourly(ports: HourlyPorts, run: HourlyRun): Result<HourlyOutcome, AppRefusal> {
  const sender = readSender(ports.memory);
  if (!sender || sender.triggerId !== run.triggerId) {
    ports.trigger.remove(run.triggerId);
    return success({ did: 'retire' });
  }
  const outcome = sendIfAllowed(ports, run, sender.email);
  const hasMailed = outcome.ok && outcome.value !== null && outcome.value.sent > 0;
  const refusal = outcome.ok ? (hasMailed ? null : sweepAndLook(ports)) : outcome.error;
  // A refused run still gives new lines their ids.
  if (!outcome.ok) ports.sweep();
  // Switched off or taken over meanwhile: nobody is to wait for this trigger, or to believe that it goes on.
  if (ports.isSenderNow(run.triggerId))
    note(ports, run, { sender: sender.email, sent: outcome.ok ? outcome.value : null, refusal });
  if (!outcome.ok) return outcome;
  return success(outcome.value ? { did: 'send', outcome: outcome.value } : { did: 'sweep' });
}

/** Where there was nothing to send: whether there could have been. @returns why not; null where all is well. */
function sweepAndLook({ sweep, account }: HourlyPorts): AppRefusal | null {
  const swept = sweep();
  if (!swept.ok && swept.error.code.startsWith('sheet.')) return swept.error;
  return account.isAllowed('mail') ? null : { code: 'reminders.mail-not-allowed', params: {} };
}

interface RunFindings {
  readonly sender: string;
  /** Null where nothing was to be sent, or nothing could be. */
  readonly sent: SendOutcome | null;
  readonly refusal: AppRefusal | null;
}

function note({ memory, heartbeat }: HourlyPorts, { startedAt }: HourlyRun, { sender, sent, refusal }: RunFindings): void {
  const done = {
    sent: sent?.sent ?? 0,
    failed: sent?.failed.length ?? 0,
    carriedOver: sent?.carriedOver ?? 0,
    stoppedBy: sent?.stoppedBy ?? null,
    refusal,
  };
  const problem = problemOfRun(done, sender);
  const couldSend = problem === null || done.sent > 0;
  const succeededAt = couldSend ? startedAt : (readLastRun(memory)?.succeededAt ?? null);
  writeLastRun(memory, { ...done, at: startedAt, succeededAt });
  if (problem === null) heartbeat.write(startedAt);
  // Somebody else was at work just now, which is over by the next run.
  else if (problem.code !== 'workbook.busy') {
    const language = readWorkbookState(memory)?.language;
    if (language) heartbeat.say(describeRunProblem(problem, language));
  }
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
  const calendar = ports.calendar.read();
  if (!calendar.ok) return calendar;
  if (mailRest(ports.clock.today(), ports.clock.hour(), settings.value, calendar.value)) return success(null);
  return sendDueReminders(withKnown(ports, settings.value, calendar.value), {
    tag: run.tag,
    startedAt: run.startedAt,
    senderEmail,
    fallbackEmail: senderEmail,
    retryFailed: false,
  });
}
