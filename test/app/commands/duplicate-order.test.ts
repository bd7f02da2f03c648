import { duplicateOrder } from '../../../src/app/commands/duplicate-order';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';
import { anOrderDesk } from '../../support/order-desk';

describe('duplicateOrder', () => {
  it('places the same lines under a new number, without dates and payments', () => {
    const past = '2026-10-01' as CalendarDate;
    const desk = anOrderDesk([
      aLine({
        lineId: 'a',
        orderNumber: '7',
        expectedDeliveryDate: past,
        actualDeliveryDate: past,
        status: 'delivered',
        amountPaid: 10,
      }),
      aLine({ lineId: 'b', orderNumber: '7', productName: 'Rug', trackingNumber: 'T1', carrier: 'DHL', shippedDate: past }),
      aLine({ lineId: 'c', orderNumber: '7', productName: 'Mug', status: 'cancelled' }),
    ]);

    const result = duplicateOrder(desk, { orderNumber: '7', requestId: '' });

    expect(result).toMatchObject({ value: { orderNumber: '20261122-001', firstRow: 5 } });
    const blank = { status: 'pending', expectedDeliveryDate: null, actualDeliveryDate: null, amountPaid: null };
    expect(desk.lines().slice(3)).toMatchObject([
      { ...blank, lineId: 'new-1', productName: 'Lamp' },
      { ...blank, lineId: 'new-2', productName: 'Rug', trackingNumber: '', carrier: '', shippedDate: null },
    ]);
  });

  it('refuses an order that is not there', () => {
    expect(duplicateOrder(anOrderDesk(), { orderNumber: '7', requestId: '' })).toMatchObject({
      error: { code: 'order.not-found' },
    });
  });
});
