import type { CellContent } from '../../../src/app/workbook/cell-content';
import { formatSettingValue, parseSettingValue, SETTING_KEYS } from '../../../src/app/workbook/setting-value';
import { parseSettingsGrid } from '../../../src/app/workbook/settings-grid';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/order/settings';

const fallback = { language: 'en', currency: 'EUR' } as const;

describe('parseSettingsGrid', () => {
  it('gives the defaults for a sheet without settings', () => {
    expect(parseSettingsGrid([['']], fallback).settings).toEqual({ ...DEFAULT_SETTINGS, ...fallback });
  });

  it('reads settings by their labels in any language, wherever they stand', () => {
    const rows: CellContent[][] = [
      ['', '', '', ''],
      ['', '币种', 'cny', ''],
      ['', 'Due soon (days)', 5, ''],
      ['', '提前提醒（天）', '1、7', ''],
      ['', 'Remind on the day', '否', ''],
    ];

    const { settings, places } = parseSettingsGrid(rows, fallback);

    expect(settings).toMatchObject({ currency: 'CNY', soonDays: 5, ladder: { daysBefore: [7, 1], onTheDay: false } });
    expect(places.soonDays).toEqual({ row: 3, column: 3 });
  });

  it('does not take a heading of the team table for a setting', () => {
    const rows: CellContent[][] = [
      ['Setting', 'Value', '', 'Name', 'E-mail', 'Language', 'Role'],
      ['Language', '中文', '', 'Ada', 'ada@example.com', 'English', 'Owner'],
      ['Currency', 'USD', '', '', '', '', ''],
      ['Due soon (days)', 3, '', '李雷', '', '', ''],
    ];

    const { settings, teamRows } = parseSettingsGrid(rows, fallback);

    expect(settings.language).toBe('zh');
    expect(settings.team).toEqual([
      { name: 'Ada', email: 'ada@example.com', language: 'en', role: 'Owner' },
      { name: '李雷', email: '', language: 'zh', role: '' },
    ]);
    expect(teamRows).toBe(3);
  });

  it('keeps the default and names the setting where a cell is unusable', () => {
    const { settings, unusable } = parseSettingsGrid(
      [
        ['Currency', 'euros'],
        ['Due soon (days)', '3'],
      ],
      fallback,
    );

    expect(settings).toMatchObject({ currency: 'EUR', soonDays: DEFAULT_SETTINGS.soonDays });
    expect(unusable).toEqual(['currency', 'soonDays']);
  });
});

describe('parseSettingValue', () => {
  it.each([
    ['soonDays', 2.9, { soonDays: 2 }],
    ['soonDays', -1, null],
    ['soonDays', 366, null],
    ['reminderHour', 24, null],
    ['reminderHour', 0, { reminderHour: 0 }],
    ['daysBefore', '', { ladder: { daysBefore: [] } }],
    ['daysBefore', 3, { ladder: { daysBefore: [3] } }],
    ['daysBefore', 'soon', null],
    ['onTheDay', true, { ladder: { onTheDay: true } }],
    ['onTheDay', 'yes', { ladder: { onTheDay: true } }],
    ['onTheDay', 'perhaps', null],
    ['orderNumberPattern', 'YYYY', null],
    ['language', 'Deutsch', null],
    ['currency', '', {}],
  ] as const)('reads %s %p as %p', (key, content, change) => {
    expect(parseSettingValue(key, content)).toEqual(change);
  });

  it('reads back what was written', () => {
    const settings: Settings = { ...DEFAULT_SETTINGS, language: 'zh', currency: 'CNY' };
    for (const key of SETTING_KEYS) {
      const { ladder, ...change } = parseSettingValue(key, formatSettingValue(key, settings)) ?? {};
      expect({ ...settings, ...change, ladder: { ...settings.ladder, ...ladder } }).toEqual(settings);
    }
  });
});
