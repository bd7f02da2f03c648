import { a1ToR1c1 } from '../../engine/formula-text';
import type { Context } from '../context';
import type { OpTable } from '../op';
import type { WireRange, WireValue } from '../wire';
import { first, scriptValues, topLeft } from './cell-values';
import { requireSheet } from './grid-lookup';
import type { WireSheet } from './marks';
import { requirePlace } from './range-lookup';

/** Reading and writing what is in the cells (F119–F131). */
export const rangeValueOps: OpTable = {
  'Range.getValue': (context: Context, range: WireRange) => first(scriptValues(context, topLeft(range)), ''),
  'Range.getValues': (context: Context, range: WireRange) => scriptValues(context, range),
  'Sheet.getSheetValues': sheetValues,
  'Range.getDisplayValue': (context: Context, range: WireRange) =>
    first(context.engine.readDisplayValues(range.sheetId, topLeft(range)), ''),
  'Range.getDisplayValues': (context: Context, range: WireRange) => context.engine.readDisplayValues(range.sheetId, range),
  'Range.getFormula': (context: Context, range: WireRange) => first(formulas(context, topLeft(range)), ''),
  'Range.getFormulas': (context: Context, range: WireRange) => formulas(context, range),
  'Range.getFormulaR1C1': (context: Context, range: WireRange) => first(formulasR1C1(context, topLeft(range)), null),
  'Range.getFormulasR1C1': (context: Context, range: WireRange) => formulasR1C1(context, range),
  'Range.isBlank': (context: Context, range: WireRange) =>
    context.engine.readValues(range.sheetId, range).every((row) => row.every((value) => value === null || value === '')),

  'Range.setValue': (context: Context, range: WireRange, value: WireValue) =>
    context.write({ type: 'cells', ...range, kind: 'values', cells: { every: value } }),
  'Range.setValues': (context: Context, range: WireRange, block: readonly (readonly WireValue[])[]) =>
    context.write({ type: 'cells', ...range, kind: 'values', cells: { block } }),
  'Range.setFormula': (context: Context, range: WireRange, formula: string) => setFormula(context, range, formula),
  'Range.setFormulas': (context: Context, range: WireRange, block: readonly (readonly string[])[]) =>
    context.write({ type: 'cells', ...range, kind: 'formulas', cells: { block } }),
  'Range.setFormulaR1C1': (context: Context, range: WireRange, formula: string) =>
    context.write({ type: 'cells', ...range, kind: 'formulasR1C1', cells: { every: formula } }),
  'Range.setFormulasR1C1': (context: Context, range: WireRange, block: readonly (readonly string[])[]) =>
    context.write({ type: 'cells', ...range, kind: 'formulasR1C1', cells: { block } }),
};

// A -1 stands for the last row or column that has data, as the reference says.
function sheetValues(
  context: Context,
  { sheetId }: WireSheet,
  fromRow: number,
  fromColumn: number,
  rowCount: number,
  columnCount: number,
): WireValue[][] {
  const last = context.engine.lastCell(sheetId);
  const row = fromRow === -1 ? last.row : fromRow;
  const column = fromColumn === -1 ? last.column : fromColumn;
  const rows = rowCount === -1 ? last.row - row + 1 : rowCount;
  const columns = columnCount === -1 ? last.column - column + 1 : columnCount;
  const area = requirePlace(requireSheet(context, sheetId), row, column, rows, columns);
  return scriptValues(context, { sheetId, ...area });
}

// Relative references move from cell to cell, as when one formula is filled over a block.
function setFormula(context: Context, range: WireRange, formula: string): void {
  const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
  const isBlock = range.rows > 1 || range.columns > 1;
  const every = isBlock && text !== '' ? a1ToR1c1(text, range.row, range.column) : text;
  context.write({ type: 'cells', ...range, kind: isBlock ? 'formulasR1C1' : 'formulas', cells: { every } });
}

function formulas(context: Context, range: WireRange): string[][] {
  return context.engine.readFormulas(range.sheetId, range).map((row) => row.map((formula) => formula ?? ''));
}

function formulasR1C1(context: Context, range: WireRange): (string | null)[][] {
  return context.engine
    .readFormulas(range.sheetId, range)
    .map((row, r) => row.map((formula, c) => (formula === null ? null : a1ToR1c1(formula, range.row + r, range.column + c))));
}
