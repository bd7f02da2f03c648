import { shiftFormula } from '../../engine/formula-text';
import { isDatePattern } from '../../engine/number-format';
import type { CellInput } from '../../engine/sheet-engine';
import type { WholeCell } from './whole-cells';

/**
 * What filling on gives at a place of a line: numbers go on along their trend, one date goes on by days, texts that end in a
 * number count on, formulas are moved, everything else is repeated.
 *
 * @param cells the cells that are filled from.
 * @param index of the new cell, counted from the first of them; below 0 when filled backwards.
 * @param move what a formula becomes that is moved by so many cells along the line.
 */
export function filledCell(
  cells: readonly WholeCell[],
  index: number,
  isSeries: boolean,
  move: (formula: string, by: number) => string,
): WholeCell {
  const count = cells.length;
  const from = ((index % count) + count) % count;
  const source = cells[from];
  if (!source) throw new Error('Nothing to fill from');
  const { input } = source;
  if (typeof input === 'object' && input !== null) return { ...source, input: { formula: move(input.formula, index - from) } };
  return isSeries ? { ...source, input: seriesValue(cells, index, source) } : source;
}

function seriesValue(cells: readonly WholeCell[], index: number, { input, format }: WholeCell): CellInput {
  const numbers = cells.map((cell) => cell.input);
  if (numbers.every((each) => typeof each === 'number')) {
    const [first = 0] = numbers;
    if (numbers.length === 1) return isDatePattern(format) ? first + index : first;
    return trendAt(numbers, index);
  }
  const counted = cells.map((cell) => /^(.*?)(\d+)$/s.exec(typeof cell.input === 'string' ? cell.input : ''));
  const prefix = counted[0]?.[1];
  if (!counted.every((match) => match?.[1] === prefix && match !== null)) return input;
  const counts = counted.map((match) => Number(match?.[2]));
  const next = counts.length === 1 ? (counts[0] ?? 0) + index : trendAt(counts, index);
  return Number.isInteger(next) && next >= 0 ? `${prefix}${next}` : input;
}

// The line of least squares, which goes through all points of an even series.
function trendAt(numbers: readonly number[], index: number): number {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const spread = numbers.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = numbers.reduce((sum, number, at) => sum + (at - middle) * (number - mean), 0) / spread;
  return Number((mean + slope * (index - middle)).toPrecision(15));
}

/** Moves a formula down or to the right. */
export function movedAlong(isDown: boolean): (formula: string, by: number) => string {
  return (formula, by) => shiftFormula(formula, isDown ? by : 0, isDown ? 0 : by);
}
