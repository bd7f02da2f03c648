import type { DayPreview } from '../../app/api/day-preview';
import type { RemindersDetail, SendReport } from '../../app/api/reminders-view';
import type { Reply } from '../../app/api/reply';
import { turnAlertsOff, turnAlertsOn } from '../../app/commands/alert-switch';
import { decideHeld as decideHeldCommand } from '../../app/commands/decide-held';
import { sendRemindersNow as sendNowCommand } from '../../app/commands/send-reminders-now';
import { settleMail as settleMailCommand } from '../../app/commands/settle-mail';
import { turnRemindersOff, turnRemindersOn } from '../../app/commands/turn-reminders';
import { previewDay as previewDayQuery } from '../../app/queries/preview-day';
import { fallbackEmail, readRemindersDetail } from '../../app/queries/reminders-detail';
import { viewReminders } from '../../app/queries/reminders-view';
import type { AppRefusal } from '../../app/refusal';
import type { Sending } from '../../app/reminders/send-claimed-mails';
import {
  decideHeldRequest,
  parseRequest,
  previewDayRequest,
  sendNowRequest,
  settleMailRequest,
  turnAlertsRequest,
  turnRemindersRequest,
} from '../../app/requests';
import { type Result, success } from '../../domain/shared/result';
import { userLanguage } from '../services/user-locale';
import { guardReply, sentenceFor } from './guard';
import { newRun, reminderPorts, sweepGuarded } from './reminder-ports';
import { alertWarning, reminderWarning } from './reminder-warning';
import { makeRules } from './rules-menu';

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

/** Sidebar. Makes the sheets about messages where there are none; FULL mode, no quota. */
export function prepareRules(): Reply<RemindersDetail> {
  return guardReply(() => {
    const made = makeRules();
    return made.ok ? readDetail() : made;
  });
}

/** Sidebar. Makes or deletes the edit trigger of the person who clicks; FULL mode, no quota. */
export function turnAlerts(request: unknown): Reply<RemindersDetail> {
  return guardReply(() => {
    const checked = parseRequest(turnAlertsRequest, request);
    if (!checked.ok) return checked;
    const turned = checked.value.on ? turnAlertsOn(reminderPorts()) : turnAlertsOff(reminderPorts());
    return turned.ok ? readDetail() : turned;
  });
}

/** Sidebar. Spends the mail quota of the person who clicks; FULL mode. */
export function sendRemindersNow(request: unknown): Reply<SendReport> {
  return guardReply(() => {
    const checked = parseRequest(sendNowRequest, request ?? {});
    if (!checked.ok) return checked;
    const sent = sendNowCommand({ ...reminderPorts(), sweep: sweepGuarded }, { ...newRun(), ...checked.value });
    return reportOf(sent);
  });
}

function reportOf(sent: Result<Sending, AppRefusal>): Result<SendReport, AppRefusal> {
  if (!sent.ok) return sent;
  const reminders = readDetail();
  if (!reminders.ok) return reminders;
  const { failed, carriedOver, stoppedBy } = sent.value;
  return success({ sent: sent.value.sent, failed: failed.length, carriedOver, stoppedBy, reminders: reminders.value });
}

/** Sidebar. Spends the mail quota of the person who clicks, or only writes the Mail log; FULL mode. */
export function decideHeld(request: unknown): Reply<SendReport> {
  return guardReply(() => {
    const checked = parseRequest(decideHeldRequest, request);
    if (!checked.ok) return checked;
    return reportOf(decideHeldCommand({ ...reminderPorts(), sweep: sweepGuarded }, { ...newRun(), ...checked.value }));
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
  const { troubles, obstacle, alerts, ...shown } = detail.value;
  const { trouble, ...switched } = alerts;
  return success({
    ...shown,
    ...warningOf(reminderWarning(troubles)),
    ...(obstacle && { obstacle: sentenceFor(obstacle, userLanguage()) }),
    alerts: { ...switched, ...warningOf(alertWarning(trouble)) },
  });
}

function warningOf(warning: string): { readonly warning?: string } {
  return warning === '' ? {} : { warning };
}
