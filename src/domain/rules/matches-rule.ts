import { holds } from '../shared/rule';
import type { MessageRule } from './message-rule';
import { ruleCondition } from './rule-condition';
import { type RuleContext, type RuleLine, ruleFacts } from './rule-line';

/** Whether a rule colours and counts a line today. Never for moments that pass. */
export function matchesRule(rule: MessageRule, seen: RuleLine, context: RuleContext): boolean {
  const condition = ruleCondition(rule);
  return condition !== null && holds(condition, ruleFacts(seen, rule, context));
}
