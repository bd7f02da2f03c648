import type { MessageRule, RuleFault } from '../../domain/rules/message-rule';
import type { RuleForm } from '../../domain/rules/rule-form';
import type { Messages } from '../../i18n/messages';
import { createLabelLookup } from '../workbook/label-lookup';

/** What stands in the cells of the Rules sheet, read in every language. */
export const findMoment = createLabelLookup(({ rules }) => rules.moment);
export const findDayKind = createLabelLookup(({ rules }) => rules.dayKind);
export const findAudience = createLabelLookup(({ rules }) => rules.audience);
export const findDelivery = createLabelLookup(({ rules }) => rules.delivery);
export const findFill = createLabelLookup(({ rules }) => rules.fill);
export const findTemplate = createLabelLookup(({ templates }) => templates.name);
export const findYesNo = createLabelLookup(({ sheets }) => ({ yes: sheets.settings.yes, no: sheets.settings.no }));

/** A rule by its name, or by what it waits for where it has none. */
export function nameOfRule(
  rule: Pick<RuleForm | MessageRule, 'name' | 'moment' | 'days' | 'dayKind' | 'status'>,
  { rules, labels }: Messages,
): string {
  if (rule.name !== '') return rule.name;
  if (rule.moment === null) return '';
  const sentence = rules.sentence[rule.moment] as (count: number | null, isWorking: boolean, status: string) => string;
  return sentence(rule.days, rule.dayKind === 'working', rule.status === null ? '' : labels.status[rule.status]);
}

/** A rule as the Rules sheet has it: its number and its name. */
export function titleOfRule(rule: Pick<MessageRule, 'id'> & Parameters<typeof nameOfRule>[0], messages: Messages): string {
  return `${rule.id} ${nameOfRule(rule, messages)}`;
}

/** Why a rule cannot work, a line for each reason; empty where it can. */
export function describeFaults(faults: readonly RuleFault[], { rules }: Messages): string {
  return faults.map((fault) => rules.fault[fault]).join('\n');
}
