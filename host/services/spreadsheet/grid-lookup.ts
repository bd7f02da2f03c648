import { sheetIsGone } from '../../engine/no-such-sheet';
import type { Area, SheetId, SheetState } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';

/** The sheet behind an id. @throws where somebody has deleted it meanwhile. */
export function requireSheet(context: Context, sheetId: SheetId): SheetState {
  const sheet = context.grid.listSheets().find(({ id }) => id === sheetId);
  if (!sheet) throw new ServiceException(sheetIsGone);
  return sheet;
}

/** Every change by one row or column at a time has to name one that is there. */
export function requireInside(position: number, size: number, what: 'rows' | 'columns'): void {
  if (position < 1 || position > size) throw new ServiceException(`Those ${what} are out of bounds.`);
}

/** As {@link requireInside}, for several in a row. */
export function requireAllInside(first: number, count: number, size: number, what: 'rows' | 'columns'): void {
  requireInside(first, size, what);
  requireInside(first + Math.max(1, count) - 1, size, what);
}

/** @throws where a block that is copied or moved would not end inside of the sheet: Google does not make it larger for that. */
export function requireRoomFor(context: Context, sheetId: SheetId, area: Area): void {
  const sheet = requireSheet(context, sheetId);
  const isInside = area.row + area.rows - 1 <= sheet.rows && area.column + area.columns - 1 <= sheet.columns;
  if (!isInside || area.row < 1 || area.column < 1) {
    throw new ServiceException('The coordinates of the target range are outside the dimensions of the sheet.');
  }
}

/** The most cells of a spreadsheet (F025). */
const mostCells = 10_000_000;

/** @throws Google's text where the workbook would grow past its limit (F026). */
export function requireRoom(context: Context, moreCells: number): void {
  const cells = context.grid.listSheets().reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (cells + moreCells <= mostCells) return;
  throw new ServiceException(
    `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
  );
}

/** What a page shows, or the first sheet where there is no page. */
export function activeSheetId(context: Context): SheetId {
  const sheets = context.grid.listSheets();
  const selected = (context.page?.selection() ?? context.ownSelection)?.sheetId;
  const active = sheets.find(({ id }) => id === selected) ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  return active?.id ?? 0;
}
