import { readAlertSwitch } from '../../app/alerts/alert-state';
import { turnAlertsOff, turnAlertsOn } from '../../app/commands/alert-switch';
import type { AppRefusal } from '../../app/refusal';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { guardMenu } from './guard';
import { reminderPorts } from './reminder-ports';

/** Menu. Makes or deletes the edit trigger of the person who clicks; FULL mode, no quota. */
export function toggleAlerts(): void {
  guardMenu(() => askAndToggle());
}

function askAndToggle(): Result<null, AppRefusal> {
  const words = messagesFor(userLanguage()).alerts;
  const current = readAlertSwitch(reminderPorts().memory);
  if (!ask(current ? words.turnOff({ sender: current.email }) : words.turnOn)) return success(null);
  // The dialog took its time: all is read again.
  if (current) {
    const turned = turnAlertsOff(reminderPorts());
    return turned.ok ? tell(words.turnedOff) : turned;
  }
  const turned = turnAlertsOn(reminderPorts());
  return turned.ok ? tell(words.turnedOn({ sender: turned.value.email })) : turned;
}

function ask(text: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(messagesFor(userLanguage()).alerts.title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

function tell(text: string): Result<null, AppRefusal> {
  const ui = SpreadsheetApp.getUi();
  ui.alert(messagesFor(userLanguage()).alerts.title, text, ui.ButtonSet.OK);
  return success(null);
}
