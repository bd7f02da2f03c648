import type { DocumentMemory, OwnTrigger } from '../ports';
import { readAlertSwitch, writeAlertSwitch } from './alert-state';

interface AlertPorts {
  readonly memory: DocumentMemory;
  readonly editTrigger: OwnTrigger;
}

/**
 * Lets alerts go with the sending: whoever takes it over gets an edit trigger too, so that nobody has to know that there are
 * two. The former sender's trigger cannot be deleted from here (F089); it deletes itself at the next edit. The caller holds
 * the lock.
 */
export function handOverAlerts({ memory, editTrigger }: AlertPorts, email: string): void {
  const alerts = readAlertSwitch(memory);
  if (!alerts) return;
  const triggerId = editTrigger.ensure(alerts.email === email ? alerts.triggerId : '');
  if (alerts.email !== email || alerts.triggerId !== triggerId) writeAlertSwitch(memory, { email, triggerId });
}

/**
 * Ends alerts for everybody. The caller holds the lock.
 *
 * @param mine - Whether the trigger is the current person's, who may delete it.
 */
export function endAlerts({ memory, editTrigger }: AlertPorts, mine: boolean): void {
  const alerts = readAlertSwitch(memory);
  if (!alerts) return;
  writeAlertSwitch(memory, null);
  if (mine) editTrigger.remove(alerts.triggerId);
}
