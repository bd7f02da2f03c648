import { listRules } from '../../../src/app/queries/list-rules';
import { EVERY_DAY_WORKS, type Weekday } from '../../../src/domain/calendar/work-calendar';
import { success } from '../../../src/domain/shared/result';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

describe('listRules', () => {
  it('says how many lines each rule holds for now, and what a form may offer', () => {
    const world = new ReminderWorld();
    world.settings = {
      ...world.settings,
      team: [
        { name: 'Ada', email: '', language: 'en', role: 'Sales' },
        { name: 'Bo', email: '', language: 'en', role: 'Sales' },
      ],
    };
    world.addLine(aLine({ lineId: 'L1', expectedDeliveryDate: world.day(-1), channel: 'Web' }));
    world.addLine(aLine({ lineId: 'L2', expectedDeliveryDate: world.day(-2), channel: ' Web ' }));
    world.books = booksOf([aRule({ id: 'R1', moment: 'overdue', days: 1 }), aRule({ id: 'R2', moment: 'assigned' })]);

    const listed = listRules(world.portsOf());

    expect(listed.ok && listed.value.rules.map(({ id, matchesNow }) => [id, matchesNow])).toEqual([
      ['R1', 2],
      ['R2', null],
    ]);
    expect(listed).toEqual({
      ok: true,
      value: expect.objectContaining({
        hasSheet: true,
        people: ['Ada', 'Bo'],
        roles: ['Sales'],
        channels: ['Web'],
        currency: 'CNY',
      }),
    });
    expect(world.calls).not.toContain('lock.take');
  });

  it('names the weekdays off from Monday on, so that nobody wonders where the mails are', () => {
    const world = new ReminderWorld();
    world.books = {
      ...world.books,
      calendar: { read: () => success({ ...EVERY_DAY_WORKS, weekdaysOff: new Set<Weekday>([0, 6]) }) },
    };

    const listed = listRules(world.portsOf());

    expect(listed.ok && listed.value.weekdaysOff).toEqual([6, 0]);
  });

  it('lists the default rules of a workbook without a Rules sheet', () => {
    const listed = listRules(new ReminderWorld().portsOf());

    expect(listed.ok && [listed.value.hasSheet, listed.value.rules.filter(({ form }) => form.isOn).length]).toEqual([false, 4]);
  });
});
