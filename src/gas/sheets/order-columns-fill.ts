import { columnPattern } from '../../app/workbook/column-style';
import { ORDER_COLUMNS } from '../../domain/order/columns';
import { currencyDigits } from '../../domain/order/settings';
import { columnRuns } from './column-runs';
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
