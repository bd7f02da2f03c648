import type { CellInput } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { requireSheet } from './grid-lookup';
import { markRange, type WireSheet } from './marks';

interface Search {
  readonly place: null | WireSheet | WireRange;
  readonly text: string;
  readonly matchCase?: boolean;
  readonly matchEntireCell?: boolean;
  readonly matchFormulaText?: boolean;
  readonly useRegularExpression?: boolean;
  readonly ignoreDiacritics?: boolean;
}

function areasOf(context: Context, place: Search['place']): WireRange[] {
  if (place && 'row' in place) return [place];
  const sheets = place ? [requireSheet(context, place.sheetId)] : context.grid.listSheets();
  return sheets.flatMap(({ id }) => {
    const { row, column } = context.engine.lastCell(id);
    return row === 0 ? [] : [{ sheetId: id, row: 1, column: 1, rows: row, columns: column }];
  });
}

function patternOf(search: Search): RegExp {
  const source = search.useRegularExpression ? search.text : search.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = search.matchEntireCell ? `^(?:${source})$` : source;
  try {
    return new RegExp(whole, search.matchCase ? 'gu' : 'giu');
  } catch {
    throw new ServiceException(`Invalid regular expression: ${search.text}`);
  }
}

function normal(text: string, { ignoreDiacritics }: Search): string {
  return ignoreDiacritics ? text.normalize('NFD').replace(/\p{Diacritic}/gu, '') : text;
}

interface Match {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isFormula: boolean;
}

// Text is looked for as the cells show it, or in their formulas where that was asked for.
function matches(context: Context, search: Search): Match[] {
  const pattern = patternOf(search);
  return areasOf(context, search.place).flatMap((area) => {
    const shown = context.engine.readDisplayValues(area.sheetId, area);
    const formulas = context.engine.readFormulas(area.sheetId, area);
    return shown.flatMap((line, r) =>
      line.flatMap((display, c) => {
        const formula = formulas[r]?.[c] ?? null;
        const text = search.matchFormulaText ? formula : display;
        if (text === null || text === '') return [];
        pattern.lastIndex = 0;
        if (!pattern.test(normal(text, search))) return [];
        return [{ sheetId: area.sheetId, row: area.row + r, column: area.column + c, text, isFormula: formula !== null }];
      }),
    );
  });
}

function replaceAll(context: Context, search: Search, replacement: string): number {
  const pattern = patternOf(search);
  let count = 0;
  for (const { sheetId, row, column, text, isFormula } of matches(context, search)) {
    // A shown result is not replaced in its formula.
    if (isFormula && !search.matchFormulaText) continue;
    const next = text.replace(pattern, () => {
      count++;
      return replacement;
    });
    const cell: CellInput = isFormula ? { formula: next } : null;
    if (isFormula) context.write({ type: 'setCells', sheetId, row, column, cells: [[cell]] });
    else context.write({ type: 'cells', sheetId, row, column, rows: 1, columns: 1, kind: 'values', cells: { every: next } });
  }
  context.flush();
  return count;
}

/** Finding and replacing text. */
export const findTextOps: OpTable = {
  ...Object.fromEntries(
    ['Spreadsheet', 'Sheet', 'Range'].map((name) => [
      `${name}.createTextFinder`,
      (_context: Context, place: Search['place'], text: string) => ({ $textFinder: { place, text } }),
    ]),
  ),
  'TextFinder.findAll': (context: Context, search: Search) =>
    matches(context, search).map(({ sheetId, row, column }) => markRange(sheetId, { row, column, rows: 1, columns: 1 })),
  'TextFinder.replaceAllWith': replaceAll,
};
