/** A formula's text without its single cells. Formulas that were filled down a column have one shape. */
export interface FormulaShape {
  readonly shape: string;
  readonly cells: readonly string[];
}

const gap = '\u0000';
/**
 * A text, a quoted name of a sheet, or a single cell; what is part of a range (`A1:B2`), of a word, or of another sheet's
 * reference (`Sheet1!A1`) is no single cell, nor is the name of a function (`LOG10(`).
 */
const pieces = /"[^"]*"|'[^']*'|(?<![\p{L}\p{N}_.$!:'])\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.$!:'(])/gu;

/** Takes the cells out of a formula in A1 notation: in one pass, far quicker than to cut it into tokens. */
export function shapeOf(formula: string): FormulaShape {
  const cells: string[] = [];
  const shape = formula.replace(pieces, (piece) => {
    if (piece.startsWith('"') || piece.startsWith("'")) return piece;
    cells.push(piece);
    return gap;
  });
  return { shape, cells };
}

/** The formula of a shape with these cells. */
export function fillShape({ shape, cells }: FormulaShape): string {
  return shape.split(gap).reduce((formula, part, index) => formula + (cells[index - 1] ?? '') + part);
}

/** How many shapes are remembered at a time. A host that runs for weeks meets ever new ones; to forget them costs time only. */
const mostShapes = 2_000;

/** What was found out about formulas by their shape. */
export class ByShape<T> {
  private readonly known = new Map<string, T>();

  get(shape: string): T | undefined {
    return this.known.get(shape);
  }

  keep(shape: string, value: T): void {
    if (this.known.size >= mostShapes) this.known.clear();
    this.known.set(shape, value);
  }
}

/**
 * Makes a rewriting of formulas quick that looks at everything but which cells are meant: the second formula of a shape is
 * not rewritten, but filled in.
 */
export function rewriteByShape(rewrite: (formula: string) => string): (formula: string) => string {
  const known = new ByShape<string | null>();
  return (formula) => {
    const { shape, cells } = shapeOf(formula);
    const rewritten = known.get(shape);
    if (typeof rewritten === 'string') return fillShape({ shape: rewritten, cells });
    const result = rewrite(formula);
    if (rewritten === undefined && cells.length > 0) known.keep(shape, shapeOfSame(result, cells));
    return result;
  };
}

/** Null where the rewriting has not left the cells as they were. */
function shapeOfSame(formula: string, cells: readonly string[]): string | null {
  if (formula.includes(gap)) return null;
  const after = shapeOf(formula);
  return after.cells.join() === cells.join() ? after.shape : null;
}
