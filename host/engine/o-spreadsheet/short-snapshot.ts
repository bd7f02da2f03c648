import type { Cell, Model, Range } from '@odoo/o-spreadsheet';
import type { Library } from './shared/library';

/** What the library writes of a workbook, as far as it is shortened here. */
interface Snapshot {
  readonly revisionId: string;
  readonly sheets: { readonly id: string; cells: Record<string, CellEntry> }[];
}

/** A cell's text, or how the references of its formula differ from those of the cell above. */
type CellEntry = string | { readonly R: string };

type FormulaCell = Extract<Cell, { readonly isFormula: true }>;

/**
 * The whole state of a model, in the library's own format, where formulas that were filled down are written once.
 *
 * A page reads a formula four times as fast that way, and keeps its parts once for the whole column. The library's own
 * shortening is not exact (numbers that stand as text, decimals in formulas) and gives up on the whole workbook as soon as
 * one cell differs; here only what is certain to be read as it was is shortened: formulas alike in everything but
 * references to single cells that move down with them.
 */
export function exportShort(library: Library, model: Model): { readonly revisionId: string } {
  const data = (model as unknown as { _exportData(isShort: boolean): Snapshot })._exportData(false);
  for (const sheet of data.sheets) sheet.cells = shorten(library, model, sheet.id, sheet.cells);
  return data;
}

/** The cells come down the columns, from the left to the right. */
function shorten(library: Library, model: Model, sheetId: string, cells: Record<string, CellEntry>): Record<string, CellEntry> {
  const runs: { readonly first: string; last: string; readonly entry: CellEntry }[] = [];
  let above: { readonly col: number; readonly row: number; readonly cell: FormulaCell } | undefined;
  for (const [address, content] of Object.entries(cells)) {
    const { col, row } = library.helpers.toCartesian(address);
    const cell = model.getters.getCell({ sheetId, col, row });
    const isBelow = above?.col === col && above.row === row - 1;
    const moves = isBelow && above && cell?.isFormula ? moveDown(library, model, above.cell, cell, content) : null;
    above = cell?.isFormula ? { col, row, cell } : undefined;
    const run = runs.at(-1);
    if (moves !== null && typeof run?.entry === 'object' && run.entry.R === moves) run.last = address;
    else runs.push({ first: address, last: address, entry: moves === null ? content : { R: moves } });
  }
  return Object.fromEntries(runs.map(({ first, last, entry }) => [first === last ? first : `${first}:${last}`, entry]));
}

/** @returns how the references of a formula differ from those of the cell above, or null where anything else does. */
function moveDown(library: Library, model: Model, above: FormulaCell, cell: FormulaCell, content: unknown): string | null {
  const base = above.compiledFormula;
  const formula = cell.compiledFormula;
  const isAlike =
    !formula.isBadExpression &&
    formula.rangeDependencies.length > 0 &&
    base.normalizedFormula === formula.normalizedFormula &&
    base.rangeDependencies.length === formula.rangeDependencies.length;
  if (!isAlike) return null;
  const moves: string[] = [];
  for (const [index, range] of formula.rangeDependencies.entries()) {
    const move = moveOf(base.rangeDependencies[index], range);
    if (move === null) return null;
    moves.push(move);
  }
  // Numbers and texts in it, and the letters of its names.
  const filled = library.CompiledFormula.CopyWithDependencies(base, formula.sheetId, formula.rangeDependencies);
  return filled.toFormulaString(model.getters) === content ? moves.join('|') : null;
}

function moveOf(from: Range | undefined, to: Range): '=' | '+R1' | null {
  if (!from || !isSameBut(from, to)) return null;
  if (isSame(from.zone, to.zone) && isSame(from.unboundedZone, to.unboundedZone)) return '=';
  const areCells = [from.zone, to.zone].every(({ top, bottom, left, right }) => top === bottom && left === right);
  const areBounded = [from, to].every(({ unboundedZone: { bottom, right } }) => bottom !== undefined && right !== undefined);
  const isNamed = to.invalidXc === undefined && to.invalidSheetName === undefined;
  const isBelow = to.zone.left === from.zone.left && to.zone.top === from.zone.top + 1;
  return areCells && areBounded && isNamed && isBelow ? '+R1' : null;
}

/** Alike in everything but the place. */
function isSameBut(one: Range, other: Range): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.prefixSheet === other.prefixSheet &&
    one.invalidXc === other.invalidXc &&
    one.invalidSheetName === other.invalidSheetName &&
    one.parts.length === other.parts.length &&
    one.parts.every((part, index) => {
      const { colFixed, rowFixed } = other.parts[index] ?? {};
      return part.colFixed === colFixed && part.rowFixed === rowFixed;
    })
  );
}

function isSame(one: Range['unboundedZone'], other: Range['unboundedZone']): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right &&
    one.hasHeader === other.hasHeader
  );
}
