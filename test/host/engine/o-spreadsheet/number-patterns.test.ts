import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import { enginePattern } from '../../../../host/engine/o-spreadsheet/number-patterns';
import { serverLibrary } from '../../../../host/engine/o-spreadsheet/server-library';

const { helpers, DEFAULT_LOCALE } = serverLibrary();

function canShow(format: string): boolean {
  try {
    helpers.formatValue(-1.5, { format, locale: DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

const shown = (pattern: string, value: number) =>
  helpers.formatValue(value, { format: enginePattern(pattern, canShow), locale: DEFAULT_LOCALE });

describe('enginePattern', () => {
  it.each([
    ['¥#,##0.00', 1234.5, '¥1,234.50'],
    ['¥#,##0.00', -1234.5, '-¥1,234.50'],
    ['"¥"#,##0.00;[Red]-"¥"#,##0.00', -2, '-¥2.00'],
    ['[$¥-804]#,##0', 5, '¥5'],
    ['#,##0.00_);(#,##0.00)', -5, '(5.00)'],
    ['0.0%', 0.255, '25.5%'],
    ['yyyy年m月d日', 46027, '2026年1月5日'],
    ['yyyy-mm-dd', 46027, '2026-01-05'],
    ['0件', 3, '3件'],
    ['0.00E+00', 12345, '1.23e+04'],
    ['h:mm', 0.625, '15:00'],
    ['yyyy/m/d h:mm am/pm', 46351.625, '2026/11/25 03:00 PM'],
    ['h"h"mm', 0.625, '15h00'],
    ['#,##0 "元";-#,##0 "元";"无"', 0, '无'],
  ])('shows %s of %d as %s', (pattern, value, text) => {
    expect(shown(pattern, value)).toBe(text);
  });

  it.each(['@', '', 'general', 'General', '0.###############'])('knows the plain pattern "%s"', (pattern) => {
    expect(enginePattern(pattern, canShow)).toBe(pattern === '@' ? '@' : '');
  });

  it('is read back as Google wrote it, also where two look the same in the library', () => {
    const patterns = [
      '¥#,##0.00',
      '"¥"#,##0.00',
      '[Red]¥#,##0.00',
      '@',
      'yyyy年m月d日',
      'yyyy"年"m"月"d"日"',
      'h:mm am/pm',
      '# ?/?',
      '0.00E+00',
    ];
    const engine = createSpreadsheetEngine();
    const area = { row: 1, column: 1, rows: 1, columns: patterns.length };

    engine.apply([{ type: 'setNumberFormats', sheetId: 0, area, formats: [patterns] }]);

    expect(engine.readNumberFormats(0, area)).toEqual([patterns]);
  });
});
