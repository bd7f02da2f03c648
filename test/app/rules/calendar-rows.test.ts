import { parseCalendar, workingDaysAround } from '../../../src/app/rules/calendar-rows';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const day = (text: string) => ({ day: text as CalendarDate });

describe('parseCalendar', () => {
  it('reads weekdays, dates and dates that are text, in every language', () => {
    const { calendar, faults } = parseCalendar([
      { day: 'Saturday', kind: 'Off' },
      { day: '星期日' },
      { day: day('2027-01-01'), kind: '休息' },
      { day: '2027年2月17日', kind: 'off' },
      { day: '2027/2/20', kind: '上班' },
      {},
    ]);

    expect(faults).toEqual([null, null, null, null, null, null]);
    expect([...calendar.weekdaysOff].sort()).toEqual([0, 6]);
    expect([...calendar.daysOff]).toEqual(['2027-01-01', '2027-02-17']);
    expect([...calendar.workingDays]).toEqual(['2027-02-20']);
  });

  it('says what cannot be read, and leaves the others working', () => {
    const { calendar, faults } = parseCalendar([{ day: 'Christmas' }, { day: '2027-12-25', kind: 'maybe' }, { day: 'Sunday' }]);

    expect(faults).toEqual(['day', 'kind', null]);
    expect(calendar.weekdaysOff.size).toBe(1);
  });

  it('lets the lower of two rows for a day count', () => {
    const { calendar } = parseCalendar([{ day: '2027-01-01' }, { day: '2027-01-01', kind: 'Working' }]);

    expect([calendar.daysOff.size, calendar.workingDays.size]).toEqual([0, 1]);
  });

  it('reads ranges of days and of weekdays', () => {
    const { calendar, faults } = parseCalendar([
      { day: '2027-02-05 ~ 2027-02-12' },
      { day: '2027年2月20日至2027年2月21日', kind: '上班' },
      { day: '星期六至星期日' },
      { day: '2027-02-12 ~ 2027-02-05' },
    ]);

    expect(faults).toEqual([null, null, null, 'day']);
    expect([...calendar.daysOff]).toEqual(
      Array.from({ length: 8 }, (_, index) => `2027-02-${String(5 + index).padStart(2, '0')}`),
    );
    expect([...calendar.workingDays]).toEqual(['2027-02-20', '2027-02-21']);
    expect([...calendar.weekdaysOff].sort()).toEqual([0, 6]);
  });

  it('does not guess a date that could be two', () => {
    expect(parseCalendar([{ day: '11/12/2027' }]).faults).toEqual(['day']);
  });
});

describe('workingDaysAround', () => {
  it('lists the working days from two years back to two years ahead, in ascending order', () => {
    const { calendar } = parseCalendar([{ day: 'Saturday' }, { day: 'Sunday' }]);
    const days = workingDaysAround('2026-11-22' as CalendarDate, calendar);

    expect([days[0], days[days.length - 1]]).toEqual(['2024-11-01', '2028-11-30']);
    expect(days).toEqual([...days].sort());
    expect(days).not.toContain('2026-11-22');
  });
});
