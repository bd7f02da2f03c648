import { isBlank, isDayCell, textOf } from '../../../src/app/workbook/cell-content';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const day = { day: '2026-11-22' as CalendarDate };

describe('isBlank', () => {
  it('is what TRIM(cell)="" is: spaces are blank, zero, FALSE and other white space are not', () => {
    expect([undefined, '', '   '].map(isBlank)).toEqual([true, true, true]);
    expect([0, false, '\n', 'x', day].map(isBlank)).toEqual([false, false, false, false, false]);
  });
});

describe('isDayCell', () => {
  it('tells a date from its number and its text', () => {
    expect([day, 46348, '2026-11-22', true].map(isDayCell)).toEqual([true, false, false, false]);
  });
});

describe('textOf', () => {
  it('is the content as a person would write it', () => {
    expect([undefined, 'x', 1.5, false, day].map(textOf)).toEqual(['', 'x', '1.5', 'false', '2026-11-22']);
  });
});
