import { PRIORITIES } from '../../domain/order/order-line';
import { ORDER_STATUSES, type OrderStatus } from '../../domain/order/order-status';
import { type MessageRule, MOMENTS, RULE_FILLS } from '../../domain/rules/message-rule';
import { ruleCondition } from '../../domain/rules/rule-condition';
import type { RuleEntry } from '../../domain/rules/rule-form';

/** What of a rule the order sheet needs: when it holds, and its colour. */
export type CompiledRule = Pick<MessageRule, 'id' | 'moment' | 'days' | 'dayKind' | 'status' | 'filter' | 'fill'>;

/** The rules that are on, can work and hold for a time, in sheet order. */
export function compileRules(entries: readonly RuleEntry[]): readonly CompiledRule[] {
  return entries.flatMap(({ rule, form }) => {
    if (!rule || !form.isOn || ruleCondition(rule) === null) return [];
    const { id, moment, days, dayKind, status, filter, fill } = rule;
    return [{ id, moment, days, dayKind, status, filter, fill }];
  });
}

/** Kept in a property of 9 KB (F151), so that nothing is written that says what is left out says too. */
export function packRules(rules: readonly CompiledRule[]): readonly object[] {
  return rules.map(({ id, moment, days, dayKind, status, fill, filter }) => ({
    id,
    moment,
    ...(days === null ? {} : { days }),
    ...(dayKind === 'working' ? { dayKind } : {}),
    ...(status === null ? {} : { status }),
    ...(fill === null ? {} : { fill }),
    ...(filter.statuses.length === 0 ? {} : { statuses: filter.statuses }),
    ...(filter.priority === null ? {} : { priority: filter.priority }),
    ...(filter.owner === '' ? {} : { owner: filter.owner }),
    ...(filter.channel === '' ? {} : { channel: filter.channel }),
    ...(filter.amountFrom === null ? {} : { amountFrom: filter.amountFrom }),
  }));
}

/** @returns null where the value is no list of rules as {@link packRules} writes it. */
export function unpackRules(value: unknown): readonly CompiledRule[] | null {
  if (!Array.isArray(value)) return null;
  const rules = value.map(unpackRule);
  return rules.every((rule) => rule !== null) ? rules : null;
}

function unpackRule(value: unknown): CompiledRule | null {
  if (typeof value !== 'object' || value === null) return null;
  const packed = value as Readonly<Record<string, unknown>>;
  const moment = MOMENTS.find((known) => known === packed['moment']);
  if (typeof packed['id'] !== 'string' || !moment) return null;
  return {
    id: packed['id'],
    moment,
    days: numberOr(packed['days']),
    dayKind: packed['dayKind'] === 'working' ? 'working' : 'calendar',
    status: ORDER_STATUSES.find((known) => known === packed['status']) ?? null,
    fill: RULE_FILLS.find((known) => known === packed['fill']) ?? null,
    filter: {
      statuses: Array.isArray(packed['statuses']) ? packed['statuses'].filter(isStatus) : [],
      priority: PRIORITIES.find((known) => known === packed['priority']) ?? null,
      owner: textOr(packed['owner']),
      channel: textOr(packed['channel']),
      amountFrom: numberOr(packed['amountFrom']),
    },
  };
}

function isStatus(value: unknown): value is OrderStatus {
  return (ORDER_STATUSES as readonly unknown[]).includes(value);
}

function numberOr(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
