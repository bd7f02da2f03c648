import { sendRemindersNow } from '../../../src/app/commands/send-reminders-now';
import { writeSender } from '../../../src/app/reminders/reminder-state';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import { newHistory } from '../../../src/domain/rules/line-history';
import { success } from '../../../src/domain/shared/result';
import { aMemory } from '../../support/a-memory';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

function givenPerson(email: string, isMailAllowed = true) {
  const world = new ReminderWorld();
  world.addLine(aLine({ expectedDeliveryDate: world.day(0) }));
  const memory = aMemory();
  const account = { email: () => email, isAllowed: () => isMailAllowed };
  const send = (evenAtRest = false) =>
    sendRemindersNow({ ...world.portsOf(), memory, account }, { tag: 'x', startedAt: world.now, evenAtRest });
  return { world, memory, send };
}

describe('sendRemindersNow', () => {
  it('gives what nobody owns to the person who asks while reminders are off', () => {
    const { world, send } = givenPerson('bo@x.com');

    send();

    expect(world.sent.map(({ to }) => to)).toEqual(['bo@x.com']);
  });

  it('gives it to the sender while they are on, so that a colleague who asks does not double it', () => {
    const { world, memory, send } = givenPerson('bo@x.com');
    writeSender(memory, { email: 'ada@x.com', since: 0, triggerId: 't1' });

    send();
    send();

    expect(world.sent.map(({ to }) => to)).toEqual(['ada@x.com']);
    expect(world.sent[0]?.text).toContain('bo@x.com');
  });

  it('leaves customers to the sender while they are on, whose account they know, and writes to all while they are off', () => {
    const [ofColleague, ofSender, whileOff] = ['bo@x.com', 'ada@x.com', 'bo@x.com'].map((email) => {
      const person = givenPerson(email);
      const line = aLine({ lineId: 'L9', orderNumber: '9', status: 'shipped', email: 'customer@y.com' });
      const { world } = person;
      const history = { ...newHistory(line, world.today()), isStatusSeenChanging: true };
      world.lines = [...world.lines, { row: 9, line, unreadable: [], history }];
      world.books = booksOf([
        aRule(),
        aRule({
          id: 'R2',
          moment: 'status',
          status: 'shipped',
          template: 'orderShipped',
          delivery: 'atOnce',
          audience: [{ kind: 'customer' }],
        }),
      ]);
      return person;
    });
    for (const person of [ofColleague, ofSender]) {
      if (person) writeSender(person.memory, { email: 'ada@x.com', since: 0, triggerId: 't1' });
    }

    for (const person of [ofColleague, ofSender, whileOff]) person?.send();

    const toCustomer = (person: typeof whileOff) => person?.world.sent.filter(({ to }) => to === 'customer@y.com').length;
    expect([ofColleague, ofSender, whileOff].map(toCustomer)).toEqual([0, 1, 1]);
    expect(ofColleague?.world.sent.map(({ to }) => to)).toEqual(['ada@x.com']);
    expect(ofColleague?.world.log.map(({ recipient }) => recipient)).toEqual(['ada@x.com']);
  });

  it('leaves customers also to somebody who has taken over while the run was reading', () => {
    const toCustomerIf = (electedNow: string | null) => {
      const { world, memory } = givenPerson('ada@x.com');
      const line = aLine({ lineId: 'L9', orderNumber: '9', status: 'shipped', email: 'customer@y.com' });
      const history = { ...newHistory(line, world.today()), isStatusSeenChanging: true };
      world.lines = [...world.lines, { row: 9, line, unreadable: [], history }];
      const told = { template: 'orderShipped', delivery: 'atOnce', audience: [{ kind: 'customer' }] } as const;
      world.books = booksOf([aRule(), aRule({ id: 'R2', moment: 'status', status: 'shipped', ...told })]);
      const account = { email: () => 'ada@x.com', isAllowed: () => true };
      const ports = { ...world.portsOf(), memory, account, electedNow: () => electedNow };
      sendRemindersNow(ports, { tag: 'x', startedAt: world.now, evenAtRest: false });
      return world.sent.map(({ to }) => to).sort();
    };

    expect(toCustomerIf('bo@x.com')).toEqual(['ada@x.com']);
    expect([toCustomerIf('ada@x.com'), toCustomerIf(null)]).toEqual([
      ['ada@x.com', 'customer@y.com'],
      ['ada@x.com', 'customer@y.com'],
    ]);
  });

  it('asks first on a day off and at night, and then sends all the same', () => {
    const dayOff = givenPerson('bo@x.com');
    const calendar = { ...EVERY_DAY_WORKS, daysOff: new Set([dayOff.world.today()]) };
    dayOff.world.books = { ...dayOff.world.books, calendar: { read: () => success(calendar) } };
    const night = givenPerson('bo@x.com');
    night.world.advance(14 * 60);

    for (const { world, send } of [dayOff, night]) {
      expect(send()).toEqual({ ok: false, error: { code: 'reminders.at-rest', params: {} } });
      expect(world.sent).toEqual([]);
      expect(send(true)).toMatchObject({ ok: true, value: { sent: 1 } });
    }
  });

  it('refuses without the permission to mail', () => {
    const { world, send } = givenPerson('bo@x.com', false);

    expect(send()).toEqual({ ok: false, error: { code: 'reminders.mail-not-allowed', params: {} } });
    expect(world.calls).toEqual([]);
  });
});
