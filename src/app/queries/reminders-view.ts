import type { RemindersView } from '../api/reminders-view';
import type { Account, Clock, DocumentMemory } from '../ports';
import { readLastRun, readSender } from '../reminders/reminder-state';

const HOUR_MS = 3_600_000;

/** Google may be an hour off, and runs may be lost; past this the trigger is taken for dead, as on the Dashboard. */
const SILENT_AFTER_MS = 6 * HOUR_MS;

interface ViewPorts {
  readonly memory: DocumentMemory;
  readonly account: Account;
  readonly clock: Clock;
}

/**
 * Whether reminders are on, who sends, and when it ran.
 *
 * Google does not tell when a trigger fires next: it is about an hour after the last run. Null also where the trigger has
 * fallen silent, since add-on triggers stop without a word (F079, F081).
 */
export function viewReminders({ memory, account, clock }: ViewPorts): RemindersView {
  const sender = readSender(memory);
  const lastRun = readLastRun(memory);
  const lastRunAt = lastRun?.at ?? null;
  const lastSuccessAt = lastRun?.succeededAt ?? null;
  if (!sender) return { isOn: false, sender: '', isSenderMe: false, since: null, lastRunAt, lastSuccessAt, nextRunAt: null };
  const now = clock.now();
  const heard = Math.max(sender.since, lastRunAt ?? 0);
  return {
    isOn: true,
    sender: sender.email,
    isSenderMe: account.isAllowed('email') && account.email() === sender.email,
    since: sender.since,
    lastRunAt,
    lastSuccessAt,
    nextRunAt: now - heard > SILENT_AFTER_MS ? null : Math.max(now, heard + HOUR_MS),
  };
}

/** Whether the sender's trigger has not been heard of for hours. */
export function isSilent(view: RemindersView): boolean {
  return view.isOn && view.nextRunAt === null;
}
