import { toDayNumber } from '../../src/domain/shared/calendar-date';
import { sheetNamed, valuesAt } from '../support/order-workbook';
import { ReminderBook } from '../support/reminder-book';

const LINES = 20_000;
const PEOPLE = 300;
const TODAY = toDayNumber('2026-11-22' as never);

/** 20,000 open lines that are late, for 300 people in turn. */
function givenManyDueLines(): ReminderBook {
  let pass: (milliseconds: number) => void = () => undefined;
  const book = new ReminderBook({
    options: { quotas: { mailRecipientsPerDay: 1_500 }, onCost: (milliseconds) => pass(milliseconds) },
  });
  const team = Array.from({ length: PEOPLE }, (_, index) => ({
    name: `P${index}`,
    email: `p${index}@example.com`,
    language: 'en',
    role: '',
  }));
  book.client('saveSettings', { team });
  const { id, rows } = sheetNamed(book.engine, 'Orders');
  const headings = valuesAt(book.engine, 'Orders!A1:AI1')[0] ?? [];
  const columns = {
    'Order no.': (index: number) => `N${index}`,
    'Expected delivery': (index: number) => TODAY - 1 - (index % 9),
    Owner: (index: number) => `P${index % PEOPLE}`,
    Status: () => 'Confirmed',
  };
  book.engine.apply([
    { type: 'insertRows', sheetId: id, before: rows + 1, count: LINES + 100 - rows, inheritFrom: 'before' },
    ...Object.entries(columns).map(([heading, cellOf]) => ({
      type: 'setCells' as const,
      sheetId: id,
      row: 2,
      column: headings.indexOf(heading) + 1,
      cells: Array.from({ length: LINES }, (_, index) => [cellOf(index)]),
    })),
  ]);
  book.client('runSweep');
  book.client('turnReminders', { on: true, takeOver: false });
  // The clock goes on by what each call is estimated to take on Google.
  pass = (milliseconds) => book.bundle.clock.advance(milliseconds);
  return book;
}

describe('20,000 due lines for 300 people', () => {
  it('are planned as one run, which ends before Google would end it; the next one goes on, and each person gets one mail', () => {
    const book = givenManyDueLines();

    const first = book.fire();
    expect(first.outcome.ok).toBe(true);
    const sentFirst = book.receivers.length;
    book.bundle.clock.advance(3_600_000);
    const second = book.fire();

    expect(new Set(book.receivers).size).toBe(PEOPLE);
    expect(book.receivers).toHaveLength(PEOPLE);
    // Reads and writes do not grow with the lines: 18 a run, three a mail, and two where the rest is handed back.
    expect(first.calls.serviceCalls).toBeLessThanOrEqual(18 + 3 * sentFirst + 2);
    expect(second.calls.serviceCalls).toBeLessThanOrEqual(18 + 3 * (PEOPLE - sentFirst));
    const log = book.log.filter((entry) => entry['Key'] !== '');
    expect([log.length, [...new Set(log.map((entry) => entry['State']))]]).toEqual([LINES, ['Sent']]);

    expect(book.fire().calls.callsByMethod['MailApp.sendEmail']).toBeUndefined();
  });
});
