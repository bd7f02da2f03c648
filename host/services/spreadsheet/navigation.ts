import type { CellValue } from '../../engine/sheet-engine';
import type { Context } from '../context';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { requireSheet } from './grid-lookup';
import { markRange } from './marks';

function isFilled(value: CellValue | undefined): boolean {
  return value !== null && value !== undefined && value !== '';
}

// Ctrl+arrow: to the end of the block, or over the gap to the next one, or to the sheet's edge.
function nextDataCell(context: Context, range: WireRange, direction: string): unknown {
  const { rows, columns } = requireSheet(context, range.sheetId);
  const isVertical = direction === 'UP' || direction === 'DOWN';
  const step = direction === 'UP' || direction === 'PREVIOUS' ? -1 : 1;
  const line = isVertical
    ? context.engine.readValues(range.sheetId, { row: 1, column: range.column, rows, columns: 1 }).map(([value]) => value)
    : (context.engine.readValues(range.sheetId, { row: range.row, column: 1, rows: 1, columns })[0] ?? []);
  let at = (isVertical ? range.row : range.column) - 1;
  const last = step > 0 ? line.length - 1 : 0;
  const isInBlock = isFilled(line[at]) && isFilled(line[at + step]);
  while (at !== last) {
    if (isInBlock && !isFilled(line[at + step])) break;
    at += step;
    if (!isInBlock && isFilled(line[at])) break;
  }
  const position = isVertical ? { row: at + 1, column: range.column } : { row: range.row, column: at + 1 };
  return markRange(range.sheetId, { ...position, rows: 1, columns: 1 });
}

// The block around the range, grown until its border is empty.
function dataRegion(context: Context, range: WireRange, dimension?: string): unknown {
  const last = context.engine.lastCell(range.sheetId);
  const sheet = requireSheet(context, range.sheetId);
  const rows = Math.min(sheet.rows, Math.max(last.row, range.row + range.rows - 1));
  const columns = Math.min(sheet.columns, Math.max(last.column, range.column + range.columns - 1));
  const values = context.engine.readValues(range.sheetId, { row: 1, column: 1, rows, columns });
  let [top, left, bottom, right] = [range.row, range.column, range.row + range.rows - 1, range.column + range.columns - 1];
  const hasAny = (fromRow: number, toRow: number, fromColumn: number, toColumn: number) => {
    for (let row = Math.max(1, fromRow); row <= Math.min(rows, toRow); row++) {
      for (let column = Math.max(1, fromColumn); column <= Math.min(columns, toColumn); column++) {
        if (isFilled(values[row - 1]?.[column - 1])) return true;
      }
    }
    return false;
  };
  for (let grew = true; grew; ) {
    grew = false;
    if (dimension !== 'COLUMNS') {
      if (top > 1 && hasAny(top - 1, top - 1, left - 1, right + 1)) [top, grew] = [top - 1, true];
      if (bottom < rows && hasAny(bottom + 1, bottom + 1, left - 1, right + 1)) [bottom, grew] = [bottom + 1, true];
    }
    if (dimension !== 'ROWS') {
      if (left > 1 && hasAny(top - 1, bottom + 1, left - 1, left - 1)) [left, grew] = [left - 1, true];
      if (right < columns && hasAny(top - 1, bottom + 1, right + 1, right + 1)) [right, grew] = [right + 1, true];
    }
  }
  return markRange(range.sheetId, { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

/** Moving over the sheet by its data. */
export const navigationOps: OpTable = {
  'Range.getNextDataCell': nextDataCell,
  'Range.getDataRegion': dataRegion,
};
