import { describeFaults, findFill, findMoment, findTemplate, nameOfRule, titleOfRule } from '../../../src/app/rules/rule-words';
import { messagesFor } from '../../../src/i18n/messages-for';
import { aRule } from '../../support/a-rule';

const [en, zh] = [messagesFor('en'), messagesFor('zh')];

describe('the words of the Rules sheet', () => {
  it('are read in every language', () => {
    expect([findMoment('Overdue'), findMoment('已逾期'), findMoment('late')]).toEqual(['overdue', 'overdue', null]);
    expect([findFill('BLUE'), findFill('蓝色')]).toEqual(['attention', 'attention']);
    expect(findTemplate(zh.templates.name.orderShipped)).toBe('orderShipped');
  });
});

describe('nameOfRule', () => {
  it('is the name that somebody gave', () => {
    expect(nameOfRule(aRule({ name: 'My rule' }), en)).toBe('My rule');
  });

  it('says what the rule waits for where it has none', () => {
    expect(nameOfRule(aRule({ moment: 'before', days: 1 }), en)).toBe('1 day before delivery');
    expect(nameOfRule(aRule({ moment: 'unchanged', days: 5, dayKind: 'working' }), zh)).toBe('状态 5 个工作日未变');
    expect(nameOfRule(aRule({ moment: 'status', status: 'shipped' }), en)).toBe('Status “Shipped”');
    expect(nameOfRule({ ...aRule(), moment: null }, en)).toBe('');
  });
});

describe('titleOfRule', () => {
  it('is the number and the name, as in the sheet', () => {
    expect(titleOfRule(aRule({ id: 'R4', moment: 'before', days: 3 }), zh)).toBe('R4 交付前 3 天');
    expect(titleOfRule(aRule({ id: 'R30', name: '大单跟进' }), en)).toBe('R30 大单跟进');
  });
});

describe('describeFaults', () => {
  it('says each reason on a line of its own', () => {
    expect(describeFaults(['daysMissing', 'fillUnknown'], en).split('\n')).toHaveLength(2);
    expect(describeFaults([], en)).toBe('');
  });
});
