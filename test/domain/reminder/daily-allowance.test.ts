import { dailyAllowance } from '../../../src/domain/reminder/daily-allowance';

describe('dailyAllowance', () => {
  it.each([
    [40, 100],
    [100, 100],
    [101, 1500],
    [1500, 1500],
  ])('of an account with %i left today is %i on a whole day (F001)', (left, perDay) => {
    expect(dailyAllowance(left)).toBe(perDay);
  });
});
