import { isInstant } from '../../domain/alerts/instant-rules';
import type { RuleEntry } from '../../domain/rules/rule-form';
import { type Result, success } from '../../domain/shared/result';
import { readAlertSwitch, writeAlertSwitch } from '../alerts/alert-state';
import { endAlerts } from '../alerts/carry-alerts';
import type { RuleBook } from '../message-ports';
import type { Account, Clock, DocumentLock, DocumentMemory, OwnTrigger, SettingsStore } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { readSender } from '../reminders/reminder-state';

export interface AlertSwitchPorts {
  readonly account: Account;
  readonly memory: DocumentMemory;
  readonly lock: DocumentLock;
  readonly editTrigger: OwnTrigger;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly rules: RuleBook;
}

/**
 * Has urgent and newly assigned lines told right after the edit, from the sender's account: only the sender can have the
 * trigger. Where no rule would tell anything, the built-in ones for both are switched on too.
 *
 * Turned on twice it changes nothing. Killed between trigger and note, the trigger finds at the next edit that it is
 * nobody's, and deletes itself.
 *
 * @returns the address of the sender; `alerts.reminders-off`, `alerts.other-sender`, `reminders.triggers-not-allowed`,
 * `workbook.busy`, or why the rules cannot be read; nothing was changed then.
 */
export function turnAlertsOn(ports: AlertSwitchPorts): Result<{ readonly email: string }, AppRefusal> {
  const email = ports.account.isAllowed('email') ? ports.account.email() : '';
  return ports.lock.run<{ readonly email: string }>(() => {
    const sender = readSender(ports.memory);
    if (!sender) return refuse('alerts.reminders-off', {});
    if (email !== sender.email) return refuse('alerts.other-sender', { sender: sender.email });
    if (!ports.account.isAllowed('triggers')) return refuse('reminders.triggers-not-allowed', {});
    const rules = switchRulesOn(ports);
    if (!rules.ok) return rules;
    const triggerId = ports.editTrigger.ensure(readAlertSwitch(ports.memory)?.triggerId ?? '');
    writeAlertSwitch(ports.memory, { email, triggerId });
    return success({ email });
  });
}

/** Anybody may. Off twice changes nothing; the rules stay, and are told by the hourly run. */
export function turnAlertsOff(
  ports: Pick<AlertSwitchPorts, 'account' | 'memory' | 'lock' | 'editTrigger'>,
): Result<null, AppRefusal> {
  return ports.lock.run(() => {
    const alerts = readAlertSwitch(ports.memory);
    const isMine = alerts !== null && ports.account.isAllowed('email') && ports.account.email() === alerts.email;
    endAlerts(ports, isMine && ports.account.isAllowed('triggers'));
    return success(null);
  });
}

function switchRulesOn({ settings, clock, rules }: AlertSwitchPorts): Result<null, AppRefusal> {
  const read = settings.read();
  if (!read.ok) return read;
  const today = clock.today();
  const known = rules.read(read.value, today);
  if (!known.ok) return known;
  const instant = known.value.entries.filter(({ form }) => isInstant(form));
  if (instant.some(({ form, rule }) => form.isOn && rule)) return success(null);
  for (const { id, form } of instant.filter(canWork)) {
    const saved = rules.save(id, { ...form, isOn: true }, read.value, today);
    if (!saved.ok) return saved;
  }
  return success(null);
}

function canWork({ rule }: RuleEntry): boolean {
  return rule !== null;
}
