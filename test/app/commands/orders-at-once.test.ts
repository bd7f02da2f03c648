import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import { newHistory } from '../../../src/domain/rules/line-history';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

const rule = aRule({
  ...{ moment: 'ordered', audience: [{ kind: 'customer' }], delivery: 'atOnce', template: 'orderConfirmation' },
});
const run = (tag: string, retryFailed = false) => ({
  ...{ tag, startedAt: Date.UTC(2026, 10, 22, 8), senderEmail: 'boss@x.com', fallbackEmail: 'boss@x.com', retryFailed },
});

function aShop(touchedAt: number | null = null) {
  const world = new ReminderWorld();
  world.books = booksOf([rule]);
  const add = (lineId: string) => {
    const line = aLine({ lineId, orderNumber: 'A', email: 'cust@y.com', productName: lineId });
    const history = { ...newHistory(line, world.today()), touchedAt };
    world.lines = [...world.lines, { row: world.lines.length + 2, line, unreadable: [], history }];
  };
  add('L1');
  return { world, add };
}

describe('two runs over an order to which a line is added between them', () => {
  it('confirm it once, and tell what was added as a change', () => {
    const { world, add } = aShop();
    let hasBegun = false;
    // Before the second run takes the lock, having read two lines, the first one confirms what it has read: one line.
    const first = world.portsOf();
    const [one] = world.lines;
    add('L2');
    const second = world.portsOf((name) => {
      if (name !== 'lock.take' || hasBegun) return;
      hasBegun = true;
      const lines = one ? [one] : [];
      sendDueReminders({ ...first, orders: { ...first.orders, listLines: () => ({ ok: true, value: lines }) } }, run('first'));
    });

    sendDueReminders(second, run('second'));
    sendDueReminders(world.portsOf(), run('third'));
    sendDueReminders(world.portsOf(), run('fourth'));

    expect(world.sent.map(({ subject }) => subject)).toEqual([
      'Your order A: please check the details',
      'Your order A has changed: please check the details',
    ]);
  });
});

describe('an order that somebody is at work on', () => {
  it('waits in an hourly run, and goes out where a person asks', () => {
    const { world } = aShop(Date.UTC(2026, 10, 22, 7, 55) / 60_000);

    sendDueReminders(world.portsOf(), run('hourly'));
    expect(world.sent).toEqual([]);

    sendDueReminders(world.portsOf(), run('asked', true));
    expect(world.sent).toHaveLength(1);
  });
});
