import { calculateLineFigures, lineTotalOf } from '../../../src/domain/order/line-figures';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const basis = { today: '2026-11-22' as CalendarDate, soonDays: 3, currencyDigits: 2 };

describe('lineTotalOf', () => {
  it('is missing where quantity or price is', () => {
    expect(lineTotalOf({ quantity: null, unitPrice: 5 }, 2)).toBeNull();
    expect(lineTotalOf({ quantity: 5, unitPrice: null }, 2)).toBeNull();
  });

  it('rounds to the digits of the currency', () => {
    expect(lineTotalOf({ quantity: 3, unitPrice: 33.335 }, 2)).toBe(100.01);
    expect(lineTotalOf({ quantity: 3, unitPrice: 33.335 }, 0)).toBe(100);
  });
});

describe('calculateLineFigures', () => {
  it('derives every computed column of a line', () => {
    const line = aLine({
      quantity: 2,
      unitPrice: 12.5,
      amountPaid: 5,
      expectedDeliveryDate: '2026-11-20' as CalendarDate,
      status: 'shipped',
    });

    expect(calculateLineFigures(line, basis)).toEqual({
      lineTotal: 25,
      balanceDue: 20,
      dueState: 'overdue',
      paymentStatus: 'partiallyPaid',
    });
  });
});
