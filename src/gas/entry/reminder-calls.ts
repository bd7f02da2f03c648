import type { RemindersDetail, Reply, SendReport } from '../../app/api';
import { sendRemindersNow as sendNowCommand } from '../../app/commands/send-reminders-now';
import { turnRemindersOff, turnRemindersOn } from '../../app/commands/turn-reminders';
import { readRemindersDetail } from '../../app/queries/reminders-detail';
import { parseRequest, turnRemindersRequest } from '../../app/requests';
import { success } from '../../domain/shared/result';
import { guardReply } from './guard';
import { newRun, reminderPorts, sweepGuarded } from './reminder-ports';

/** Sidebar. Reads only; FULL mode, no quota. */
export function getReminders(): Reply<RemindersDetail> {
  return guardReply(() => readRemindersDetail(reminderPorts()));
}

/** Sidebar. Makes or deletes the hourly trigger of the person who clicks; FULL mode. */
export function turnReminders(request: unknown): Reply<RemindersDetail> {
  return guardReply(() => {
    const checked = parseRequest(turnRemindersRequest, request);
    if (!checked.ok) return checked;
    const { on, takeOver } = checked.value;
    const turned = on ? turnRemindersOn(reminderPorts(), takeOver) : turnRemindersOff(reminderPorts());
    return turned.ok ? readRemindersDetail(reminderPorts()) : turned;
  });
}

/** Sidebar. Spends the mail quota of the person who clicks; FULL mode. */
export function sendRemindersNow(): Reply<SendReport> {
  return guardReply(() => {
    const sent = sendNowCommand({ ...reminderPorts(), sweep: sweepGuarded }, newRun());
    if (!sent.ok) return sent;
    const reminders = readRemindersDetail(reminderPorts());
    if (!reminders.ok) return reminders;
    const { failed, carriedOver } = sent.value;
    return success({ sent: sent.value.sent, failed: failed.length, carriedOver, reminders: reminders.value });
  });
}
