import { writeAlertSwitch } from '../../../src/app/alerts/alert-state';
import { alertSaved } from '../../../src/app/commands/alert-saved';
import type { AccountNeed } from '../../../src/app/ports';
import { newHistory } from '../../../src/domain/rules/line-history';
import { success } from '../../../src/domain/shared/result';
import { aMemory } from '../../support/a-memory';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

const assigned = aRule({ moment: 'assigned', delivery: 'atOnce', template: 'assignment' });

/** Somebody saves an order for Ada in the sidebar. */
function save({ by = 'bo@x.com', isOn = true, denied = [] as readonly AccountNeed[] } = {}) {
  const world = new ReminderWorld();
  world.books = booksOf([assigned]);
  world.settings = { ...world.settings, team: [{ name: 'Ada', email: 'ada@x.com', language: 'en', role: '' }] };
  const memory = aMemory();
  if (isOn) writeAlertSwitch(memory, { email: 'boss@x.com', triggerId: 'edit' });
  const line = aLine({ owner: 'Ada' });
  const placed = { row: 2, line, unreadable: [], history: newHistory(line, world.today()) };
  const alert = (tag: string) =>
    alertSaved(
      {
        ...world.portsOf(),
        memory,
        account: { email: () => by, isAllowed: (need) => !denied.includes(need) },
        saved: { list: () => success([placed]), complete: () => success(null) },
      },
      { tag, startedAt: world.now },
    );
  return { world, alert };
}

describe('alertSaved', () => {
  it('tells the owner once, from the account of whoever saved it', () => {
    const { world, alert } = save();

    alert('x');
    world.advance(11);
    alert('y');

    expect(world.sent.map(({ to }) => to)).toEqual(['ada@x.com']);
    expect(world.sent[0]?.text).toContain('bo@x.com');
  });

  it('does not tell those who saved it themselves', () => {
    const { world, alert } = save({ by: 'ada@x.com' });

    alert('x');

    expect(world.sent).toEqual([]);
    expect(world.log.map(({ state }) => state)).toEqual(['SKIPPED']);
  });

  it.each([
    ['instant alerts are off', { isOn: false }],
    ['the account may not mail', { denied: ['mail'] }],
  ] as const)('leaves it to the hourly run where %s', (_, given) => {
    const { world, alert } = save(given);

    expect(alert('x')).toEqual({ ok: true, value: { did: 'nothing' } });
    expect(world.calls).toEqual([]);
  });
});
