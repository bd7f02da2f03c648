import type { Area, CellInput, HeaderGroup } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { requireSheet } from './grid-lookup';
import { markRange, type WireSheet } from './marks';

type SortSpec = number | { readonly column: number; readonly ascending?: boolean };

// Columns are counted on the sheet, not in the range (F132).
function sort(context: Context, range: WireRange, spec: SortSpec | readonly SortSpec[]): void {
  const specs = Array.isArray(spec) ? (spec as readonly SortSpec[]) : [spec as SortSpec];
  const by = specs.map((each) => {
    const { column, ascending = true } = typeof each === 'number' ? { column: each } : each;
    requireSortColumn(column, range);
    return { column, ascending };
  });
  context.apply({ type: 'sort', sheetId: range.sheetId, area: range, by });
}

function requireSortColumn(column: unknown, { column: first, columns }: Area): void {
  if (typeof column !== 'number' || column < first || column >= first + columns) {
    throw new ServiceException('Sort column is outside of the range.');
  }
}

// The whole sheet but for its frozen rows.
function sortSheet(context: Context, { sheetId }: WireSheet, column: number, ascending = true): void {
  context.flush();
  const { rows, columns, frozenRows } = requireSheet(context, sheetId);
  const area = { row: frozenRows + 1, column: 1, rows: rows - frozenRows, columns };
  requireSortColumn(column, area);
  context.apply({ type: 'sort', sheetId, area, by: [{ column, ascending }] });
}

// Columns are counted on the sheet: of B1:D7 column B is 2, as the reference shows.
function removeDuplicates(context: Context, range: WireRange, columns?: readonly number[]): unknown {
  const outside = columns?.find((column) => column < range.column || column >= range.column + range.columns);
  if (outside !== undefined) throw new ServiceException(`Column ${outside} is outside of the range.`);
  const values = context.engine.readValues(range.sheetId, range);
  const formulas = context.engine.readFormulas(range.sheetId, range);
  const compared = columns?.map((column) => column - range.column) ?? values[0]?.map((_, index) => index) ?? [];
  const seen = new Set<string>();
  const kept = values.flatMap((row, index) => {
    const key = JSON.stringify(compared.map((column) => row[column] ?? null));
    if (seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
  const cells: CellInput[][] = values.map((row, r) => {
    const from = kept[r];
    return row.map((_, c) => {
      if (from === undefined) return null;
      const formula = formulas[from]?.[c];
      const value = values[from]?.[c] ?? null;
      return formula ? { formula } : typeof value === 'object' && value !== null ? value.error : value;
    });
  });
  context.apply({ type: 'setCells', sheetId: range.sheetId, row: range.row, column: range.column, cells });
  return markRange(range.sheetId, { ...range, rows: Math.max(1, kept.length) });
}

function trimWhitespace(context: Context, range: WireRange): void {
  const formulas = context.engine.readFormulas(range.sheetId, range);
  const cells = context.engine.readValues(range.sheetId, range).map((row, r) =>
    row.map((value, c) => {
      if (typeof value !== 'string' || formulas[r]?.[c]) return undefined;
      return value.trim().replace(/\s+/g, ' ');
    }),
  );
  context.apply({ type: 'setCells', sheetId: range.sheetId, row: range.row, column: range.column, cells });
}

/** Sorting and tidying blocks. */
export const rangeOrderOps: OpTable = {
  'Range.sort': sort,
  'Sheet.sort': sortSheet,
  'Range.removeDuplicates': removeDuplicates,
  'Range.trimWhitespace': trimWhitespace,
};

interface WireGroup extends HeaderGroup, WireSheet {
  readonly depth: number;
}

// A group's depth is how many groups contain it, itself included.
function groupsOf(context: Context, { sheetId }: WireSheet, dimension: 'rows' | 'columns'): WireGroup[] {
  const groups = context.engine.readGroups(sheetId).filter((group) => group.dimension === dimension);
  return groups.map((group, index) => {
    const outer = groups.filter((other, at) => at !== index && isInside(group, other) && (!isInside(other, group) || at < index));
    return { ...group, sheetId, depth: outer.length + 1 };
  });
}

function isInside(inner: HeaderGroup, outer: HeaderGroup): boolean {
  return outer.first <= inner.first && outer.first + outer.count >= inner.first + inner.count;
}

/** F030. */
const mostGroups = 8;

function shiftDepth(context: Context, range: WireRange, dimension: 'rows' | 'columns', delta: number): void {
  const [first, count] = dimension === 'rows' ? [range.row, range.rows] : [range.column, range.columns];
  const type = delta > 0 ? 'group' : 'ungroup';
  const { sheetId } = range;
  const deepest = Math.max(...Array.from({ length: count }, (_, offset) => depthAt(context, range, dimension, first + offset)));
  if (deepest + delta > mostGroups) throw new ServiceException('Groups can be nested up to eight deep.');
  context.apply(...Array.from({ length: Math.abs(delta) }, () => ({ type, sheetId, dimension, first, count }) as const));
}

function findGroup(context: Context, sheet: WireSheet, dimension: 'rows' | 'columns', index: number, depth: number): unknown {
  // The control stands behind the group, so that its own row or column finds the group too.
  const found = groupsOf(context, sheet, dimension).find(
    (group) => group.depth === depth && index >= group.first && index <= group.first + group.count,
  );
  if (found) return { $group: found };
  const what = dimension === 'rows' ? 'row' : 'column';
  throw new ServiceException(`A ${what} group does not exist at index ${index} and group depth ${depth}`);
}

function depthAt(context: Context, sheet: WireSheet, dimension: 'rows' | 'columns', index: number): number {
  return groupsOf(context, sheet, dimension).filter(({ first, count }) => index >= first && index < first + count).length;
}

function collapse(context: Context, groups: readonly WireGroup[], collapsed: boolean): void {
  context.apply(
    ...groups.map(
      ({ sheetId, dimension, first, count }) =>
        ({ type: 'setGroupCollapsed', sheetId, dimension, first, count, collapsed }) as const,
    ),
  );
}

function collapseInside(context: Context, range: WireRange, collapsed: boolean): void {
  const rows = groupsOf(context, range, 'rows').filter(
    ({ first, count }) => first >= range.row && first + count <= range.row + range.rows,
  );
  const columns = groupsOf(context, range, 'columns').filter(
    ({ first, count }) => first >= range.column && first + count <= range.column + range.columns,
  );
  collapse(context, [...rows, ...columns], collapsed);
}

/** Groups of rows and columns. */
export const groupOps: OpTable = {
  'Range.shiftColumnGroupDepth': (context: Context, range: WireRange, delta: number) =>
    shiftDepth(context, range, 'columns', delta),
  'Range.shiftRowGroupDepth': (context: Context, range: WireRange, delta: number) => shiftDepth(context, range, 'rows', delta),
  'Range.collapseGroups': (context: Context, range: WireRange) => collapseInside(context, range, true),
  'Range.expandGroups': (context: Context, range: WireRange) => collapseInside(context, range, false),
  'Sheet.getColumnGroup': (context: Context, sheet: WireSheet, index: number, depth: number) =>
    findGroup(context, sheet, 'columns', index, depth),
  'Sheet.getRowGroup': (context: Context, sheet: WireSheet, index: number, depth: number) =>
    findGroup(context, sheet, 'rows', index, depth),
  'Sheet.getColumnGroupDepth': (context: Context, sheet: WireSheet, index: number) => depthAt(context, sheet, 'columns', index),
  'Sheet.getRowGroupDepth': (context: Context, sheet: WireSheet, index: number) => depthAt(context, sheet, 'rows', index),
  'Sheet.collapseAllColumnGroups': (context: Context, sheet: WireSheet) =>
    collapse(context, groupsOf(context, sheet, 'columns'), true),
  'Sheet.collapseAllRowGroups': (context: Context, sheet: WireSheet) => collapse(context, groupsOf(context, sheet, 'rows'), true),
  'Sheet.expandAllColumnGroups': (context: Context, sheet: WireSheet) =>
    collapse(context, groupsOf(context, sheet, 'columns'), false),
  'Sheet.expandAllRowGroups': (context: Context, sheet: WireSheet) => collapse(context, groupsOf(context, sheet, 'rows'), false),
  'Sheet.getColumnGroupControlPosition': () => ({ $enum: ['GroupControlTogglePosition', 'AFTER'] }),
  'Sheet.getRowGroupControlPosition': () => ({ $enum: ['GroupControlTogglePosition', 'AFTER'] }),
  'Group.collapse': (context: Context, group: WireGroup) => collapse(context, [group], true),
  'Group.expand': (context: Context, group: WireGroup) => collapse(context, [group], false),
  'Group.remove': (context: Context, { sheetId, dimension, first, count }: WireGroup) =>
    context.apply({ type: 'ungroup', sheetId, dimension, first, count }),
  'Group.isCollapsed': (context: Context, group: WireGroup) =>
    groupsOf(context, group, group.dimension).some(
      ({ first, count, collapsed }) => first === group.first && count === group.count && collapsed,
    ),
  'Group.getDepth': (_context: Context, { depth }: WireGroup) => depth,
  'Group.getControlIndex': (_context: Context, { first, count }: WireGroup) => first + count,
  'Group.getRange': (context: Context, { sheetId, dimension, first, count }: WireGroup) => {
    const { rows, columns } = requireSheet(context, sheetId);
    return dimension === 'rows'
      ? markRange(sheetId, { row: first, column: 1, rows: count, columns })
      : markRange(sheetId, { row: 1, column: first, rows, columns: count });
  },
};
