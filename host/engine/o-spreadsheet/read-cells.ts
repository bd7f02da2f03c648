import type { Cell } from '@odoo/o-spreadsheet';
import { a1ToR1c1, r1c1ToA1 } from '../formula-text';
import { googleLocale } from '../google-locale';
import { formatValue } from '../number-format';
import type { Area, CellStyle, CellValue } from '../sheet-engine';
import { formulaText, literalValue } from './cell-content';
import { googleError } from './cell-errors';
import { cellStyle } from './cell-styles';
import { localFormula } from './local-formula';
import type { EngineSession } from './session';

/** Reads a rectangle cell by cell; the callback gets positions from 1. */
export function mapArea<T>({ row, column, rows, columns }: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => read(row + r, column + c)));
}

export function readValue(session: EngineSession, uid: string, row: number, column: number): CellValue {
  const cell = session.cell(uid, row, column);
  if (cell && !cell.isFormula && cell.content !== '') return literalValue(cell);
  const evaluated = session.getters.getEvaluatedCell({ sheetId: uid, col: column - 1, row: row - 1 });
  if (evaluated.type === 'empty') return null;
  return evaluated.type === 'error' ? googleError(evaluated.value) : evaluated.value;
}

/** A formula in the document's own writing, or null. */
export function readFormula(session: EngineSession, cell: Cell | undefined, row: number, column: number): string | null {
  if (!cell?.isFormula) return null;
  if (cell.compiledFormula.isBadExpression) return formulaText(cell.compiledFormula.toFormulaString(session.getters));
  const canonical = cell.compiledFormula.toFormulaString(session.getters);
  const typed = session.getters.getHostDictionary('formulas');
  for (const _ in typed) {
    const original = typed[a1ToR1c1(canonical, row, column)];
    return typeof original === 'string'
      ? r1c1ToA1(original, row, column)
      : localFormula(canonical, googleLocale(session.document.locale));
  }
  return localFormula(canonical, googleLocale(session.document.locale));
}

export function readPattern(session: EngineSession, uid: string, row: number, column: number): string {
  const format = session.cell(uid, row, column)?.format;
  return session.patterns.toGoogle(format);
}

/** As the grid shows it. A formula over dates or amounts shows its inputs' format, as Google does. */
export function readDisplay(session: EngineSession, uid: string, row: number, column: number, locale: string): string {
  const value = readValue(session, uid, row, column);
  if (value === null || typeof value === 'string') {
    const pattern = value === null ? '' : readPattern(session, uid, row, column);
    return formatValue(value, pattern, locale);
  }
  const own = readPattern(session, uid, row, column);
  if (own !== '' || typeof value !== 'number') return formatValue(value, own, locale);
  const { format } = session.getters.getEvaluatedCell({ sheetId: uid, col: column - 1, row: row - 1 });
  return formatValue(value, session.patterns.toGoogle(format), locale);
}

export function readStyle(session: EngineSession, uid: string, row: number, column: number): CellStyle {
  return cellStyle(session.cell(uid, row, column)?.style);
}
