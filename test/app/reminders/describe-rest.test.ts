import { describeRest } from '../../../src/app/reminders/describe-rest';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { messagesFor } from '../../../src/i18n/messages-for';

const UNTIL = { date: '2026-11-23' as CalendarDate, hour: 9 };

describe('describeRest', () => {
  it('says why nothing goes out by itself, and until when', () => {
    expect(describeRest({ reason: 'dayOff', until: UNTIL }, true, messagesFor('en'))).toBe(
      'Today is a day off. By themselves they go out on Monday, 23 November 2026 from 9:00.',
    );
    expect(describeRest({ reason: 'night', until: UNTIL }, true, messagesFor('zh'))).toBe(
      '现在不是自动发邮件的时段。不操作的话，这些邮件将在2026年11月23日（周一） 9:00 起自动发出。',
    );
  });

  it('promises nothing while reminders are off, or the calendar has no day for them', () => {
    expect(describeRest({ reason: 'dayOff', until: UNTIL }, false, messagesFor('en'))).toBe('Today is a day off.');
    expect(describeRest({ reason: 'dayOff', until: null }, true, messagesFor('zh'))).toBe('今天是休息日。');
  });
});
