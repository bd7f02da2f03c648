import { day, EVERYBODY, givenReminders } from '../support/given-reminders';
import { sheetNamed } from '../support/order-workbook';
import { ReminderBook } from '../support/reminder-book';

const HOUR = 60 * 60_000;

describe('the hourly run', () => {
  it('logs by which rule each line was told, as the Rules sheet calls it', () => {
    const book = givenReminders();

    book.fire();

    expect(book.log.map((entry) => [entry['Order no.'], entry['Rule']])).toEqual([
      ['A', 'R4 Overdue'],
      ['B', 'R3 On the delivery day'],
      ['C', 'R1 3 days before delivery'],
    ]);
  });

  it('mails each owner once in their language, and whoever switched it on what nobody owns', () => {
    const book = givenReminders();

    book.fire();

    expect(book.receivers).toEqual(EVERYBODY);
    expect(book.bundle.waiting.outbox.map(({ subject }) => subject)).toEqual([
      '1 overdue – Ordersheet',
      '今日到期 1 项 – 订单簿',
      '1 coming up – Ordersheet',
    ]);
    expect(book.states).toEqual(['A Sent', 'B Sent', 'C Sent']);
  });

  it('sends nothing the second time, by whomever', () => {
    const book = givenReminders();
    book.fire();

    book.fire();
    book.click('sendRemindersFromMenu');
    book.click('sendRemindersFromMenu', 'bo@example.com');
    book.client('sendRemindersNow');

    expect(book.receivers).toEqual(EVERYBODY);
  });

  it('knows what was sent when the workbook has changed its language since', () => {
    const book = givenReminders();
    book.fire();
    book.click('useChinese');

    book.fire();
    book.bundle.clock.advance(24 * HOUR);
    book.fire();

    expect(book.receivers.slice(3)).toEqual(['ada@example.com', 'wang@example.com']);
    const sheet = sheetNamed(book.engine, '发送记录');
    expect(book.engine.readValues(sheet.id, { row: 5, column: 2, rows: 2, columns: 1 }).flat()).toEqual(['已发送', '已发送']);
  });

  it('waits for the hour of the spreadsheet, not of the script', () => {
    // 09:00 in Shanghai, where the script is; 17:00 of the day before in Los Angeles, where the sheet is.
    const book = givenReminders({ timeZone: 'America/Los_Angeles' });
    book.client('saveSettings', { reminderHour: 18 });
    book.fire();
    expect(book.receivers).toEqual([]);

    book.bundle.clock.advance(HOUR);
    book.fire();

    // On 21 November, A is one day late, B is due tomorrow, and C in four days is not mailed yet.
    expect(book.bundle.waiting.outbox.map(({ to, text }) => [to[0], /1 day late|明日到期/.exec(text)?.[0]])).toEqual([
      ['ada@example.com', '1 day late'],
      ['wang@example.com', '明日到期'],
    ]);
  });

  it('catches up once after days on which nothing ran', () => {
    const book = givenReminders();
    book.fire();

    book.bundle.clock.advance(6 * 24 * HOUR);
    book.fire();
    book.fire();

    expect(book.receivers).toEqual([...EVERYBODY, 'ada@example.com', 'wang@example.com', 'owner@example.com']);
    expect(book.states.filter((state) => state.startsWith('A'))).toEqual(['A Sent', 'A Sent']);
  });

  it('leaves what the quota does not allow for the next day, the most pressing first', () => {
    const book = givenReminders({ options: { quotas: { mailRecipientsPerDay: 2 } } });

    book.fire();
    expect(book.receivers).toEqual(EVERYBODY.slice(0, 2));
    expect(book.states).toEqual(['A Sent', 'B Sent']);

    book.bundle.clock.advance(25 * HOUR);
    book.fire();
    expect(book.receivers.slice(2)).toEqual(['owner@example.com', 'ada@example.com']);
  });

  it('goes on where a mail is refused, and notes the reason', () => {
    const book = givenReminders();
    book.typeAddress('ada"@example.com');

    book.fire();

    expect(book.receivers).toEqual(['owner@example.com', 'wang@example.com']);
  });

  it('comes without its spreadsheet and says so in the log only', () => {
    const book = givenReminders({ options: { clockHasDocument: false } });

    const record = book.fire();

    expect(record.outcome.ok).toBe(true);
    expect(record.log.map(({ text }) => text)[0]).toMatch(/without its spreadsheet http/);
    expect(book.receivers).toEqual([]);
  });

  it('says in words that the Mail log is gone, and sends nothing without it', () => {
    const book = givenReminders();
    book.engine.apply([{ type: 'deleteSheet', sheetId: sheetNamed(book.engine, 'Mail log').id }]);

    book.fire();
    book.click('sendRemindersFromMenu');

    expect(book.receivers).toEqual([]);
    expect(book.bundle.waiting.asked.at(-1)?.text).toContain('Mail log');
  });
});

describe('service calls of a reminder run', () => {
  it('are at most 15 and 3 for each mail, whatever the number of lines', () => {
    const recordFor = (lines: number) => {
      const book = givenReminders();
      book.addLines(
        Array.from({ length: lines }, (_, index) => ({
          'Order no.': `M${index}`,
          'Expected delivery': day('2026-11-19'),
          Owner: 'Ada',
        })),
      );
      return { ...book.fire().calls, mails: book.receivers.length };
    };

    const few = recordFor(100);
    const many = recordFor(1000);

    expect(few.mails).toBe(3);
    expect(few.serviceCalls).toBeLessThanOrEqual(18 + 3 * few.mails);
    // The Mail log grows by one call more where its rows are used up.
    expect(many.callsByMethod).toEqual({ ...few.callsByMethod, 'Sheet.insertRowsAfter': 1 });
    expect(many.serviceCalls).toBeLessThanOrEqual(18 + 3 * many.mails);
  });
});

describe('text from outside', () => {
  it('stays text in the Mail log', () => {
    const book = new ReminderBook();
    book.addLines([
      { 'Order no.': '001', Customer: 'x', 'Expected delivery': day('2026-11-22') },
      { 'Order no.': '=1+1', Customer: 'x', 'Expected delivery': day('2026-11-22') },
    ]);

    book.client('sendRemindersNow');

    const sheet = sheetNamed(book.engine, 'Mail log');
    expect(book.log.map((entry) => entry['Order no.'])).toEqual(['001', '=1+1']);
    expect(book.engine.readFormulas(sheet.id, { row: 2, column: 1, rows: 2, columns: 12 }).flat()).toEqual(Array(24).fill(null));
  });
});
