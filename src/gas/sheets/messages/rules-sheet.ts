import type { AppRefusal } from '../../../app/refusal';
import { formatActiveSince, readActiveSince } from '../../../app/rules/active-since';
import { numberRules } from '../../../app/rules/number-rules';
import { isOwnName, ownNameOf } from '../../../app/rules/own-rule-name';
import { RULE_COLUMNS, RULE_MEANING_COLUMNS, type RuleColumn } from '../../../app/rules/rule-columns';
import { isRuleRow, parseRuleRow } from '../../../app/rules/rule-row';
import { describeFaults } from '../../../app/rules/rule-words';
import { type CellContent, textOf } from '../../../app/workbook/cell-content';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import type { Language, Settings } from '../../../domain/order/settings';
import { checkRules } from '../../../domain/rules/check-rule';
import type { RuleEntry } from '../../../domain/rules/rule-form';
import type { CalendarDate } from '../../../domain/shared/calendar-date';
import { type Result, success } from '../../../domain/shared/result';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet } from '../find-sheet';
import {
  readSheetRows,
  requireColumns,
  type SheetColumns,
  type SheetRows,
  writeDifferingCells,
  writeOwnColumn,
} from './sheet-rows';

export const RULE_SHEET_COLUMNS: SheetColumns<RuleColumn> = { keys: RULE_COLUMNS, words: ({ rules }) => rules.column };

/** The rules as they stand in their sheet. */
export interface RulesPage {
  readonly table: SheetRows<RuleColumn>;
  readonly entries: readonly PlacedRule[];
  /** The highest number that was given to a rule. */
  readonly lastRule: number;
}

export interface PlacedRule extends RuleEntry {
  readonly row: number;
}

/**
 * Reads the Rules sheet by one call.
 *
 * @returns `sheet.column-missing` where a column is gone that says what a rule means: a restriction that cannot be read would
 *   let the rule tell too many.
 */
export function readRulesPage(
  sheet: Sheet,
  state: Pick<WorkbookState, 'language' | 'lastRule'>,
  settings: Pick<Settings, 'team' | 'shopName'>,
  today: CalendarDate,
): Result<RulesPage, AppRefusal> {
  const table = readSheetRows(sheet, RULE_SHEET_COLUMNS);
  const complete = requireColumns(table, RULE_MEANING_COLUMNS, messagesFor(state.language).rules.column);
  if (!complete.ok) return complete;
  const rows = table.rows.filter(({ cells }) => isRuleRow(cells));
  const { ids, last } = numberRules(
    rows.map(({ cells }) => textOf(cells.id).trim()),
    state.lastRule,
  );
  const drafts = rows.map(({ cells }, index) => parseRuleRow(cells, ids[index] ?? '', settings.team));
  const entries = checkRules(drafts, { team: settings.team, shopName: settings.shopName, today });
  return success({
    table,
    entries: entries.map((entry, index) => ({ ...entry, row: rows[index]?.row ?? 0 })),
    lastRule: last,
  });
}

/**
 * Writes what the add-on says of each rule: its number, why it cannot work, and from when it counts, which is when it was
 * switched on, became another rule, or could work again. Nothing where all of it stands there.
 *
 * @param changedRows - Rows whose meaning somebody has just changed.
 */
export function keepOwnColumns(
  { table, entries }: RulesPage,
  {
    state,
    today,
    changedRows,
  }: { readonly state: WorkbookState; readonly today: CalendarDate; readonly changedRows: ReadonlySet<number> },
): void {
  const messages = messagesFor(state.language);
  const byRow = new Map(entries.map((entry) => [entry.row, entry]));
  const cellsOf = (say: (entry: PlacedRule) => CellContent) =>
    new Map(
      table.rows.map(({ row }): [number, CellContent] => {
        const entry = byRow.get(row);
        return [row, entry ? say(entry) : ''];
      }),
    );
  const since = new Map(table.rows.map(({ row, cells }) => [row, cells.activeSince ?? '']));
  writeOwnColumn(
    table,
    'id',
    cellsOf(({ id }) => id),
  );
  writeOwnColumn(
    table,
    'problem',
    cellsOf(({ faults }) => describeFaults(faults, messages)),
  );
  writeOwnColumn(
    table,
    'activeSince',
    cellsOf(({ row, form, faults }) => {
      const known = since.get(row) ?? '';
      if (!form.isOn || faults.length > 0) return '';
      const before = readActiveSince(known);
      if (before && (!changedRows.has(row) || before.day === today)) return known;
      // What was on before, or can work again by a change elsewhere, was wanted all day.
      return before || !changedRows.has(row) ? { day: today } : formatActiveSince(today, Date.now());
    }),
  );
  writeDifferingCells(table, 'name', ownNames(table, entries, state.language));
  fillMatches(table, entries);
}

/** The names that the add-on gives: to rules without one of their own, and none to rows that are no rules any more. */
function ownNames(
  { rows }: SheetRows<RuleColumn>,
  entries: readonly PlacedRule[],
  language: Language,
): ReadonlyMap<number, string> {
  const messages = messagesFor(language);
  const named = new Map(entries.map(({ row, form }) => [row, form.name === '' ? ownNameOf(form, messages) : null]));
  return new Map(
    rows.flatMap(({ row, cells }): [number, string][] => {
      const name = named.has(row) ? named.get(row) : isOwnName(textOf(cells.name).trim()) ? '' : null;
      return name === null || name === undefined ? [] : [[row, name]];
    }),
  );
}

/** Rules whose moment somebody has just changed: a name that told of the former one was not written by anybody. */
export function withoutStaleNames(page: RulesPage, changedMoments: ReadonlySet<number>): RulesPage {
  if (changedMoments.size === 0) return page;
  const entries = page.entries.map((entry) => {
    if (!changedMoments.has(entry.row) || !isOwnName(entry.form.name)) return entry;
    return { ...entry, form: { ...entry.form, name: '' }, rule: entry.rule && { ...entry.rule, name: '' } };
  });
  return { ...page, entries };
}

/** Rows beyond the prepared ones, and rows that somebody inserted, have no counter yet; those of rules that are off or cannot work show nothing. */
function fillMatches({ sheet, columns, rows }: SheetRows<RuleColumn>, entries: readonly PlacedRule[]): void {
  const column = columns.matches;
  const above = rows.find(({ cells }) => cells.matches !== '' && cells.matches !== undefined)?.row;
  const lacking = entries.filter(
    ({ row, form, faults }) => form.isOn && faults.length === 0 && textOf(rows[row - 2]?.cells.matches) === '',
  );
  if (column === undefined || above === undefined) return;
  for (const { row } of lacking) sheet.getRange(above, column).copyTo(sheet.getRange(row, column));
}
