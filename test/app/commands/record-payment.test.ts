import { recordPayment } from '../../../src/app/commands/record-payment';
import { aLine } from '../../support/builders';
import { anOrderDesk, type OrderDesk } from '../../support/order-desk';

function anOrder(): OrderDesk {
  return anOrderDesk([
    aLine({ lineId: 'a', orderNumber: '7', quantity: 2, unitPrice: 30 }),
    aLine({ lineId: 'x', orderNumber: '8' }),
    aLine({ lineId: 'b', orderNumber: '7', quantity: 1, unitPrice: -10 }),
    aLine({ lineId: 'c', orderNumber: '7', quantity: 1, unitPrice: 9.99 }),
  ]);
}

const paidOf = (desk: OrderDesk) => desk.lines().map(({ amountPaid }) => amountPaid);

describe('recordPayment', () => {
  it('spreads what is owed over the lines of the order and leaves others alone', () => {
    const desk = anOrder();

    const result = recordPayment(desk, { orderNumber: '7', amount: 'balance' });

    expect(result).toEqual({ ok: true, value: { recorded: 59.99, balance: 0, changed: ['a', 'b', 'c'] } });
    expect(paidOf(desk)).toEqual([60, null, -10, 9.99]);
  });

  it('records nothing more once the balance is paid', () => {
    const desk = anOrder();
    recordPayment(desk, { orderNumber: '7', amount: 'balance' });

    expect(recordPayment(desk, { orderNumber: '7', amount: 'balance' })).toMatchObject({ value: { recorded: 0, changed: [] } });
    expect(desk.writes()).toBe(1);
  });

  it('adds a second payment to the first', () => {
    const desk = anOrder();
    recordPayment(desk, { orderNumber: '7', amount: 20 });

    expect(recordPayment(desk, { orderNumber: '7', amount: 5.005 })).toMatchObject({ value: { recorded: 5.01, balance: 34.98 } });
  });

  it('refuses a payment that was meant for another balance, so that a double click pays once', () => {
    const desk = anOrder();
    const click = () => recordPayment(desk, { orderNumber: '7', amount: 20, balanceSeen: 59.99 });

    expect(click()).toMatchObject({ ok: true });
    expect(click()).toEqual({ ok: false, error: { code: 'order.changed-meanwhile', params: { orderNumber: '7' } } });
    expect(paidOf(desk)).toEqual([30, null, -10, null]);
  });

  it('does not pay back on its own what was paid too much', () => {
    const desk = anOrder();
    recordPayment(desk, { orderNumber: '7', amount: 100 });

    expect(recordPayment(desk, { orderNumber: '7', amount: 'balance' })).toMatchObject({
      value: { recorded: 0, balance: -40.01 },
    });
  });

  it.each([
    [{ orderNumber: '9', amount: 5 }, 'order.not-found'],
    [{ orderNumber: '', amount: 5 }, 'order.not-found'],
    [{ orderNumber: '7', amount: 0.001 }, 'entry.missing'],
    [{ orderNumber: '7', amount: -5 }, 'payment.refund-exceeds-paid'],
  ] as const)('refuses %j with %s and writes nothing', (request, code) => {
    const desk = anOrder();

    expect(recordPayment(desk, request)).toMatchObject({ ok: false, error: { code } });
    expect(desk.writes()).toBe(0);
  });

  it('rounds to the digits of the currency', () => {
    const desk = anOrderDesk([aLine({ orderNumber: '7', quantity: 3, unitPrice: 33.5 })], { currency: 'JPY' });

    expect(recordPayment(desk, { orderNumber: '7', amount: 'balance' })).toMatchObject({ value: { recorded: 101 } });
  });
});
