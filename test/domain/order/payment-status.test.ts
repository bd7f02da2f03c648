import fc from 'fast-check';
import { balanceDueOf, paymentStatusOf } from '../../../src/domain/order/payment-status';

describe('paymentStatusOf', () => {
  it.each([
    [100, null, 'unpaid'],
    [100, 0, 'unpaid'],
    [100, 30, 'partiallyPaid'],
    [100, 100, 'paid'],
    [100, 101, 'overpaid'],
    [100, -5, 'unpaid'],
    [0, null, null],
    [0, 5, 'overpaid'],
    [null, null, null],
    [null, 5, null],
    [-100, null, 'unpaid'],
    [-100, -30, 'partiallyPaid'],
    [-100, -100, 'paid'],
    [-100, -101, 'overpaid'],
  ] as const)('of a total of %p with %p paid is %p', (total, paid, status) => {
    expect(paymentStatusOf(total, paid, 'confirmed')).toBe(status);
  });

  it('calls money on a cancelled line overpaid', () => {
    expect(paymentStatusOf(100, 30, 'cancelled')).toBe('overpaid');
    expect(paymentStatusOf(100, null, 'cancelled')).toBeNull();
  });

  it('compares negative totals mirrored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1500 }), (total, paid) => {
        expect(paymentStatusOf(-total, -paid, 'pending')).toBe(paymentStatusOf(total, paid, 'pending'));
      }),
    );
  });
});

describe('balanceDueOf', () => {
  it.each([
    [100, 30, 'confirmed', 70],
    [100, null, 'confirmed', 100],
    [100, 120, 'confirmed', -20],
    [100, 30, 'cancelled', -30],
    [100, null, 'cancelled', null],
    [null, 30, 'confirmed', null],
  ] as const)('of a total of %p with %p paid while %s is %p', (total, paid, status, balance) => {
    expect(balanceDueOf(total, paid, status)).toBe(balance);
  });
});
