import type { RuleForm } from '../../../src/domain/rules/rule-form';
import { pageTextsFor } from '../../../src/i18n/page-texts';
import { audienceText, filterText, ruleTitle, whenText } from '../../../src/sidebar/rules/describe-rule';
import { newRule, ruleOfFields } from '../../../src/sidebar/rules/rule-fields';

const en = pageTextsFor('en');
const zh = pageTextsFor('zh');
const rule = (changes: Partial<RuleForm>): RuleForm => ({ ...ruleOfFields(newRule(false)), ...changes });

describe('whenText', () => {
  it.each<[Partial<RuleForm>, string, string]>([
    [{ moment: 'before', days: 3 }, '3 days before delivery', '交付前 3 天'],
    [{ moment: 'before', days: 1, dayKind: 'working' }, '1 working day before delivery', '交付前 1 个工作日'],
    [{ moment: 'onTheDay' }, 'On the delivery day', '交付当天'],
    [{ moment: 'overdue', days: 1 }, 'While overdue, every day', '逾期期间每天'],
    [{ moment: 'overdue', days: 2 }, 'While overdue, every 2 days', '逾期期间每 2 天'],
    [{ moment: 'status', status: 'shipped' }, 'Status becomes “Shipped”', '状态变为“已发货”'],
    [{ moment: 'unchanged', days: 7 }, 'Status unchanged for 7 days', '状态 7 天没有变化'],
    [{ moment: 'before', days: null }, '… days before delivery', '交付前 … 天'],
    [{ moment: null }, 'Not clear when', '时机不明'],
  ])('says %j as “%s” and “%s”', (changes, english, chinese) => {
    expect([whenText(rule(changes), en), whenText(rule(changes), zh)]).toEqual([english, chinese]);
  });
});

describe('ruleTitle', () => {
  it('is the name, or what the rule does where it has none', () => {
    expect(ruleTitle(rule({ name: 'Early' }), en)).toBe('Early');
    expect(ruleTitle(rule({ name: ' ', moment: 'onTheDay' }), en)).toBe('On the delivery day');
  });
});

describe('audienceText', () => {
  it.each<[Partial<RuleForm>, string]>([
    [{ audience: [{ kind: 'owner' }], delivery: 'digest' }, '→ owner, in the digest'],
    [
      { audience: [{ kind: 'owner' }, { kind: 'role', name: 'Sales' }], delivery: 'atOnce' },
      '→ owner, all with the role Sales, at once',
    ],
    [{ audience: [{ kind: 'customer' }, { kind: 'person', name: 'Ada' }] }, '→ customer, Ada'],
    [{ audience: [{ kind: 'customer' }] }, ''],
    [{ audience: [] }, '→ only colour and count'],
  ])('says of %j “%s”', (changes, text) => {
    expect(audienceText(rule(changes), en)).toBe(text);
  });
});

describe('filterText', () => {
  const money = (amount: number) => `$${amount}`;

  it('names every restriction', () => {
    const filter = {
      statuses: ['confirmed', 'onHold'],
      priority: 'urgent',
      owner: 'Ada',
      channel: 'Etsy',
      amountFrom: 500,
    } as const;

    expect(filterText(rule({ filter }), en, money)).toBe('Only Confirmed, On hold, Urgent, of Ada, Etsy, from $500');
  });

  it('says nothing of a rule for all orders', () => {
    expect(filterText(rule({}), en, money)).toBe('');
  });
});
