import { formatInstant } from '../../src/sidebar/format';

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
