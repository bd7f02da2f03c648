import { type Corner, cornerToA1, type Reference, referenceToA1, referenceToR1c1, tokenizeFormula } from './formula-tokens';

/**
 * A formula without the cell that holds it: relative references are kept as offsets. Formulas that were filled down a
 * column, as nearly all in a workbook are, share one template.
 */
export interface FormulaTemplate {
  /** The formula in R1C1 notation, with `=`. Equal templates are mostly the same object, which saves memory and time. */
  readonly r1c1: string;
  /** Texts between references, as they were typed, and the references with offsets in place of relative positions. */
  readonly parts: readonly (string | Reference)[];
}

const known = new Map<string, FormulaTemplate>();
const byTypedText = new Map<string, FormulaTemplate>();
const mostTypedTexts = 1000;
/** By column, the template that was read last. */
const lastInColumn = new Map<number, FormulaTemplate>();
/** A host that runs for weeks meets ever new formulas; to forget them costs memory only. */
const mostTemplates = 50_000;

/** The template of a formula in R1C1 notation; the same text is parsed once. */
export function templateOfR1c1(formula: string): FormulaTemplate {
  const found = byTypedText.get(formula);
  if (found) return found;
  const tokens = tokenizeFormula(formula, { r1c1: { row: 0, column: 0 } });
  const template = intern(tokens.map((token) => (token.kind === 'reference' ? token.reference : token.text)));
  if (byTypedText.size >= mostTypedTexts) byTypedText.clear();
  byTypedText.set(formula, template);
  return template;
}

/** The template of a formula in A1 notation that stands in a cell. */
export function templateOfA1(formula: string, row: number, column: number): FormulaTemplate {
  const above = lastInColumn.get(column);
  // A filled-down column comes formula by formula: to write out the one before for this row is faster than to read this one.
  if (above && !formula.includes('#REF!') && formulaAt(above, row, column) === formula) return above;
  const tokens = tokenizeFormula(formula);
  const template = intern(
    tokens.map((token) => (token.kind === 'reference' ? moveReference(token.reference, -row, -column) : token.text)),
  );
  lastInColumn.set(column, template);
  return template;
}

/** A template for one column: texts, and between them the relative rows. */
interface ColumnPieces {
  readonly column: number;
  readonly texts: readonly string[];
  readonly rows: readonly number[];
  /** The first row from which no reference leaves the grid. */
  readonly firstRow: number;
}

/** Of each template, for the column that was asked for last: most formulas are asked for down a column. */
const piecesOf = new WeakMap<FormulaTemplate, ColumnPieces>();

/** The formula in A1 notation for a cell. What would lie outside the grid becomes `#REF!`. */
export function formulaAt(template: FormulaTemplate, row: number, column: number): string {
  let pieces = piecesOf.get(template);
  if (pieces?.column !== column) {
    pieces = cutForColumn(template, column);
    piecesOf.set(template, pieces);
  }
  if (row < pieces.firstRow) return writeOut(template, row, column);
  const { texts, rows } = pieces;
  let formula = texts[0] ?? '';
  for (let index = 0; index < rows.length; index += 1) formula += row + (rows[index] ?? 0) + (texts[index + 1] ?? '');
  return formula;
}

function cutForColumn(template: FormulaTemplate, column: number): ColumnPieces {
  const texts: string[] = [];
  const rows: number[] = [];
  let text = '';
  const addCorner = (corner: Corner) => {
    if (corner.row === null || corner.rowFixed) {
      text += cornerToA1(corner);
      return;
    }
    text += cornerToA1({ ...corner, row: null });
    texts.push(text);
    rows.push(corner.row);
    text = '';
  };
  for (const part of template.parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const { sheet, from, to } = moveReference(part, 0, column);
    if ([from, to].some((corner) => corner !== null && corner.column !== null && corner.column < 1)) {
      text += '#REF!';
      continue;
    }
    text += sheet;
    addCorner(from);
    if (!to) continue;
    text += ':';
    addCorner(to);
  }
  return { column, texts: [...texts, text], rows, firstRow: 1 - Math.min(0, ...rows) };
}

function writeOut(template: FormulaTemplate, row: number, column: number): string {
  let formula = '';
  for (const part of template.parts) {
    formula += typeof part === 'string' ? part : referenceToA1(moveReference(part, row, column));
  }
  return formula;
}

/** Changes the references of a template as they stand in a cell; null makes one `#REF!`. The result is for the cell's new place. */
export function changeTemplate(
  template: FormulaTemplate,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
  change: (reference: Reference) => Reference | null,
): FormulaTemplate {
  return intern(
    template.parts.map((part) => {
      if (typeof part === 'string') return part;
      const changed = change(moveReference(part, from.row, from.column));
      return changed ? moveReference(changed, -to.row, -to.column) : '#REF!';
    }),
  );
}

/** Adds to relative positions; fixed ones stay. */
export function moveReference(reference: Reference, rows: number, columns: number): Reference {
  return {
    sheet: reference.sheet,
    from: moveCorner(reference.from, rows, columns),
    to: reference.to && moveCorner(reference.to, rows, columns),
  };
}

function moveCorner(corner: Corner, rows: number, columns: number): Corner {
  return {
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    rowFixed: corner.rowFixed,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
    columnFixed: corner.columnFixed,
  };
}

function intern(parts: readonly (string | Reference)[]): FormulaTemplate {
  let r1c1 = '';
  for (const part of parts) r1c1 += typeof part === 'string' ? part : referenceToR1c1(part);
  const found = known.get(r1c1);
  if (found) return found;
  if (known.size >= mostTemplates) known.clear();
  const template = { r1c1, parts };
  known.set(r1c1, template);
  return template;
}
