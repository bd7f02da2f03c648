import type { RunRecord } from '../../host/services/run-record';
import { toDayNumber } from '../../src/domain/shared/calendar-date';
import { ReminderBook } from '../support/reminder-book';

/** A Sunday, on which weekends are off from the moment that reminders are turned on by the menu. */
function onSunday(answers?: ConstructorParameters<typeof ReminderBook>[0]): ReminderBook {
  const book = new ReminderBook({ now: '2026-11-22T09:00:00+08:00', ...answers });
  book.addLines([{ 'Order no.': 'A', 'Expected delivery': toDayNumber('2026-11-20' as never), Owner: 'Ada', Status: 'Pending' }]);
  book.click('toggleReminders');
  return book;
}

const sheetNames = (book: ReminderBook) => book.engine.listSheets().map(({ name }) => name);
const lastAsked = (book: ReminderBook) => book.bundle.waiting.asked.at(-1)?.text;

describe('turning reminders on by the menu', () => {
  it('makes the sheets about messages, and says that weekends are off', () => {
    const book = onSunday();

    expect(sheetNames(book)).toEqual(expect.arrayContaining(['Rules', 'Templates', 'Work calendar']));
    expect(lastAsked(book)).toMatch(
      /^Reminders are on\. They go out from owner@example\.com\.\n\nThe sheets .* Saturday and Sunday/,
    );
  });
});

describe('sending now on a day off', () => {
  it('is asked first by the menu, and then done', () => {
    const book = onSunday();

    book.fire();
    expect(book.receivers).toEqual([]);
    book.click('sendRemindersFromMenu');

    expect(book.bundle.waiting.asked.at(-2)?.text).toMatch(
      /^Today is a day off\. By themselves they go out on Monday, 23 November 2026 from 8:00\.\n\nNow 1 mail would go out/,
    );
    expect(book.receivers).toEqual(['ada@example.com']);
  });

  it('is refused to a sidebar that has not asked', () => {
    const book = onSunday();

    const reply = book.bundle.host.callFromClient('owner@example.com', 'sendRemindersNow', [], book.bundle.page) as RunRecord;

    expect(JSON.stringify(reply.outcome)).toContain('reminders.at-rest');
    expect(book.receivers).toEqual([]);
    book.client('sendRemindersNow', { evenAtRest: true });
    expect(book.receivers).toEqual(['ada@example.com']);
  });
});
