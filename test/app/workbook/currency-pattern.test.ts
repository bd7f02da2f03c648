import { currencyPattern } from '../../../src/app/workbook/currency-pattern';

describe('currencyPattern', () => {
  it.each([
    ['CNY', '[$¥]#,##0.00'],
    ['JPY', '[$¥]#,##0'],
    ['KWD', '[$KWD ]#,##0.000'],
    ['CHF', '[$CHF ]#,##0.00'],
  ])('shows %s by its symbol or code, with its digits', (currency, pattern) => {
    expect(currencyPattern(currency)).toBe(pattern);
  });
});
