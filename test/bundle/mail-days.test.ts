import { addDays, type CalendarDate, toDayNumber } from '../../src/domain/shared/calendar-date';
import { ReminderBook } from '../support/reminder-book';

const HOUR = 3_600_000;
/** Around midnight, morning and night; in the others nothing is different. */
const HOURS = [0, 7, 8, 9, 21, 22];

/** The hour and the day on the wall of the spreadsheet at an instant. */
function wallOf(instant: number, timeZone: string): { readonly day: string; readonly hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  const [day = '', time = ''] = parts.format(instant).split(', ');
  return { day, hour: Number(time.slice(0, 2)) };
}

describe('an hourly trigger that fires through', () => {
  it.each([
    ['the night that loses an hour', 'America/New_York', '2026-03-07'],
    ['the night that has an hour twice', 'Europe/Berlin', '2026-10-24'],
    ['New Year', 'Asia/Shanghai', '2026-12-30'],
    ['29 February', 'Pacific/Auckland', '2028-02-28'],
    ['half an hour beside the others', 'Asia/Kolkata', '2026-11-22'],
  ])('%s mails once a day, in the morning of the spreadsheet', (_what, timeZone, firstDay) => {
    const first = firstDay as CalendarDate;
    const book = new ReminderBook({ timeZone, now: `${firstDay}T00:30:00Z` });
    book.addLines([{ 'Order no.': 'A', 'Expected delivery': toDayNumber(first) - 5, Owner: 'Ada', Status: 'Pending' }]);
    book.client('turnReminders', { on: true, takeOver: false });
    const mailed: { readonly day: string; readonly hour: number }[] = [];

    // The script's own zone is that of its manifest, whatever the spreadsheet's is.
    for (let hours = 0; hours < 96; hours += 1) {
      const before = book.receivers.length;
      const wall = wallOf(book.bundle.clock.now(), timeZone);
      if (HOURS.includes(wall.hour)) book.fire();
      if (book.receivers.length > before) mailed.push(wall);
      book.bundle.clock.advance(HOUR);
    }

    const days = mailed.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
    for (const day of [1, 2, 3].map((ahead) => addDays(first, ahead))) expect(days).toContain(day);
    // The first day begins when the clock does.
    expect(mailed.slice(1).map(({ hour }) => hour)).toEqual(mailed.slice(1).map(() => 8));
    expect(book.log.map((entry) => entry['Scheduled day'])).toEqual(days);
  });
});
