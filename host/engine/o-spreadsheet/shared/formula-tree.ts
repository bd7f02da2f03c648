import type { AST } from '@odoo/o-spreadsheet';
import { nameCalls } from './lambda-calls';
import type { Library } from './library';

/** A formula's shape, parsed. */
export interface FormulaTree {
  /**
   * Its references, numbers and texts stand for their place among the formula's: cell `A3` is the third reference, 2 the third
   * number, "2" the third text.
   */
  readonly root: AST;
  /** Every word of the formula in its order, as the library keeps them with the formula. */
  readonly symbols: readonly string[];
}

/**
 * Parses a formula's shape as the library keeps it: its text with `|C|`, `|R|`, `|N|` and `|S|` in the place of cells, ranges,
 * numbers and texts. Formulas of one shape share one compiled function.
 *
 * @returns null where it cannot be parsed.
 */
export function treeOfShape(library: Library, shape: string): FormulaTree | null {
  let [references, numbers, texts] = [0, 0, 0];
  const formula = shape.replace(/\|([CRNS])\|/g, (_, kind: string) => {
    if (kind === 'N') return String(numbers++);
    if (kind === 'S') return `"${texts++}"`;
    const row = ++references;
    return kind === 'C' ? `A${row}` : `A${row}:B${row}`;
  });
  try {
    return {
      root: library.parse(formula.includes(')(') ? nameCalls(library, formula) : formula),
      symbols: library
        .tokenize(formula)
        .filter(({ type }) => type === 'SYMBOL')
        .map(({ value }) => value.replace(/^'|'$/g, '')),
    };
  } catch {
    return null;
  }
}

/** Which reference of the formula a reference of the tree stands for, from 0. */
export function referenceIndex(reference: string): number {
  return Number(/\d+/.exec(reference)?.[0]) - 1;
}
