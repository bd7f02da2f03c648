import { formatInstant, formatWeekday } from '../../src/sidebar/format';

const EVENING_IN_SHANGHAI = Date.parse('2026-11-22T12:33:00Z');

describe('formatInstant', () => {
  it('tells the time on the clock of the spreadsheet, wherever the reader is', () => {
    expect(formatInstant(EVENING_IN_SHANGHAI, 'zh', 'Asia/Shanghai')).toBe('11月22日 20:33');
    expect(formatInstant(EVENING_IN_SHANGHAI, 'en', 'America/New_York')).toMatch(/^Nov 22, 07:33.AM$/);
  });

  it('tells the time of the browser for a zone that the browser does not know', () => {
    expect(formatInstant(EVENING_IN_SHANGHAI, 'zh', 'Nowhere/Land')).toBe(formatInstant(EVENING_IN_SHANGHAI, 'zh', ''));
  });
});

describe('formatWeekday', () => {
  it('names the year of a day that is not in this one', () => {
    expect(formatWeekday('2026-11-23', '2026-11-22', 'zh')).toBe('11月23日星期一');
    expect(formatWeekday('2028-02-29', '2026-11-22', 'zh')).toBe('2028年2月29日星期二');
    expect(formatWeekday('2028-02-29', '2026-11-22', 'en')).toBe('Tuesday, February 29, 2028');
  });
});
