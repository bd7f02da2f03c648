import { withProblemLine } from '../../../app/edits/problem-note';
import { messagesFor } from '../../../i18n/messages-for';
import { COMPUTED_COLUMNS, type ComputedColumn, orderFormula } from '../formulas/order-formulas';
import { formulaBasis, writeOrderFormulas } from '../order-columns-fill';
import { rowsBelowHeading } from '../order-fields';
import type { OrderTable } from '../order-table';

export interface FormulaRepair {
  /** Rows in which a formula was missing. */
  readonly rows: number;
  /** Typed figures that stood over a formula; they are in the cells' notes now. */
  readonly overwritten: number;
}

/**
 * Puts formulas back where they are missing or point at a deleted column. A figure that was typed over one is kept in
 * the cell's note. A formula that somebody changed is theirs.
 */
export function repairFormulas(table: OrderTable): FormulaRepair {
  const rows = rowsBelowHeading(table);
  const missingRows = new Set<number>();
  let overwritten = 0;
  for (const key of COMPUTED_COLUMNS) {
    const range = table.sheet.getRange(2, table.columns[key], rows, 1);
    const lost = range.getFormulas().flatMap(([formula = ''], index) => (formula === '' || isBroken(formula) ? [index] : []));
    if (lost.length === 0) continue;
    for (const index of lost) missingRows.add(index);
    overwritten += keepFigures(table, range, lost);
    putBack(table, key, lost);
  }
  return { rows: missingRows.size, overwritten };
}

/** Writes all formulas anew, as a change of language or currency does. */
export function rewriteFormulas(table: OrderTable): void {
  writeOrderFormulas(table, 2, rowsBelowHeading(table));
}

function putBack(table: OrderTable, key: ComputedColumn, lost: readonly number[]): void {
  const first = lost[0] ?? 0;
  const last = lost[lost.length - 1] ?? first;
  const range = table.sheet.getRange(first + 2, table.columns[key], last - first + 1, 1);
  const formula = orderFormula(key, formulaBasis(table));
  if (lost.length === last - first + 1) {
    range.setFormulaR1C1(formula);
    return;
  }
  const isLost = new Set(lost);
  range.setFormulasR1C1(
    range.getFormulasR1C1().map(([present], index) => [isLost.has(first + index) ? formula : (present ?? formula)]),
  );
}

function keepFigures(table: OrderTable, range: GoogleAppsScript.Spreadsheet.Range, lost: readonly number[]): number {
  const shown = range.getDisplayValues();
  const typed = lost.filter((index) => shown[index]?.[0] && !shown[index]?.[0]?.startsWith('#'));
  if (typed.length === 0) return 0;
  const { language } = table.state;
  const notes = range.getNotes();
  for (const index of typed) {
    const [note = ''] = notes[index] ?? [];
    const figure = messagesFor(language).edits.noteFigure(shown[index]?.[0] ?? '');
    notes[index] = [withProblemLine(note, figure, language)];
  }
  range.setNotes(notes);
  return typed.length;
}

/** Whether a formula points at something that was deleted. */
export function isBroken(formula: string): boolean {
  return /#REF\b/.test(formula);
}
