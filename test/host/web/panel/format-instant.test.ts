import { formatInstant } from '../../../../host/web/panel/format-instant';

const MORNING = '2026-11-22T01:00:00Z';

describe('an instant in the pages of the host', () => {
  it('is written as in the language of the page, in the zone of the spreadsheet', () => {
    expect(formatInstant(MORNING, 'zh_CN', 'Asia/Shanghai')).toBe('2026年11月22日 09:00:00');
    expect(formatInstant(MORNING, 'en-GB', 'Asia/Shanghai')).toBe('22 Nov 2026, 09:00:00');
  });

  it('is written in English where the browser names a language that is none', () => {
    expect(formatInstant(MORNING, 'en-US@posix', 'Asia/Shanghai')).toMatch(/^Nov 22, 2026, 9:00:00.AM$/);
  });
});
