import type { DocumentMemory } from '../../../app/ports';
import { type AppRefusal, refuse } from '../../../app/refusal';
import type { SettingsGrid } from '../../../app/workbook/settings-grid';
import {
  ALL_SHEET_ROLES,
  type SheetRole,
  type WorkbookState,
  withSettings,
  writeWorkbookState,
} from '../../../app/workbook/workbook-state';
import type { Language, Settings } from '../../../domain/order/settings';
import { type Result, success } from '../../../domain/shared/result';
import { messagesFor } from '../../../i18n/messages-for';
import { createSpreadsheetClock } from '../../services/spreadsheet-clock';
import { type Sheet, type Spreadsheet, sheetById } from '../find-sheet';
import { refreshRules } from '../messages/refresh-rules';
import { translateMessageSheets } from '../messages/translate-message-sheets';
import { locateOrderTable, type OrderTable } from '../order-table';
import { recallWorkbook } from '../recall-workbook';
import { readSettingsSheet } from '../settings-cells';
import { type ListedRows, listRows } from '../standing-check';
import { formatAmounts } from './dashboard-sheet';
import { rewriteFormulas } from './order-formula-repair';
import { writeCurrencyFormats } from './order-layout';
import { teamNameRange } from './settings-sheet';
import { translateOrders } from './translate-orders';
import { translateDashboard, translateGuide, translateMailLog, translateSettings } from './translate-pages';

/**
 * Brings the workbook in line with what its Settings sheet says now: another language is written into headings, lists,
 * words and formulas, another currency into formats and formulas. Run again after it was killed it starts over, since
 * the workbook remembers the new language only at the end. The caller holds the lock.
 */
export function applySettings(memory: DocumentMemory): Result<Settings, AppRefusal> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const state = spreadsheet && recallWorkbook(spreadsheet, memory);
  if (!state) return refuse('workbook.not-made', {});
  const sheet = sheetById(spreadsheet, state.sheetIds.settings);
  if (!sheet) return refuse('sheet.not-found', { sheet: messagesFor(state.language).sheets.name.settings });
  const grid = readSettingsSheet(sheet, state);
  const { language, currency } = grid.settings;
  if (language !== state.language || currency !== state.currency) {
    const located =
      language === state.language ? locateOrderTable(memory) : translate(spreadsheet, memory, { sheet, grid, from: state });
    if (!located.ok) return located;
    if (currency !== state.currency) changeCurrency(spreadsheet, located.value, currency);
    // Written before it is remembered; and what was found moves on while a property is set.
    SpreadsheetApp.flush();
  }
  const next = withSettings(state, grid.settings);
  if (JSON.stringify(next) !== JSON.stringify(state)) writeWorkbookState(memory, next);
  const isTranslated = language !== state.language;
  const said = sayRulesAnew(spreadsheet, memory, next, { settings: grid.settings, isTranslated });
  // The settings count, whatever is wrong with the Rules sheet: that is told by whoever asks for the rules.
  return said.ok || !isTranslated ? success(grid.settings) : said;
}

/** Whether rules can still work with the team, who is offered in them; in another language also their names on the Dashboard. */
function sayRulesAnew(
  spreadsheet: Spreadsheet,
  memory: DocumentMemory,
  state: WorkbookState,
  { settings, isTranslated }: { readonly settings: Settings; readonly isTranslated: boolean },
): Result<unknown, AppRefusal> {
  if (state.sheetIds.rules === undefined) return success(null);
  const today = createSpreadsheetClock(spreadsheet.getSpreadsheetTimeZone()).today();
  const known = isTranslated ? { ...state, rules: null } : state;
  return refreshRules(spreadsheet, memory, known, { settings, today, offersTeam: true });
}

interface SettingsPage {
  readonly sheet: Sheet;
  readonly grid: SettingsGrid;
  readonly from: WorkbookState;
}

function translate(
  spreadsheet: Spreadsheet,
  memory: DocumentMemory,
  { sheet: settings, grid, from: state }: SettingsPage,
): Result<OrderTable, AppRefusal> {
  const [from, to] = [state.language, grid.settings.language];
  const of = (role: SheetRole) => sheetById(spreadsheet, state.sheetIds[role]);
  const [dashboard, mailLog, guide] = [of('dashboard'), of('mailLog'), of('guide')];
  const teamNames = teamNameRange(settings, grid);
  const translated = translateWhereItStands(memory, (listed) => translateOrders(listed, from, to, teamNames));
  if (!translated.ok) return translated;
  translateSettings(settings, grid, from, to);
  if (dashboard) translateDashboard(dashboard, from, to);
  if (mailLog) translateMailLog(mailLog, from, to);
  if (guide) translateGuide(guide, from, to);
  translateMessageSheets(spreadsheet, state, { settings: { ...grid.settings, language: to }, from, to });
  renameSheets(spreadsheet, state, to);
  return translated;
}

/** Once more where somebody has moved rows or columns meanwhile. */
function translateWhereItStands(
  memory: DocumentMemory,
  work: (listed: ListedRows) => OrderTable | null,
): Result<OrderTable, AppRefusal> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const listed = listRows(() => locateOrderTable(memory));
    if (!listed.ok) return listed;
    const table = work(listed.value);
    if (table) return success(table);
  }
  return refuse('workbook.busy', {});
}

/** Tabs that people renamed keep their name. */
function renameSheets(spreadsheet: Spreadsheet, state: WorkbookState, to: Language): void {
  const [old, wanted] = [messagesFor(state.language).sheets.name, messagesFor(to).sheets.name];
  for (const role of ALL_SHEET_ROLES) {
    const sheet = sheetById(spreadsheet, state.sheetIds[role]);
    if (sheet?.getName() === old[role] && !spreadsheet.getSheetByName(wanted[role])) sheet.setName(wanted[role]);
  }
}

function changeCurrency(spreadsheet: Spreadsheet, table: OrderTable, currency: string): void {
  const changed: OrderTable = { ...table, state: { ...table.state, currency } };
  writeCurrencyFormats(changed);
  rewriteFormulas(changed);
  const dashboard = sheetById(spreadsheet, table.state.sheetIds.dashboard);
  if (dashboard) formatAmounts(dashboard, currency);
}
