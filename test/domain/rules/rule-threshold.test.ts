import fc from 'fast-check';
import { addWorkingDays, isWorkingDay } from '../../../src/domain/calendar/work-calendar';
import { thresholdDay } from '../../../src/domain/rules/rule-threshold';
import { addDays, type CalendarDate, toDayNumber } from '../../../src/domain/shared/calendar-date';
import { arbitraryCalendar, arbitraryDay } from '../../support/arbitrary-calendar';

const days = fc.integer({ min: 1, max: 15 });

describe('thresholdDay', () => {
  it('is as many calendar days ahead or back', () => {
    const context = {
      today: '2026-11-20' as CalendarDate,
      calendar: { weekdaysOff: new Set<never>(), daysOff: new Set<never>(), workingDays: new Set<never>() },
    };
    const at = (moment: 'before' | 'after' | 'overdue') => thresholdDay({ moment, days: 3, dayKind: 'calendar' }, context);

    expect(at('before')).toBe(toDayNumber('2026-11-23' as CalendarDate));
    expect(at('after')).toBe(toDayNumber('2026-11-17' as CalendarDate));
    expect(at('overdue')).toBeNull();
  });

  it('ahead holds for just those later dates that lie at most n working days off', () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryDay, days, arbitraryCalendar, (today, expected, n, calendar) => {
        fc.pre(expected > today);
        const threshold = thresholdDay({ moment: 'before', days: n, dayKind: 'working' }, { today, calendar });
        const reminderDay = addWorkingDays(expected, -n, calendar);

        expect(toDayNumber(expected) <= (threshold ?? 0)).toBe(reminderDay !== null && reminderDay <= today);
      }),
      { numRuns: 1000 },
    );
  });

  it('back holds for just those dates whose n-th working day has come', () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryDay, days, arbitraryCalendar, (today, since, n, calendar) => {
        const threshold = thresholdDay({ moment: 'unchanged', days: n, dayKind: 'working' }, { today, calendar });
        const day = addWorkingDays(since, n, calendar);

        expect(toDayNumber(since) <= (threshold ?? 0)).toBe(day !== null && day <= today);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what INDEX and MATCH find in a list of working days', () => {
    fc.assert(
      fc.property(arbitraryDay, days, arbitraryCalendar, (today, n, calendar) => {
        const list = Array.from({ length: 800 }, (_, index) => addDays(today, index - 400))
          .filter((date) => isWorkingDay(date, calendar))
          .map(toDayNumber);
        const match = list.filter((date) => date <= toDayNumber(today)).length;
        const index = (position: number) => list[position - 1] ?? Number.NaN;

        const context = { today, calendar };
        expect(thresholdDay({ moment: 'before', days: n, dayKind: 'working' }, context)).toBe(index(match + n));
        expect(thresholdDay({ moment: 'after', days: n, dayKind: 'working' }, context)).toBe(index(match - n + 1) - 1);
      }),
    );
  });
});
