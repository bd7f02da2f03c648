import { MOMENTS, type Moment, PASSING_MOMENTS } from '../../../src/domain/rules/message-rule';
import { filterConditions, ruleCondition } from '../../../src/domain/rules/rule-condition';
import { aRule } from '../../support/a-rule';

const EVERYTHING = aRule().filter;

describe('ruleCondition', () => {
  it('is there for every moment that lasts, and for none that passes', () => {
    const without = MOMENTS.filter((moment) => ruleCondition(aRule({ moment, days: 1, status: 'shipped' })) === null);

    expect(without.sort()).toEqual([...PASSING_MOMENTS, 'issueOpen' satisfies Moment].sort());
  });

  it('holds for no line where a status is wanted and none is named', () => {
    expect(ruleCondition(aRule({ moment: 'status', status: null }))).toEqual({ all: [{ statusIn: [] }] });
  });
});

describe('filterConditions', () => {
  it('restricts by nothing that is left empty', () => {
    expect(filterConditions(aRule({ filter: { ...EVERYTHING, owner: '  ', channel: '' } }))).toEqual([]);
  });

  it('asks for a total before it compares one, so that a line without a price is not of an amount from 0', () => {
    expect(filterConditions(aRule({ filter: { ...EVERYTHING, amountFrom: 0 } }))).toEqual([
      { is: 'present', field: 'lineTotal' },
      { compare: '>=', left: { field: 'lineTotal' }, right: { constant: 0 } },
    ]);
  });
});
