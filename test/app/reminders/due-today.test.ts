import { refuse } from '../../../src/app/refusal';
import { readDueToday } from '../../../src/app/reminders/due-today';
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
