import { isInstant } from '../../domain/alerts/instant-rules';
import type { TeamMember } from '../../domain/order/settings';
import type { RuleEntry } from '../../domain/rules/rule-form';
import { readAlertSwitch } from '../alerts/alert-state';
import type { AlertsView } from '../api/reminders-view';
import type { Account, DocumentMemory, OwnTrigger } from '../ports';
import { readSender } from '../reminders/reminder-state';
import { hasLeft } from './sender-troubles';

/** Why nobody is told at once although alerts are on, or may soon not be. */
export interface AlertTrouble {
  readonly code: 'gone' | 'orphaned' | 'senderLeft' | 'noRule';
  readonly sender: string;
}

interface AlertHealthPorts {
  readonly memory: DocumentMemory;
  readonly account: Account;
  readonly editTrigger: OwnTrigger;
}

/** What was read for the reminders; left out where it could not be. */
interface AlertBasis {
  readonly team: readonly TeamMember[];
  readonly entries: readonly RuleEntry[];
}

/**
 * Whether instant alerts are on, and what is wrong with them. Only the person whose trigger it is can see that it is gone
 * (F089); that it is not the sender's any more, and will delete itself at the next edit, everybody can.
 */
export function viewAlerts(
  { memory, account, editTrigger }: AlertHealthPorts,
  basis: AlertBasis | null,
): Omit<AlertsView, 'warning'> & { readonly trouble: AlertTrouble | null } {
  const alerts = readAlertSwitch(memory);
  if (!alerts) return { isOn: false, sender: '', trouble: null };
  const { email: sender, triggerId } = alerts;
  const isMine = account.isAllowed('email') && account.email() === sender;
  const codeOf = (): AlertTrouble['code'] | null => {
    if (readSender(memory)?.email !== sender) return 'orphaned';
    if (isMine) return account.isAllowed('triggers') && !editTrigger.exists(triggerId) ? 'gone' : null;
    return basis && hasLeft(sender, basis.team) ? 'senderLeft' : null;
  };
  const code = codeOf() ?? (basis && !tellsAnything(basis.entries) ? 'noRule' : null);
  return { isOn: true, sender, trouble: code && { code, sender } };
}

function tellsAnything(entries: readonly RuleEntry[]): boolean {
  return entries.some(({ form, rule }) => form.isOn && rule !== null && isInstant(form));
}
