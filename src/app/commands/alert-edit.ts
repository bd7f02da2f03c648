import { type Result, success } from '../../domain/shared/result';
import {
  type AlertLinesPorts,
  type AlertLinesRun,
  type AlertOutcome,
  alertLines,
  type ChangedLines,
} from '../alerts/alert-lines';
import { readAlertSwitch, writeAlertSwitch } from '../alerts/alert-state';
import type { DocumentMemory, OwnTrigger } from '../ports';
import type { AppRefusal } from '../refusal';
import { readSender } from '../reminders/reminder-state';

/** The rows that somebody has just edited. */
export interface EditedLines extends ChangedLines {
  /** Whether the edit can make a line urgent or somebody's; found out without reading any row. */
  isWatched(): Result<boolean, AppRefusal>;
}

export interface AlertPorts extends AlertLinesPorts {
  readonly memory: DocumentMemory;
  readonly editTrigger: OwnTrigger;
  readonly edited: EditedLines;
}

export interface AlertRun extends Omit<AlertLinesRun, 'senderEmail' | 'fallbackEmail'> {
  readonly triggerId: string;
}

/**
 * Alerts of what somebody has edited, from the sender's account: see {@link alertLines}. A trigger that is not the sender's
 * retires, as the hourly one does.
 */
export function alertEdit(ports: AlertPorts, run: AlertRun): Result<AlertOutcome, AppRefusal> {
  const sender = readSender(ports.memory);
  const alerts = readAlertSwitch(ports.memory);
  if (alerts?.triggerId !== run.triggerId || alerts.email !== sender?.email) {
    if (alerts?.triggerId === run.triggerId) writeAlertSwitch(ports.memory, null);
    ports.editTrigger.remove(run.triggerId);
    return success({ did: 'retire' });
  }
  const watched = ports.edited.isWatched();
  if (!watched.ok) return watched;
  if (!watched.value) return success({ did: 'nothing' });
  return alertLines(ports, ports.edited, { ...run, senderEmail: sender.email, fallbackEmail: sender.email });
}
