import { EVERY_DAY_WORKS, isWorkingDay } from '../../../src/domain/calendar/work-calendar';
import { advanceToWorkingDay, isMailDay, latestStep, stepFrom } from '../../../src/domain/rules/rule-schedule';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const day = (text: string) => text as CalendarDate;
/** Saturday 26 September 2026 is worked for the long holiday that begins on 1 October. */
const HOLIDAYS = {
  weekdaysOff: new Set([0, 6] as const),
  daysOff: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(day)),
  workingDays: new Set([day('2026-09-26')]),
};

describe('stepFrom', () => {
  it('counts a worked Saturday as a day', () => {
    const earlier = (days: number) => stepFrom(day('2026-09-28'), -days, { days, dayKind: 'working' }, HOLIDAYS);

    expect([earlier(1), earlier(2)]).toEqual(['2026-09-26', '2026-09-25']);
  });

  it('is unknown where nobody ever works', () => {
    const never = { ...EVERY_DAY_WORKS, weekdaysOff: new Set([0, 1, 2, 3, 4, 5, 6] as const) };

    expect(stepFrom(day('2026-09-28'), 1, { days: 1, dayKind: 'working' }, never)).toBeNull();
  });
});

describe('latestStep', () => {
  const every3 = { days: 3, dayKind: 'calendar' } as const;
  const on = (today: string, calendar = EVERY_DAY_WORKS) => ({ today: day(today), calendar });

  it('stays until the next step has come', () => {
    const steps = ['2026-11-22', '2026-11-23', '2026-11-25', '2026-11-26'].map((today) =>
      latestStep(day('2026-11-20'), every3, on(today)),
    );

    expect(steps).toEqual([null, '2026-11-23', '2026-11-23', '2026-11-26']);
  });

  it('passes over days off where it counts working days', () => {
    const steps = ['2026-10-08', '2026-10-09'].map((today) =>
      latestStep(day('2026-09-29'), { days: 2, dayKind: 'working' }, on(today, HOLIDAYS)),
    );

    expect(steps).toEqual(['2026-10-08', '2026-10-08']);
  });
});

describe('advanceToWorkingDay', () => {
  it('says before a holiday what falls into it', () => {
    expect(advanceToWorkingDay(day('2026-10-04'), HOLIDAYS)).toBe('2026-09-30');
    expect(advanceToWorkingDay(day('2026-09-30'), HOLIDAYS)).toBe('2026-09-30');
  });
});

describe('isMailDay', () => {
  it('is a day on which the team works', () => {
    const days = ['2026-09-26', '2026-09-27', '2026-10-01', '2026-10-08'].map(day);

    expect(days.map((each) => isMailDay(each, HOLIDAYS))).toEqual([true, false, false, true]);
    expect(days.map((each) => isWorkingDay(each, HOLIDAYS))).toEqual([true, false, false, true]);
  });
});
