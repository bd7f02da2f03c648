import type { SheetFilter } from '../../engine/sheet-engine';
import { contains } from '../buffer/write-area';
import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { markRange, type WireSheet } from './marks';

interface WireFilterCriteria {
  readonly criteria: string | null;
  readonly hiddenValues: readonly string[];
}

function requireFilter(context: Context, { sheetId }: WireSheet): SheetFilter {
  const filter = context.engine.readFilter(sheetId);
  if (!filter) throw new ServiceException('The filter has been removed.');
  return filter;
}

function setHidden(context: Context, sheet: WireSheet, column: number, criteria: WireFilterCriteria | null): void {
  const filter = requireFilter(context, sheet);
  if (column < filter.area.column || column >= filter.area.column + filter.area.columns) {
    throw new ServiceException('Column position is outside of the filter.');
  }
  if (criteria && criteria.criteria !== null) throw new NotImitated('Filter criteria other than setHiddenValues');
  const { [column]: _, ...others } = filter.hiddenValues;
  const hiddenValues = criteria ? { ...others, [column]: criteria.hiddenValues } : others;
  context.apply({ type: 'setFilter', sheetId: sheet.sheetId, filter: { area: filter.area, hiddenValues } });
}

function isRowHidden(context: Context, { sheetId }: WireSheet, row: number): boolean {
  const filter = context.engine.readFilter(sheetId);
  if (!filter || row <= filter.area.row || row >= filter.area.row + filter.area.rows) return false;
  return Object.entries(filter.hiddenValues).some(([column, hidden]) => {
    const [[shown = ''] = []] = context.engine.readDisplayValues(sheetId, { row, column: Number(column), rows: 1, columns: 1 });
    return hidden.includes(shown);
  });
}

/** The one filter of a sheet (F188). */
export const filterOps: OpTable = {
  'Range.createFilter': (context: Context, range: WireRange) => {
    if (context.engine.readFilter(range.sheetId))
      throw new ServiceException("You can't create a filter in a sheet that already has a filter.");
    const { row, column, rows, columns } = range;
    context.apply({
      type: 'setFilter',
      sheetId: range.sheetId,
      filter: { area: { row, column, rows, columns }, hiddenValues: {} },
    });
    return { $filter: { sheetId: range.sheetId } };
  },
  'Range.getFilter': (context: Context, range: WireRange) => {
    const filter = context.engine.readFilter(range.sheetId);
    return filter && contains(filter.area, range) ? { $filter: { sheetId: range.sheetId } } : null;
  },
  'Sheet.getFilter': (context: Context, { sheetId }: WireSheet) =>
    context.engine.readFilter(sheetId) ? { $filter: { sheetId } } : null,
  'Filter.getRange': (context: Context, sheet: WireSheet) => markRange(sheet.sheetId, requireFilter(context, sheet).area),
  'Filter.remove': (context: Context, { sheetId }: WireSheet) => context.apply({ type: 'setFilter', sheetId, filter: null }),
  'Filter.getColumnFilterCriteria': (context: Context, sheet: WireSheet, column: number) => {
    const hiddenValues = requireFilter(context, sheet).hiddenValues[column];
    return hiddenValues ? { $filterCriteria: { criteria: null, values: [], hiddenValues } } : null;
  },
  'Filter.setColumnFilterCriteria': setHidden,
  'Filter.removeColumnFilterCriteria': (context: Context, sheet: WireSheet, column: number) =>
    setHidden(context, sheet, column, null),
  'Filter.sort': (context: Context, sheet: WireSheet, column: number, ascending: boolean) => {
    const { area } = requireFilter(context, sheet);
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    if (body.rows > 0) context.apply({ type: 'sort', sheetId: sheet.sheetId, area: body, by: [{ column, ascending }] });
  },
  'Sheet.isRowHiddenByFilter': isRowHidden,
};
