import { compileRules, packRules, unpackRules } from '../../../src/app/rules/compiled-rule';
import { aRule } from '../../support/a-rule';
import { anEntry } from '../../support/rule-books';

const filter = { statuses: ['pending', 'onHold'], priority: 'urgent', owner: 'Ada', channel: '淘宝', amountFrom: 10.5 } as const;

describe('compileRules', () => {
  it('keeps the rules that are on, can work and hold for a time, in their order', () => {
    const off = { ...anEntry(aRule({ id: 'R1' })), form: { ...anEntry(aRule()).form, isOn: false } };
    const faulty = { ...anEntry(aRule({ id: 'R2' })), rule: null, faults: ['daysMissing'] as const };
    const passing = anEntry(aRule({ id: 'R3', moment: 'ordered' }));
    const entries = [anEntry(aRule({ id: 'R9' })), off, faulty, passing, anEntry(aRule({ id: 'R4', moment: 'urgent' }))];

    expect(compileRules(entries).map(({ id }) => id)).toEqual(['R9', 'R4']);
  });
});

describe('the remembered rules', () => {
  it('are read back as they were written', () => {
    const rules = compileRules([
      anEntry(aRule({ moment: 'before', days: 3, dayKind: 'working', filter, fill: 'soon' })),
      anEntry(aRule({ id: 'R2', moment: 'status', status: 'shipped' })),
    ]);

    expect(unpackRules(JSON.parse(JSON.stringify(packRules(rules))))).toEqual(rules);
  });

  it('take little room: thirty full ones fit into the property beside everything else', () => {
    const many = Array.from({ length: 30 }, (_, index) => anEntry(aRule({ id: `R${index}`, moment: 'before', days: 3, filter })));

    expect(JSON.stringify(packRules(compileRules(many))).length).toBeLessThan(6_000);
  });

  it.each([null, 'x', [7], [{ id: 'R1', moment: 'someday' }]])('count as none where they are %j', (value) => {
    expect(unpackRules(value)).toBeNull();
  });
});
