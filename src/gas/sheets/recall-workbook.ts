import type { DocumentMemory } from '../../app/ports';
import { matchLanguage } from '../../app/workbook/match-language';
import {
  ALL_SHEET_ROLES,
  OLDEST_SCHEMA_VERSION,
  readWorkbookState,
  type SheetRole,
  type WorkbookState,
  writeWorkbookState,
} from '../../app/workbook/workbook-state';
import { DEFAULT_SETTINGS } from '../../domain/order/settings';
import { currencyOfLocale } from '../../domain/shared/currency-of-locale';
import { readSheetMarks, type Sheet, type SheetMarks, type Spreadsheet, sheetById } from './find-sheet';
import { readHeadings } from './order-columns';
import { readSettingsSheet } from './settings-cells';

/**
 * What is known about the workbook. A copied spreadsheet keeps its sheets but loses the properties (F150), so where
 * nothing is remembered, or the remembered order sheet is gone, the sheets are looked for by their marks, then the
 * order sheet by its headings, and what was found is remembered.
 *
 * @returns null where the spreadsheet holds no order sheet of ours, or one that is not finished.
 */
export function recallWorkbook(spreadsheet: Spreadsheet, memory: DocumentMemory): WorkbookState | null {
  return lookUpWorkbook(spreadsheet, memory).state;
}

/** The same, with the marks that were read on the way: null where the memory sufficed. */
export function lookUpWorkbook(
  spreadsheet: Spreadsheet,
  memory: DocumentMemory,
): { readonly state: WorkbookState | null; readonly marks: SheetMarks | null } {
  const remembered = readWorkbookState(memory);
  if (remembered && sheetById(spreadsheet, remembered.sheetIds.orders)) return { state: remembered, marks: null };
  const marks = readSheetMarks(spreadsheet);
  const found = { ...findSheets(spreadsheet, marks), ...presentOf(spreadsheet, remembered) };
  if (found.orders === undefined) return { state: remembered && { ...remembered, sheetIds: found }, marks };
  const state = rebuildState(spreadsheet, found, remembered);
  writeWorkbookState(memory, state);
  return { state, marks };
}

/** A hand-made order table may well have our headings; only ours has this one. */
const OWN_COLUMN = 'lineId';
const LEAST_OWN_HEADINGS = 10;

function findSheets(spreadsheet: Spreadsheet, { sheetIds, isMade }: SheetMarks): Partial<Record<SheetRole, number>> {
  if (sheetIds.orders !== undefined) return isMade ? sheetIds : {};
  const sheet = spreadsheet.getSheets().find(looksLikeOrders);
  return sheet ? { ...sheetIds, orders: sheet.getSheetId() } : sheetIds;
}

/** Of two sheets with the same mark the remembered one is ours. */
function presentOf(spreadsheet: Spreadsheet, remembered: WorkbookState | null): Partial<Record<SheetRole, number>> {
  const ids: Partial<Record<SheetRole, number>> = {};
  for (const role of ALL_SHEET_ROLES) {
    const id = remembered?.sheetIds[role];
    if (id !== undefined && sheetById(spreadsheet, id)) ids[role] = id;
  }
  return ids;
}

/** Whether a sheet could be taken for our order sheet. */
export function looksLikeOrders(sheet: Sheet): boolean {
  const match = readHeadings(sheet, {});
  return match?.columns[OWN_COLUMN] !== undefined && Object.keys(match.columns).length >= LEAST_OWN_HEADINGS;
}

function rebuildState(
  spreadsheet: Spreadsheet,
  sheetIds: Partial<Record<SheetRole, number>>,
  remembered: WorkbookState | null,
): WorkbookState {
  const orders = sheetById(spreadsheet, sheetIds.orders);
  const headings = orders?.getRange(1, 1, 1, orders.getMaxColumns()).getDisplayValues()[0] ?? [];
  const language = remembered?.language ?? matchLanguage(headings);
  const currency = remembered?.currency ?? (language === 'zh' ? 'CNY' : currencyOfLocale(spreadsheet.getSpreadsheetLocale()));
  const settingsSheet = sheetById(spreadsheet, sheetIds.settings);
  const settings = settingsSheet
    ? readSettingsSheet(settingsSheet, { language, currency }).settings
    : { ...DEFAULT_SETTINGS, language, currency };
  return {
    schemaVersion: remembered?.schemaVersion ?? OLDEST_SCHEMA_VERSION,
    language: settings.language,
    currency: settings.currency,
    sheetIds,
    headings: remembered?.headings ?? {},
    orderNumberPattern: settings.orderNumberPattern,
    soonDays: settings.soonDays,
    // Whoever reads the Rules sheet next brings them up to date.
    rules: remembered?.rules ?? null,
    lastRule: remembered?.lastRule ?? 0,
  };
}
