import { toOrderCells } from '../../../src/app/orders/order-cells';
import { isOrderRow, type OrderCells, parseOrderRow } from '../../../src/app/orders/parse-order-row';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const day = (text: string) => ({ day: text as CalendarDate });

describe('isOrderRow', () => {
  it.each<[OrderCells, boolean]>([
    [{}, false],
    [{ orderNumber: '', customerName: '  ', productName: '' }, false],
    [{ customerName: 'Ada' }, true],
    [{ orderNumber: 7 }, true],
    [{ quantity: 3, status: 'Pending' }, false],
  ])('of %j is %p', (cells, isLine) => {
    expect(isOrderRow(cells)).toBe(isLine);
  });
});

describe('parseOrderRow', () => {
  it('reads labels of every language, whatever their case', () => {
    expect(parseOrderRow({ status: '已发货', priority: 'URGENT' }).line).toMatchObject({ status: 'shipped', priority: 'urgent' });
  });

  it('takes an empty status for pending and an unknown one for pending with a problem', () => {
    expect(parseOrderRow({}).unreadable).toEqual([]);
    expect(parseOrderRow({ status: 'gone' })).toMatchObject({ line: { status: 'pending' }, unreadable: ['status'] });
  });

  it.each(['未交付', '无', '-', 'TBD', 'Not delivered', ' n/a ', '待定'])('takes %p in a date column for no date', (word) => {
    expect(parseOrderRow({ actualDeliveryDate: word })).toMatchObject({ line: { actualDeliveryDate: null }, unreadable: [] });
  });

  it.each(['tomorrow', '2026/11/30 approx.', 20_261_122, true, day('57372-01-01'), day('1899-12-30')])(
    'names %p in a date column as unreadable',
    (content) => {
      expect(parseOrderRow({ expectedDeliveryDate: content })).toMatchObject({
        line: { expectedDeliveryDate: null },
        unreadable: ['expectedDeliveryDate'],
      });
    },
  );

  it('reads a day, and a number that lost its date format', () => {
    expect(parseOrderRow({ orderDate: day('2026-11-22'), shippedDate: 46_348.5 }).line).toMatchObject({
      orderDate: '2026-11-22',
      shippedDate: '2026-11-22',
    });
  });

  it('names text where a number belongs and does not guess it', () => {
    expect(parseOrderRow({ quantity: '两件', unitPrice: '5' })).toMatchObject({
      line: { quantity: null, unitPrice: null },
      unreadable: ['quantity', 'unitPrice'],
    });
  });

  it('keeps texts that look like numbers as they are', () => {
    expect(parseOrderRow({ orderNumber: '001', trackingNumber: 123 }).line).toMatchObject({
      orderNumber: '001',
      trackingNumber: '123',
    });
  });

  it.each(['en', 'zh'] as const)('reads back what was written in %s', (language) => {
    const line = aLine({
      status: 'onHold',
      priority: 'urgent',
      orderDate: '2026-11-01' as CalendarDate,
      quantity: -2,
      amountPaid: 0,
      remarkSpecial: 'two\nlines',
    });

    expect(parseOrderRow(toOrderCells(line, language))).toEqual({ line, unreadable: [] });
  });
});
