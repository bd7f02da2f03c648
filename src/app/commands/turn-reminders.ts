import { type Result, success } from '../../domain/shared/result';
import { endAlerts, handOverAlerts } from '../alerts/carry-alerts';
import type { Heartbeat } from '../message-ports';
import type { Account, Clock, DocumentLock, DocumentMemory, HourlyTrigger, OwnTrigger } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { type ReminderSender, readSender, writeSender } from '../reminders/reminder-state';

export interface TurnPorts {
  readonly account: Account;
  readonly trigger: HourlyTrigger;
  readonly editTrigger: OwnTrigger;
  readonly memory: DocumentMemory;
  readonly clock: Clock;
  readonly lock: DocumentLock;
  readonly heartbeat: Heartbeat;
}

/**
 * Makes the current person the sender: the workbook has one, whose hourly trigger mails for everybody.
 *
 * Turned on twice it changes nothing. Of two people at once the second is told about the first. Killed between trigger and
 * note, the trigger finds at its next run that it is not the sender's, and deletes itself.
 *
 * Instant alerts go along, and end with the reminders.
 *
 * @param takeOver - Also where somebody else sends. Their trigger cannot be deleted from here (F089); it deletes itself.
 * @returns `reminders.someone-sends`, what permission is missing, or `workbook.busy`; nothing was changed then.
 */
export function turnRemindersOn(ports: TurnPorts, takeOver: boolean): Result<ReminderSender, AppRefusal> {
  if (!ports.account.isAllowed('mail')) return refuse('reminders.mail-not-allowed', {});
  if (!ports.account.isAllowed('triggers')) return refuse('reminders.triggers-not-allowed', {});
  const email = ports.account.isAllowed('email') ? ports.account.email() : '';
  if (email === '') return refuse('reminders.account-unknown', {});
  return ports.lock.run<ReminderSender>(() => {
    const current = readSender(ports.memory);
    const isMe = current?.email === email;
    if (current && !isMe && !takeOver) return refuse('reminders.someone-sends', { sender: current.email });
    const triggerId = ports.trigger.ensure(isMe ? current.triggerId : '');
    if (isMe && current.triggerId === triggerId) return success(current);
    const sender = { email, since: isMe ? current.since : ports.clock.now(), triggerId };
    writeSender(ports.memory, sender);
    handOverAlerts(ports, email);
    ports.heartbeat.prepare();
    ports.heartbeat.write(ports.clock.now());
    return success(sender);
  });
}

/**
 * Switches reminders off for the whole workbook, whoever sends. Anybody may: a colleague who left must not go on mailing.
 * Off twice changes nothing.
 *
 * @returns who sent until now, or null where they were off; or `workbook.busy`.
 */
export function turnRemindersOff(ports: TurnPorts): Result<ReminderSender | null, AppRefusal> {
  return ports.lock.run(() => {
    const current = readSender(ports.memory);
    if (!current) return success(null);
    writeSender(ports.memory, null);
    ports.heartbeat.write(null);
    const isMe = ports.account.isAllowed('email') && ports.account.email() === current.email;
    const mayRemove = isMe && ports.account.isAllowed('triggers');
    if (mayRemove) ports.trigger.remove(current.triggerId);
    endAlerts(ports, mayRemove);
    return success(current);
  });
}
