import { summarizeOrders } from '../../../src/domain/order/order-summary';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const basis = { today: '2026-11-22' as CalendarDate, soonDays: 3, currencyDigits: 2 };
const date = (text: string) => text as CalendarDate;

describe('summarizeOrders', () => {
  it('is all zeros without lines', () => {
    expect(summarizeOrders([], basis)).toMatchObject({ orders: 0, lines: 0, amount: 0, paid: 0, outstanding: 0, urgentOpen: 0 });
  });

  it('counts orders by their number and lines by row', () => {
    const lines = [aLine({ orderNumber: 'A' }), aLine({ orderNumber: 'A' }), aLine({ orderNumber: 'B' })];

    expect(summarizeOrders(lines, basis)).toMatchObject({ orders: 2, lines: 3 });
  });

  it('does not count a line that has no number yet', () => {
    expect(summarizeOrders([aLine({ orderNumber: '' })], basis)).toMatchObject({ lines: 0, amount: 0 });
  });

  it('leaves cancelled lines out of amount and outstanding, but not out of what was paid', () => {
    const lines = [
      aLine({ quantity: 3, unitPrice: 0.1 }),
      aLine({ quantity: 1, unitPrice: 100, amountPaid: 40, status: 'cancelled' }),
    ];

    expect(summarizeOrders(lines, basis)).toMatchObject({ amount: 0.3, paid: 40, outstanding: 0.3 });
    expect(summarizeOrders(lines, basis).byStatus.cancelled).toEqual({ lines: 1, amount: 100 });
  });

  it('counts urgent lines only while they are open', () => {
    const lines = [aLine({ priority: 'urgent' }), aLine({ priority: 'urgent', status: 'delivered' })];

    expect(summarizeOrders(lines, basis).urgentOpen).toBe(1);
  });

  it('knows the months by the date of order', () => {
    const lines = [
      aLine({ orderDate: date('2026-11-01') }),
      aLine({ orderDate: date('2026-11-30'), status: 'cancelled' }),
      aLine({ orderDate: date('2026-10-31') }),
      aLine({ orderDate: date('2026-09-30') }),
      aLine({ orderDate: null }),
    ];

    expect(summarizeOrders(lines, basis)).toMatchObject({
      thisMonth: { orders: 1, lines: 2, amount: 10 },
      lastMonth: { orders: 1, lines: 1, amount: 10 },
    });
  });
});
