import { formatSettingValue, SETTING_KEYS, type SettingKey } from '../../../app/workbook/setting-value';
import { type CellPlace, type SettingsGrid, TEAM_COLUMNS } from '../../../app/workbook/settings-grid';
import { LANGUAGES, type Settings } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet, Spreadsheet } from '../find-sheet';
import { SOON_DAYS_NAME } from '../formulas/order-formulas';
import { readSettingsSheet } from '../settings-cells';
import { ensureGrid, trimGrid } from './new-sheet';
import { HEADING_STYLE, layOutPage, PAGE_STYLE } from './page-style';

const HEADING_ROW = 4;
const FIRST_ROW = HEADING_ROW + 1;
const TEAM_COLUMN = 5;
const WIDTH = TEAM_COLUMN + TEAM_COLUMNS.length - 1;
/** Rows prepared for the team. */
const TEAM_ROWS = 50;

/** Lays the Settings sheet out in an empty sheet, with the given values. */
export function layOutSettings(sheet: Sheet, settings: Settings): void {
  const { sheets } = messagesFor(settings.language);
  const words = sheets.settings;
  ensureGrid(sheet, HEADING_ROW + TEAM_ROWS, WIDTH);
  trimGrid(sheet, HEADING_ROW + TEAM_ROWS, WIDTH);
  sheet.getRange(FIRST_ROW, 2, TEAM_ROWS, 1).setNumberFormat('@');
  sheet.getRange(FIRST_ROW, TEAM_COLUMN, TEAM_ROWS, TEAM_COLUMNS.length).setNumberFormat('@');
  for (const key of SETTING_KEYS) {
    if (isNumberSetting(key)) sheet.getRange(FIRST_ROW + SETTING_KEYS.indexOf(key), 2).setNumberFormat('0');
  }
  const teamHeading = TEAM_COLUMNS.map((key) => words.team.heading[key]);
  sheet
    .getRange(1, 1, HEADING_ROW + SETTING_KEYS.length, WIDTH)
    .setValues([
      [words.title, '', '', '', words.team.title, '', '', ''],
      [words.intro, '', '', '', words.team.intro, '', '', ''],
      ['', '', '', '', '', '', '', ''],
      [words.heading.label, words.heading.value, words.heading.help, '', ...teamHeading],
      ...SETTING_KEYS.map((key) => [words.label[key], formatSettingValue(key, settings), words.help[key], '', '', '', '', '']),
    ]);
  styleSettings(sheet);
  SETTING_KEYS.forEach((key, index) => {
    checkSetting(sheet, { row: FIRST_ROW + index, column: 2 }, key, settings);
  });
  checkTeam(sheet, settings);
}

/** @returns whether a setting or the Team table was missing. */
export function repairSettings(sheet: Sheet, grid: SettingsGrid): boolean {
  const words = messagesFor(grid.settings.language).sheets.settings;
  const missing = SETTING_KEYS.filter((key) => !grid.places[key]);
  let row = Math.max(HEADING_ROW, ...Object.values(grid.places).map((place) => place.row));
  const column = Object.values(grid.places)[0]?.column ?? 2;
  ensureGrid(sheet, row + missing.length, WIDTH);
  for (const key of missing) {
    row += 1;
    const cells = [words.label[key], formatSettingValue(key, grid.settings), words.help[key]];
    sheet.getRange(row, column - 1, 1, 3).setValues([cells]);
    checkSetting(sheet, { row, column }, key, grid.settings);
  }
  if (!grid.team) {
    const first = freeColumn(sheet);
    ensureGrid(sheet, HEADING_ROW + TEAM_ROWS, first + TEAM_COLUMNS.length - 1);
    const heading = sheet.getRange(HEADING_ROW, first, 1, TEAM_COLUMNS.length);
    heading.setValues([TEAM_COLUMNS.map((key) => words.team.heading[key])]);
    heading.setBackground(HEADING_STYLE.background).setFontColor(HEADING_STYLE.fontColor).setFontWeight('bold');
  }
  return missing.length > 0 || !grid.team;
}

/** The names of the Team table: what the owner list offers. Call it after {@link repairSettings}. */
export function teamNameRange(sheet: Sheet, grid: SettingsGrid): GoogleAppsScript.Spreadsheet.Range {
  const heading: CellPlace = grid.team?.name ?? { row: HEADING_ROW, column: TEAM_COLUMN };
  return sheet.getRange(heading.row + 1, heading.column, Math.max(TEAM_ROWS, sheet.getMaxRows() - heading.row), 1);
}

/** The name by which the due formulas read how many days count as soon. */
export function nameSoonDays(spreadsheet: Spreadsheet, sheet: Sheet, grid: SettingsGrid): void {
  const place = grid.places.soonDays;
  if (!place) return;
  const named = spreadsheet.getRangeByName(SOON_DAYS_NAME);
  const isRight =
    named?.getSheet().getSheetId() === sheet.getSheetId() && named.getRow() === place.row && named.getColumn() === place.column;
  if (!isRight) spreadsheet.setNamedRange(SOON_DAYS_NAME, sheet.getRange(place.row, place.column));
}

/** Reads the sheet again after it was changed. */
export function settingsGridOf(sheet: Sheet, settings: Pick<Settings, 'language' | 'currency'>): SettingsGrid {
  return readSettingsSheet(sheet, settings);
}

function freeColumn(sheet: Sheet): number {
  return Math.max(TEAM_COLUMN, sheet.getLastColumn() + 2);
}

function isNumberSetting(key: SettingKey): boolean {
  return key === 'soonDays' || key === 'reminderHour' || key === 'overdueEveryDays';
}

function styleSettings(sheet: Sheet): void {
  const rows = SETTING_KEYS.length;
  layOutPage(sheet, WIDTH);
  for (const column of [1, TEAM_COLUMN]) {
    sheet.getRange(1, column).setFontSize(16).setFontWeight('bold').setFontColor(PAGE_STYLE.title);
    sheet.getRange(2, column).setFontColor(PAGE_STYLE.faint);
  }
  for (const [column, width] of [[1, 3] as const, [TEAM_COLUMN, TEAM_COLUMNS.length] as const]) {
    const heading = sheet.getRange(HEADING_ROW, column, 1, width);
    heading.setBackground(HEADING_STYLE.background).setFontColor(HEADING_STYLE.fontColor).setFontWeight('bold');
  }
  sheet.getRange(FIRST_ROW, 1, rows, 1).setFontWeight('bold');
  sheet.getRange(FIRST_ROW, 2, rows, 1).setBackground(PAGE_STYLE.input).setHorizontalAlignment('center');
  sheet.getRange(FIRST_ROW, 3, rows, 1).setFontColor(PAGE_STYLE.faint).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  sheet.getRange(FIRST_ROW, TEAM_COLUMN, TEAM_ROWS, TEAM_COLUMNS.length).setBackground(PAGE_STYLE.input);
  const line = SpreadsheetApp.BorderStyle.SOLID;
  sheet.getRange(FIRST_ROW, 1, rows, 3).setBorder(null, null, true, null, null, true, PAGE_STYLE.line, line);
  [230, 150, 430, 30, 150, 220, 100, 130].forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setFrozenRows(HEADING_ROW);
}

/** Writes a setting's value and what may be entered for it, in the language of the settings. */
export function fillSetting(sheet: Sheet, place: CellPlace, key: SettingKey, settings: Settings): void {
  checkSetting(sheet, place, key, settings);
  sheet.getRange(place.row, place.column).setValue(formatSettingValue(key, settings));
}

function checkSetting(sheet: Sheet, place: CellPlace, key: SettingKey, settings: Settings): void {
  const { labels, sheets } = messagesFor(settings.language);
  const check = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(sheets.settings.help[key]);
  const range = sheet.getRange(place.row, place.column);
  if (key === 'language') {
    range.setDataValidation(
      check
        .requireValueInList(
          LANGUAGES.map((language) => labels.language[language]),
          true,
        )
        .build(),
    );
  } else if (key === 'onTheDay') {
    range.setDataValidation(check.requireValueInList([sheets.settings.yes, sheets.settings.no], true).build());
  } else if (isNumberSetting(key)) {
    range.setDataValidation(check.requireNumberBetween(0, key === 'reminderHour' ? 23 : 365).build());
  }
}

function checkTeam(sheet: Sheet, settings: Settings): void {
  const { labels } = messagesFor(settings.language);
  const column = (key: (typeof TEAM_COLUMNS)[number]) =>
    sheet.getRange(FIRST_ROW, TEAM_COLUMN + TEAM_COLUMNS.indexOf(key), TEAM_ROWS, 1);
  const check = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  column('email').setDataValidation(check.requireTextIsEmail().build());
  column('language').setDataValidation(check.requireValueInList(Object.values(labels.language), true).build());
}
