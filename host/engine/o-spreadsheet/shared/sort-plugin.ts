import type { Cell, Getters } from '@odoo/o-spreadsheet';
import { isTextPattern } from '../../number-format';
import type { CellValue } from '../../sheet-engine';
import { sortRows } from '../../sort-order';
import type { HostGetters } from './host-plugin';
import type { Dispatch, Library, PluginClass, Zone } from './library';

/** One key of a sort: the library's column, from 0. */
export interface EngineSortKey {
  readonly col: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of a zone in Google's order, for scripts and for people in pages alike. Contents, formats, styles and notes
 * go with their row; formulas adapt to their new one.
 */
export function sortZone(
  getters: Getters & HostGetters,
  dispatch: Dispatch,
  sheetId: string,
  zone: Zone,
  keys: readonly EngineSortKey[],
): void {
  const area = { row: zone.top, column: zone.left, rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 };
  const by = keys.map(({ col, ascending }) => ({ column: col, ascending }));
  const order = sortRows(area, by, (row, col) => sortValue(getters, sheetId, row, col), getters.getLocale().code);
  const notes = new Map(getters.getHostNotes(sheetId).map(({ row, col, text }) => [`${row},${col}`, text]));
  const updates: object[] = [];
  const movedNotes: object[] = [];
  order.forEach((source, index) => {
    const row = zone.top + index;
    if (source === row) return;
    for (let col = zone.left; col <= zone.right; col += 1) {
      const cell = getters.getCell({ sheetId, col, row: source });
      if (cell || getters.getCell({ sheetId, col, row })) {
        const content = contentAt(getters, cell, sheetId, row - source);
        updates.push({ sheetId, col, row, content, style: cell?.style ?? null, format: cell?.format ?? '' });
      }
      const text = notes.get(`${source},${col}`) ?? '';
      if (text !== (notes.get(`${row},${col}`) ?? '')) movedNotes.push({ sheetId, col, row, text });
    }
  });
  for (const update of updates) dispatch('UPDATE_CELL', update);
  for (const note of movedNotes) dispatch('HOST_SET_NOTE', note);
}

function contentAt(getters: Getters, cell: Cell | undefined, sheetId: string, rows: number): string {
  if (!cell?.isFormula) return cell?.content ?? '';
  if (cell.compiledFormula.isBadExpression) return cell.compiledFormula.toFormulaString(getters);
  return getters.getTranslatedCellFormula(sheetId, 0, rows, cell.compiledFormula);
}

function sortValue(getters: Getters, sheetId: string, row: number, col: number): CellValue {
  const evaluated = getters.getEvaluatedCell({ sheetId, col, row });
  if (evaluated.type === 'empty') return null;
  if (evaluated.type === 'error') return { error: evaluated.value };
  if (evaluated.format && isTextPattern(evaluated.format)) return String(evaluated.value);
  return evaluated.value;
}

interface SortPluginBase {
  getters: Getters & HostGetters;
  dispatch: unknown;
  mainCells(sheetId: string, zone: Zone): { readonly col: number; readonly row: number }[][];
  hasHeader(sheetId: string, cells: { readonly col: number; readonly row: number }[][]): boolean;
}

/** A person's sort in a page, in Google's order. The mark tells the server that the written cells are a sort, not an edit. */
export function createSortPlugin(library: Library): PluginClass {
  const Base = library.registries.featurePluginRegistry.get('sort') as unknown as new (config: never) => SortPluginBase;

  class SortPlugin extends Base {
    static getters = [];
    static layers = [];

    sortZone(
      sheetId: string,
      anchor: { readonly col: number },
      zone: Zone,
      direction: string,
      options: { readonly sortHeaders?: boolean },
    ): void {
      const dispatch = this.dispatch as Dispatch;
      const hasHeader = !options.sortHeaders && this.hasHeader(sheetId, this.mainCells(sheetId, zone));
      const sorted = hasHeader ? { ...zone, top: zone.top + 1 } : zone;
      sortZone(this.getters, dispatch, sheetId, sorted, [{ col: anchor.col, ascending: direction === 'asc' }]);
      dispatch('HOST_MARK', { meaning: 'sort' });
    }
  }
  return SortPlugin as unknown as PluginClass;
}
