import type { Language } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import type { AppRefusal } from '../refusal';
import type { LastRun } from './reminder-state';

/** Why a run did not bring out what is due. */
export type RunProblem =
  | AppRefusal
  | { readonly code: 'mailForbidden'; readonly sender: string }
  | { readonly code: 'quotaSpent'; readonly sender: string; readonly count: number }
  | { readonly code: 'allFailed'; readonly sender: string; readonly count: number };

/** @returns null where the run looked and could send, whether or not there was something. */
export function problemOfRun(
  { refusal, sent, failed, carriedOver, stoppedBy }: Omit<LastRun, 'at' | 'succeededAt'>,
  sender: string,
): RunProblem | null {
  if (refusal?.code === 'reminders.mail-not-allowed') return { code: 'mailForbidden', sender };
  if (refusal) return refusal;
  if (stoppedBy === 'quota' && carriedOver > 0) return { code: 'quotaSpent', sender, count: carriedOver };
  return failed > 0 && sent === 0 ? { code: 'allFailed', sender, count: failed } : null;
}

/** For everybody, and so without any word about the reader's own account. */
export function describeRunProblem(problem: RunProblem, language: Language): string {
  const { errors, reminders } = messagesFor(language);
  if ('params' in problem) return (errors[problem.code] as (params: unknown) => string)(problem.params);
  return (reminders.trouble[problem.code] as (problem: RunProblem) => string)(problem);
}
