import fc from 'fast-check';
import type { OrderStatus } from '../../../src/domain/order/order-status';
import { balanceOfOrder, type PayableLine, spreadPayment } from '../../../src/domain/payment/spread-payment';
import { addMoney } from '../../../src/domain/shared/money';

function lines(...rows: readonly (readonly [total: number | null, paid: number | null, status?: OrderStatus])[]): PayableLine[] {
  return rows.map(([lineTotal, amountPaid, status = 'pending']) => ({ lineTotal, amountPaid, status }));
}

describe('spreadPayment', () => {
  it('fills the lines in their order', () => {
    expect(spreadPayment(lines([100, null], [50, null], [30, null]), 120)).toEqual([100, 20, null]);
  });

  it('uses the discount up first', () => {
    expect(spreadPayment(lines([100, null], [-20, null]), 80)).toEqual([100, -20]);
    expect(spreadPayment(lines([100, null], [-20, null]), 10)).toEqual([30, -20]);
  });

  it('puts what is left over on the last line that can carry it', () => {
    expect(spreadPayment(lines([100, 100], [50, null], [-10, -10], [9, null, 'cancelled']), 60)).toEqual([null, 60, null, null]);
  });

  it('passes over cancelled lines and lines without a total', () => {
    expect(spreadPayment(lines([40, null, 'cancelled'], [null, null], [40, null]), 40)).toEqual([null, null, 40]);
  });

  it('takes a refund from cancelled lines, then from overpaid ones, then from the last line upwards', () => {
    const paid = lines([40, 40, 'cancelled'], [50, 60], [30, 30]);

    expect(spreadPayment(paid, -45)).toEqual([0, 55, null]);
    expect(spreadPayment(paid, -70)).toEqual([0, 50, 10]);
  });

  it('refunds a return', () => {
    expect(spreadPayment(lines([-50, null]), -50)).toEqual([-50]);
    expect(spreadPayment(lines([100, 100], [-30, null]), -30)).toEqual([null, -30]);
  });

  it('refuses to refund more than was paid', () => {
    expect(spreadPayment(lines([50, 20]), -20.01)).toBeNull();
    expect(spreadPayment(lines([50, null], [-10, null]), -5)).toBeNull();
  });

  it('spreads every cent and settles no line beyond its total while another is open', () => {
    const cents = fc.integer({ min: -50_000, max: 50_000 }).map((amount) => amount / 100);
    const line = fc.record({
      lineTotal: fc.option(cents),
      amountPaid: fc.constant(null),
      status: fc.constantFrom<OrderStatus>('pending', 'delivered', 'cancelled'),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 90_000 }), (order, amountInCents) => {
        const amount = amountInCents / 100;
        const paid = spreadPayment(order, amount) ?? [];
        expect(addMoney(paid.map((part) => part ?? 0))).toBe(amount);
        const isOver = order.some(({ lineTotal }, index) => (paid[index] ?? 0) > Math.max(0, lineTotal ?? 0));
        if (isOver) expect(balanceOfOrder(order)).toBeLessThan(amount);
      }),
    );
  });
});
