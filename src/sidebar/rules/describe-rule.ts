import type { Audience } from '../../domain/rules/message-rule';
import type { RuleForm } from '../../domain/rules/rule-form';
import type { PageTexts } from '../../i18n/page-texts';

/** What is needed to say when a rule holds. */
export type RuleTiming = Pick<RuleForm, 'name' | 'moment' | 'days' | 'dayKind' | 'status'>;

/** When a rule holds, such as “3 days before delivery”. */
export function whenText({ moment, days, dayKind, status }: RuleTiming, { rules, labels }: PageTexts): string {
  if (moment === null) return rules.unknownMoment;
  if (moment === 'status') return rules.when.status({ status: status === null ? '…' : labels.status[status] });
  return rules.when[moment]({ count: days, isWorking: dayKind === 'working' });
}

/** A rule without a name is called what it does. */
export function ruleTitle(rule: RuleTiming, texts: PageTexts): string {
  return rule.name.trim() || whenText(rule, texts);
}

/** Whom it tells and how, such as “→ owner, in the digest”. */
export function audienceText({ audience, delivery }: Pick<RuleForm, 'audience' | 'delivery'>, { rules }: PageTexts): string {
  if (audience.length === 0) return rules.toNobody;
  // A card of the customers' group does not repeat whom it is for.
  const isOnlyForCustomer = audience.every(({ kind }) => kind === 'customer');
  if (isOnlyForCustomer) return '';
  const who = audience.map((member) => memberName(member, rules)).join(rules.separator);
  // Customers always get single mails, so that goes without saying.
  const how = isForCustomer(audience) ? '' : delivery === 'digest' ? rules.inDigest : rules.atOnce;
  return rules.to({ who, how });
}

/** Which orders it is about; empty where all. */
export function filterText(
  { filter }: Pick<RuleForm, 'filter'>,
  { rules, labels }: PageTexts,
  money: (amount: number) => string,
): string {
  const filters = [
    ...filter.statuses.map((status) => labels.status[status]),
    filter.priority === null ? '' : labels.priority[filter.priority],
    filter.owner && rules.ownerIs({ name: filter.owner }),
    filter.channel,
    filter.amountFrom === null ? '' : rules.amountFrom({ amount: money(filter.amountFrom) }),
  ].filter((text) => text !== '');
  return filters.length === 0 ? '' : rules.only({ filters: filters.join(rules.separator) });
}

export function isForCustomer(audience: readonly Audience[]): boolean {
  return audience.some(({ kind }) => kind === 'customer');
}

function memberName(member: Audience, words: PageTexts['rules']): string {
  if (member.kind === 'role') return words.role({ name: member.name });
  return member.kind === 'person' ? member.name : words[member.kind];
}
