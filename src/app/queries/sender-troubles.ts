import type { TeamMember } from '../../domain/order/settings';
import { parseEmailAddress } from '../../domain/shared/email-address';
import type { RemindersView } from '../api/reminders-view';
import type { Account, DocumentMemory, HourlyTrigger } from '../ports';
import { readLastRun, readSender } from '../reminders/reminder-state';
import { problemOfRun, type RunProblem } from '../reminders/run-problem';
import { isSilent } from './reminders-view';

/** Why mails do not go out although they are on, or may soon stop. */
export type SenderTrouble = RunProblem | { readonly code: 'silent' | 'triggerGone' | 'senderLeft'; readonly sender: string };

interface HealthPorts {
  readonly memory: DocumentMemory;
  readonly account: Account;
  readonly trigger: HourlyTrigger;
}

/**
 * What is wrong with the sending, the most telling first. A dead trigger reports nothing by itself: the sender's own
 * screen sees that it is gone, everybody's that nothing has been heard of it. A sender who is not in the Team table any more
 * may have left, and Google closes the account some day.
 *
 * @param team - Empty where it has not been read.
 */
export function findSenderTroubles(
  { memory, account, trigger }: HealthPorts,
  view: RemindersView,
  team: readonly TeamMember[],
): readonly SenderTrouble[] {
  const sender = readSender(memory);
  if (!view.isOn || !sender) return [];
  const troubles: SenderTrouble[] = [];
  const lastRun = readLastRun(memory);
  const problem = lastRun && problemOfRun(lastRun, sender.email);
  if (view.isSenderMe && !account.isAllowed('mail')) troubles.push({ code: 'reminders.mail-not-allowed', params: {} });
  else if (view.isSenderMe && !account.isAllowed('triggers'))
    troubles.push({ code: 'reminders.triggers-not-allowed', params: {} });
  else if (view.isSenderMe && !trigger.exists(sender.triggerId)) troubles.push({ code: 'triggerGone', sender: sender.email });
  else if (isSilent(view)) troubles.push({ code: 'silent', sender: sender.email });
  else if (problem) troubles.push(problem);
  if (!view.isSenderMe && hasLeft(sender.email, team)) troubles.push({ code: 'senderLeft', sender: sender.email });
  return troubles;
}

/** Whether somebody is not in the Team table. A team without any address names nobody who could be missing. */
export function hasLeft(sender: string, team: readonly TeamMember[]): boolean {
  const addresses = team.flatMap(({ email }) => parseEmailAddress(email) ?? []);
  return addresses.length > 0 && !addresses.some((address) => address === parseEmailAddress(sender));
}
