import { isAnotherCustomer, LONE_LINE, problemsOfLine } from '../../../src/domain/order/line-problems';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

function codes(...[line, unreadable, order]: Partial<Parameters<typeof problemsOfLine>>): readonly string[] {
  return problemsOfLine(line ?? aLine(), unreadable ?? [], order ?? LONE_LINE, 2).map(({ code, column }) => `${code}:${column}`);
}

describe('problemsOfLine', () => {
  it('names what cannot be read', () => {
    expect(codes(aLine(), ['expectedDeliveryDate', 'quantity', 'status'])).toEqual([
      'date-is-text:expectedDeliveryDate',
      'number-is-text:quantity',
      'status-unknown:status',
    ]);
  });

  it('names a second customer on an order number', () => {
    expect(codes(aLine({ customerName: 'Bo' }), [], { ...LONE_LINE, customerAbove: 'Ada' })).toEqual([
      'customer-differs:customerName',
    ]);
  });

  it('names a day of delivery on an open line, but not on a closed one', () => {
    const actualDeliveryDate = '2026-11-20' as CalendarDate;

    expect(codes(aLine({ actualDeliveryDate, status: 'shipped' }))).toEqual(['status-not-advanced:status']);
    expect(codes(aLine({ actualDeliveryDate, status: 'delivered' }))).toEqual([]);
  });

  it('names a negative quantity unless the order sells the product', () => {
    expect(codes(aLine({ quantity: -1 }))).toEqual(['negative-quantity:quantity']);
    expect(codes(aLine({ quantity: -1 }), [], { ...LONE_LINE, isProductSold: true })).toEqual([]);
  });

  it('lets a discount have a negative price', () => {
    expect(codes(aLine({ quantity: 1, unitPrice: -5 }))).toEqual([]);
  });

  it('names a payment over the total of a line only where the order has other lines', () => {
    const line = aLine({ quantity: 1, unitPrice: 10, amountPaid: 10.01 });

    expect(codes(line)).toEqual([]);
    expect(codes(line, [], { ...LONE_LINE, hasOtherLines: true })).toEqual(['paid-exceeds-line:amountPaid']);
  });

  it('compares mirrored on a negative line', () => {
    const order = { ...LONE_LINE, hasOtherLines: true };

    expect(codes(aLine({ unitPrice: -10, amountPaid: -10 }), [], order)).toEqual([]);
    expect(codes(aLine({ unitPrice: -10, amountPaid: -11 }), [], order)).toEqual(['paid-exceeds-line:amountPaid']);
  });
});

describe('isAnotherCustomer', () => {
  it.each([
    ['Ada', 'ada ', false],
    ['张 三', '张三', false],
    ['', 'Ada', false],
    ['Bo', '', false],
    ['Bo', 'Ada', true],
  ])('%p beside %p is %p', (customer, above, differs) => {
    expect(isAnotherCustomer(customer, above)).toBe(differs);
  });
});
