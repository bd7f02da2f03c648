import { toDayNumber } from '../../src/domain/shared/calendar-date';
import { ReminderBook } from './reminder-book';

/** A day as a cell holds it. */
export const day = (text: string) => toDayNumber(text as never);

/** Three open lines: Ada's is late, 王芳's is due on 22 November, and one that nobody owns is due three days later. */
const THREE_LINES = [
  { 'Order no.': 'A', Customer: 'Riverside', 'Expected delivery': day('2026-11-20'), Owner: 'Ada', Status: 'Pending' },
  { 'Order no.': 'B', Customer: 'Chenguang', 'Expected delivery': day('2026-11-22'), Owner: '王芳', Status: 'Confirmed' },
  { 'Order no.': 'C', Customer: 'Nobody’s', 'Expected delivery': day('2026-11-25'), Status: 'On hold' },
];

/** Who gets a mail about them. */
export const EVERYBODY = ['ada@example.com', 'wang@example.com', 'owner@example.com'];

/** A workbook with these lines whose owner has switched reminders on. */
export function givenReminders(settings: ConstructorParameters<typeof ReminderBook>[0] = {}): ReminderBook {
  const book = new ReminderBook(settings);
  book.addLines(THREE_LINES);
  book.client('turnReminders', { on: true, takeOver: false });
  return book;
}
