import { type Result, success } from '../../domain/shared/result';
import { type AlertLinesPorts, type AlertOutcome, alertLines, type ChangedLines } from '../alerts/alert-lines';
import { readAlertSwitch } from '../alerts/alert-state';
import type { Account, DocumentMemory } from '../ports';
import type { AppRefusal } from '../refusal';

export interface AlertSavedPorts extends AlertLinesPorts {
  readonly memory: DocumentMemory;
  readonly account: Account;
  readonly saved: ChangedLines;
}

/**
 * Alerts of an order that was saved in the sidebar, since no trigger hears of it (F090): from the account of the person who
 * saved it, where instant alerts are on and that account may mail. Otherwise the next hourly run tells.
 */
export function alertSaved(
  ports: AlertSavedPorts,
  run: { readonly tag: string; readonly startedAt: number },
): Result<AlertOutcome, AppRefusal> {
  const alerts = readAlertSwitch(ports.memory);
  if (!alerts || !ports.account.isAllowed('mail')) return success({ did: 'nothing' });
  const email = ports.account.isAllowed('email') ? ports.account.email() : '';
  const senderEmail = email === '' ? alerts.email : email;
  return alertLines(ports, ports.saved, { ...run, actorEmail: email, senderEmail, fallbackEmail: alerts.email });
}
