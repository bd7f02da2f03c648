import { spreadTypedPayment } from '../../../src/app/commands/spread-typed-payment';
import { aLine } from '../../support/builders';
import { anOrderDesk } from '../../support/order-desk';

describe('spreadTypedPayment', () => {
  it('keeps the sum and settles the discount', () => {
    const desk = anOrderDesk([
      aLine({ lineId: 'a', orderNumber: '7', unitPrice: 60, amountPaid: 70 }),
      aLine({ lineId: 'b', orderNumber: '7', unitPrice: -10 }),
      aLine({ lineId: 'c', orderNumber: '7', unitPrice: 40 }),
    ]);

    spreadTypedPayment(desk, { orderNumber: '7' });

    expect(desk.lines().map(({ amountPaid }) => amountPaid)).toEqual([60, -10, 20]);
  });

  it('writes nothing the second time', () => {
    const desk = anOrderDesk([
      aLine({ lineId: 'a', orderNumber: '7', amountPaid: 25 }),
      aLine({ lineId: 'b', orderNumber: '7', unitPrice: 40 }),
    ]);
    spreadTypedPayment(desk, { orderNumber: '7' });

    expect(spreadTypedPayment(desk, { orderNumber: '7' })).toEqual({ ok: true, value: { changed: [] } });
    expect(desk.writes()).toBe(1);
  });

  it('refuses an order that is not there', () => {
    expect(spreadTypedPayment(anOrderDesk(), { orderNumber: '7' })).toMatchObject({ error: { code: 'order.not-found' } });
  });
});
