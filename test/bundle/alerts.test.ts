import { hostUser } from '../../host/services/host-user';
import type { Wire } from '../../host/services/wire';
import { EMPTY_DRAFT } from '../../src/domain/order/order-draft';
import { atOrders, columnOf } from '../support/order-typing';
import { sheetNamed } from '../support/order-workbook';
import { killAt, ReminderBook } from '../support/reminder-book';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const BO = 'bo@example.com';
const ORDERS = 0;

/** It is Tuesday; twelve lines of Friday, Ada's and 王芳's by turns, with alerts on; nobody has been mailed yet. */
function givenAlerts(lines = 12, settings: ConstructorParameters<typeof ReminderBook>[0] = {}): ReminderBook {
  const book = new ReminderBook({ now: '2026-11-20T09:00:00+08:00', ...settings });
  book.addLines(
    Array.from({ length: lines }, (_, index) => ({
      'Order no.': `N${index}`,
      Customer: 'Riverside',
      'Product/service': 'Lamp',
      Owner: index % 2 ? '王芳' : 'Ada',
      Status: 'Pending',
    })),
  );
  book.bundle.clock.advance(3 * 24 * HOUR);
  book.client('turnReminders', { on: true, takeOver: false });
  book.click('toggleAlerts');
  book.bundle.clock.advance(24 * HOUR);
  return book;
}

const ranSince = (book: ReminderBook, from: number) =>
  book.bundle.records.slice(from).filter(({ functionName }) => functionName === 'alertOnEdit');

/** Somebody pastes; @returns the runs of the edit trigger. */
function paste(book: ReminderBook, row: number, key: 'priority' | 'owner' | 'quantity', cells: readonly string[][], person = BO) {
  const from = book.bundle.records.length;
  book.engine.paste(person, ORDERS, row, columnOf(key), cells);
  return ranSince(book, from);
}

const column = (rows: number, text: string) => Array.from({ length: rows }, () => [text]);

describe('instant alerts (bundle)', () => {
  it('mail the owner of a line that a colleague marks as urgent, from the account of the sender', () => {
    const book = givenAlerts();

    const [run] = paste(book, 2, 'priority', [['Urgent']]);

    expect(run?.outcome.ok).toBe(true);
    expect(book.bundle.waiting.outbox.map(({ to, from }) => [to.join(), from.address])).toEqual([
      ['ada@example.com', 'owner@example.com'],
    ]);
    expect(book.states).toEqual(['N0 Sent']);
  });

  it('mails each colleague once for a paste of 500 rows, by as many calls as for four', () => {
    const runs = [4, 500].map((rows) => {
      const book = givenAlerts(rows);
      const [run] = paste(book, 2, 'priority', column(rows, 'Urgent'));
      expect([...book.receivers].sort()).toEqual(['ada@example.com', 'wang@example.com']);
      expect(new Set(book.log.map((entry) => entry['State']))).toEqual(new Set(['Sent']));
      expect(book.log).toHaveLength(rows);
      return run;
    });

    expect(runs[1]?.calls.serviceCalls).toBe(runs[0]?.calls.serviceCalls);
    expect(runs[1]?.calls.serviceCalls).toBeLessThanOrEqual(26);
  });

  it('need three calls at most for an edit that makes nothing urgent and nobody’s', () => {
    const book = givenAlerts();
    const sheet = sheetNamed(book.engine, 'Dashboard').id;

    const [other] = paste(book, 2, 'quantity', [['7']]);
    const from = book.bundle.records.length;
    book.engine.type(BO, sheet, 40, 1, 'x');
    const [elsewhere] = ranSince(book, from);

    expect(other?.calls.serviceCalls).toBeLessThanOrEqual(3);
    expect(elsewhere?.calls.serviceCalls).toBe(1);
    expect(book.receivers).toEqual([]);
  });

  it('tell whom a line was given to, unless that person did it, and the hourly run adds nothing', () => {
    // Within a company Google says who edited (F113).
    const inCompany = { account: 'workspace' } as const;
    const book = givenAlerts(12, { owner: inCompany, users: [hostUser(BO, inCompany)] });
    book.client('saveSettings', {
      team: [
        { name: 'Ada', email: 'ada@example.com', language: 'en', role: '' },
        { name: 'Bo', email: BO, language: 'en', role: '' },
      ],
    });

    paste(book, 2, 'owner', [['Bo']], BO);
    paste(book, 3, 'owner', [['Bo']], 'owner@example.com');
    book.bundle.clock.advance(HOUR);
    book.fire();

    expect(book.receivers).toEqual([BO]);
    expect(book.states).toEqual(['N0 Not needed', 'N1 Sent']);
  });

  it('complete a pasted block of new lines first, and mail it', () => {
    const book = givenAlerts();

    book.engine.paste(BO, ORDERS, 20, 1, [newLine('X1', 'Ada'), newLine('X2', 'Ada')]);

    expect(book.receivers).toEqual(['ada@example.com']);
    expect(book.states).toEqual(['X1 Sent', 'X2 Sent']);
  });

  it('know a copied row from the line that it was copied from', () => {
    const book = givenAlerts();
    paste(book, 2, 'priority', [['Urgent']]);
    book.bundle.clock.advance(11 * MINUTE);

    atOrders(book.bundle).copyRow(2, 20);

    expect(book.receivers).toEqual(['ada@example.com', 'ada@example.com']);
    expect(new Set(book.log.map((entry) => entry['Line ID'])).size).toBe(2);
  });

  it('leave to the hourly run what comes within ten minutes, and at night', () => {
    const book = givenAlerts();
    paste(book, 2, 'priority', [['Urgent']]);
    paste(book, 4, 'priority', [['Urgent']]);
    expect(book.receivers).toEqual(['ada@example.com']);

    book.bundle.clock.advance(HOUR);
    book.fire();
    expect(book.receivers).toEqual(['ada@example.com', 'ada@example.com']);

    book.bundle.clock.advance(13 * HOUR);
    paste(book, 3, 'priority', [['Urgent']]);
    expect(book.receivers).toHaveLength(2);

    book.bundle.clock.advance(10 * HOUR);
    book.fire();
    expect(book.receivers).toEqual(['ada@example.com', 'ada@example.com', 'wang@example.com']);
  });

  it('go along with the sending to whoever takes it over, and end with it', () => {
    const book = givenAlerts();

    book.bundle.host.callFromClient(BO, 'turnReminders', [{ on: true, takeOver: true }], book.bundle.page);
    const runs = paste(book, 2, 'priority', [['Urgent']]);
    const triggers = () => book.bundle.host.triggers().map(({ creator, handler }) => `${creator} ${handler}`);

    expect(runs).toHaveLength(2);
    expect(book.bundle.waiting.outbox.map(({ from }) => from.address)).toEqual([BO]);
    expect(triggers()).toEqual([`owner@example.com runHourly`, `${BO} runHourly`, `${BO} alertOnEdit`]);

    book.bundle.host.callFromClient(BO, 'turnReminders', [{ on: false, takeOver: false }], book.bundle.page);
    expect(triggers()).toEqual(['owner@example.com runHourly']);
  });

  it('tell of an order that was saved in the sidebar, once', () => {
    const book = givenAlerts();
    const [empty] = EMPTY_DRAFT.lines;
    const line = { ...empty, productName: 'Lamp', quantity: 1, unitPrice: 5 };
    const form: Wire = { ...EMPTY_DRAFT, customerName: 'Riverside', owner: 'Ada', priority: 'urgent', lines: [line, line] };

    const { row } = book.client('saveOrder', { form, requestId: 'S-abc12345' }) as { row: number };
    const replies = [0, 11, 11].map((minutes) => {
      book.bundle.clock.advance(minutes * MINUTE);
      return book.client('alertOrder', { row, lines: 2 });
    });

    expect(replies).toEqual([{ sent: 1 }, { sent: 0 }, { sent: 0 }]);
    expect(book.bundle.records.find(({ functionName }) => functionName === 'alertOrder')?.calls.serviceCalls).toBeLessThanOrEqual(
      24,
    );
    expect(book.receivers).toEqual(['ada@example.com']);
  });

  it('never mail twice and lose nothing, killed at any of their writes and mails and followed by the hourly run', () => {
    // As often as one edit calls them, by the edit trigger of everybody and by the sender's.
    const calls = { 'Lock.tryLock': 2, 'Range.setValues': 5, 'MailApp.sendEmail': 2, 'MailApp.getRemainingDailyQuota': 1 };
    for (const [op, count] of Object.entries(calls)) {
      for (let nth = 1; nth <= count; nth += 1) {
        const book = givenAlerts(4);
        book.during(killAt(op, nth), () => paste(book, 2, 'priority', column(4, 'Urgent')));
        book.bundle.clock.advance(HOUR);
        book.client('runSweep');
        book.fire();

        const uncertain = book.log.filter((entry) => entry['State'] === 'Sending').map((entry) => entry['Order no.']);
        const told = book.bundle.waiting.outbox.flatMap(({ html }) => [...new Set(html?.match(/N\d/g))]);
        expect([...new Set(told)]).toHaveLength(told.length);
        expect([...new Set([...told, ...uncertain])].sort()).toEqual(['N0', 'N1', 'N2', 'N3']);
      }
    }
  });

  it('are said to be on and off in words, and are the sender’s to turn on', () => {
    const book = new ReminderBook();
    book.click('toggleAlerts');
    expect(book.bundle.waiting.asked.at(-1)?.text).toContain('reminders are off');

    book.client('turnReminders', { on: true, takeOver: false });
    book.click('toggleAlerts');
    expect(book.bundle.waiting.asked.at(-1)?.text).toBe('Instant alerts are on. They go out from owner@example.com.');
    book.click('toggleAlerts');
    expect(book.bundle.waiting.asked.at(-1)?.text).toBe('Instant alerts are off.');
  });
});

function newLine(orderNumber: string, owner: string): (string | null)[] {
  const cells: (string | null)[] = Array.from({ length: columnOf('owner') }, () => null);
  cells[columnOf('orderNumber') - 1] = orderNumber;
  cells[columnOf('customerName') - 1] = 'Riverside';
  cells[columnOf('owner') - 1] = owner;
  return cells;
}
