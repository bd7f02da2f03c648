import { ORDER_STATUSES } from '../../domain/order/order-status';
import { LANGUAGES } from '../../domain/order/settings';
import { MOMENTS, MOMENTS_WITH_DAYS, type Moment } from '../../domain/rules/message-rule';
import type { RuleForm } from '../../domain/rules/rule-form';
import type { Messages } from '../../i18n/messages';
import { messagesFor } from '../../i18n/messages-for';
import { nameOfRule } from './rule-words';

type Named = Pick<RuleForm, 'name' | 'moment' | 'days' | 'dayKind' | 'status'>;

/**
 * Whether a name is one that the add-on gives to rules that wait for these moments, in whatever language and with whatever days:
 * nobody has written it, so that it follows the rule. Such a rule counts as one without a name.
 */
export function isOwnName(name: string, moments: readonly Moment[] = MOMENTS): boolean {
  const [digits] = /\d+/.exec(name) ?? [];
  const days = digits === undefined ? null : Number(digits);
  return moments.some((moment) =>
    formsOf(moment, days).some((form) => LANGUAGES.some((language) => nameOfRule(form, messagesFor(language)) === name)),
  );
}

/** The name that the add-on gives to a rule; empty while the rule does not say enough. */
export function ownNameOf(rule: Omit<Named, 'name'>, messages: Messages): string {
  const { moment, days, status } = rule;
  if (moment === null || (moment === 'status' && status === null)) return '';
  if ((MOMENTS_WITH_DAYS as readonly Moment[]).includes(moment) && days === null) return '';
  return nameOfRule({ ...rule, name: '' }, messages);
}

function formsOf(moment: Moment, days: number | null): readonly Named[] {
  const statuses = moment === 'status' ? ORDER_STATUSES : [null];
  return statuses.flatMap((status) =>
    (['calendar', 'working'] as const).map((dayKind) => ({ name: '', moment, days, dayKind, status })),
  );
}
