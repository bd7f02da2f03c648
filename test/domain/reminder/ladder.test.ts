import fc from 'fast-check';
import type { ReminderLadder } from '../../../src/domain/order/settings';
import { dueRung } from '../../../src/domain/reminder/ladder';
import { addDays, type CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const day = (text: string) => text as CalendarDate;
const LADDER: ReminderLadder = { daysBefore: [3, 1], onTheDay: true, overdueEveryDays: 2 };
const line = aLine({ expectedDeliveryDate: day('2026-11-20') });

describe('dueRung', () => {
  it.each([
    ['2026-11-16', null],
    ['2026-11-17', { rule: 'before', scheduledDay: '2026-11-17' }],
    ['2026-11-18', { rule: 'before', scheduledDay: '2026-11-17' }],
    ['2026-11-19', { rule: 'before', scheduledDay: '2026-11-19' }],
    ['2026-11-20', { rule: 'onTheDay', scheduledDay: '2026-11-20' }],
    ['2026-11-21', { rule: 'onTheDay', scheduledDay: '2026-11-20' }],
    ['2026-11-22', { rule: 'overdue', scheduledDay: '2026-11-22' }],
    ['2026-11-23', { rule: 'overdue', scheduledDay: '2026-11-22' }],
    ['2026-11-24', { rule: 'overdue', scheduledDay: '2026-11-24' }],
    ['2027-01-01', { rule: 'overdue', scheduledDay: '2027-01-01' }],
  ])('on %s is the latest step that has come', (today, rung) => {
    expect(dueRung(line, LADDER, day(today))).toEqual(rung);
  });

  it('catches up the last step before the date where the later ones are switched off', () => {
    const beforeOnly = { daysBefore: [1, 7], onTheDay: false, overdueEveryDays: 0 };

    expect(dueRung(line, beforeOnly, day('2026-11-30'))).toEqual({ rule: 'before', scheduledDay: '2026-11-19' });
  });

  it('has no step where the ladder is empty', () => {
    expect(dueRung(line, { daysBefore: [], onTheDay: false, overdueEveryDays: 0 }, day('2026-11-30'))).toBeNull();
  });

  it('crosses the end of February and of the year by the calendar', () => {
    const leap = aLine({ expectedDeliveryDate: day('2028-03-01') });
    const newYear = aLine({ expectedDeliveryDate: day('2027-01-01') });

    expect(dueRung(leap, LADDER, day('2028-02-29'))?.scheduledDay).toBe('2028-02-29');
    expect(dueRung(newYear, LADDER, day('2026-12-30'))?.scheduledDay).toBe('2026-12-29');
  });

  it.each(['delivered', 'completed', 'cancelled'] as const)('has none for a line that is %s', (status) => {
    expect(dueRung({ ...line, status }, LADDER, day('2026-11-25'))).toBeNull();
  });

  it('has none for a delivered line whose status was not advanced, nor for one without a date', () => {
    expect(dueRung({ ...line, actualDeliveryDate: day('2026-11-21') }, LADDER, day('2026-11-25'))).toBeNull();
    expect(dueRung(aLine(), LADDER, day('2026-11-25'))).toBeNull();
  });

  it('goes on for a line on hold', () => {
    expect(dueRung({ ...line, status: 'onHold' }, LADDER, day('2026-11-22'))?.rule).toBe('overdue');
  });

  const ladders = fc.record({
    daysBefore: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }),
    onTheDay: fc.boolean(),
    overdueEveryDays: fc.integer({ min: 0, max: 10 }),
  });

  it('never lies ahead and never goes back, whatever days are missed', () => {
    fc.assert(
      fc.property(ladders, fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 1 }), (ladder, offsets) => {
        const days = [...new Set(offsets)].sort((a, b) => a - b).map((offset) => addDays(day('2026-11-20'), offset));
        const scheduled = days.map((today) => dueRung(line, ladder, today)?.scheduledDay ?? '');

        expect(scheduled.every((at, index) => at <= (days[index] ?? ''))).toBe(true);
        expect([...scheduled].sort()).toEqual(scheduled);
      }),
    );
  });

  it('names each step of a daily run once and a missed one on the day after', () => {
    fc.assert(
      fc.property(ladders, fc.integer({ min: -35, max: 40 }), (ladder, offset) => {
        const today = addDays(day('2026-11-20'), offset);
        const yesterday = dueRung(line, ladder, addDays(today, -1));
        const now = dueRung(line, ladder, today);

        const isStepDay =
          ladder.daysBefore.includes(-offset) ||
          (ladder.onTheDay && offset === 0) ||
          (ladder.overdueEveryDays > 0 && offset > 0 && offset % ladder.overdueEveryDays === 0);
        expect(now).toEqual(isStepDay ? expect.objectContaining({ scheduledDay: today }) : yesterday);
      }),
    );
  });
});
