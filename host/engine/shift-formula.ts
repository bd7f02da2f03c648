import { unquoteSheetName } from './a1';
import { mapReferences, shiftFormula } from './formula-text';
import type { Corner, Reference } from './formula-tokens';
import type { Area } from './sheet-engine';
import { type Dimension, type Shift, shiftPosition, shiftWholeSpan } from './shift-area';

/** A shift on one sheet, for formulas that may stand on another. */
export interface SheetShift {
  readonly sheetName: string;
  readonly dimension: Dimension;
  readonly shift: Shift;
}

/** Longer than any sheet: where an open-ended reference ends. */
const beyond = 100_000_000;

/** True where a reference in a formula on sheet `home` points to the sheet that changed. */
export function pointsTo(reference: Reference, home: string, sheetName: string): boolean {
  const target = reference.sheet === '' ? home : unquoteSheetName(reference.sheet.slice(0, -1));
  return target.toLowerCase() === sheetName.toLowerCase();
}

/** A reference in absolute positions after rows or columns were inserted, deleted or moved; null where its cells are gone. */
export function shiftReference(reference: Reference, dimension: Dimension, shift: Shift): Reference | null {
  const { from, to } = reference;
  const first = from[dimension === 'rows' ? 'row' : 'column'];
  if (!to) {
    const position = first === null ? null : shiftPosition(first, shift);
    return position === null ? null : { ...reference, from: withPosition(from, dimension, position) };
  }
  const last = to[dimension === 'rows' ? 'row' : 'column'];
  if (first === null && last === null) return reference;
  const start = Math.min(first ?? last ?? 1, last ?? first ?? 1);
  const end = first === null || last === null ? beyond : Math.max(first, last);
  const span = shiftWholeSpan({ first: start, count: end - start + 1 }, shift);
  if (!span) return null;
  const isReversed = first !== null && last !== null && first > last;
  const newEnd = span.first + span.count - 1;
  return {
    ...reference,
    from: first === null ? from : withPosition(from, dimension, isReversed ? newEnd : span.first),
    to: last === null ? to : withPosition(to, dimension, first === null || isReversed ? span.first : newEnd),
  };
}

/** A formula in A1 notation on sheet `home` after a shift on a sheet; its own cell is taken to be where it was. */
export function shiftFormulaReferences(formula: string, home: string, { sheetName, dimension, shift }: SheetShift): string {
  return mapReferences(formula, (reference) =>
    pointsTo(reference, home, sheetName) ? shiftReference(reference, dimension, shift) : reference,
  );
}

/**
 * The formula of a colour rule or a validation, which is written for the top left cell of its areas, after a shift. Where
 * that cell is deleted the formula is carried on from the first one that is left, as Google does.
 */
export function shiftAnchoredFormula(
  formula: string,
  home: string,
  before: readonly Area[],
  after: readonly Area[],
  change: SheetShift,
): string {
  if (home.toLowerCase() !== change.sheetName.toLowerCase()) return shiftFormulaReferences(formula, home, change);
  const anchor = topLeft(before);
  const target = topLeft(after);
  const survivor = firstSurvivor(before, change.dimension, change.shift);
  if (survivor === null) return formula;
  const isRows = change.dimension === 'rows';
  const carried = survivor - (isRows ? anchor.row : anchor.column);
  const atSurvivor = isRows ? shiftFormula(formula, carried, 0) : shiftFormula(formula, 0, carried);
  const shifted = shiftFormulaReferences(atSurvivor, home, change);
  const back = (isRows ? target.row : target.column) - (shiftPosition(survivor, change.shift) ?? survivor);
  return isRows ? shiftFormula(shifted, back, 0) : shiftFormula(shifted, 0, back);
}

/** The first row and the first column of some areas. */
export function topLeft(areas: readonly Area[]): { readonly row: number; readonly column: number } {
  return { row: Math.min(...areas.map((area) => area.row)), column: Math.min(...areas.map((area) => area.column)) };
}

function firstSurvivor(areas: readonly Area[], dimension: Dimension, shift: Shift): number | null {
  const candidates = areas.flatMap((area) => {
    const [first, count] = dimension === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    const afterHole = shift.kind === 'delete' ? shift.first + shift.count : first;
    return [first, afterHole].filter((position) => position >= first && position < first + count);
  });
  const left = candidates.filter((position) => shiftPosition(position, shift) !== null);
  return left.length > 0 ? Math.min(...left) : null;
}

function withPosition(corner: Corner, dimension: Dimension, position: number): Corner {
  return dimension === 'rows' ? { ...corner, row: position } : { ...corner, column: position };
}
