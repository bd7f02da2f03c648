import fc from 'fast-check';
import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  firstOfMonth,
  fromDayNumber,
  parseCalendarDate,
  toDayNumber,
} from '../../../src/domain/shared/calendar-date';

const day = (text: string) => text as CalendarDate;
const anyDay = fc.integer({ min: 1, max: 120_000 }).map((days) => fromDayNumber(days));

describe('parseCalendarDate', () => {
  it.each(['2026-11-22', '2024-02-29', '1999-12-31'])('accepts %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-5', '22.11.2026', '未交付', ''])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });
});

describe('addDays', () => {
  it('crosses the end of a leap February', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  });

  it('crosses the days on which clocks change without losing one', () => {
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26');
  });

  it('is undone by the same number of days back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('daysBetween', () => {
  it('counts the nights between two dates', () => {
    expect(daysBetween(day('2025-12-31'), day('2026-01-01'))).toBe(1);
    expect(daysBetween(day('2026-11-22'), day('2026-11-20'))).toBe(-2);
  });
});

describe('addMonths', () => {
  it('falls back to the last day of a shorter month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
  });
});

describe('firstOfMonth', () => {
  it('keeps year and month', () => {
    expect(firstOfMonth(day('2026-11-22'))).toBe('2026-11-01');
  });
});

describe('toDayNumber', () => {
  it('is the number under which a spreadsheet stores the date', () => {
    expect(toDayNumber(day('1899-12-30'))).toBe(0);
    expect(toDayNumber(day('2026-01-31'))).toBe(46_053);
  });

  it('comes back as the same date, whatever time of day is added', () => {
    fc.assert(
      fc.property(anyDay, fc.double({ min: 0, max: 0.999, noNaN: true }), (date, time) => {
        expect(fromDayNumber(toDayNumber(date) + time)).toBe(date);
      }),
    );
  });
});
