import { formulaAt, moveReference, templateOfA1, templateOfR1c1 } from './formula-template';
import { type Reference, referenceToA1, tokenizeFormula } from './formula-tokens';
import { googleLocale } from './google-locale';

/**
 * Turns a formula in R1C1 notation, as `setFormulaR1C1` takes it, into A1 notation for the cell that is to hold it.
 * Understands `R[0]C[-4]`, `RC`, `R2C3`, `R2C1:C1` (open-ended) and whole rows and columns. An offset that leaves the
 * grid becomes `#REF!`.
 */
export function r1c1ToA1(formula: string, row: number, column: number): string {
  return formulaAt(templateOfR1c1(formula), row, column);
}

/** A formula as `getFormulaR1C1` shows it: relative offsets are always bracketed, `R[0]C[-4]` (F120). */
export function a1ToR1c1(formula: string, row: number, column: number): string {
  return templateOfA1(formula, row, column).r1c1;
}

/** Moves a formula to another cell as copying, filling and sorting do: relative references move, fixed ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => moveReference(reference, rows, columns));
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
      return changed ? referenceToA1(changed) : '#REF!';
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
