import type { Cell } from '@odoo/o-spreadsheet';
import { googleLocale } from '../google-locale';
import { formatValue } from '../number-format';
import { googleFormula } from '../readable-formula';
import type { Area, CellStyle, CellValue } from '../sheet-engine';
import { formulaText, literalValue } from './cell-content';
import { googleError } from './cell-errors';
import { cellStyle } from './cell-styles';
import { localFormula } from './local-formula';
import type { EngineSession } from './session';
import { typedFormula } from './typed-formulas';

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

/**
 * A formula as it was typed, wherever it has been copied since; in the document's own writing once the library had to rewrite
 * it. Null where the cell holds none.
 */
export function readFormula(session: EngineSession, cell: Cell | undefined, row: number, column: number): string | null {
  if (!cell?.isFormula) return null;
  const canonical = cell.compiledFormula.toFormulaString(session.getters);
  if (cell.compiledFormula.isBadExpression) return formulaText(canonical);
  const { locale } = session.document;
  return (
    typedFormula(session.getters.getHostDictionary('formulas'), canonical, { row, column, locale }) ??
    localFormula(googleFormula(canonical), googleLocale(locale))
  );
}

/** A formula over dates or amounts has its inputs' format where it has none of its own, as in Google Sheets. */
export function readPattern(session: EngineSession, uid: string, row: number, column: number): string {
  const cell = session.cell(uid, row, column);
  if (cell?.format || (cell && !cell.isFormula)) return session.patterns.toGoogle(cell.format);
  const { format } = session.getters.getEvaluatedCell({ sheetId: uid, col: column - 1, row: row - 1 });
  return session.patterns.toGoogle(format);
}

/** As the grid shows it. */
export function readDisplay(session: EngineSession, uid: string, row: number, column: number, locale: string): string {
  const value = readValue(session, uid, row, column);
  return value === null ? '' : formatValue(value, readPattern(session, uid, row, column), locale);
}

export function readStyle(session: EngineSession, uid: string, row: number, column: number): CellStyle {
  return cellStyle(session.cell(uid, row, column)?.style);
}
