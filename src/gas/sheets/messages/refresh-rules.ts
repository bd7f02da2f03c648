import type { DocumentMemory } from '../../../app/ports';
import { type AppRefusal, refuse } from '../../../app/refusal';
import { compileRules, packRules } from '../../../app/rules/compiled-rule';
import { nameOfRule } from '../../../app/rules/rule-words';
import { type WorkbookState, writeWorkbookState } from '../../../app/workbook/workbook-state';
import type { Settings } from '../../../domain/order/settings';
import type { CalendarDate } from '../../../domain/shared/calendar-date';
import { type Result, success } from '../../../domain/shared/result';
import { messagesFor } from '../../../i18n/messages-for';
import { type Sheet, type Spreadsheet, sheetById } from '../find-sheet';
import { sameFormula, wantedRulesFormula, writeMatchedRules } from '../order-columns-fill';
import { type LocatedTable, locateOrderTable } from '../order-table';
import { stillStand } from '../standing-check';
import { addLateColumns } from '../workbook/add-late-columns';
import { restoreColourRules } from '../workbook/order-rules';
import { refreshRuleSection } from './dashboard-rules';
import { keepTeamList, offerSeveral } from './offered-choices';
import { keepOwnColumns, type PlacedRule, readRulesPage, withoutStaleNames } from './rules-sheet';

/** What the rules are brought up to date for. */
export interface RefreshBasis {
  readonly settings: Settings;
  readonly today: CalendarDate;
  /** Rows whose meaning somebody has just changed. */
  readonly changedRows?: ReadonlySet<number>;
  /** Those among them whose “When” is another one now. */
  readonly changedMoments?: ReadonlySet<number>;
  /** Look also whether the order sheet's formula is the one that the rules make. */
  readonly looksAtFormula?: boolean;
  /** Look also whether the team is offered. */
  readonly offersTeam?: boolean;
}

const NO_ROWS: ReadonlySet<number> = new Set();

/**
 * Reads the Rules sheet, says in it what is to be said, and brings formula, colours and counters in line with it. Writes only
 * what differs, so that it may be run at any time. The caller holds the lock.
 *
 * @returns the rules; null while there is no such sheet.
 */
export function refreshRules(
  spreadsheet: Spreadsheet,
  memory: DocumentMemory,
  state: WorkbookState,
  basis: RefreshBasis,
): Result<readonly PlacedRule[] | null, AppRefusal> {
  const sheet = sheetById(spreadsheet, state.sheetIds.rules);
  if (!sheet) return state.rules === null ? success(null) : forgetRules(spreadsheet, memory, state);
  const read = readRulesPage(sheet, state, basis.settings, basis.today);
  if (!read.ok) return read;
  const { changedRows = NO_ROWS, changedMoments = NO_ROWS } = basis;
  const page = withoutStaleNames(read.value, changedMoments);
  keepOwnColumns(page, { state, today: basis.today, changedRows });
  const said = { ...basis.settings, language: state.language };
  if (basis.offersTeam) keepTeamList(page.table, said);
  offerSeveral(page.table, changedRows, said);
  const { entries, lastRule } = page;
  const next: WorkbookState = { ...state, rules: compileRules(entries), lastRule };
  const applied = applyRules(spreadsheet, memory, { state, next, looksAtFormula: basis.looksAtFormula ?? false }, entries);
  return applied.ok ? success(entries) : applied;
}

/** Somebody deleted the sheet: the default rules count again, and the colours go by the due state. */
function forgetRules(spreadsheet: Spreadsheet, memory: DocumentMemory, state: WorkbookState): Result<null, AppRefusal> {
  const { rules: _, ...sheetIds } = state.sheetIds;
  return applyRules(spreadsheet, memory, { state, next: { ...state, sheetIds, rules: null }, looksAtFormula: false }, []);
}

interface RuleChange {
  readonly state: WorkbookState;
  readonly next: WorkbookState;
  readonly looksAtFormula: boolean;
}

function applyRules(
  spreadsheet: Spreadsheet,
  memory: DocumentMemory,
  { state, next, looksAtFormula }: RuleChange,
  entries: readonly PlacedRule[],
): Result<null, AppRefusal> {
  const areSame = textOfRules(state) === textOfRules(next);
  if (!areSame || looksAtFormula) {
    const table = locateComplete(memory);
    if (!table.ok) return table;
    const changed: LocatedTable = { ...table.value, state: { ...next, headings: table.value.state.headings } };
    if (!areSame || !isFormulaRight(changed)) {
      if (!stillStand(changed, { rows: [], keys: [], written: ['matchedRules'] })) return refuse('workbook.busy', {});
      writeMatchedRules(changed, 2, (changed.maxRows ?? changed.sheet.getMaxRows()) - 1);
      restoreColourRules(changed);
      refreshDashboard(spreadsheet, changed, entries);
    }
  }
  // Last of all: a run that was killed before finds the difference again.
  if (!areSame || state.lastRule !== next.lastRule) writeWorkbookState(memory, next);
  return success(null);
}

/** Whether the order sheet shows the rules that its workbook remembers, and these are they. */
export function areRulesApplied(state: WorkbookState, entries: readonly PlacedRule[]): boolean {
  return textOfRules(state) === textOfRules({ ...state, rules: compileRules(entries) });
}

/** As they are kept: what was remembered and what was just read have their fields in another order. */
function textOfRules({ rules }: WorkbookState): string {
  return JSON.stringify(rules && packRules(rules));
}

function locateComplete(memory: DocumentMemory): Result<LocatedTable, AppRefusal> {
  const found = locateOrderTable(memory);
  return found.ok && addLateColumns(found.value) ? locateOrderTable(memory) : found;
}

/** The first line stands for all: whatever inserts lines gives them the same formula. */
function isFormulaRight(table: LocatedTable): boolean {
  const wanted = wantedRulesFormula(table);
  const present = table.sheet.getRange(2, table.columns.matchedRules).getFormulaR1C1();
  return sameFormula(present ?? '', wanted ?? '');
}

function refreshDashboard(spreadsheet: Spreadsheet, table: LocatedTable, entries: readonly PlacedRule[]): void {
  const sheet: Sheet | null = sheetById(spreadsheet, table.state.sheetIds.dashboard);
  if (!sheet) return;
  const messages = messagesFor(table.state.language);
  const compiled = new Set((table.state.rules ?? []).map(({ id }) => id));
  const shown = entries.filter(({ id }) => compiled.has(id)).map(({ id, form }) => ({ id, name: nameOfRule(form, messages) }));
  refreshRuleSection(sheet, table, shown);
}
