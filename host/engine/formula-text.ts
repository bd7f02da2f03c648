import { type Corner, type Reference, referenceToA1, tokenizeFormula } from './formula-tokens';
import { googleLocale } from './google-locale';

/**
 * Turns a formula in R1C1 notation, as `setFormulaR1C1` takes it, into A1 notation for the cell that is to hold it.
 * Understands `R[0]C[-4]`, `RC`, `R2C3`, `R2C1:C1` (open-ended) and whole rows and columns. An offset that leaves the
 * grid becomes `#REF!`.
 */
export function r1c1ToA1(formula: string, row: number, column: number): string {
  return tokenizeFormula(formula, { r1c1: { row, column } })
    .map((token) => (token.kind === 'reference' ? showA1(token.reference) : token.text))
    .join('');
}

/** A formula as `getFormulaR1C1` shows it: relative offsets are always bracketed, `R[0]C[-4]` (F120). */
export function a1ToR1c1(formula: string, row: number, column: number): string {
  return tokenizeFormula(formula)
    .map((token) => (token.kind === 'reference' ? showR1c1(token.reference, row, column) : token.text))
    .join('');
}

/** Moves a formula to another cell as copying, filling and sorting do: relative references move, fixed ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => ({
    ...reference,
    from: shiftCorner(reference.from, rows, columns),
    to: reference.to && shiftCorner(reference.to, rows, columns),
  }));
}

/**
 * Rewrites the references of a formula in A1 notation. The text of a reference that `change` gives back unchanged stays as
 * it was typed; null, or a position before the first row or column, makes it `#REF!`.
 */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return tokenizeFormula(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const changed = change(token.reference);
      if (changed === token.reference) return token.text;
      return changed ? showA1(changed) : '#REF!';
    })
    .join('');
}

/**
 * A formula with `,` between arguments and `.` in decimals, as engines parse it, whatever the locale wrote (F224): `;`
 * separates arguments everywhere; inside array braces `;` separates rows and stays.
 *
 * @returns null where the locale has a decimal comma and the text uses `,` between arguments or `.` in decimals: Google
 * cannot parse that and shows `#ERROR!`.
 */
export function argumentsToComma(formula: string, locale: string): string | null {
  const { decimal } = googleLocale(locale);
  if (!/[;,.\\]/.test(formula) || (decimal === '.' && !formula.includes(';'))) return formula;
  const tokens = tokenizeFormula(formula, { decimal });
  const open: string[] = [];
  const parts: string[] = [];
  for (const { kind, text } of tokens) {
    if (text === '(' || text === '{') open.push(text);
    if (text === ')' || text === '}') open.pop();
    const inBraces = open.at(-1) === '{';
    if (decimal === ',' && (text === ',' || (kind === 'unknown' && text === '.'))) return null;
    if (kind === 'mark' && text === ';' && !inBraces) parts.push(',');
    else if (decimal === ',' && text === '\\' && inBraces) parts.push(',');
    else if (decimal === ',' && kind === 'number') parts.push(text.replace(',', '.'));
    else parts.push(text);
  }
  return parts.join('');
}

function shiftCorner(corner: Corner, rows: number, columns: number): Corner {
  return {
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  };
}

function showA1(reference: Reference): string {
  const corners = reference.to ? [reference.from, reference.to] : [reference.from];
  const isOutside = corners.some(({ row, column }) => (row !== null && row < 1) || (column !== null && column < 1));
  return isOutside ? '#REF!' : referenceToA1(reference);
}

function showR1c1(reference: Reference, row: number, column: number): string {
  const from = cornerToR1c1(reference.from, row, column);
  return `${reference.sheet}${from}${reference.to ? `:${cornerToR1c1(reference.to, row, column)}` : ''}`;
}

function cornerToR1c1(corner: Corner, row: number, column: number): string {
  const part = (letter: string, position: number | null, fixed: boolean, origin: number) => {
    if (position === null) return '';
    return fixed ? `${letter}${position}` : `${letter}[${position - origin}]`;
  };
  return part('R', corner.row, corner.rowFixed, row) + part('C', corner.column, corner.columnFixed, column);
}
