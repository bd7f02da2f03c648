import { isQuietHour } from '../../../src/domain/reminder/quiet-hours';

describe('isQuietHour', () => {
  it('waits before the morning hour and from the evening hour on', () => {
    const hours = { reminderHour: 8, quietFromHour: 22 };

    expect([7, 8, 21, 22, 23].map((hour) => isQuietHour(hour, hours))).toEqual([true, false, false, true, true]);
  });

  it('goes on until midnight where the end is not after the beginning', () => {
    expect([7, 8, 23].map((hour) => isQuietHour(hour, { reminderHour: 8, quietFromHour: 8 }))).toEqual([true, false, false]);
    expect(isQuietHour(23, { reminderHour: 8, quietFromHour: 0 })).toBe(false);
  });
});
