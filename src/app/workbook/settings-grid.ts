import { DEFAULT_SETTINGS, LANGUAGES, type Language, type Settings, type TeamMember } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import { findLanguage } from '../orders/parse-order-row';
import { type CellContent, isBlank, textOf } from './cell-content';
import { normalizeHeading } from './heading-match';
import { parseSettingValue, SETTING_KEYS, type SettingKey } from './setting-value';

/** A cell by its place in the sheet, counted from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What a Settings sheet says and where it says it. */
export interface SettingsGrid {
  readonly settings: Settings;
  /** The value cell of each setting whose label was found. */
  readonly places: Partial<Record<SettingKey, CellPlace>>;
  /** Settings whose cell holds something unusable; the default counts. */
  readonly unusable: readonly SettingKey[];
  /** The heading cell of each column of the Team table; null where there is no such table. */
  readonly team: Readonly<Record<TeamColumn, CellPlace>> | null;
  /** Rows below that heading down to the last member. */
  readonly teamRows: number;
}

export const TEAM_COLUMNS = ['name', 'email', 'language', 'role'] as const;
export type TeamColumn = (typeof TEAM_COLUMNS)[number];

/**
 * Reads a Settings sheet by its labels in any shipped language, so that people may move rows and columns about.
 *
 * @param fallback - For the two settings that have no default of their own.
 */
export function parseSettingsGrid(
  rows: readonly (readonly CellContent[])[],
  fallback: { readonly language: Language; readonly currency: string },
): SettingsGrid {
  const places = findSettingPlaces(rows);
  let settings: Settings = { ...DEFAULT_SETTINGS, ...fallback };
  const unusable: SettingKey[] = [];
  for (const key of SETTING_KEYS) {
    const place = places[key];
    const content = place && rows[place.row - 1]?.[place.column - 1];
    if (content === undefined) continue;
    const change = parseSettingValue(key, content);
    if (change) settings = { ...settings, ...change, ladder: { ...settings.ladder, ...change.ladder } };
    else unusable.push(key);
  }
  const team = findTeamHeading(rows);
  const members = team ? readTeam(rows, team, settings.language) : [];
  return { settings: { ...settings, team: members }, places, unusable, team, teamRows: team ? countTeamRows(rows, team) : 0 };
}

function findSettingPlaces(rows: readonly (readonly CellContent[])[]): Partial<Record<SettingKey, CellPlace>> {
  const keys = new Map<string, SettingKey>();
  for (const language of LANGUAGES) {
    for (const key of SETTING_KEYS) keys.set(normalizeHeading(messagesFor(language).sheets.settings.label[key]), key);
  }
  const byColumn = new Map<number, Partial<Record<SettingKey, CellPlace>>>();
  rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      const key = keys.get(normalizeHeading(textOf(cell)));
      if (!key) return;
      const places = byColumn.get(columnIndex) ?? {};
      places[key] ??= { row: rowIndex + 1, column: columnIndex + 2 };
      byColumn.set(columnIndex, places);
    });
  });
  // “Language” is a label of the Team table as well: the column that knows most labels is the list of settings.
  return [...byColumn.values()].reduce(
    (best, places) => (Object.keys(places).length > Object.keys(best).length ? places : best),
    {},
  );
}

function findTeamHeading(rows: readonly (readonly CellContent[])[]): Readonly<Record<TeamColumn, CellPlace>> | null {
  const keys = new Map<string, TeamColumn>();
  for (const language of LANGUAGES) {
    for (const key of TEAM_COLUMNS) keys.set(normalizeHeading(messagesFor(language).sheets.settings.team.heading[key]), key);
  }
  for (const [rowIndex, row] of rows.entries()) {
    const found: Partial<Record<TeamColumn, CellPlace>> = {};
    row.forEach((cell, columnIndex) => {
      const key = keys.get(normalizeHeading(textOf(cell)));
      if (key) found[key] = { row: rowIndex + 1, column: columnIndex + 1 };
    });
    if (TEAM_COLUMNS.every((key) => found[key])) return found as Readonly<Record<TeamColumn, CellPlace>>;
  }
  return null;
}

/** Every row below the heading that has a name, so that an empty row does not cut the team. */
function readTeam(
  rows: readonly (readonly CellContent[])[],
  heading: Readonly<Record<TeamColumn, CellPlace>>,
  workbookLanguage: Language,
): readonly TeamMember[] {
  return rows.slice(heading.name.row).flatMap((row) => {
    const text = (key: TeamColumn) => textOf(row[heading[key].column - 1]).trim();
    if (isBlank(text('name'))) return [];
    const language = findLanguage(text('language')) ?? workbookLanguage;
    return [{ name: text('name'), email: text('email'), language, role: text('role') }];
  });
}

function countTeamRows(rows: readonly (readonly CellContent[])[], heading: Readonly<Record<TeamColumn, CellPlace>>): number {
  let last = rows.length;
  const isUsed = (row: number) => TEAM_COLUMNS.some((key) => !isBlank(rows[row - 1]?.[heading[key].column - 1]));
  while (last > heading.name.row && !isUsed(last)) last -= 1;
  return last - heading.name.row;
}
