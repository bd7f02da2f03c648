import type { DayPreview, RemindersDetail, Reply, SendReport } from '../../app/api';
import { sendRemindersNow as sendNowCommand } from '../../app/commands/send-reminders-now';
import { settleMail as settleMailCommand } from '../../app/commands/settle-mail';
import { turnRemindersOff, turnRemindersOn } from '../../app/commands/turn-reminders';
import { previewDay as previewDayQuery } from '../../app/queries/preview-day';
import { fallbackEmail, readRemindersDetail } from '../../app/queries/reminders-detail';
import { viewReminders } from '../../app/queries/reminders-view';
import type { AppRefusal } from '../../app/refusal';
import { parseRequest, previewDayRequest, settleMailRequest, turnRemindersRequest } from '../../app/requests';
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

/** Sidebar. Writes the Mail log; FULL mode, no quota. */
export function settleMail(request: unknown): Reply<RemindersDetail> {
  return guardReply(() => {
    const checked = parseRequest(settleMailRequest, request);
    if (!checked.ok) return checked;
    const settled = settleMailCommand(reminderPorts(), checked.value);
    return settled.ok ? readDetail() : settled;
  });
}

/** Sidebar. Reads only; FULL mode, no quota: there is nothing in it that could send. */
export function previewDay(request: unknown): Reply<DayPreview> {
  return guardReply(() => {
    const checked = parseRequest(previewDayRequest, request);
    if (!checked.ok) return checked;
    const { mailer: _, lock: __, ...ports } = reminderPorts();
    const fallback = fallbackEmail(viewReminders(ports).sender, ports.account);
    return previewDayQuery(ports, { ...checked.value, senderEmail: fallback, fallbackEmail: fallback });
  });
}

function readDetail(): Result<RemindersDetail, AppRefusal> {
  const detail = readRemindersDetail(reminderPorts());
  if (!detail.ok) return detail;
  const { troubles, ...shown } = detail.value;
  const warning = reminderWarning(troubles);
  return success(warning === '' ? shown : { ...shown, warning });
}
