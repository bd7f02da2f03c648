import { saveRule, setRuleOn } from '../../../src/app/commands/save-rule';
import { refuse } from '../../../src/app/refusal';
import { aRule } from '../../support/a-rule';
import { ReminderWorld } from '../../support/reminder-world';
import { anEntry, writableBooks } from '../../support/rule-books';

function givenBook() {
  const world = new ReminderWorld();
  const books = writableBooks();
  return { world, books, ports: { ...world.portsOf(), ...books } };
}
const { form } = anEntry(aRule({ moment: 'overdue', days: 2, name: 'Every other day' }));

describe('saveRule', () => {
  it('adds a rule behind the default ones, which become rows with it', () => {
    const { ports } = givenBook();

    const saved = saveRule(ports, { id: null, form });

    expect(saved.ok && [saved.value.hasSheet, saved.value.rules.at(-1)]).toEqual([
      true,
      { id: expect.stringMatching(/^R\d+$/), form, faults: [], matchesNow: 0 },
    ]);
  });

  it('keeps a rule that cannot work, and says why', () => {
    const { ports } = givenBook();

    const saved = saveRule(ports, { id: 'R1', form: { ...form, days: null } });

    expect(saved.ok && saved.value.rules[0]).toEqual(expect.objectContaining({ faults: ['daysMissing'], matchesNow: null }));
  });

  it('refuses a rule that is gone, and waits for nobody for ever', () => {
    const { ports } = givenBook();

    expect(saveRule(ports, { id: 'R99', form })).toEqual(refuse('rule.not-found', {}));
    const busy = { ...ports, lock: { run: () => refuse('workbook.busy', {}) } };
    expect(saveRule(busy, { id: null, form })).toEqual(refuse('workbook.busy', {}));
  });
});

describe('setRuleOn', () => {
  it('changes the switch alone, and nothing the second time', () => {
    const { ports, books } = givenBook();
    const before = books.rules.read(new ReminderWorld().settings, ports.clock.today());

    const first = setRuleOn(ports, { id: 'R5', on: true });
    const again = setRuleOn(ports, { id: 'R5', on: true });

    const known = before.ok ? before.value.entries[4]?.form : undefined;
    expect(first.ok && first.value.rules[4]?.form).toEqual({ ...known, isOn: true });
    expect(again).toEqual(first);
    expect(books.saves).toEqual(['rule R5']);
  });

  it('refuses a rule that is gone', () => {
    expect(setRuleOn(givenBook().ports, { id: 'R99', on: true })).toEqual(refuse('rule.not-found', {}));
  });
});
