import { formulaAt, templateOfA1, templateOfR1c1 } from '../formula-template';
import { argumentsToComma } from '../formula-text';
import { googleLocale } from '../google-locale';
import type { EngineSession } from './session';
import type { Dispatch } from './shared/library';

interface Place {
  readonly row: number;
  readonly column: number;
  readonly locale: string;
}

/**
 * Remembers how a formula was typed where the library writes it differently: without spaces, with quotes around names. It is
 * kept by the formula's R1C1 text, so one entry serves a whole column and every copy. A `;` between arguments is not
 * remembered where the locale writes a comma (F224).
 */
export class TypedFormulas {
  /** Formulas without their digits that the library writes as they were typed: most are, and are passed over quickly. */
  private readonly plainShapes = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(private readonly session: EngineSession) {}

  /** To be called when the formula stands in its cell. */
  remember(dispatch: Dispatch, formula: string, uid: string, { row, column, locale }: Place): void {
    const shape = `${locale} ${formula.replace(/\d+/g, '0')}`;
    if (this.plainShapes.has(shape)) return;
    const typed = googleLocale(locale).decimal === ',' ? formula : argumentsToComma(formula, locale);
    if (typed === null) return;
    const cell = this.session.cell(uid, row, column);
    if (!cell?.isFormula || cell.compiledFormula.isBadExpression) return;
    const canonical = cell.compiledFormula.toFormulaString(this.session.getters);
    if (canonical === typed) this.plainShapes.add(shape);
    const original = `${locale}\n${templateOfA1(typed, row, column).r1c1}`;
    if (this.seen.has(original)) return;
    this.seen.add(original);
    const key = templateOfA1(canonical, row, column).r1c1;
    const known = this.session.getters.getHostDictionary('formulas')[key];
    if (known === original || (canonical === typed && known === undefined)) return;
    dispatch('HOST_DEFINE', { dictionary: 'formulas', key, value: original });
  }
}

/** How a formula was typed, for the cell where it stands now; undefined where that is not known, or was in another locale. */
export function typedFormula(
  typed: Readonly<Record<string, unknown>>,
  canonical: string,
  { row, column, locale }: Place,
): string | undefined {
  for (const _ in typed) {
    const known = typed[templateOfA1(canonical, row, column).r1c1];
    if (typeof known !== 'string' || !known.startsWith(`${locale}\n`)) return undefined;
    return formulaAt(templateOfR1c1(known.slice(locale.length + 1)), row, column);
  }
  return undefined;
}
