import type { EngineWrite } from '../../engine/engine-write';
import type { Area, SheetEngine, SheetId } from '../../engine/sheet-engine';
import { contains, overlap } from '../buffer/write-area';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { markRange } from './marks';

/** The merges that have a cell in the area. */
export function mergesIn(engine: SheetEngine, sheetId: SheetId, area: Area): readonly Area[] {
  return engine.readMerges(sheetId).filter((merge) => overlap(merge, area));
}

// The words are Google's, seen in public repositories.
function requireWholeMerges(context: Context, range: WireRange): void {
  if (mergesIn(context.engine, range.sheetId, range).every((merge) => contains(range, merge))) return;
  throw new ServiceException('You must select all cells in a merged range to merge or unmerge them.');
}

function breakApart(context: Context, range: WireRange): void {
  requireWholeMerges(context, range);
  context.apply({ type: 'unmerge', sheetId: range.sheetId, area: range });
}

function mergeBy(context: Context, range: WireRange, how: 'all' | 'rows' | 'columns'): void {
  requireWholeMerges(context, range);
  const { sheetId, row, column, rows, columns } = range;
  const writes: EngineWrite[] = [{ type: 'unmerge', sheetId, area: range }];
  if (how === 'all') writes.push({ type: 'merge', sheetId, area: range });
  for (let r = 0; how === 'rows' && r < rows; r++) {
    writes.push({ type: 'merge', sheetId, area: { row: row + r, column, rows: 1, columns } });
  }
  for (let c = 0; how === 'columns' && c < columns; c++) {
    writes.push({ type: 'merge', sheetId, area: { row, column: column + c, rows, columns: 1 } });
  }
  context.apply(...writes);
}

/** Merging cells and taking merges apart. */
export const mergeOps: OpTable = {
  'Range.merge': (context: Context, range: WireRange) => mergeBy(context, range, 'all'),
  'Range.mergeAcross': (context: Context, range: WireRange) => mergeBy(context, range, 'rows'),
  'Range.mergeVertically': (context: Context, range: WireRange) => mergeBy(context, range, 'columns'),
  'Range.breakApart': breakApart,
  'Range.getMergedRanges': (context: Context, range: WireRange) =>
    mergesIn(context.engine, range.sheetId, range).map((area) => markRange(range.sheetId, area)),
  'Range.isPartOfMerge': (context: Context, range: WireRange) => mergesIn(context.engine, range.sheetId, range).length > 0,
};
