import { withKnown } from '../../../src/app/reminders/with-known';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import { ReminderWorld } from '../../support/reminder-world';

describe('withKnown', () => {
  it('answers what was read before, without reading it again', () => {
    const world = new ReminderWorld();
    const settings = { ...world.settings, shopName: 'Riverside' };

    const ports = withKnown(world.portsOf(), settings, EVERY_DAY_WORKS);

    expect(ports.settings.read()).toEqual({ ok: true, value: settings });
    expect(ports.calendar.read()).toEqual({ ok: true, value: EVERY_DAY_WORKS });
    expect(world.calls).toEqual([]);
  });
});
