import { amountOf } from '../../../src/sidebar/parts/typed-amount';

describe('amountOf', () => {
  it.each([
    ['12', 12],
    ['1,234.50', 1234.5],
    ['1,234', 1234],
    ['12,5', 12.5],
    ['-3', -3],
    ['−3', -3],
    ['¥7,999.00', 7999],
    [' 1 000 ', 1000],
    ['１２．５', 12.5],
    ['.5', 0.5],
  ])('reads %j', (typed, amount) => {
    expect(amountOf(typed)).toBe(amount);
  });

  it.each(['', '  '])('takes %j for empty', (typed) => {
    expect(amountOf(typed)).toBeNull();
  });

  it.each(['two', '两', '1.2.3', '1e5', '--1', '12 pcs'])('finds no number in %j', (typed) => {
    expect(amountOf(typed)).toBeNaN();
  });
});
