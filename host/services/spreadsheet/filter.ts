import { colourStyle } from '../../engine/colour-match';
import type { Area, SheetFilter } from '../../engine/sheet-engine';
import { contains } from '../buffer/write-area';
import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { markRange, type WireSheet } from './marks';
import { storedValues, type WireRuleValue } from './rules';

/** What a filter hides in one column, as scripts give it. */
export interface WireFilterCriteria {
  readonly criteria: string | null;
  readonly values: readonly WireRuleValue[];
  readonly hiddenValues: readonly string[];
}

function requireFilter(context: Context, { sheetId }: WireSheet): SheetFilter {
  const filter = context.engine.readFilter(sheetId);
  if (!filter) throw new ServiceException('The filter has been removed.');
  return filter;
}

function requireColumn({ column: first, columns }: Area, column: number): void {
  if (column < first || column >= first + columns) throw new ServiceException('Column position is outside of the filter.');
}

function setHidden(context: Context, sheet: WireSheet, column: number, criteria: WireFilterCriteria | null): void {
  const filter = requireFilter(context, sheet);
  requireColumn(filter.area, column);
  const { [column]: _, ...others } = filter.hiddenValues;
  const hidden = criteria && [...criteria.hiddenValues, ...failingValues(context, sheet, filter, column, criteria)];
  const hiddenValues = hidden ? { ...others, [column]: hidden } : others;
  remember(context, sheet, column, criteria);
  context.apply({ type: 'setFilter', sheetId: sheet.sheetId, filter: { area: filter.area, hiddenValues } });
}

/**
 * A condition hides what does not meet it now. As with Google's filter, a cell that changes later stays shown or hidden until
 * the condition is set again; here that holds by its shown value.
 */
function failingValues(
  context: Context,
  { sheetId }: WireSheet,
  { area }: SheetFilter,
  column: number,
  { criteria, values }: WireFilterCriteria,
): string[] {
  if (criteria === null || area.rows < 2) return [];
  if (criteria.endsWith('_RELATIVE')) throw new NotImitated(`Filter criteria ${criteria}`);
  const { engine } = context;
  const body = { row: area.row + 1, column, rows: area.rows - 1, columns: 1 };
  const shown = engine.readDisplayValues(sheetId, body);
  const formats = engine.readNumberFormats(sheetId, body);
  const rule = { areas: [body], criteria, values: storedValues(context, values), style: { bold: true } };
  const failing = engine.readValues(sheetId, body).flatMap(([value = null], offset) => {
    const evaluate = (formula: string) => engine.evaluate(sheetId, formula);
    const cell = { row: body.row + offset, column, value, format: formats[offset]?.[0] ?? '', evaluate };
    return colourStyle([rule], cell).bold ? [] : [shown[offset]?.[0] ?? ''];
  });
  return [...new Set(failing)];
}

// What was asked for, so that a script can read it again.
function remember({ state }: Context, { sheetId }: WireSheet, column: number, criteria: WireFilterCriteria | null): void {
  const { [`${sheetId}:${column}`]: _, ...others } = state.filterCriteria;
  state.filterCriteria = criteria?.criteria ? { ...others, [`${sheetId}:${column}`]: criteria } : others;
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
  'Filter.remove': (context: Context, { sheetId }: WireSheet) => {
    const { state } = context;
    const others = Object.entries(state.filterCriteria).filter(([place]) => !place.startsWith(`${sheetId}:`));
    state.filterCriteria = Object.fromEntries(others);
    context.apply({ type: 'setFilter', sheetId, filter: null });
  },
  'Filter.getColumnFilterCriteria': (context: Context, sheet: WireSheet, column: number) => {
    const hiddenValues = requireFilter(context, sheet).hiddenValues[column];
    const asked = context.state.filterCriteria[`${sheet.sheetId}:${column}`];
    if (asked) return { $filterCriteria: asked };
    return hiddenValues ? { $filterCriteria: { criteria: null, values: [], hiddenValues } } : null;
  },
  'Filter.setColumnFilterCriteria': setHidden,
  'Filter.removeColumnFilterCriteria': (context: Context, sheet: WireSheet, column: number) =>
    setHidden(context, sheet, column, null),
  'Filter.sort': (context: Context, sheet: WireSheet, column: number, ascending: boolean) => {
    const { area } = requireFilter(context, sheet);
    requireColumn(area, column);
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    if (body.rows > 0) context.apply({ type: 'sort', sheetId: sheet.sheetId, area: body, by: [{ column, ascending }] });
  },
  'Sheet.isRowHiddenByFilter': isRowHidden,
};
