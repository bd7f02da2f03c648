import fc from 'fast-check';
import { isOrderNumberPattern, nextOrderNumbers } from '../../../src/domain/order/order-number';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const TODAY = '2026-11-22' as CalendarDate;

describe('nextOrderNumbers', () => {
  it('begins each day with the first value', () => {
    expect(nextOrderNumbers('YYYYMMDD-001', TODAY, ['20261121-007'], 2)).toEqual(['20261122-001', '20261122-002']);
  });

  it('follows the highest number of the day and fills no gaps', () => {
    expect(nextOrderNumbers('YYYYMMDD-001', TODAY, ['20261122-002', '20261122-009', ''], 1)).toEqual(['20261122-010']);
  });

  it.each([
    ['001', ['001', '002'], '003'],
    ['SO1-0001', ['SO1-0041', 'SO2-0099'], 'SO1-0042'],
    ['YY/MM-1', ['26/11-9'], '26/11-10'],
    ['No. 01 (DD)', ['No. 07 (22)', 'No. 31 (21)'], 'No. 08 (22)'],
    ['ORDER', ['ORDER-001'], 'ORDER-002'],
    ['', [], '-001'],
  ])('of the pattern %p after %p is %p', (pattern, existing, next) => {
    expect(nextOrderNumbers(pattern, TODAY, existing, 1)).toEqual([next]);
  });

  it('does not count on from an 18-digit number that happens to fit', () => {
    expect(nextOrderNumbers('001', TODAY, ['310002345678901234', '004'], 1)).toEqual(['005']);
  });

  it('grows past the width of the counter', () => {
    expect(nextOrderNumbers('YYYYMMDD-001', TODAY, ['20261122-999'], 1)).toEqual(['20261122-1000']);
  });

  it('never gives a number that is in use, nor one twice', () => {
    const pattern = fc.constantFrom('YYYYMMDD-001', '001', 'A-01', 'X', 'MM.1/DD');
    fc.assert(
      fc.property(pattern, fc.array(fc.nat(40)), fc.nat(20), (text, used, count) => {
        const existing = used.flatMap((value) => nextOrderNumbers(text, TODAY, [], value + 1).slice(-1));
        const given = nextOrderNumbers(text, TODAY, existing, count);
        expect(new Set([...given, ...existing]).size).toBe(count + new Set(existing).size);
      }),
    );
  });
});

describe('isOrderNumberPattern', () => {
  it.each(['YYYYMMDD-001', '1', 'SO-0001', '订单0001'])('accepts %p', (pattern) => {
    expect(isOrderNumberPattern(pattern)).toBe(true);
  });

  it.each(['', 'YYYYMMDD', '002', ' 001', '10'])('refuses %p', (pattern) => {
    expect(isOrderNumberPattern(pattern)).toBe(false);
  });
});
