import { parseAmount } from '../../../src/domain/shared/parse-amount';

describe('parseAmount', () => {
  it.each([
    ['12', 12],
    [' 7,999.00 ', 7999],
    ['¥7,999.00', 7999],
    ['￥７，９９９', 7999],
    ['-¥5', -5],
    ['1.234,50', 1234.5],
    ['1.234.567', 1234567],
    ['12,5', 12.5],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['(5.00)', -5],
    ['−3', -3],
    ['7 999 元', 7999],
    ['1200 EUR', 1200],
    ['.5', 0.5],
    ['-0', 0],
  ])('reads %p as %p', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each(['', '两件', '12 pcs', '1,2,3', '1.2.3', '5-6', '(5', '10%', '1e5', '-'])('does not take %p for a number', (text) => {
    expect(parseAmount(text)).toBeNull();
  });
});
