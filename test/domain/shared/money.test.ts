import fc from 'fast-check';
import { addMoney, multiplyMoney, roundMoney, subtractMoney } from '../../../src/domain/shared/money';

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });

describe('multiplyMoney', () => {
  it.each([
    [56.5, 0.29, 2, 16.39],
    [1, 1.005, 2, 1.01],
    [1, 10.075, 2, 10.08],
    [-1, 1.005, 2, -1.01],
    [3, 3399.99, 2, 10_199.97],
    [2, 1250.5, 0, 2501],
    [1, 0.0005, 3, 0.001],
  ])('%f × %f with %i digits is %f', (quantity, price, digits, total) => {
    expect(multiplyMoney(quantity, price, digits)).toBe(total);
  });

  it('never gives minus zero', () => {
    expect(Object.is(multiplyMoney(-1, 0, 2), 0)).toBe(true);
  });

  it('agrees with whole cents for whole quantities', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 1_000_000 }), (quantity, price) => {
        expect(Math.round(multiplyMoney(quantity, price / 100, 2) * 100)).toBe(quantity * price);
      }),
    );
  });
});

describe('addMoney', () => {
  it('does not gather the errors of floating point', () => {
    expect(addMoney(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(addMoney([])).toBe(0);
  });

  it('does not depend on the order of the amounts', () => {
    fc.assert(
      fc.property(fc.array(cents), (amounts) => {
        const money = amounts.map((amount) => amount / 100);
        expect(addMoney(money)).toBe(addMoney([...money].reverse()));
      }),
    );
  });
});

describe('subtractMoney', () => {
  it('is exact', () => {
    expect(subtractMoney(0.3, 0.1)).toBe(0.2);
  });
});

describe('roundMoney', () => {
  it('rounds halves away from zero', () => {
    expect(roundMoney(2.345, 2)).toBe(2.35);
    expect(roundMoney(-2.345, 2)).toBe(-2.35);
  });
});
