import { formatSettingValue, parseSettingValue, SETTING_KEYS } from '../../../src/app/workbook/setting-value';
import { DEFAULT_SETTINGS, LANGUAGES, type Settings } from '../../../src/domain/order/settings';

describe('parseSettingValue', () => {
  it('reads the words of both languages', () => {
    expect([parseSettingValue('language', '中文'), parseSettingValue('language', 'english')]).toEqual([
      { language: 'zh' },
      { language: 'en' },
    ]);
    expect([parseSettingValue('onTheDay', '否'), parseSettingValue('onTheDay', 'YES')]).toEqual([
      { ladder: { onTheDay: false } },
      { ladder: { onTheDay: true } },
    ]);
  });

  it('reads days ahead with the separators that people type, each once, furthest first', () => {
    expect(['1,3', '1、3，7', '3 3; 1'].map((text) => parseSettingValue('daysBefore', text))).toEqual([
      { ladder: { daysBefore: [3, 1] } },
      { ladder: { daysBefore: [7, 3, 1] } },
      { ladder: { daysBefore: [3, 1] } },
    ]);
    expect(parseSettingValue('daysBefore', '')).toEqual({ ladder: { daysBefore: [] } });
  });

  it('takes an empty cell for the default', () => {
    expect(parseSettingValue('currency', '  ')).toEqual({});
  });

  it.each([
    ['soonDays', '3'],
    ['soonDays', -1],
    ['soonDays', 366],
    ['reminderHour', 24],
    ['quietFromHour', 'ten'],
    ['currency', 'euro'],
    ['language', 'Klingon'],
    ['orderNumberPattern', 'SO-'],
    ['daysBefore', 'tomorrow'],
    ['onTheDay', 'maybe'],
  ] as const)('refuses for %s the value %j', (key, content) => {
    expect(parseSettingValue(key, content)).toBeNull();
  });
});

describe('formatSettingValue', () => {
  it.each(LANGUAGES)('writes what reading gives back (%s)', (language) => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      language,
      currency: 'JPY',
      soonDays: 5,
      reminderHour: 0,
      shopName: '晨光家居',
    };
    const read = SETTING_KEYS.map((key) => parseSettingValue(key, formatSettingValue(key, settings)));

    expect(read).toEqual([
      { language },
      { currency: 'JPY' },
      { soonDays: 5 },
      { orderNumberPattern: 'YYYYMMDD-001' },
      { shopName: '晨光家居' },
      { reminderHour: 0 },
      { quietFromHour: 22 },
      { ladder: { daysBefore: [3, 1] } },
      { ladder: { onTheDay: true } },
      { ladder: { overdueEveryDays: 1 } },
      {},
    ]);
  });
});
