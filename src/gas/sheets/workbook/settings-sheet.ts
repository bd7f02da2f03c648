import { LAST_RUN_NAME } from '../../../app/workbook/dashboard-grid';
import { formatSettingValue, SETTING_KEYS, type SettingKey } from '../../../app/workbook/setting-value';
import { type CellPlace, parseSettingsGrid, type SettingsGrid, TEAM_COLUMNS } from '../../../app/workbook/settings-grid';
import type { Settings } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet, Spreadsheet } from '../find-sheet';
import { SOON_DAYS_NAME } from '../formulas/order-formulas';
import { ensureGrid, trimColumns } from './new-sheet';
import { PageSketch, setWidths } from './page-sketch';
import { HEADING_STYLE, PAGE_STYLE } from './page-style';

const HEADING_ROW = 4;
const FIRST_ROW = HEADING_ROW + 1;
const TEAM_COLUMN = 5;
export const SETTINGS_WIDTH = TEAM_COLUMN + TEAM_COLUMNS.length - 1;
const STAMP_LOOK = { pattern: 'yyyy-mm-dd hh:mm', background: PAGE_STYLE.paper, fontColor: PAGE_STYLE.faint } as const;
/** Rows prepared for the team. */
const TEAM_ROWS = 50;

/**
 * Lays the Settings sheet out in an empty sheet, with the given values.
 *
 * @returns what the sheet says now.
 */
export function layOutSettings(sheet: Sheet, settings: Settings): SettingsGrid {
  const cells = settingsCells(settings);
  trimColumns(sheet, SETTINGS_WIDTH);
  drawSettings(new PageSketch(cells)).write(sheet);
  const { WRAP } = SpreadsheetApp.WrapStrategy;
  const help = sheet.getRange(FIRST_ROW, 1, SETTING_KEYS.length, 3);
  help.setWrapStrategy(WRAP).setVerticalAlignment('middle');
  help.setBorder(null, null, true, null, null, true, PAGE_STYLE.line, SpreadsheetApp.BorderStyle.SOLID);
  // All of it fits beside the sidebar on an ordinary screen.
  setWidths(sheet, [190, 120, 280, 20, 115, 115, 115, 115]);
  // Values and team by one call, with the columns between them that need no check.
  const [email, language] = teamChecks(settings);
  const checks = Array.from({ length: TEAM_ROWS }, (_, index) => {
    const key = SETTING_KEYS[index];
    const between = Array.from({ length: TEAM_COLUMN + TEAM_COLUMNS.indexOf('email') - 3 }, () => null);
    return [key ? settingCheck(key, settings) : null, ...between, email, language];
  });
  sheet.getRange(FIRST_ROW, 2, TEAM_ROWS, checks[0]?.length ?? 1).setDataValidations(checks);
  return parseSettingsGrid(cells, settings);
}

/**
 * Adds the settings that a workbook lacks, in rows that nobody uses.
 *
 * @returns whether there were any.
 */
export function addMissingSettings(sheet: Sheet, grid: SettingsGrid): boolean {
  const words = messagesFor(grid.settings.language).sheets.settings;
  const missing = SETTING_KEYS.filter((key) => !grid.places[key]);
  if (missing.length === 0) return false;
  const column = Object.values(grid.places)[0]?.column ?? 2;
  let row = lastUsedRow(sheet, Math.max(HEADING_ROW, ...Object.values(grid.places).map((place) => place.row)), column - 1);
  ensureGrid(sheet, row + missing.length, SETTINGS_WIDTH);
  for (const key of missing) {
    row += 1;
    const cells = [words.label[key], formatSettingValue(key, grid.settings), words.help[key]];
    sheet.getRange(row, column - 1, 1, 3).setValues([cells]);
    checkSetting(sheet, { row, column }, key, grid.settings);
    if (key === 'lastRun') sheet.getRange(row, column).setNumberFormat(STAMP_LOOK.pattern);
  }
  return true;
}

/** The last row from `row` on in which somebody wrote below the settings. */
function lastUsedRow(sheet: Sheet, row: number, column: number): number {
  const below = sheet.getMaxRows() - row;
  if (below < 1) return row;
  const texts = sheet.getRange(row + 1, column, below, 3).getDisplayValues();
  return row + texts.reduce((last, cells, index) => (cells.some((text) => text !== '') ? index + 1 : last), 0);
}

/** @returns whether a setting or the Team table was missing. */
export function repairSettings(sheet: Sheet, grid: SettingsGrid): boolean {
  const hasAdded = addMissingSettings(sheet, grid);
  if (!grid.team) {
    const words = messagesFor(grid.settings.language).sheets.settings;
    const first = freeColumn(sheet);
    ensureGrid(sheet, HEADING_ROW + TEAM_ROWS, first + TEAM_COLUMNS.length - 1);
    const heading = sheet.getRange(HEADING_ROW, first, 1, TEAM_COLUMNS.length);
    heading.setValues([TEAM_COLUMNS.map((key) => words.team.heading[key])]);
    heading.setBackground(HEADING_STYLE.background).setFontColor(HEADING_STYLE.fontColor).setFontWeight('bold');
  }
  return hasAdded || !grid.team;
}

/** The names of the Team table: what the owner list offers. Call it after {@link repairSettings}. */
export function teamNameRange(sheet: Sheet, grid: SettingsGrid): GoogleAppsScript.Spreadsheet.Range {
  const heading: CellPlace = grid.team?.name ?? { row: HEADING_ROW, column: TEAM_COLUMN };
  return sheet.getRange(heading.row + 1, heading.column, TEAM_ROWS, 1);
}

/** Cells with a name, by which formulas on other sheets read them wherever they are moved. */
const NAMED = { soonDays: SOON_DAYS_NAME, lastRun: LAST_RUN_NAME } as const satisfies Partial<Record<SettingKey, string>>;

/** Gives names to the cells that formulas read, unless they have them. */
export function nameSettings(spreadsheet: Spreadsheet, sheet: Sheet, grid: SettingsGrid, areNew: boolean): void {
  for (const key of Object.keys(NAMED) as (keyof typeof NAMED)[]) {
    const place = grid.places[key];
    if (!place || (!areNew && isNamed(spreadsheet, sheet, NAMED[key], place))) continue;
    spreadsheet.setNamedRange(NAMED[key], sheet.getRange(place.row, place.column));
  }
}

/** Whether the name still means that cell. */
function isNamed(spreadsheet: Spreadsheet, sheet: Sheet, name: string, place: CellPlace): boolean {
  const named = spreadsheet.getRangeByName(name);
  if (!named || named.getSheet().getSheetId() !== sheet.getSheetId()) return false;
  return named.getRow() === place.row && named.getColumn() === place.column;
}

function freeColumn(sheet: Sheet): number {
  return Math.max(TEAM_COLUMN, sheet.getLastColumn() + 2);
}

function isNumberSetting(key: SettingKey): boolean {
  return key === 'soonDays' || isHourSetting(key) || key === 'overdueEveryDays';
}

function isHourSetting(key: SettingKey): boolean {
  return key === 'reminderHour' || key === 'quietFromHour';
}

function settingsCells(settings: Settings): readonly (readonly (string | number)[])[] {
  const words = messagesFor(settings.language).sheets.settings;
  const teamHeading = TEAM_COLUMNS.map((key) => words.team.heading[key]);
  const noTeam = TEAM_COLUMNS.map(() => '');
  return [
    [words.title, '', '', '', words.team.title, '', '', ''],
    [words.intro, '', '', '', words.team.intro, '', '', ''],
    ['', '', '', '', ...noTeam],
    [words.heading.label, words.heading.value, words.heading.help, '', ...teamHeading],
    ...SETTING_KEYS.map((key) => [words.label[key], formatSettingValue(key, settings), words.help[key], '', ...noTeam]),
    ...Array.from({ length: TEAM_ROWS - SETTING_KEYS.length }, () => ['', '', '', '', ...noTeam]),
  ];
}

function drawSettings(sketch: PageSketch): PageSketch {
  const rows = SETTING_KEYS.length;
  for (const [column, width] of [[1, 3] as const, [TEAM_COLUMN, TEAM_COLUMNS.length] as const]) {
    sketch.draw(1, column, 1, 1, { fontSize: 16, isBold: true, fontColor: PAGE_STYLE.title });
    sketch.draw(2, column, 1, 1, { fontColor: PAGE_STYLE.faint });
    sketch.draw(HEADING_ROW, column, 1, width, { ...HEADING_STYLE, isBold: true });
  }
  sketch.draw(FIRST_ROW, 1, rows, 1, { isBold: true });
  sketch.draw(FIRST_ROW, 2, rows, 1, { background: PAGE_STYLE.input, align: 'center', pattern: '@' });
  sketch.draw(FIRST_ROW, 3, rows, 1, { fontColor: PAGE_STYLE.faint });
  SETTING_KEYS.forEach((key, index) => {
    if (isNumberSetting(key)) sketch.draw(FIRST_ROW + index, 2, 1, 1, { pattern: '0' });
    if (key === 'lastRun') sketch.draw(FIRST_ROW + index, 2, 1, 1, STAMP_LOOK);
  });
  return sketch.draw(FIRST_ROW, TEAM_COLUMN, TEAM_ROWS, TEAM_COLUMNS.length, { background: PAGE_STYLE.input, pattern: '@' });
}

/** Writes a setting's value and what may be entered for it, in the language of the settings. */
export function fillSetting(sheet: Sheet, place: CellPlace, key: SettingKey, settings: Settings): void {
  checkSetting(sheet, place, key, settings);
  sheet.getRange(place.row, place.column).setValue(formatSettingValue(key, settings));
}

function checkSetting(sheet: Sheet, place: CellPlace, key: SettingKey, settings: Settings): void {
  sheet.getRange(place.row, place.column).setDataValidation(settingCheck(key, settings));
}

function settingCheck(key: SettingKey, settings: Settings): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const { labels, sheets } = messagesFor(settings.language);
  const check = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(sheets.settings.help[key]);
  if (key === 'language') return check.requireValueInList(Object.values(labels.language), true).build();
  if (key === 'onTheDay') return check.requireValueInList([sheets.settings.yes, sheets.settings.no], true).build();
  return isNumberSetting(key) ? check.requireNumberBetween(0, isHourSetting(key) ? 23 : 365).build() : null;
}

function teamChecks(settings: Settings) {
  const check = () => SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  const languages = Object.values(messagesFor(settings.language).labels.language);
  return [check().requireTextIsEmail().build(), check().requireValueInList(languages, true).build()] as const;
}
