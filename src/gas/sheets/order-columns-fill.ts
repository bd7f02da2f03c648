import { columnPattern } from '../../app/workbook/column-style';
import { ORDER_COLUMNS } from '../../domain/order/columns';
import { currencyDigits } from '../../domain/order/settings';
import { columnRuns } from './column-runs';
import { matchedRulesFormula } from './formulas/matched-rules-formula';
import { COMPUTED_COLUMNS, type FormulaBasis, orderFormula } from './formulas/order-formulas';
import type { OrderTable } from './order-table';

/** What the formulas of this table depend on. */
export function formulaBasis({ columns, state }: OrderTable): FormulaBasis {
  return { columns, language: state.language, currencyDigits: currencyDigits(state.currency) };
}

/** Puts the formulas of all computed columns into a block of rows: one call per column. */
export function writeOrderFormulas(table: OrderTable, firstRow: number, rows: number): void {
  if (rows < 1) return;
  const basis = formulaBasis(table);
  for (const key of COMPUTED_COLUMNS) {
    table.sheet.getRange(firstRow, table.columns[key], rows, 1).setFormulaR1C1(orderFormula(key, basis));
  }
  if (table.state.rules !== null) writeMatchedRules(table, firstRow, rows);
}

/** The formula of the rules that hold for a line; null while there are none, and in a workbook without the column. */
export function wantedRulesFormula({ columns, state }: OrderTable): string | null {
  if (state.rules === null || columns.matchedRules === 0) return null;
  return matchedRulesFormula({ columns, rules: state.rules, hasCalendar: state.sheetIds.calendar !== undefined });
}

/** Puts the formula of the rules into a block of rows, or takes it out: one call. */
export function writeMatchedRules(table: OrderTable, firstRow: number, rows: number): void {
  if (rows < 1 || table.columns.matchedRules === 0) return;
  const range = table.sheet.getRange(firstRow, table.columns.matchedRules, rows, 1);
  const formula = wantedRulesFormula(table);
  if (formula === null) range.clearContent();
  else range.setFormulaR1C1(formula);
}

/** Google may give formulas back with other separators and spaces. */
export function sameFormula(a: string, b: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s,;]/g, '').toLowerCase();
  return plain(a) === plain(b);
}

/** Gives our columns of a block of rows their number formats: one call per run of adjacent columns. */
export function writeOrderFormats(table: OrderTable, firstRow: number, rows: number): void {
  if (rows < 1) return;
  const patterns = new Map(ORDER_COLUMNS.map(({ key }) => [table.columns[key], columnPattern(key, table.state.currency)]));
  for (const run of columnRuns([...patterns.keys()])) {
    const line = Array.from({ length: run.count }, (_, index) => patterns.get(run.first + index) ?? 'General');
    table.sheet.getRange(firstRow, run.first, rows, run.count).setNumberFormats(Array.from({ length: rows }, () => line));
  }
}
