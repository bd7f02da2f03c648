import type { MessageRule } from '../../src/domain/rules/message-rule';
import type { RuleLine } from '../../src/domain/rules/rule-line';
import type { CalendarDate } from '../../src/domain/shared/calendar-date';
import { aLine } from './builders';

/** Tells the owner in the digest; a test sets only what it is about. */
export function aRule(fields: Partial<MessageRule> = {}): MessageRule {
  return {
    id: 'R1',
    name: '',
    moment: 'onTheDay',
    days: null,
    dayKind: 'calendar',
    status: null,
    filter: { statuses: [], priority: null, owner: '', channel: '', amountFrom: null },
    audience: [{ kind: 'owner' }],
    delivery: 'digest',
    template: null,
    fill: null,
    activeSince: '2026-01-01' as CalendarDate,
    ...fields,
  };
}

/** An open line without a history, of which nothing is owed. */
export function aRuleLine({
  line,
  ...fields
}: Partial<Omit<RuleLine, 'line'>> & { line?: Parameters<typeof aLine>[0] } = {}): RuleLine {
  return { line: aLine(line), figures: { lineTotal: 10, balanceDue: 0 }, history: null, ...fields };
}
