import { formatDay } from '../../src/i18n/format-day';
import { messagesFor } from '../../src/i18n/messages-for';

describe('formatDay', () => {
  it.each([
    ['2026-11-22', 'Sunday, 22 November 2026', '2026年11月22日（周日）'],
    ['2028-02-29', 'Tuesday, 29 February 2028', '2028年2月29日（周二）'],
    ['2026-12-31', 'Thursday, 31 December 2026', '2026年12月31日（周四）'],
    ['2027-01-01', 'Friday, 1 January 2027', '2027年1月1日（周五）'],
    ['2026-08-01', 'Saturday, 1 August 2026', '2026年8月1日（周六）'],
  ])('writes %s as %s and %s', (date, en, zh) => {
    expect([formatDay(date as never, messagesFor('en')), formatDay(date as never, messagesFor('zh'))]).toEqual([en, zh]);
  });
});
