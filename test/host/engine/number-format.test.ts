import { formatValue, isDatePattern, isTextPattern } from '../../../host/engine/number-format';

describe('formatValue', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.3333333333'],
    [100 / 3, '33.33333333'],
    [123_456_789_012, '123456789012'],
    [12_345_678_901.5, '12345678902'],
    [1e15, '1E+15'],
    [-0.5, '-0.5'],
    [-0, '0'],
    [1.5e-12, '1.5E-12'],
  ])('shows %d without a format as %s', (value, shown) => {
    expect(formatValue(value, '', 'en_US')).toBe(shown);
    expect(formatValue(value, '0.###############', 'en_US')).toBe(shown);
  });

  it.each([
    [46027, 'yyyy年m月d日', 'zh_CN', '2026年1月5日'],
    [46027, 'yyyy"年"m"月"d"日"', 'zh_CN', '2026年1月5日'],
    [1, 'yyyy-mm-dd', 'en_US', '1899-12-31'],
    [46027.5625, 'm/d/yyyy h:mm am/pm', 'en_US', '1/5/2026 1:30 PM'],
    [1.0625, '[h]:mm', 'en_US', '25:30'],
    [-5, '¥#,##0.00', 'zh_CN', '-¥5.00'],
    [1234.5, '[$€]#,##0.00', 'de_DE', '€1.234,50'],
    [0.125, '0.0%', 'en_US', '12.5%'],
    [1.5, '', 'de_DE', '1,5'],
    ['text', '0.00', 'en_US', 'text'],
    ['001', '@', 'en_US', '001'],
    [true, '', 'de_DE', 'WAHR'],
    [null, '0.00', 'en_US', ''],
    [{ error: '#N/A' }, '0.00', 'en_US', '#N/A'],
  ])('shows %p by %s in %s as %s', (value, pattern, locale, shown) => {
    expect(formatValue(value, pattern, locale)).toBe(shown);
  });

  it('ignores a pattern that cannot be read', () => {
    expect(formatValue(5, '0;0;0;0;0', 'en_US')).toBe('5');
  });
});

describe('isDatePattern', () => {
  it('is true for dates, times and durations only (F138)', () => {
    expect(['yyyy-mm-dd', 'h:mm', '[h]:mm:ss', 'yyyy"年"m"月"'].every(isDatePattern)).toBe(true);
    expect(['', '0.00', '@', '"d"0', '¥#,##0.00', '0.###############'].some(isDatePattern)).toBe(false);
  });
});

describe('isTextPattern', () => {
  it('is true for plain text only', () => {
    expect(['', '0', '@'].filter(isTextPattern)).toEqual(['@']);
  });
});
