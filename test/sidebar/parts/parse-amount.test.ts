import { parseAmount } from '../../../src/sidebar/parts/parse-amount';

describe('parseAmount', () => {
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
    expect(parseAmount(typed)).toBe(amount);
  });

  it.each(['', '  '])('takes %j for empty', (typed) => {
    expect(parseAmount(typed)).toBeNull();
  });

  it.each(['two', '两', '1.2.3', '1e5', '--1', '12 pcs'])('finds no number in %j', (typed) => {
    expect(parseAmount(typed)).toBeNaN();
  });
});
