import type { MessageRule, Moment } from '../rules/message-rule';

/** What cannot wait for the next hourly run: a line has become urgent, or somebody's. */
const INSTANT_MOMENTS: readonly Moment[] = ['urgent', 'assigned'] satisfies readonly Moment[];

/** Whether a rule is told right after the edit: of what may be, what the rule wants to be said at once. */
export function isInstant({ moment, delivery }: Pick<MessageRule, 'delivery'> & { readonly moment: Moment | null }): boolean {
  return delivery === 'atOnce' && moment !== null && INSTANT_MOMENTS.includes(moment);
}
