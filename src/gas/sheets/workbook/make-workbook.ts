import type { DocumentMemory } from '../../../app/ports';
import type { AppRefusal } from '../../../app/refusal';
import { DASHBOARD_WIDTH } from '../../../app/workbook/dashboard-grid';
import type { OrderSheetReport, RepairReport } from '../../../app/workbook/repair-report';
import {
  SCHEMA_VERSION,
  SHEET_ROLES,
  type SheetRole,
  type WorkbookState,
  withSettings,
  writeWorkbookState,
} from '../../../app/workbook/workbook-state';
import { DEFAULT_SETTINGS, type Language, type Settings } from '../../../domain/order/settings';
import { currencyOfLocale } from '../../../domain/shared/currency-of-locale';
import { type Result, success } from '../../../domain/shared/result';
import { messagesFor } from '../../../i18n/messages-for';
import { MADE_MARK, readSheetMarks, type Sheet, type SheetMarks, type Spreadsheet, sheetById } from '../find-sheet';
import { MAIL_LOG_COLUMNS } from '../mail-log-columns';
import { createMessageSheets } from '../messages/message-sheets';
import { restoreMessageHeadings } from '../messages/restore-headings';
import type { OrderTable } from '../order-table';
import { looksLikeOrders, lookUpWorkbook } from '../recall-workbook';
import { readSettingsSheet } from '../settings-cells';
import { applySettings } from './apply-settings';
import { layOutDashboard, repairDashboard } from './dashboard-sheet';
import { GUIDE_WIDTH, layOutGuide } from './guide-sheet';
import { layOutMailLog } from './mail-log-sheet';
import { addSheet, freeName, markSheet, trimColumns } from './new-sheet';
import { layOutOrders, repairOrders } from './orders-sheet';
import { layOutSettings, nameSettings, repairSettings, SETTINGS_WIDTH, teamNameRange } from './settings-sheet';

/** Where each sheet stands among the tabs. */
const TAB = { orders: 0, dashboard: 1, settings: 2, mailLog: 3, guide: 4 } as const satisfies Partial<Record<SheetRole, number>>;

/** How wide the sheets are that are laid out like a page. */
const PAGE_COLUMNS: Partial<Record<SheetRole, number>> = {
  dashboard: DASHBOARD_WIDTH,
  settings: SETTINGS_WIDTH,
  guide: GUIDE_WIDTH,
  mailLog: MAIL_LOG_COLUMNS.length,
};

const NOTHING_REPAIRED: OrderSheetReport = {
  rowsAboveMovedTo: null,
  headingsRestored: false,
  columnsAdded: [],
  formulaRows: 0,
  overwrittenCells: 0,
  formatsRestored: false,
  listsRestored: false,
  coloursRestored: false,
  rowsPrepared: 0,
  layoutRestored: false,
};

/**
 * Makes the order workbook, or puts back what is missing of it. Making it twice changes nothing; what a killed run left
 * is known by its marks and laid out anew by the next one. The caller holds the lock.
 *
 * @param language - Of a workbook that is made now; one that is there keeps its own.
 * @returns what was done, or why the order sheet's headings cannot be understood.
 */
export function makeWorkbook(memory: DocumentMemory, language: Language): Result<RepairReport, AppRefusal> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { state: known, marks } = lookUpWorkbook(spreadsheet, memory);
  const building = new WorkbookBuilding(spreadsheet, known ?? newState(spreadsheet, language, marks), known !== null);

  building.addMissingSheets();
  const settings = building.settings();
  building.mailLog();
  const messageHeadings = restoreMessageHeadings(spreadsheet, building.state);
  building.guide();
  const orders = building.orders(settings.teamNames);
  if (!orders.ok) return orders;
  building.dashboard(orders.value.table);
  if (!known || building.created.some(({ role }) => role === 'orders')) markSheet(orders.value.table.sheet, MADE_MARK);
  writeWorkbookState(memory, building.state);
  const applied = building.areSettingsAhead ? applySettings(memory) : null;
  if (applied && !applied.ok) return applied;
  // What was changed while a heading was gone has not counted yet.
  const refreshed = messageHeadings.length > 0 ? createMessageSheets(memory).refresh(settings.settings) : null;
  if (refreshed && !refreshed.ok) return refreshed;
  const sheet = orders.value.table.sheet;
  spreadsheet.setActiveSheet(sheet);
  return success({
    ...orders.value.report,
    created: building.created,
    layoutRestored: orders.value.report.layoutRestored || building.isOtherSheetRepaired,
    settingsRestored: settings.isRepaired,
    messageHeadings,
    duplicates: duplicatesOf(spreadsheet, sheet, building.state),
  });
}

/** Chinese workbooks count in yuan, unless the spreadsheet's locale says another Chinese-speaking region. */
function newState(spreadsheet: Spreadsheet, language: Language, marks: SheetMarks | null): WorkbookState {
  const locale = spreadsheet.getSpreadsheetLocale();
  const currency = language === 'zh' && !/^zh/i.test(locale) ? 'CNY' : currencyOfLocale(locale);
  return {
    schemaVersion: SCHEMA_VERSION,
    language,
    currency,
    // Those of a run that was killed before it could be remembered.
    sheetIds: marks?.sheetIds ?? {},
    headings: {},
    orderNumberPattern: DEFAULT_SETTINGS.orderNumberPattern,
    soonDays: DEFAULT_SETTINGS.soonDays,
    rules: null,
    lastRule: 0,
  };
}

/** One run of making the workbook: the state as it grows, and what was made. */
class WorkbookBuilding {
  readonly created: { role: SheetRole; name: string }[] = [];
  isOtherSheetRepaired = false;
  /** The Settings sheet names another language or currency than the sheets are in: the edit was missed. */
  areSettingsAhead = false;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    public state: WorkbookState,
    private readonly wasMade: boolean,
  ) {}

  /** First of all, while there is nothing yet that a change of sheets would have to be calculated again. */
  addMissingSheets(): void {
    if (!this.wasMade) this.dropUnfinishedOrders();
    const missing = SHEET_ROLES.filter((role) => !this.find(role));
    // A repair that was killed has marked its sheets, and remembers none of them.
    const left = this.wasMade && missing.length > 0 ? readSheetMarks(this.spreadsheet).sheetIds : {};
    for (const role of missing) {
      const sheet =
        role === 'orders' ? (this.blankSheet() ?? this.add(role)) : (sheetById(this.spreadsheet, left[role]) ?? this.add(role));
      this.record(role, sheet);
      const columns = PAGE_COLUMNS[role];
      if (columns) trimColumns(sheet, columns);
    }
  }

  settings(): {
    readonly settings: Settings;
    readonly teamNames: GoogleAppsScript.Spreadsheet.Range;
    readonly isRepaired: boolean;
  } {
    const sheet = this.get('settings');
    const isNew = this.isBlank('settings');
    let grid = isNew ? layOutSettings(sheet, { ...DEFAULT_SETTINGS, ...this.state }) : readSettingsSheet(sheet, this.state);
    const isRepaired = !isNew && repairSettings(sheet, grid);
    if (isRepaired) grid = readSettingsSheet(sheet, this.state);
    nameSettings(this.spreadsheet, sheet, grid, isNew);
    // Language and currency stay what the sheets are in until everything stands and can be changed.
    const { language, currency } = this.state;
    this.areSettingsAhead = grid.settings.language !== language || grid.settings.currency !== currency;
    this.state = withSettings(this.state, { ...grid.settings, language, currency });
    return { settings: grid.settings, teamNames: teamNameRange(sheet, grid), isRepaired };
  }

  orders(
    teamNames: GoogleAppsScript.Spreadsheet.Range,
  ): Result<{ readonly table: OrderTable; readonly report: OrderSheetReport }, AppRefusal> {
    const sheet = this.get('orders');
    if (!this.isBlank('orders')) return repairOrders(this.spreadsheet, sheet, this.state, teamNames);
    return success({ table: layOutOrders(sheet, this.state, teamNames), report: NOTHING_REPAIRED });
  }

  dashboard(table: OrderTable): void {
    const sheet = this.get('dashboard');
    if (this.isBlank('dashboard')) layOutDashboard(sheet, table);
    else this.isOtherSheetRepaired = repairDashboard(sheet, table) || this.isOtherSheetRepaired;
  }

  mailLog(): void {
    if (this.isBlank('mailLog')) layOutMailLog(this.get('mailLog'), this.state.language);
  }

  guide(): void {
    if (this.isBlank('guide')) layOutGuide(this.get('guide'), this.state.language);
  }

  private get(role: SheetRole): Sheet {
    const sheet = this.find(role);
    if (!sheet) throw new Error(`The sheet ${role} vanished while the workbook was made`);
    return sheet;
  }

  /** A sheet that was just added, that a killed run may have left half done, or that somebody emptied. */
  private isBlank(role: SheetRole): boolean {
    if (this.created.some((each) => each.role === role)) return true;
    return (!this.wasMade && role !== 'orders') || isEmpty(this.get(role));
  }

  /** An order sheet that a killed run left half done and in which nobody has typed is begun anew. */
  private dropUnfinishedOrders(): void {
    const old = this.find('orders');
    if (!old || isEmpty(old) || hasTypedCells(old)) return;
    const sheet = this.add('orders');
    this.spreadsheet.deleteSheet(old);
    sheet.setName(freeName(this.spreadsheet, messagesFor(this.state.language).sheets.name.orders));
    this.record('orders', sheet);
  }

  private find(role: SheetRole): Sheet | null {
    return sheetById(this.spreadsheet, this.state.sheetIds[role]);
  }

  private add(role: keyof typeof TAB): Sheet {
    return addSheet(this.spreadsheet, role, messagesFor(this.state.language).sheets.name[role], TAB[role]);
  }

  /** The one empty sheet of a new spreadsheet becomes the order sheet, so that no empty tab is left over. */
  private blankSheet(): Sheet | null {
    const others = this.spreadsheet
      .getSheets()
      .filter((sheet) => !Object.values(this.state.sheetIds).includes(sheet.getSheetId()));
    const [only, ...more] = others;
    if (!only || more.length > 0 || !isEmpty(only)) return null;
    only.setName(freeName(this.spreadsheet, messagesFor(this.state.language).sheets.name.orders));
    markSheet(only, 'orders');
    return only;
  }

  private record(role: SheetRole, sheet: Sheet): void {
    this.state = { ...this.state, sheetIds: { ...this.state.sheetIds, [role]: sheet.getSheetId() } };
    this.created.push({ role, name: sheet.getName() });
  }
}

/** Whether anything but formulas stands below the first row. */
function hasTypedCells(sheet: Sheet): boolean {
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  return range
    .getDisplayValues()
    .some((row, index) => index > 0 && row.some((text, column) => text !== '' && !formulas[index]?.[column]));
}

function isEmpty(sheet: Sheet): boolean {
  return sheet.getLastRow() === 0;
}

/** The order sheet first, then sheets that could be taken for it: somebody duplicated the tab. */
function duplicatesOf(spreadsheet: Spreadsheet, orders: Sheet, { sheetIds }: WorkbookState): readonly string[] {
  const ours = Object.values(sheetIds);
  const others = spreadsheet.getSheets().filter((sheet) => !ours.includes(sheet.getSheetId()) && looksLikeOrders(sheet));
  return others.length === 0 ? [] : [orders, ...others].map((sheet) => sheet.getName());
}
