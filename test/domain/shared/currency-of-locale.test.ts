import { currencyOfLocale } from '../../../src/domain/shared/currency-of-locale';

describe('currencyOfLocale', () => {
  it.each([
    ['en_US', 'USD'],
    ['en_GB', 'GBP'],
    ['de_DE', 'EUR'],
    ['de_CH', 'CHF'],
    ['zh_CN', 'CNY'],
    ['zh_TW', 'TWD'],
    ['zh_Hant_HK', 'HKD'],
    ['zh', 'CNY'],
    ['ja_JP', 'JPY'],
    ['pt_BR', 'BRL'],
    ['fr', 'EUR'],
    ['xx', 'USD'],
    ['', 'USD'],
  ])('of %s is %s', (locale, currency) => {
    expect(currencyOfLocale(locale)).toBe(currency);
  });
});
