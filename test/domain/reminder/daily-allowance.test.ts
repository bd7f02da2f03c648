import { dailyAllowance } from '../../../src/domain/reminder/daily-allowance';

describe('dailyAllowance', () => {
  it.each([
    ['ada@gmail.com', 40, 100],
    ['ada@GoogleMail.com', 100, 100],
    ['ada@gmail.com', 1400, 1500],
    ['ada@shop.example', 40, 1500],
  ])('of %s with %i left today is %i on a whole day (F001)', (email, left, perDay) => {
    expect(dailyAllowance(email, left)).toBe(perDay);
  });
});
