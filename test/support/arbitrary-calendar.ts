import fc from 'fast-check';
import type { Weekday, WorkCalendar } from '../../src/domain/calendar/work-calendar';
import { addDays, type CalendarDate } from '../../src/domain/shared/calendar-date';

/** The day that drawn dates lie around: a Friday. */
export const MIDDLE = '2026-11-20' as CalendarDate;

/** Days within 40 of {@link MIDDLE}. */
export const arbitraryDay = fc.integer({ min: -40, max: 40 }).map((days) => addDays(MIDDLE, days));

/** Weekends off, holidays and make-up days; now and then every day works, and at least one weekday always does. */
export const arbitraryCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  weekdaysOff: fc
    .uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 5 })
    .map((days) => new Set(days as readonly Weekday[])),
  daysOff: fc.array(arbitraryDay, { maxLength: 15 }).map((days) => new Set(days)),
  workingDays: fc.array(arbitraryDay, { maxLength: 5 }).map((days) => new Set(days)),
});
