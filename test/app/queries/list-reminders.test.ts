import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import { listReminders } from '../../../src/app/queries/list-reminders';
import { RUN_LIFE_MS } from '../../../src/domain/reminder/ledger';
import { newHistory } from '../../../src/domain/rules/line-history';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { Killed, ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

function givenTwoPeople(): ReminderWorld {
  const world = new ReminderWorld();
  world.settings = { ...world.settings, team: [{ name: 'Ada', email: 'ada@x.com', language: 'en', role: '' }] };
  world.addLine(aLine({ lineId: 'L1', orderNumber: '1', owner: 'Ada', expectedDeliveryDate: world.day(-2) }));
  world.addLine(aLine({ lineId: 'L2', orderNumber: '1', owner: 'Ada', expectedDeliveryDate: world.day(0) }));
  world.addLine(aLine({ lineId: 'L3', orderNumber: '2', expectedDeliveryDate: world.day(1) }));
  world.addLine(aLine({ lineId: '', orderNumber: '3', expectedDeliveryDate: world.day(1) }));
  return world;
}

const run = (world: ReminderWorld, onCall?: (name: string) => void) =>
  sendDueReminders(world.portsOf(onCall), {
    tag: 'x',
    startedAt: world.now,
    senderEmail: 'b@x.com',
    fallbackEmail: 'b@x.com',
    retryFailed: false,
  });

describe('listReminders', () => {
  it('says who would get what, and writes nothing', () => {
    const world = givenTwoPeople();

    const listed = listReminders(world.portsOf(), 'b@x.com');

    expect(listed).toEqual({
      ok: true,
      value: expect.objectContaining({
        recipients: [
          {
            name: 'Ada',
            email: 'ada@x.com',
            lineCount: 2,
            overdue: 1,
            dueToday: 1,
            dueSoon: 0,
            other: 0,
            isCustomer: false,
            mailCount: 1,
            orderNumbers: ['1'],
          },
          {
            name: '',
            email: 'b@x.com',
            lineCount: 1,
            overdue: 0,
            dueToday: 0,
            dueSoon: 1,
            other: 0,
            isCustomer: false,
            mailCount: 1,
            orderNumbers: ['2'],
          },
        ],
        uncertain: [],
        linesWithoutId: 1,
      }),
    });
    expect(world.log).toEqual([]);
  });

  it('leaves out what has been sent, and names a mail that may have gone out', () => {
    const world = givenTwoPeople();
    expect(() =>
      run(world, (name) => {
        if (name === 'mailer.send') throw new Killed();
      }),
    ).toThrow(Killed);
    const startedAt = world.now;
    expect(listReminders(world.portsOf(), 'b@x.com')).toMatchObject({
      ok: true,
      value: { recipients: [], uncertain: [], underway: { count: 2, since: startedAt, until: startedAt + RUN_LIFE_MS } },
    });
    world.now += RUN_LIFE_MS;
    run(world);

    expect(listReminders(world.portsOf(), 'b@x.com')).toEqual({
      ok: true,
      value: expect.objectContaining({
        recipients: [],
        uncertain: [
          { mailId: expect.any(String), recipient: 'ada@x.com', subject: '1 overdue, 1 due today – Ordersheet', at: startedAt },
        ],
        linesWithoutId: 1,
      }),
    });
  });

  it('counts the mails that the run would send: with too small an allowance one for each colleague', () => {
    const world = givenTwoPeople();
    const urgent = { moment: 'urgent', delivery: 'atOnce', template: 'urgentAlert' } as const;
    world.books = booksOf([aRule({ moment: 'overdue', days: 1 }), aRule({ id: 'R2', ...urgent })]);
    const line = aLine({ lineId: 'L9', orderNumber: '9', owner: 'Ada', priority: 'urgent' });
    world.lines = [...world.lines, { row: 9, line, unreadable: [], history: newHistory(line, world.today()) }];
    const mailCount = (quota: number) => {
      const listed = listReminders(world.portsOf(), 'b@x.com', { quota });
      return listed.ok && listed.value.recipients.map((recipient) => recipient.mailCount);
    };

    expect([mailCount(2), mailCount(1)]).toEqual([[2], [1]]);
  });

  it('names the messages that customers would get', () => {
    const world = givenTwoPeople();
    const paid = { moment: 'unpaid', days: 1, delivery: 'atOnce', template: 'paymentReminder' } as const;
    world.books = booksOf([
      aRule({ moment: 'overdue', days: 1 }),
      aRule({ id: 'R2', ...paid, audience: [{ kind: 'customer' }] }),
    ]);
    const line = aLine({
      ...{ lineId: 'L9', orderNumber: '9', email: 'c@x.com', unitPrice: 5, quantity: 1 },
      paymentDueDate: world.day(-1),
    });
    world.lines = [...world.lines, { row: 9, line, unreadable: [], history: newHistory(line, world.day(-3)) }];

    const listed = listReminders(world.portsOf(), 'b@x.com');

    expect(listed.ok && listed.value.recipients.map(({ email, messages }) => [email, messages])).toEqual([
      ['ada@x.com', undefined],
      ['c@x.com', [{ template: 'paymentReminder', count: 1 }]],
    ]);
  });
});
