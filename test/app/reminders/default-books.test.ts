import { DEFAULT_BOOKS } from '../../../src/app/reminders/default-books';
import { activeRules } from '../../../src/app/reminders/read-due-messages';
import { DEFAULT_SETTINGS } from '../../../src/domain/order/settings';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

describe('DEFAULT_BOOKS', () => {
  it('tell owners by the ladder of the Settings, and customers nothing', () => {
    const settings = { ...DEFAULT_SETTINGS, language: 'en', currency: 'CNY' } as const;
    const rules = DEFAULT_BOOKS.rules.read(settings, '2026-11-22' as CalendarDate);

    const told = rules.ok ? activeRules(rules.value.entries).filter(({ audience }) => audience.length > 0) : [];

    expect(told.map(({ moment, days, audience }) => [moment, days, audience.map(({ kind }) => kind)])).toEqual([
      ['before', 3, ['owner']],
      ['before', 1, ['owner']],
      ['onTheDay', null, ['owner']],
      ['overdue', 1, ['owner']],
    ]);
  });
});
