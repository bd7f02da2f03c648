import { refuse } from '../../../src/app/refusal';
import { readDueToday } from '../../../src/app/reminders/due-today';
import { success } from '../../../src/domain/shared/result';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';

describe('readDueToday', () => {
  it('gives what nobody owns to the fallback, in the language that the Team table has for the address', () => {
    const world = new ReminderWorld();
    world.settings = { ...world.settings, team: [{ name: '王芳', email: 'Wang@x.com', language: 'zh', role: '' }] };
    world.addLine(aLine({ expectedDeliveryDate: world.day(0) }));

    const read = readDueToday(world.portsOf(), 'wang@x.com');

    expect(read.ok && read.value.due[0]?.recipient).toEqual({ email: 'wang@x.com', name: '王芳', language: 'zh' });
  });

  it('has lines without an id swept where it may, so that they are not left out', () => {
    const world = new ReminderWorld();
    world.addLine(aLine({ lineId: '', expectedDeliveryDate: world.day(0) }));
    const sweep = () => {
      world.lines = world.lines.map((placed) => ({ ...placed, line: { ...placed.line, lineId: 'L1' } }));
      return success(null);
    };

    const unswept = readDueToday(world.portsOf(), 'wang@x.com');
    const swept = readDueToday({ ...world.portsOf(), sweep }, 'wang@x.com');

    expect(unswept.ok && [unswept.value.due.length, unswept.value.withoutId]).toEqual([0, 1]);
    expect(swept.ok && [swept.value.due.length, swept.value.withoutId]).toEqual([1, 0]);
  });

  it('passes on why a sheet cannot be read', () => {
    const ports = {
      ...new ReminderWorld().portsOf(),
      settings: { read: () => refuse('workbook.not-made', {}), write: () => refuse('workbook.not-made', {}) },
    };

    expect(readDueToday(ports, 'wang@x.com')).toEqual({ ok: false, error: { code: 'workbook.not-made', params: {} } });
  });

  it.each(['', 'nobody'])('refuses %j as the one who gets what nobody owns', (email) => {
    expect(readDueToday(new ReminderWorld().portsOf(), email)).toEqual({
      ok: false,
      error: { code: 'reminders.account-unknown', params: {} },
    });
  });
});
