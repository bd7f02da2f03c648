import { refuse } from '../../../src/app/refusal';
import { DEFAULT_BOOKS } from '../../../src/app/reminders/default-books';
import { readDueMessages } from '../../../src/app/reminders/read-due-messages';
import { newHistory } from '../../../src/domain/rules/line-history';
import { success } from '../../../src/domain/shared/result';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';

describe('readDueMessages', () => {
  it('gives what nobody owns to the fallback, in the language that the Team table has for the address', () => {
    const world = new ReminderWorld();
    world.settings = { ...world.settings, team: [{ name: '王芳', email: 'Wang@x.com', language: 'zh', role: '' }] };
    world.addLine(aLine({ expectedDeliveryDate: world.day(0) }));

    const read = readDueMessages(world.portsOf(), 'wang@x.com');

    expect(read.ok && read.value.due[0]?.recipient).toEqual({
      kind: 'colleague',
      email: 'wang@x.com',
      name: '王芳',
      reach: { kind: 'standIn', lacks: 'owner' },
      language: 'zh',
    });
  });

  it('has lines without an id swept where it may, so that they are not left out', () => {
    const world = new ReminderWorld();
    world.addLine(aLine({ lineId: '', expectedDeliveryDate: world.day(0) }));
    const sweep = () => {
      world.lines = world.lines.map((placed) => ({ ...placed, line: { ...placed.line, lineId: 'L1' } }));
      return success(null);
    };

    const unswept = readDueMessages(world.portsOf(), 'wang@x.com');
    const swept = readDueMessages({ ...world.portsOf(), sweep }, 'wang@x.com');

    expect(unswept.ok && [unswept.value.due.length, unswept.value.withoutId]).toEqual([0, 1]);
    expect(swept.ok && [swept.value.due.length, swept.value.withoutId]).toEqual([1, 0]);
  });

  it('has what happened to a line noted before anything is said of it, and only then', () => {
    const world = new ReminderWorld();
    const line = aLine();
    world.lines = [{ row: 2, line, unreadable: [], history: newHistory(line, world.day(-3)) }];
    let sweeps = 0;
    const sweep = () => {
      sweeps += 1;
      return success(null);
    };

    readDueMessages({ ...world.portsOf(), sweep }, 'wang@x.com');
    expect(sweeps).toBe(0);
    world.lines = world.lines.map((placed) => ({ ...placed, line: { ...line, status: 'confirmed' } }));
    readDueMessages({ ...world.portsOf(), sweep }, 'wang@x.com');

    expect(sweeps).toBe(1);
    expect(world.calls.filter((call) => call === 'orders.listLines')).toHaveLength(3);
  });

  it('asks the Mail log what customers were told only where a rule tells them of another date', () => {
    const world = new ReminderWorld();
    const line = aLine({ expectedDeliveryDate: world.day(5), email: 'cust@y.com' });
    const history = newHistory({ ...line, expectedDeliveryDate: world.day(2) }, world.day(-3));
    world.lines = [
      { row: 2, line, unreadable: [], history: { ...history, dateMoved: { on: world.day(0), from: world.day(2) } } },
    ];
    readDueMessages(world.portsOf(), 'wang@x.com');
    expect(world.calls).not.toContain('ledger.list');

    const rule = aRule({
      moment: 'dateMoved',
      audience: [{ kind: 'customer' }],
      delivery: 'atOnce',
      template: 'deliveryDelayed',
    });
    const { name, moment, days, dayKind, status, filter, audience, delivery, template, fill } = rule;
    const form = { name, moment, days, dayKind, status, filter, audience, delivery, template, fill, isOn: true };
    const rules = { read: () => success({ hasSheet: true, entries: [{ id: 'R1', form, rule, faults: [] }] }) };
    world.books = { ...DEFAULT_BOOKS, rules };
    readDueMessages(world.portsOf(), 'wang@x.com');

    expect(world.calls).toContain('ledger.list');
  });

  it('passes on why a sheet cannot be read', () => {
    const ports = {
      ...new ReminderWorld().portsOf(),
      settings: { read: () => refuse('workbook.not-made', {}), write: () => refuse('workbook.not-made', {}) },
    };

    expect(readDueMessages(ports, 'wang@x.com')).toEqual({ ok: false, error: { code: 'workbook.not-made', params: {} } });
  });

  it.each(['', 'nobody'])('refuses %j as the one who gets what nobody owns', (email) => {
    expect(readDueMessages(new ReminderWorld().portsOf(), email)).toEqual({
      ok: false,
      error: { code: 'reminders.account-unknown', params: {} },
    });
  });
});
