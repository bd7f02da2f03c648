import { formatActiveSince, readActiveSince } from '../../../src/app/rules/active-since';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const day = '2026-11-22' as CalendarDate;

describe('active since', () => {
  it('is kept to the minute, beside the day of the spreadsheet’s own zone', () => {
    const kept = formatActiveSince(day, Date.UTC(2026, 10, 21, 23, 5, 59));

    expect(kept).toBe('2026-11-22 (2026-11-21T23:05Z)');
    expect(readActiveSince(kept)).toEqual({ day, minute: Date.UTC(2026, 10, 21, 23, 5) / 60_000 });
  });

  it('is a day alone where an older version wrote it', () => {
    expect(readActiveSince({ day })).toEqual({ day, minute: null });
  });

  it.each(['', 'yesterday', '2026-11-22', '2026-02-30 (2026-02-30T10:00Z)', 5, true])('is not known from %j', (content) => {
    expect(readActiveSince(content)).toBeNull();
  });
});
