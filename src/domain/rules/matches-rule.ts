import { toDayNumber } from '../shared/calendar-date';
import { holds } from '../shared/rule';
import type { MessageRule } from './message-rule';
import { ruleCondition } from './rule-condition';
import { type RuleContext, type RuleLine, ruleFacts } from './rule-line';
import { thresholdDay } from './rule-threshold';

/** Says of lines, one after the other, whether a rule colours and counts them today. Never for moments that pass. */
export function ruleMatcher(rule: MessageRule, context: RuleContext): (seen: RuleLine) => boolean {
  const condition = ruleCondition(rule);
  if (condition === null) return () => false;
  const day = { today: toDayNumber(context.today), threshold: thresholdDay(rule, context) };
  return (seen) => holds(condition, ruleFacts(seen, day));
}

/** Whether a rule colours and counts a line today; for many lines {@link ruleMatcher} is quicker. */
export function matchesRule(rule: MessageRule, seen: RuleLine, context: RuleContext): boolean {
  return ruleMatcher(rule, context)(seen);
}
