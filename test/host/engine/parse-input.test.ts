import fc from 'fast-check';
import { dateToSerial, serialToDate } from '../../../host/engine/calendar-serial';
import { formatValue } from '../../../host/engine/number-format';
import { parseInput } from '../../../host/engine/parse-input';

const typed = (text: string, locale = 'en_US') => parseInput(text, locale, '');

/** 2026-01-05 */
const january = 46027;
/** 2026-05-01 */
const may = 46143;

describe('parseInput', () => {
  it.each([
    ['12', 12],
    ['-5', -5],
    ['.5', 0.5],
    ['5.', 5],
    [' 5 ', 5],
    ['00123', 123],
    ['1e5', 100_000],
    ['(5)', -5],
    ['TRUE', true],
    ['false', false],
    ['', null],
  ])('reads %j as %p (F122)', (text, input) => {
    expect(typed(text).input).toBe(input);
  });

  it.each([
    '+5',
    '-',
    '=',
    '12,34',
    '5 boxes',
    '两件',
    'A1',
    '138-0013-8000',
    '1.5.2026',
    '10:65',
    '%',
    '$',
    '2026-02-30',
    '13/5/2026',
    '#5',
  ])('leaves %j text (F123)', (text) => {
    expect(typed(text)).toEqual({ input: text });
  });

  it('reads formulas, and text after an apostrophe (F124)', () => {
    expect(typed('=A1+1')).toEqual({ input: { formula: '=A1+1' } });
    expect(typed("'=A1+1")).toEqual({ input: '=A1+1' });
    expect(typed("'001")).toEqual({ input: '001' });
  });

  it.each(['001', '=A1', "'x", '1/5/2026', 'TRUE', ' '])('keeps %j as it is in a plain-text cell', (text) => {
    expect(parseInput(text, 'en_US', '@')).toEqual({ input: text });
  });

  it.each([
    ['10%', 0.1, '0%'],
    ['10.1%', 0.101, '0.00%'],
    ['1,234', 1234, '#,##0'],
    ['$12.50', 12.5, '[$$]#,##0.00'],
    ['-$12', -12, '[$$]#,##0'],
    ['$-12', -12, '[$$]#,##0'],
    ['¥12.5', 12.5, '[$¥]#,##0.00'],
    ['€5', 5, '[$€]#,##0'],
    ['13:30', 0.5625, 'h:mm'],
    ['1:30 PM', 0.5625, 'h:mm am/pm'],
    ['25:30', 1.0625, '[h]:mm'],
    ['2026-01-05', january, 'yyyy-mm-dd'],
    ['2026/1/5', january, 'yyyy/m/d'],
    ['1/5/2026', january, 'm/d/yyyy'],
    ['1/5/26', january, 'm/d/yyyy'],
    ['Jan 5, 2026', january, 'm/d/yyyy'],
    ['5-Jan-2026', january, 'd-mmm-yyyy'],
    ['2026年1月5日', january, 'yyyy"年"m"月"d"日"'],
    ['1/5/2026 1:30 PM', january + 0.5625, 'm/d/yyyy h:mm am/pm'],
  ])('reads %s as %d and formats it %s (F126)', (text, input, format) => {
    expect(typed(text)).toEqual({ input, format });
  });

  it.each([
    ['zh_CN', '2026-1-5', january],
    ['zh_CN', '26/1/5', january],
    ['zh_CN', '￥1,200', 1200],
    ['zh_CN', '下午1:30', 0.5625],
    ['en_GB', '1/5/2026', may],
    ['de_DE', '5.1.2026', january],
    ['de_DE', '5. Januar 2026', january],
    ['de_DE', '1.234,5', 1234.5],
    ['de_DE', '12,50 €', 12.5],
    ['de_DE', 'wahr', true],
    ['fr_FR', '5/1/2026', january],
    ['fr_FR', '1 234,5', 1234.5],
    ['pt_BR', 'R$ 12,50', 12.5],
    ['tr_TR', '%10', 0.1],
    ['ja_JP', '2026年1月5日', january],
  ])('reads, in %s, %s as %p', (locale, text, input) => {
    expect(typed(text, locale).input).toBe(input);
  });

  it.each([
    ['zh_CN', '2026.1.5'],
    ['zh_CN', '12.5元'],
    ['de_DE', '1.5'],
    ['en_US', '1.234,5'],
  ])('leaves, in %s, %s text', (locale, text) => {
    expect(typed(text, locale)).toEqual({ input: text });
  });

  it('takes the current year for a date without one, where it is told', () => {
    expect(typed('1/5')).toEqual({ input: '1/5' });
    expect(parseInput('1/5', 'en_US', '', 2026).input).toBe(january);
    expect(parseInput('1月5日', 'zh_CN', '', 2026).input).toBe(january);
  });

  it('brings no format into a cell that has one', () => {
    expect(parseInput('10%', 'en_US', '0.00')).toEqual({ input: 0.1 });
  });

  const locales = ['en_US', 'en_GB', 'zh_CN', 'zh_TW', 'ja_JP', 'de_DE', 'fr_FR', 'es_ES', 'pt_BR', 'tr_TR', 'it_IT'] as const;

  it('reads back every date as the locale shows it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: 2, max: 80_000 }), (locale, serial) => {
        const { format = '' } = parseInput('2026-01-05', locale, '');
        const shown = formatValue(serial, format, locale);

        expect(parseInput(shown, locale, '').input).toBe(serial);
      }),
    );
  });

  it('reads back every number as the locale shows it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (locale, cents) => {
        const value = cents / 100;

        expect(parseInput(formatValue(value, '', locale), locale, '').input).toBe(value === 0 ? 0 : value);
        expect(parseInput(formatValue(value, '#,##0.00', locale), locale, '').input).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('never fails, and gives any text back that it does not read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.string({ unit: 'grapheme' }), (locale, text) => {
        const { input } = parseInput(text, locale, '');

        if (typeof input === 'string' && !text.startsWith("'")) expect(input).toBe(text);
      }),
    );
  });
});

describe('dateToSerial', () => {
  it('counts days since 1899-12-30 and knows the calendar', () => {
    expect(dateToSerial(1899, 12, 30)).toBe(0);
    expect(dateToSerial(1900, 3, 1)).toBe(61);
    expect(dateToSerial(2026, 1, 5)).toBe(january);
    expect(dateToSerial(2024, 2, 29)).toBe(45351);
    expect(dateToSerial(2026, 2, 29)).toBeNull();
  });

  it('is undone by serialToDate', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 2_000_000 }), (serial) => {
        const { year, month, day } = serialToDate(serial);

        expect(dateToSerial(year, month, day)).toBe(serial);
      }),
    );
  });
});
