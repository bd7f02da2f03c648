import type { RemindersDetail, Reply, SendReport } from '../../app/api';
import { sendRemindersNow as sendNowCommand } from '../../app/commands/send-reminders-now';
import { turnRemindersOff, turnRemindersOn } from '../../app/commands/turn-reminders';
import { readRemindersDetail } from '../../app/queries/reminders-detail';
import type { AppRefusal } from '../../app/refusal';
import { parseRequest, turnRemindersRequest } from '../../app/requests';
import { type Result, success } from '../../domain/shared/result';
import { guardReply } from './guard';
import { newRun, reminderPorts, sweepGuarded } from './reminder-ports';
import { reminderWarning } from './reminder-warning';

/** Sidebar. Reads only; FULL mode, no quota. */
export function getReminders(): Reply<RemindersDetail> {
  return guardReply(readDetail);
}

/** Sidebar. Makes or deletes the hourly trigger of the person who clicks; FULL mode. */
export function turnReminders(request: unknown): Reply<RemindersDetail> {
  return guardReply(() => {
    const checked = parseRequest(turnRemindersRequest, request);
    if (!checked.ok) return checked;
    const { on, takeOver } = checked.value;
    const turned = on ? turnRemindersOn(reminderPorts(), takeOver) : turnRemindersOff(reminderPorts());
    return turned.ok ? readDetail() : turned;
  });
}

/** Sidebar. Spends the mail quota of the person who clicks; FULL mode. */
export function sendRemindersNow(): Reply<SendReport> {
  return guardReply(() => {
    const sent = sendNowCommand({ ...reminderPorts(), sweep: sweepGuarded }, newRun());
    if (!sent.ok) return sent;
    const reminders = readDetail();
    if (!reminders.ok) return reminders;
    const { failed, carriedOver, stoppedBy } = sent.value;
    return success({ sent: sent.value.sent, failed: failed.length, carriedOver, stoppedBy, reminders: reminders.value });
  });
}

function readDetail(): Result<RemindersDetail, AppRefusal> {
  const ports = reminderPorts();
  const detail = readRemindersDetail(ports);
  const warning = detail.ok ? reminderWarning(detail.value, ports.memory) : '';
  return detail.ok && warning !== '' ? success({ ...detail.value, warning }) : detail;
}
