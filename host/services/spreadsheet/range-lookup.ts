import { parseA1, toArea } from '../../engine/a1';
import type { Area, SheetState } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { activeSheetId, requireSheet } from './grid-lookup';
import { markRange, type WireSheet } from './marks';

/** A range by its address: on the given sheet, or on the one that the address names. Named ranges count too. */
export function rangeByAddress(context: Context, text: string, home: SheetState): ReturnType<typeof markRange> {
  const address = parseA1(text);
  if (!address) return namedRange(context, text) ?? fail();
  const sheet = address.sheetName === null ? home : context.grid.listSheets().find(({ name }) => name === address.sheetName);
  if (!sheet) return fail();
  const area = toArea(address, sheet);
  requireOnGrid(area, sheet, 'Range not found');
  const open = address.lastRow === null ? 'rows' : address.lastColumn === null ? 'columns' : undefined;
  return markRange(sheet.id, area, open);
}

function fail(): never {
  throw new ServiceException('Range not found');
}

/** A named range by its name, also with a sheet's name in front of it (F185); null where there is none. */
function namedRange(context: Context, name: string): ReturnType<typeof markRange> | null {
  const bare = name.slice(name.lastIndexOf('!') + 1);
  const found = context.grid.readNamedRanges().find((range) => range.name === bare);
  return found ? markRange(found.sheetId, found.area) : null;
}

/** @throws where the area is not inside the sheet (F117). */
function requireOnGrid(area: Area, sheet: SheetState, text: string): void {
  const isInside = area.row + area.rows - 1 <= sheet.rows && area.column + area.columns - 1 <= sheet.columns;
  if (!isInside || area.row < 1 || area.column < 1) throw new ServiceException(text);
}

/** An area of the sheet by numbers. @throws where there is none; the order of the checks and their texts are F117. */
export function requirePlace(sheet: SheetState, row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) throw new ServiceException('The starting row of the range is too small.');
  if (column < 1) throw new ServiceException('The starting column of the range is too small.');
  if (rows < 1) throw new ServiceException('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ServiceException('The number of columns in the range must be at least 1.');
  const area = { row, column, rows, columns };
  requireOnGrid(area, sheet, 'The coordinates of the range are outside the dimensions of the sheet.');
  return area;
}

function rangeByPosition(context: Context, home: WireSheet, row: number, column: number, rows: number, columns: number): unknown {
  const sheet = requireSheet(context, home.sheetId);
  return markRange(sheet.id, requirePlace(sheet, row, column, rows, columns));
}

/** Getting hold of ranges: counted apart from the calls that read and write. */
export const rangeLookupOps: OpTable = {
  'Sheet.getRange': (context: Context, sheet: WireSheet, first: number | string, column = 1, rows = 1, columns = 1) =>
    typeof first === 'string'
      ? rangeByAddress(context, first, requireSheet(context, sheet.sheetId))
      : rangeByPosition(context, sheet, first, column, rows, columns),
  'Sheet.getRangeList': (context: Context, sheet: WireSheet, addresses: readonly string[]) =>
    rangeList(context, addresses, requireSheet(context, sheet.sheetId)),
  'Spreadsheet.getRange': (context: Context, _self: null, address: string) =>
    rangeByAddress(context, address, requireSheet(context, activeSheetId(context))),
  'Spreadsheet.getRangeList': (context: Context, _self: null, addresses: readonly string[]) =>
    rangeList(context, addresses, requireSheet(context, activeSheetId(context))),
  'Spreadsheet.getRangeByName': (context: Context, _self: null, name: string) => namedRange(context, name),
  'Range.getCell': (context: Context, range: WireRange, row: number, column: number) => {
    if (row < 1 || row > range.rows || column < 1 || column > range.columns)
      throw new ServiceException('Cell reference out of range');
    return rangeByPosition(context, range, range.row + row - 1, range.column + column - 1, 1, 1);
  },
};

function rangeList(context: Context, addresses: readonly string[], home: SheetState): unknown {
  return { $rangeList: { ranges: addresses.map((address) => rangeByAddress(context, address, home).$range) } };
}
