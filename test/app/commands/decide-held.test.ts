import { decideHeld } from '../../../src/app/commands/decide-held';
import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import { listReminders } from '../../../src/app/queries/list-reminders';
import { writeSender } from '../../../src/app/reminders/reminder-state';
import { newHistory } from '../../../src/domain/rules/line-history';
import { aMemory } from '../../support/a-memory';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

const rule = aRule({
  ...{ moment: 'ordered', audience: [{ kind: 'customer' }], delivery: 'atOnce', template: 'orderConfirmation' },
});
const run = { tag: 'x', startedAt: Date.UTC(2026, 10, 22, 8) };
const asked = { ...run, senderEmail: 'boss@x.com', fallbackEmail: 'boss@x.com', retryFailed: true };

/** A shop into which three old orders were pasted among many others, and a fourth was typed. */
function aShop(isAllowed = true) {
  const world = new ReminderWorld();
  world.books = booksOf([rule]);
  world.lines = ['A', 'B', 'C', 'typed'].map((orderNumber, index) => {
    const line = aLine({ lineId: `L${index}`, orderNumber, email: `${orderNumber}@y.com` });
    const history = { ...newHistory(line, world.today()), cameInBulk: orderNumber !== 'typed' };
    return { row: index + 2, line, unreadable: [], history };
  });
  const ports = () => ({
    ...world.portsOf(),
    memory: { get: () => null, set: () => undefined, delete: () => undefined },
    account: { email: () => 'boss@x.com', isAllowed: () => isAllowed },
  });
  const held = () => {
    const listed = listReminders(world.portsOf(), 'boss@x.com');
    return listed.ok ? listed.value.held : null;
  };
  return { world, ports, held };
}

describe('decideHeld', () => {
  it('is not asked of what was typed: that goes out by itself', () => {
    const { world, held } = aShop();

    sendDueReminders(world.portsOf(), asked);

    expect(world.sent.map(({ to }) => to)).toEqual(['typed@y.com']);
    expect(held()).toBe(3);
  });

  it('sends what was held, once however often it is said', () => {
    const { world, ports, held } = aShop();

    expect(decideHeld(ports(), { ...run, send: true })).toMatchObject({ ok: true, value: { sent: 3 } });
    expect(decideHeld(ports(), { ...run, tag: 'y', send: true })).toMatchObject({ ok: true, value: { sent: 0 } });
    expect(world.sent.map(({ to }) => to)).toEqual(['a@y.com', 'b@y.com', 'c@y.com']);
    expect(held()).toBe(0);
  });

  it('asks again about what does not fit into the quota', () => {
    const { world, ports, held } = aShop();
    world.quota = 2;

    expect(decideHeld(ports(), { ...run, send: true })).toMatchObject({ ok: true, value: { sent: 2, carriedOver: 1 } });
    expect(held()).toBe(1);
  });

  it('never tells these customers of their orders, nor of what is added to them, where that is said', () => {
    const { world, ports, held } = aShop();

    decideHeld(ports(), { ...run, send: false });
    const more = aLine({ lineId: 'L9', orderNumber: 'A', email: 'A@y.com' });
    world.lines = [...world.lines, { row: 9, line: more, unreadable: [], history: newHistory(more, world.today()) }];
    decideHeld(ports(), { ...run, tag: 'y', send: true });
    sendDueReminders(world.portsOf(), { ...asked, tag: 'z' });

    expect(world.sent.map(({ to }) => to)).toEqual(['typed@y.com']);
    expect(world.log.filter(({ state }) => state === 'SKIPPED')).toHaveLength(3);
    expect(held()).toBe(0);
  });

  it('leaves the sending to who is elected to send, from whose account customers get their mail', () => {
    const { world, ports } = aShop();
    const memory = aMemory();
    writeSender(memory, { email: 'ada@x.com', since: 0, triggerId: 't1' });

    expect(decideHeld({ ...ports(), memory }, { ...run, send: true })).toEqual({
      ok: false,
      error: { code: 'reminders.customers-of-sender', params: { sender: 'ada@x.com' } },
    });
    expect(world.log).toEqual([]);
    expect(decideHeld({ ...ports(), memory }, { ...run, send: false })).toMatchObject({ ok: true });
    expect(world.sent).toEqual([]);
    expect(world.log).toHaveLength(3);
  });

  it('refuses without the permission to mail', () => {
    const { ports } = aShop(false);

    expect(decideHeld(ports(), { ...run, send: true })).toMatchObject({
      ok: false,
      error: { code: 'reminders.mail-not-allowed' },
    });
  });
});

/** A shop that switches a payment reminder on while three customers have long been late. */
function aLateShop() {
  const world = new ReminderWorld();
  const unpaid = aRule({
    ...{ moment: 'unpaid', days: 7, audience: [{ kind: 'customer' }], delivery: 'atOnce', template: 'paymentReminder' },
    activeSince: world.today(),
  });
  world.books = booksOf([unpaid]);
  world.lines = ['A', 'B', 'C'].map((orderNumber, index) => {
    const line = aLine({
      lineId: `L${index}`,
      orderNumber,
      email: `${orderNumber}@y.com`,
      paymentDueDate: world.day(orderNumber === 'C' ? -6 : -14),
    });
    return { row: index + 2, line, unreadable: [], history: newHistory(line, world.day(-30)) };
  });
  const ports = () => ({ ...world.portsOf(), memory: aMemory(), account: { email: () => 'boss@x.com', isAllowed: () => true } });
  const sent = (days: number) => {
    world.now += days * 86_400_000;
    const before = world.sent.length;
    sendDueReminders(world.portsOf(), { ...asked, tag: `d${world.now}`, startedAt: world.now });
    return world.sent.slice(before).map(({ to }) => to);
  };
  return { world, ports, sent };
}

describe('decideHeld of what was so already when a rule was switched on', () => {
  it('is asked first, and lets the rule go on by itself afterwards', () => {
    const { world, ports, sent } = aLateShop();

    expect(sent(0)).toEqual([]);
    expect(listReminders(world.portsOf(), 'boss@x.com')).toMatchObject({
      value: { held: 2, heldOf: [{ template: 'paymentReminder', count: 2 }], recipients: [] },
    });
    // What has come since goes by itself.
    expect(sent(1)).toEqual(['c@y.com']);
    expect(decideHeld(ports(), { ...run, startedAt: world.now, send: true })).toMatchObject({ ok: true, value: { sent: 2 } });
    expect(sent(6)).toEqual(['a@y.com', 'b@y.com']);
  });

  it('never comes up again where it is dropped', () => {
    const { world, ports, sent } = aLateShop();
    decideHeld(ports(), { ...run, startedAt: world.now, send: false });

    expect([sent(7), sent(7)]).toEqual([['c@y.com'], ['c@y.com']]);
    expect(listReminders(world.portsOf(), 'boss@x.com')).toMatchObject({ value: { held: 0, heldOf: [] } });
  });
});
