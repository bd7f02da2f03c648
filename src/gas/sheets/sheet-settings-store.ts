import type { DocumentMemory, SettingsStore } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import { formatSettingValue, SETTING_KEYS, type SettingKey } from '../../app/workbook/setting-value';
import { type SettingsGrid, TEAM_COLUMNS } from '../../app/workbook/settings-grid';
import { type WorkbookState, withSettings, writeWorkbookState } from '../../app/workbook/workbook-state';
import type { Settings, TeamMember } from '../../domain/order/settings';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { createDocumentMemory } from '../services/document-memory';
import { toInertText } from './cell-codec';
import { type Sheet, sheetById } from './find-sheet';
import { recallWorkbook } from './recall-workbook';
import { readSettingsSheet } from './settings-cells';

/**
 * The Settings sheet. Reading costs one property and one read; what an edit needs of it is remembered whenever it
 * differs from what was. Language and currency are only noted here: to translate or reformat the workbook is a command
 * of its own.
 */
export function createSheetSettingsStore(memory: DocumentMemory = createDocumentMemory()): SettingsStore {
  return {
    read: () => {
      const found = locateSettings(memory);
      if (!found.ok) return found;
      remember(memory, found.value.state, found.value.grid.settings);
      return success(found.value.grid.settings);
    },
    write: (changes) => {
      const found = locateSettings(memory);
      if (!found.ok) return found;
      const { sheet, grid, state } = found.value;
      const settings: Settings = { ...grid.settings, ...changes };
      writeSettings(sheet, grid, settings);
      remember(memory, state, settings);
      return success(settings);
    },
  };
}

interface LocatedSettings {
  readonly sheet: Sheet;
  readonly grid: SettingsGrid;
  readonly state: WorkbookState;
}

function locateSettings(memory: DocumentMemory): Result<LocatedSettings, AppRefusal> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const state = spreadsheet && recallWorkbook(spreadsheet, memory);
  if (!state) return refuse('workbook.not-made', {});
  const sheet = sheetById(spreadsheet, state.sheetIds.settings);
  if (!sheet) return refuse('sheet.not-found', { sheet: messagesFor(state.language).sheets.name.settings });
  return success({ sheet, state, grid: readSettingsSheet(sheet, state) });
}

/** A property is written only where something changed, because readers come by often. */
function remember(memory: DocumentMemory, state: WorkbookState, settings: Settings): void {
  // Until a command has translated the sheets, language and currency remain what the sheets are in.
  const next = withSettings(state, { ...settings, language: state.language, currency: state.currency });
  if (JSON.stringify(next) !== JSON.stringify(state)) writeWorkbookState(memory, next);
}

/** Writes the cells that differ; a setting whose label is gone from the sheet cannot be kept. */
function writeSettings(sheet: Sheet, grid: SettingsGrid, settings: Settings): void {
  for (const key of SETTING_KEYS) {
    if (isSame(key, grid.settings, settings)) continue;
    const place = grid.places[key];
    const value = formatSettingValue(key, settings);
    if (place) sheet.getRange(place.row, place.column).setValue(value);
  }
  if (JSON.stringify(grid.settings.team) !== JSON.stringify(settings.team)) writeTeam(sheet, grid, settings);
}

function isSame(key: SettingKey, before: Settings, after: Settings): boolean {
  return (
    formatSettingValue(key, before) ===
    formatSettingValue(key, { ...after, language: key === 'language' ? after.language : before.language })
  );
}

/** One write: the members one below the other, and blanks over the rows that were in use before. */
function writeTeam(sheet: Sheet, grid: SettingsGrid, settings: Settings): void {
  const heading = grid.team;
  if (!heading) return;
  const first = heading.name.row + 1;
  const rows = Math.max(settings.team.length, grid.teamRows);
  if (first + rows - 1 > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), first + rows - 1 - sheet.getMaxRows());
  const { labels } = messagesFor(settings.language);
  const cellsOf = (member: TeamMember | undefined) => ({
    name: member?.name ?? '',
    email: member?.email ?? '',
    language: member ? labels.language[member.language] : '',
    role: member?.role ?? '',
  });
  const members = Array.from({ length: rows }, (_, index) => cellsOf(settings.team[index]));
  for (const key of TEAM_COLUMNS) {
    sheet.getRange(first, heading[key].column, rows, 1).setValues(members.map((member) => [toInertText(member[key])]));
  }
}
