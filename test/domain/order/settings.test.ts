import { currencyDigits, DEFAULT_SETTINGS, isCurrencyCode } from '../../../src/domain/order/settings';

describe('currencyDigits', () => {
  it.each([
    ['CNY', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('of %s are %i (ISO 4217)', (currency, digits) => {
    expect(currencyDigits(currency)).toBe(digits);
  });
});

describe('isCurrencyCode', () => {
  it('takes three capital letters and nothing else', () => {
    expect(['CNY', 'cny', '¥', 'EURO', ''].map(isCurrencyCode)).toEqual([true, false, false, false, false]);
  });
});

describe('DEFAULT_SETTINGS', () => {
  it('remind three days and one day ahead, on the day and daily while overdue, from eight o’clock', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      soonDays: 3,
      reminderHour: 8,
      ladder: { daysBefore: [3, 1], onTheDay: true, overdueEveryDays: 1 },
    });
  });
});
