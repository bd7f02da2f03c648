import { EVERY_DAY_WORKS, type WorkCalendar } from '../../../src/domain/calendar/work-calendar';
import { mailRest } from '../../../src/domain/reminder/mail-rest';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const HOURS = { reminderHour: 9, quietFromHour: 22 };
const WEEKENDS: WorkCalendar = { ...EVERY_DAY_WORKS, weekdaysOff: new Set([0, 6]) };
const [FRIDAY, SATURDAY, MONDAY] = ['2026-11-20', '2026-11-21', '2026-11-23'] as CalendarDate[] as [
  CalendarDate,
  CalendarDate,
  CalendarDate,
];

describe('mailRest', () => {
  it('is none on a working day between the hours', () => {
    expect(mailRest(FRIDAY, 9, HOURS, WEEKENDS)).toBeNull();
    expect(mailRest(FRIDAY, 21, HOURS, WEEKENDS)).toBeNull();
  });

  it.each([
    ['early in the morning', FRIDAY, 8, { reason: 'night', until: { date: FRIDAY, hour: 9 } }],
    ['late in the evening before a weekend', FRIDAY, 22, { reason: 'night', until: { date: MONDAY, hour: 9 } }],
    ['on a day off', SATURDAY, 12, { reason: 'dayOff', until: { date: MONDAY, hour: 9 } }],
    ['in the night of a day off', SATURDAY, 3, { reason: 'dayOff', until: { date: MONDAY, hour: 9 } }],
  ])('lasts until the first hour of the next working day: %s', (_, day, hour, rest) => {
    expect(mailRest(day, hour, HOURS, WEEKENDS)).toEqual(rest);
  });

  it('ends on a make-up working day', () => {
    const calendar = { ...WEEKENDS, workingDays: new Set(['2026-11-22' as CalendarDate]) };

    expect(mailRest(SATURDAY, 12, HOURS, calendar)?.until?.date).toBe('2026-11-22');
  });

  it('has no end where no day is worked', () => {
    const calendar: WorkCalendar = { ...EVERY_DAY_WORKS, weekdaysOff: new Set([0, 1, 2, 3, 4, 5, 6]) };

    expect(mailRest(FRIDAY, 12, HOURS, calendar)).toEqual({ reason: 'dayOff', until: null });
  });
});
