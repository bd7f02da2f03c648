import type { Area } from '../../engine/sheet-engine';
import { contains } from '../buffer/write-area';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { filledCell, movedAlong } from './fill-series';
import { requireSheet } from './grid-lookup';
import { emptyCell, readWholeCells, type WholeCell, wholeCellWrites } from './whole-cells';

// What is behind the range on its way to the edge of the data.
function tailOf(context: Context, range: WireRange, isDown: boolean): Area {
  const last = context.engine.lastCell(range.sheetId);
  return isDown
    ? { ...area(range), rows: Math.max(range.rows, last.row - range.row + 1) }
    : { ...area(range), columns: Math.max(range.columns, last.column - range.column + 1) };
}

function area({ row, column, rows, columns }: WireRange): Area {
  return { row, column, rows, columns };
}

/**
 * The cells of an area that is about to move, whole, with what points at them already pointing at the new place. A range
 * that is only partly moved stays as it is.
 */
function takeAway(context: Context, sheetId: number, from: Area, { row, column }: Area): WholeCell[][] {
  if (from.rows < 1 || from.columns < 1) return [];
  const cells = readWholeCells(context.engine, sheetId, from);
  context.apply({ type: 'moveReferences', sheetId, area: from, toSheetId: sheetId, row, column });
  const formulas = context.engine.readFormulas(sheetId, from);
  return cells.map((line, r) =>
    line.map((cell, c) => {
      const formula = formulas[r]?.[c];
      return formula ? { ...cell, input: { formula } } : cell;
    }),
  );
}

function insertCells(context: Context, range: WireRange, dimension: 'ROWS' | 'COLUMNS'): unknown {
  const isDown = dimension === 'ROWS';
  const { sheetId } = range;
  const tail = tailOf(context, range, isDown);
  const target = isDown ? { ...tail, row: tail.row + range.rows } : { ...tail, column: tail.column + range.columns };
  growFor(context, sheetId, target);
  const cells = takeAway(context, sheetId, tail, target);
  const empty = Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => emptyCell));
  context.apply(
    ...wholeCellWrites(sheetId, target.row, target.column, cells),
    ...wholeCellWrites(sheetId, range.row, range.column, empty),
  );
  return { $range: range };
}

function growFor(context: Context, sheetId: number, target: Area): void {
  const sheet = requireSheet(context, sheetId);
  const rows = target.row + target.rows - 1 - sheet.rows;
  const columns = target.column + target.columns - 1 - sheet.columns;
  const inheritFrom = 'before' as const;
  if (rows > 0) context.apply({ type: 'insertRows', sheetId, before: sheet.rows + 1, count: rows, inheritFrom });
  if (columns > 0) context.apply({ type: 'insertColumns', sheetId, before: sheet.columns + 1, count: columns, inheritFrom });
}

function deleteCells(context: Context, range: WireRange, dimension: 'ROWS' | 'COLUMNS'): void {
  const isDown = dimension === 'ROWS';
  const tail = tailOf(context, range, isDown);
  const behind = isDown
    ? { ...tail, row: range.row + range.rows, rows: tail.rows - range.rows }
    : { ...tail, column: range.column + range.columns, columns: tail.columns - range.columns };
  const taken = takeAway(context, range.sheetId, behind, tail);
  const empty = (length: number) => Array.from({ length }, () => emptyCell);
  const moved = isDown
    ? [...taken, ...Array.from({ length: range.rows }, () => empty(range.columns))]
    : Array.from({ length: range.rows }, (_, r) => [...(taken[r] ?? []), ...empty(range.columns)]);
  context.apply(...wholeCellWrites(range.sheetId, range.row, range.column, moved));
}

function autoFill(context: Context, source: WireRange, target: WireRange, series: string): void {
  if (target.sheetId !== source.sheetId || !contains(target, source)) {
    throw new ServiceException('The destination range must include the source range.');
  }
  const isDown = target.rows > source.rows;
  if (isDown && target.columns > source.columns) {
    throw new ServiceException('The destination range must extend the source range in one direction only.');
  }
  const cells = readWholeCells(context.engine, source.sheetId, area(source));
  const lines = isDown ? transposed(cells) : cells;
  const before = isDown ? target.row - source.row : target.column - source.column;
  const length = isDown ? target.rows : target.columns;
  const isSeries = series === 'DEFAULT_SERIES';
  const filled = lines.map((line) =>
    Array.from({ length }, (_, at) => filledCell(line, at + before, isSeries, movedAlong(isDown))),
  );
  const whole = isDown ? transposed(filled) : filled;
  context.apply(...wholeCellWrites(source.sheetId, target.row, target.column, whole));
}

// Down as far as the neighbour to the left reaches, else the one to the right.
function autoFillToNeighbor(context: Context, source: WireRange, series: string): void {
  const { rows: last, columns } = requireSheet(context, source.sheetId);
  const first = source.row + source.rows;
  for (const column of [source.column - 1, source.column + source.columns]) {
    if (column < 1 || column > columns || first > last) continue;
    const neighbours = context.engine.readValues(source.sheetId, { row: first, column, rows: last - first + 1, columns: 1 });
    const empty = neighbours.findIndex(([value]) => value === null || value === '');
    const count = empty < 0 ? neighbours.length : empty;
    if (count === 0) continue;
    autoFill(context, source, { ...source, rows: source.rows + count }, series);
    return;
  }
}

function transposed<T>(block: readonly (readonly T[])[]): T[][] {
  const width = block[0]?.length ?? 0;
  return Array.from({ length: width }, (_, c) => block.flatMap((line) => line.slice(c, c + 1)));
}

const delimiters: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

// Without a delimiter the first of Google's four is taken that the texts have.
function splitTextToColumns(context: Context, range: WireRange, given?: string): void {
  if (range.columns > 1) throw new ServiceException('The range must be a single column.');
  const texts = context.engine.readDisplayValues(range.sheetId, area(range)).map(([text = '']) => text);
  const found = Object.values(delimiters).find((each) => texts.some((text) => text.includes(each)));
  const delimiter = given === undefined ? found : (delimiters[given] ?? given);
  if (!delimiter) return;
  for (const [offset, text] of texts.entries()) {
    const parts = text.split(delimiter).map((part) => part.trim());
    if (parts.length < 2) continue;
    const place = { sheetId: range.sheetId, row: range.row + offset, column: range.column, rows: 1, columns: parts.length };
    growFor(context, range.sheetId, place);
    context.write({ type: 'cells', ...place, kind: 'values', cells: { block: [parts] } });
  }
}

/** Filling on, splitting, and moving cells aside. */
export const reshapeOps: OpTable = {
  'Range.autoFill': autoFill,
  'Range.autoFillToNeighbor': autoFillToNeighbor,
  'Range.insertCells': insertCells,
  'Range.deleteCells': deleteCells,
  'Range.splitTextToColumns': splitTextToColumns,
};
