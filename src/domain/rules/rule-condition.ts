import { CLOSED_STATUSES, ORDER_STATUSES, type OrderStatus } from '../order/order-status';
import { assertNever } from '../shared/assert-never';
import type { Condition } from '../shared/rule';
import type { MessageRule } from './message-rule';
import type { RuleField, RuleText } from './rule-line';

export type RuleCondition = Condition<RuleField, RuleText>;

const OPEN_STATUSES = ORDER_STATUSES.filter((status) => !(CLOSED_STATUSES as readonly OrderStatus[]).includes(status));
const STANDING_STATUSES = ORDER_STATUSES.filter((status) => status !== 'cancelled');

/** Open as the due state has it: a line with a date of delivery is not, although nobody has advanced its status. */
const IS_OPEN: readonly RuleCondition[] = [{ statusIn: OPEN_STATUSES }, { is: 'absent', field: 'actual' }];

/**
 * When a rule holds for a line: the one condition from which its colour, its counter and its mails are made.
 *
 * @returns null for moments that pass: they have no state that lasts.
 */
export function ruleCondition(rule: Pick<MessageRule, 'moment' | 'status' | 'filter'>): RuleCondition | null {
  const state = stateOf(rule);
  return state && { all: [...state, ...filterConditions(rule)] };
}

/** The part of a condition that says which lines a rule is about; the moments that pass have this part only. */
export function filterConditions({ filter }: Pick<MessageRule, 'filter'>): readonly RuleCondition[] {
  const { statuses, priority, owner, channel, amountFrom } = filter;
  const conditions: RuleCondition[] = [];
  if (statuses.length > 0) conditions.push({ statusIn: statuses });
  if (priority !== null) conditions.push({ priorityIn: [priority] });
  if (owner.trim() !== '') conditions.push({ text: 'owner', isOneOf: [owner] });
  if (channel.trim() !== '') conditions.push({ text: 'channel', isOneOf: [channel] });
  if (amountFrom !== null) {
    conditions.push({ is: 'present', field: 'lineTotal' });
    conditions.push({ compare: '>=', left: { field: 'lineTotal' }, right: { constant: amountFrom } });
  }
  return conditions;
}

function stateOf(rule: Pick<MessageRule, 'moment' | 'status'>): readonly RuleCondition[] | null {
  switch (rule.moment) {
    case 'before':
      return [...IS_OPEN, { compare: '>', left: { field: 'expected' }, right: { field: 'today' } }, reached('expected')];
    case 'onTheDay':
      return [...IS_OPEN, { compare: '=', left: { field: 'expected' }, right: { field: 'today' } }];
    case 'overdue':
      return [...IS_OPEN, ...isPast('expected')];
    case 'after':
      return [...IS_OPEN, { is: 'present', field: 'expected' }, reached('expected')];
    case 'unchanged':
      return [{ statusIn: OPEN_STATUSES }, { is: 'present', field: 'statusSince' }, reached('statusSince')];
    case 'status':
      return [{ statusIn: rule.status === null ? [] : [rule.status] }];
    case 'urgent':
      return [...IS_OPEN, { priorityIn: ['urgent'] }];
    case 'unpaid':
      return [
        { statusIn: STANDING_STATUSES },
        { compare: '>', left: { field: 'balance' }, right: { constant: 0 } },
        ...isPast('paymentDue'),
      ];
    case 'ordered':
    case 'dateMoved':
    case 'assigned':
    // Issues are not kept yet, so nothing can hold; such a rule is refused by `checkRule`.
    case 'issueOpen':
      return null;
    default:
      return assertNever(rule.moment);
  }
}

/** Where there is no threshold it counts as 0, before every date. */
function reached(field: RuleField): RuleCondition {
  return { compare: '<=', left: { field }, right: { field: 'threshold' } };
}

function isPast(field: RuleField): readonly RuleCondition[] {
  return [
    { is: 'present', field },
    { compare: '<', left: { field }, right: { field: 'today' } },
  ];
}
