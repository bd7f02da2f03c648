import fc from 'fast-check';
import {
  addWorkingDays,
  countWorkingDays,
  EVERY_DAY_WORKS,
  isWorkingDay,
  weekdayOf,
} from '../../../src/domain/calendar/work-calendar';
import { addDays, type CalendarDate } from '../../../src/domain/shared/calendar-date';
import { arbitraryCalendar, arbitraryDay } from '../../support/arbitrary-calendar';

const day = (text: string) => text as CalendarDate;
const days = (...texts: readonly string[]) => new Set(texts.map(day));

/** China's National Day of 2026 as far as the tests need it: off from Thursday to Wednesday, Saturday the 10th is worked. */
const OCTOBER = {
  weekdaysOff: new Set([0, 6] as const),
  daysOff: days('2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'),
  workingDays: days('2026-10-10'),
};

describe('weekdayOf', () => {
  it.each([
    ['1899-12-31', 0],
    ['1899-12-30', 6],
    ['2026-11-20', 5],
    ['2028-02-29', 2],
    ['2026-12-31', 4],
  ])('of %s is %i', (date, weekday) => {
    expect(weekdayOf(day(date))).toBe(weekday);
  });

  it('is what JavaScript says', () => {
    fc.assert(fc.property(arbitraryDay, (date) => weekdayOf(date) === new Date(`${date}T00:00:00Z`).getUTCDay()));
  });
});

describe('isWorkingDay', () => {
  it.each([
    ['2026-09-30', true],
    ['2026-10-01', false],
    ['2026-10-03', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
  ])('%s is %p', (date, works) => {
    expect(isWorkingDay(day(date), OCTOBER)).toBe(works);
  });

  it('lets a make-up day win over a holiday on the same date', () => {
    expect(isWorkingDay(day('2026-10-01'), { ...OCTOBER, workingDays: days('2026-10-01') })).toBe(true);
  });

  it('is every day without a calendar', () => {
    fc.assert(fc.property(arbitraryDay, (date) => isWorkingDay(date, EVERY_DAY_WORKS)));
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-09-30', 0, '2026-09-30'],
    ['2026-10-03', 0, '2026-10-03'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-10-12', -1, '2026-10-10'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-04', 1, '2026-10-08'],
    ['2026-10-04', -1, '2026-09-30'],
  ])('counts from %s %i days to %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count, OCTOBER)).toBe(to);
  });

  it('ends where nobody ever works', () => {
    const never = { ...EVERY_DAY_WORKS, weekdaysOff: new Set([0, 1, 2, 3, 4, 5, 6] as const) };

    expect(addWorkingDays(day('2026-10-01'), 1, never)).toBeNull();
    expect(addWorkingDays(day('2026-10-01'), -1, never)).toBeNull();
  });

  it('lands on a working day with as many working days in between as were counted', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: 1, max: 20 }), arbitraryCalendar, (from, count, calendar) => {
        const to = addWorkingDays(from, count, calendar) ?? from;

        let between = 0;
        for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date, calendar)) between += 1;
        expect([isWorkingDay(to, calendar), between]).toEqual([true, count]);
      }),
    );
  });

  it('is undone by counting back, from a working day', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: -20, max: 20 }), arbitraryCalendar, (date, count, calendar) => {
        fc.pre(isWorkingDay(date, calendar));
        const there = addWorkingDays(date, count, calendar) ?? date;

        expect(addWorkingDays(there, -count, calendar)).toBe(date);
      }),
    );
  });
});

describe('countWorkingDays', () => {
  it.each([
    ['2026-09-30', '2026-09-30', 0],
    ['2026-10-08', '2026-10-01', 0],
    ['2026-09-30', '2026-10-07', 0],
    ['2026-09-30', '2026-10-08', 1],
    ['2026-09-30', '2026-10-11', 3],
  ])('after %s up to %s counts %i', (after, until, count) => {
    expect(countWorkingDays(day(after), day(until), OCTOBER)).toBe(count);
  });

  it('is what counting day by day finds', () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryDay, arbitraryCalendar, (after, until, calendar) => {
        let count = 0;
        for (let date = addDays(after, 1); date <= until; date = addDays(date, 1)) if (isWorkingDay(date, calendar)) count += 1;

        expect(countWorkingDays(after, until, calendar)).toBe(count);
      }),
      { numRuns: 500 },
    );
  });
});
