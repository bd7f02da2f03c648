import type { EngineWrite } from '../../engine/engine-write';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { hexColour, type WireColour } from './css-colours';
import { requireAllInside, requireInside, requireRoom, requireSheet } from './grid-lookup';
import { markEnum, markRange, type WireSheet } from './marks';

type Dimension = 'rows' | 'columns';

/** Names of methods by dimension, as in `insertRowsAfter` and `insertColumnsAfter`. */
const words = { rows: { one: 'Row', many: 'Rows' }, columns: { one: 'Column', many: 'Columns' } } as const;

function insert(
  context: Context,
  { sheetId }: WireSheet,
  dimension: Dimension,
  before: number,
  count: number,
  from: 'before' | 'after',
): void {
  const sheet = requireSheet(context, sheetId);
  if (count < 1) throw new ServiceException(`The number of ${dimension} must be at least 1.`);
  requireRoom(context, count * (dimension === 'rows' ? sheet.columns : sheet.rows));
  const type = dimension === 'rows' ? 'insertRows' : 'insertColumns';
  context.apply({ type, sheetId, before, count, inheritFrom: from });
}

function remove(context: Context, { sheetId }: WireSheet, dimension: Dimension, first: number, count: number): void {
  const sheet = requireSheet(context, sheetId);
  const size = sheet[dimension];
  requireAllInside(first, count, size, dimension);
  if (count < 1) throw new ServiceException(`Those ${dimension} are out of bounds.`);
  const frozen = dimension === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
  const loose = size - frozen;
  const removedLoose = first + count - 1 - Math.max(first - 1, frozen);
  if (loose > 0 && removedLoose >= loose) {
    throw new ServiceException(`Sorry, it is not possible to delete all non-frozen ${dimension}.`);
  }
  context.apply({ type: dimension === 'rows' ? 'deleteRows' : 'deleteColumns', sheetId, first, count });
}

function sizes(
  context: Context,
  { sheetId }: WireSheet,
  dimension: Dimension,
  first: number,
  count: number,
  pixels: number,
): void {
  requireAllInside(first, count, requireSheet(context, sheetId)[dimension], dimension);
  if (pixels < 0) throw new ServiceException(`Invalid argument: ${pixels}`);
  context.write({ type: 'setSizes', sheetId, dimension, first, count, pixels });
}

function size(
  context: Context,
  { sheetId }: WireSheet,
  dimension: Dimension,
  position: number,
): { pixels: number; hidden: boolean } {
  requireInside(position, requireSheet(context, sheetId)[dimension], dimension);
  return context.engine.readSizes(sheetId, dimension, position, 1)[0] ?? { pixels: 0, hidden: false };
}

function hide(
  context: Context,
  { sheetId }: WireSheet,
  dimension: Dimension,
  first: number,
  count: number,
  hidden: boolean,
): void {
  requireAllInside(first, count, requireSheet(context, sheetId)[dimension], dimension);
  context.write({ type: 'setHidden', sheetId, dimension, first, count, hidden });
}

function move(context: Context, sheet: WireSheet, dimension: Dimension, range: WireRange, before: number): void {
  const [first, count] = dimension === 'rows' ? [range.row, range.rows] : [range.column, range.columns];
  context.apply({ type: dimension === 'rows' ? 'moveRows' : 'moveColumns', sheetId: sheet.sheetId, first, count, before });
}

// The methods that rows and columns have alike.
function opsOf(dimension: Dimension): OpTable {
  const { one, many } = words[dimension];
  const dimensionOf = (range: WireRange) => (dimension === 'rows' ? [range.row, range.rows] : [range.column, range.columns]);
  const sizeWord = dimension === 'rows' ? 'Height' : 'Width';
  return {
    [`Sheet.insert${one}After`]: (context: Context, sheet: WireSheet, after: number) =>
      insertAfter(context, sheet, dimension, after, 1),
    [`Sheet.insert${many}After`]: (context: Context, sheet: WireSheet, after: number, count: number) =>
      insertAfter(context, sheet, dimension, after, count),
    [`Sheet.insert${one}Before`]: (context: Context, sheet: WireSheet, before: number) =>
      insertBefore(context, sheet, dimension, before, 1),
    [`Sheet.insert${many}Before`]: (context: Context, sheet: WireSheet, before: number, count: number) =>
      insertBefore(context, sheet, dimension, before, count),
    [`Sheet.insert${many}`]: (context: Context, sheet: WireSheet, before: number, count = 1) =>
      insertBefore(context, sheet, dimension, before, count),
    [`Sheet.delete${one}`]: (context: Context, sheet: WireSheet, position: number) =>
      remove(context, sheet, dimension, position, 1),
    [`Sheet.delete${many}`]: (context: Context, sheet: WireSheet, first: number, count: number) =>
      remove(context, sheet, dimension, first, count),
    [`Sheet.move${many}`]: (context: Context, sheet: WireSheet, range: WireRange, before: number) =>
      move(context, sheet, dimension, range, before),
    [`Sheet.get${one}${sizeWord}`]: (context: Context, sheet: WireSheet, position: number) =>
      size(context, sheet, dimension, position).pixels,
    [`Sheet.set${one}${sizeWord}`]: (context: Context, sheet: WireSheet, position: number, pixels: number) =>
      sizes(context, sheet, dimension, position, 1, pixels),
    [`Sheet.set${one}${sizeWord}s`]: (context: Context, sheet: WireSheet, first: number, count: number, pixels: number) =>
      sizes(context, sheet, dimension, first, count, pixels),
    [`Sheet.hide${one}`]: (context: Context, sheet: WireSheet, range: WireRange) => {
      const [first = 1, count = 1] = dimensionOf(range);
      hide(context, sheet, dimension, first, count, true);
    },
    [`Sheet.unhide${one}`]: (context: Context, sheet: WireSheet, range: WireRange) => {
      const [first = 1, count = 1] = dimensionOf(range);
      hide(context, sheet, dimension, first, count, false);
    },
    [`Sheet.hide${many}`]: (context: Context, sheet: WireSheet, first: number, count = 1) =>
      hide(context, sheet, dimension, first, count, true),
    [`Sheet.show${many}`]: (context: Context, sheet: WireSheet, first: number, count = 1) =>
      hide(context, sheet, dimension, first, count, false),
    [`Sheet.is${one}HiddenByUser`]: (context: Context, sheet: WireSheet, position: number) =>
      size(context, sheet, dimension, position).hidden,
    [`Sheet.getMax${many}`]: (context: Context, { sheetId }: WireSheet) => requireSheet(context, sheetId)[dimension],
    [`Sheet.getLast${one}`]: (context: Context, { sheetId }: WireSheet) =>
      context.engine.lastCell(sheetId)[dimension === 'rows' ? 'row' : 'column'],
    [`Sheet.getFrozen${many}`]: (context: Context, { sheetId }: WireSheet) => {
      context.flush();
      const { frozenRows, frozenColumns } = requireSheet(context, sheetId);
      return dimension === 'rows' ? frozenRows : frozenColumns;
    },
    [`Sheet.setFrozen${many}`]: (context: Context, { sheetId }: WireSheet, count: number) => {
      const size = requireSheet(context, sheetId)[dimension];
      if (count < 0 || count > size) throw new ServiceException(`Those ${dimension} are out of bounds.`);
      if (count === size) throw new ServiceException(`You can't freeze all visible ${dimension} on the sheet.`);
      context.write({ type: 'setFrozen', sheetId, [dimension]: count });
    },
  };
}

function insertAfter(context: Context, sheet: WireSheet, dimension: Dimension, after: number, count: number): void {
  requireInside(after, requireSheet(context, sheet.sheetId)[dimension], dimension);
  insert(context, sheet, dimension, after + 1, count, 'before');
}

function insertBefore(context: Context, sheet: WireSheet, dimension: Dimension, before: number, count: number): void {
  requireInside(before, requireSheet(context, sheet.sheetId)[dimension], dimension);
  insert(context, sheet, dimension, before, count, 'after');
}

/** Rows, columns, and the sheet as a whole. */
export const sheetLayoutOps: OpTable = {
  ...opsOf('rows'),
  ...opsOf('columns'),
  'Sheet.setRowHeightsForced': (context: Context, sheet: WireSheet, first: number, count: number, pixels: number) =>
    sizes(context, sheet, 'rows', first, count, pixels),
  // There is no font to measure with on the main side: a width by the longest text, counted in characters.
  'Sheet.autoResizeColumn': (context: Context, sheet: WireSheet, position: number) => autoResize(context, sheet, position, 1),
  'Sheet.autoResizeColumns': autoResize,
  'Sheet.getDataRange': (context: Context, { sheetId }: WireSheet) => {
    const { row, column } = context.engine.lastCell(sheetId);
    return markRange(sheetId, { row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) });
  },
  'Sheet.appendRow': (context: Context, { sheetId }: WireSheet, cells: readonly (string | number | boolean | null)[]) => {
    if (cells.length === 0) {
      throw new ServiceException(
        "The parameters (Object[]) don't match the method signature for SpreadsheetApp.Sheet.appendRow.",
      );
    }
    const sheet = requireSheet(context, sheetId);
    const row = context.engine.lastCell(sheetId).row + 1;
    const grown: EngineWrite[] = [];
    if (row > sheet.rows) grown.push({ type: 'insertRows', sheetId, before: sheet.rows + 1, count: 1, inheritFrom: 'before' });
    const missing = cells.length - sheet.columns;
    if (missing > 0) {
      grown.push({ type: 'insertColumns', sheetId, before: sheet.columns + 1, count: missing, inheritFrom: 'before' });
    }
    requireRoom(context, (row > sheet.rows ? sheet.columns : 0) + Math.max(0, missing) * sheet.rows);
    context.apply(...grown);
    const area = { row, column: 1, rows: 1, columns: cells.length };
    context.write({ type: 'cells', sheetId, ...area, kind: 'values', cells: { block: [cells] } });
    context.flush();
  },
  'Sheet.getType': () => markEnum('SheetType', 'GRID'),
  'Sheet.getFormUrl': () => null,
  'Sheet.getTabColor': (context: Context, { sheetId }: WireSheet) => {
    context.flush();
    return requireSheet(context, sheetId).tabColor;
  },
  'Sheet.setTabColor': (context: Context, { sheetId }: WireSheet, colour: WireColour) =>
    context.write({ type: 'updateSheet', sheetId, tabColor: hexColour(colour) ?? null }),
  'Sheet.setTabColorObject': (context: Context, { sheetId }: WireSheet, colour: WireColour) =>
    context.write({ type: 'updateSheet', sheetId, tabColor: hexColour(colour) ?? null }),
  'Sheet.isSheetHidden': (context: Context, { sheetId }: WireSheet) => {
    context.flush();
    return requireSheet(context, sheetId).hidden;
  },
  'Sheet.hideSheet': (context: Context, { sheetId }: WireSheet) => {
    const visible = context.grid.listSheets().filter(({ hidden }) => !hidden);
    if (visible.length === 1 && visible[0]?.id === sheetId)
      throw new ServiceException("You can't hide all the sheets in a document.");
    context.apply({ type: 'updateSheet', sheetId, hidden: true });
  },
  'Sheet.showSheet': (context: Context, { sheetId }: WireSheet) => context.apply({ type: 'updateSheet', sheetId, hidden: false }),
  'Sheet.isRightToLeft': () => false,
  'Sheet.getImages': () => [],
  'Sheet.getDrawings': () => [],
  'Sheet.getPivotTables': () => [],
  'Sheet.getSlicers': () => [],
  'Sheet.getDataSourceTables': () => [],
};

const narrowest = 40;
const pixelsPerCharacter = 7;

function autoResize(context: Context, { sheetId }: WireSheet, first: number, count: number): void {
  requireAllInside(first, count, requireSheet(context, sheetId).columns, 'columns');
  const { row } = context.engine.lastCell(sheetId);
  const shown = context.engine.readDisplayValues(sheetId, { row: 1, column: first, rows: Math.max(1, row), columns: count });
  for (let offset = 0; offset < count; offset++) {
    const longest = shown.reduce((most, line) => Math.max(most, widthOf(line[offset] ?? '')), 0);
    const pixels = Math.max(narrowest, longest * pixelsPerCharacter + 12);
    context.write({ type: 'setSizes', sheetId, dimension: 'columns', first: first + offset, count: 1, pixels });
  }
}

// Chinese, Japanese and Korean characters are twice as wide.
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}
