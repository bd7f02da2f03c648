import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import { previewDay } from '../../../src/app/queries/preview-day';
import { DEFAULT_BOOKS } from '../../../src/app/reminders/default-books';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import { newHistory } from '../../../src/domain/rules/line-history';
import type { MessageRule } from '../../../src/domain/rules/message-rule';
import { addDays, type CalendarDate } from '../../../src/domain/shared/calendar-date';
import { success } from '../../../src/domain/shared/result';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

const CUSTOMER = { audience: [{ kind: 'customer' as const }], delivery: 'atOnce' as const };
const RULES: readonly MessageRule[] = [
  aRule({ id: 'R1', moment: 'before', days: 3, fill: 'soon', name: 'Soon' }),
  aRule({ id: 'R2', moment: 'overdue', days: 1, fill: 'overdue', name: 'Late' }),
  aRule({ id: 'R3', moment: 'unpaid', days: 7, fill: 'attention', name: 'Unpaid' }),
  aRule({ id: 'R4', moment: 'ordered', template: 'orderConfirmation', name: 'Confirmation', ...CUSTOMER }),
  aRule({ id: 'R5', moment: 'status', status: 'shipped', template: 'orderShipped', name: 'Shipped', ...CUSTOMER }),
];

/** A workbook in which rules of every kind have something to say. */
function givenOrders(): ReminderWorld {
  const world = new ReminderWorld();
  world.settings = { ...world.settings, team: [{ name: '王芳', email: 'wang@x.com', language: 'zh', role: '' }] };
  world.books = booksOf(RULES);
  const email = 'cust@y.com';
  const lines = [
    aLine({ lineId: 'L1', orderNumber: 'A', owner: '王芳', expectedDeliveryDate: world.day(-2) }),
    aLine({ lineId: 'L2', orderNumber: 'B', expectedDeliveryDate: world.day(2), paymentDueDate: world.day(-8) }),
    aLine({ lineId: 'L3', orderNumber: 'C', expectedDeliveryDate: world.day(9), email, orderDate: world.day(0) }),
    aLine({ lineId: 'L4', orderNumber: 'C', expectedDeliveryDate: world.day(9), email, orderDate: world.day(0) }),
    aLine({ lineId: 'L5', orderNumber: 'D', status: 'shipped', email, language: 'Chinese', carrier: 'DHL', trackingNumber: '7' }),
  ];
  world.lines = lines.map((line, index) => ({
    row: index + 2,
    line,
    unreadable: [],
    history:
      line.status === 'shipped'
        ? { ...newHistory(line, world.day(-20)), statusSince: world.day(0), isStatusSeenChanging: true }
        : newHistory(line, line.orderDate ?? world.day(-20)),
  }));
  return world;
}

function previewOf(world: ReminderWorld, date: CalendarDate, from = 0) {
  const { mailer: _, lock: __, ...ports } = world.portsOf();
  const preview = previewDay(ports, { date, from, senderEmail: 'boss@x.com', fallbackEmail: 'boss@x.com' });
  if (!preview.ok) throw new Error(preview.error.code);
  return preview.value;
}

const send = (world: ReminderWorld) =>
  sendDueReminders(world.portsOf(), {
    tag: 'x',
    startedAt: world.now,
    senderEmail: 'boss@x.com',
    fallbackEmail: 'boss@x.com',
    retryFailed: false,
  });

describe('previewDay', () => {
  it('lists for today exactly the mails that a run then sends, word for word', () => {
    const world = givenOrders();

    const preview = previewOf(world, world.today());
    expect(world.sent).toEqual([]);
    send(world);

    expect(preview.mails.map(({ to, subject, text, html }) => ({ to, subject, text, html }))).toEqual(
      world.sent.map(({ to, subject, text, html }) => ({ to, subject, text, html })),
    );
    expect(world.sent.map(({ to }) => to)).toEqual(['wang@x.com', 'boss@x.com', 'cust@y.com', 'cust@y.com']);
    expect(previewOf(world, world.today()).mailCount).toBe(0);
  });

  it('lists for another day what a run of that day would send', () => {
    const world = givenOrders();
    const preview = previewOf(world, addDays(world.today(), 7));

    world.now += 7 * 86_400_000;
    send(world);

    expect(preview.mails.map(({ to, subject, text }) => ({ to, subject, text }))).toEqual(
      world.sent.map(({ to, subject, text }) => ({ to, subject, text })),
    );
    expect(preview.mailCount).toBeGreaterThan(1);
  });

  it('writes nothing', () => {
    const world = givenOrders();

    previewOf(world, world.day(3));

    expect(new Set(world.calls)).toEqual(
      new Set(['settings.read', 'rules.read', 'calendar.read', 'orders.listLines', 'templates.read', 'ledger.list']),
    );
  });

  it('counts and colours by the rules as of that day', () => {
    const world = givenOrders();

    const { counts, rules } = previewOf(world, world.day(3));

    expect(counts).toEqual({ overdue: 2, dueToday: 0, dueSoon: 0, urgent: 0 });
    expect(rules.map(({ name, fill, count, lines }) => [name, fill, count, lines.map(({ lineId }) => lineId)])).toEqual([
      ['Soon', 'soon', 0, []],
      ['Late', 'overdue', 2, ['L1', 'L2']],
      ['Unpaid', 'attention', 1, ['L2']],
      ['Shipped', null, 1, ['L5']],
    ]);
  });

  it('sends nothing on a day off, and says so', () => {
    const world = givenOrders();
    world.books = {
      ...world.books,
      calendar: { read: () => success({ ...EVERY_DAY_WORKS, daysOff: new Set([world.today()]) }) },
    };

    expect(previewOf(world, world.today())).toEqual(expect.objectContaining({ isDayOff: true, mailCount: 0, mails: [] }));
  });

  it('gives long lists of mails page by page', () => {
    const world = new ReminderWorld();
    world.books = DEFAULT_BOOKS;
    const team = Array.from({ length: 45 }, (_, index) => index);
    world.settings = {
      ...world.settings,
      team: team.map((index) => ({ name: `P${index}`, email: `p${index}@x.com`, language: 'en', role: '' })),
    };
    for (const index of team)
      world.addLine(aLine({ lineId: `L${index}`, owner: `P${index}`, expectedDeliveryDate: world.day(-1) }));

    const pages = [0, 20, 40].map((from) => previewOf(world, world.today(), from));

    expect(pages.map(({ mailCount, mails }) => [mailCount, mails.length])).toEqual([
      [45, 20],
      [45, 20],
      [45, 5],
    ]);
    expect(new Set(pages.flatMap(({ mails }) => mails.map(({ to }) => to))).size).toBe(45);
  });
});
