import { RULE_COLUMNS, RULE_KEY_COLUMNS, RULE_MEANING_COLUMNS, type RuleColumn } from '../../../src/app/rules/rule-columns';
import { LANGUAGES } from '../../../src/domain/order/settings';
import { messagesFor } from '../../../src/i18n/messages-for';

describe('RULE_COLUMNS', () => {
  it('leave what the add-on writes, and what changes nothing, out of the meaning of a rule', () => {
    const others = RULE_COLUMNS.filter((key) => !(RULE_MEANING_COLUMNS as readonly RuleColumn[]).includes(key));

    expect(others).toEqual(['id', 'name', 'fill', 'matches', 'problem', 'customerGrade', 'activeSince']);
  });

  it('do not take a ticked box alone for a rule', () => {
    expect(RULE_KEY_COLUMNS as readonly RuleColumn[]).not.toContain('isOn');
  });

  it.each(LANGUAGES)('have headings that differ (%s)', (language) => {
    const { column } = messagesFor(language).rules;

    expect(new Set(RULE_COLUMNS.map((key) => column[key])).size).toBe(RULE_COLUMNS.length);
  });
});
