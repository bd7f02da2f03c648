import { reminderKey } from '../../../src/domain/reminder/reminder-key';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

describe('reminderKey', () => {
  it('names line, step, day and person', () => {
    const rung = { rule: 'overdue', scheduledDay: '2026-11-22' as CalendarDate } as const;

    expect(reminderKey('L1', rung, 'ada@example.com')).toBe('L1·overdue·2026-11-22·ada@example.com');
  });
});
