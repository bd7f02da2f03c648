import { DASHBOARD_ROWS, LAST_RUN_NAME, stoppedFormula } from '../../../app/workbook/dashboard-grid';
import { SETTING_KEYS } from '../../../app/workbook/setting-value';
import { type SettingsGrid, TEAM_COLUMNS } from '../../../app/workbook/settings-grid';
import { ORDER_STATUSES } from '../../../domain/order/order-status';
import type { Language } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet } from '../find-sheet';
import { MAIL_LOG_COLUMNS } from '../mail-log-columns';
import { guideRows, layOutGuide } from './guide-sheet';
import { replaceTexts } from './replace-texts';
import { fillSetting } from './settings-sheet';

/** Says the Settings sheet's own words in another language; names and roles of the team stay. */
export function translateSettings(sheet: Sheet, grid: SettingsGrid, from: Language, to: Language): void {
  const [old, wanted] = [messagesFor(from).sheets.settings, messagesFor(to).sheets.settings];
  const words = new Map<string, string>([
    [old.title, wanted.title],
    [old.intro, wanted.intro],
    [old.team.title, wanted.team.title],
    [old.team.intro, wanted.team.intro],
    [old.heading.label, wanted.heading.label],
    [old.heading.value, wanted.heading.value],
    [old.heading.help, wanted.heading.help],
    ...SETTING_KEYS.flatMap((key): [string, string][] => [
      [old.label[key], wanted.label[key]],
      [old.help[key], wanted.help[key]],
    ]),
    ...TEAM_COLUMNS.map((key): [string, string] => [old.team.heading[key], wanted.team.heading[key]]),
  ]);
  const rows = Math.max(...Object.values(grid.places).map((place) => place.row), grid.team?.name.row ?? 1);
  replaceTexts(sheet.getRange(1, 1, rows, sheet.getMaxColumns()), (text) => words.get(text) ?? null);
  const settings = { ...grid.settings, language: to };
  for (const key of ['language', 'onTheDay'] as const) {
    const place = grid.places[key];
    if (place) fillSetting(sheet, place, key, settings);
  }
}

/** Says the Dashboard's texts in another language; its formulas know the labels of both, but for the one that warns. */
export function translateDashboard(sheet: Sheet, from: Language, to: Language): void {
  const [old, wanted] = [messagesFor(from), messagesFor(to)];
  const words = new Map<string, string>([
    ...wordPairs(old.dashboard, wanted.dashboard),
    ...ORDER_STATUSES.map((status): [string, string] => [old.labels.status[status], wanted.labels.status[status]]),
  ]);
  replaceTexts(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()), (text) => words.get(text) ?? null);
  const warning = sheet.getRange(DASHBOARD_ROWS.warning, 2);
  if (warning.getFormula().includes(LAST_RUN_NAME)) warning.setFormula(stoppedFormula(wanted.dashboard));
}

/** Says the Mail log's headings in another language; entries are read in any. */
export function translateMailLog(sheet: Sheet, from: Language, to: Language): void {
  const [old, wanted] = [messagesFor(from).reminders.mailLog.column, messagesFor(to).reminders.mailLog.column];
  const words = new Map(MAIL_LOG_COLUMNS.map(({ key }) => [old[key], wanted[key]]));
  replaceTexts(sheet.getRange(1, 1, 1, sheet.getMaxColumns()), (text) => words.get(text) ?? null);
}

/** Writes the Guide in another language, unless somebody changed it: then it is theirs. */
export function translateGuide(sheet: Sheet, from: Language, to: Language): void {
  const old = guideRows(from);
  const present = sheet.getRange(1, 1, sheet.getMaxRows(), Math.min(3, sheet.getMaxColumns())).getDisplayValues();
  const isOurs = old.every((row, index) => row.every((cell, column) => (present[index]?.[column] ?? '') === cell));
  if (!isOurs) return;
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clearContent();
  layOutGuide(sheet, to);
}

/** Pairs of the texts at the same place in both languages; sentences with values in them are left out. */
function wordPairs(old: object, wanted: object): readonly [string, string][] {
  return Object.entries(old).flatMap(([key, text]): readonly [string, string][] => {
    const other: unknown = (wanted as Readonly<Record<string, unknown>>)[key];
    if (typeof text === 'string' && typeof other === 'string') return [[text, other]];
    if (typeof text === 'object' && text !== null && typeof other === 'object' && other !== null) return wordPairs(text, other);
    return [];
  });
}
