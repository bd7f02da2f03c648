import { isCovered } from '../covered-cells';
import type { EngineWrite } from '../engine-write';
import { templateOfA1 } from '../formula-template';
import { sheetIsGone } from '../no-such-sheet';
import { isTextPattern } from '../number-format';
import type { Area, CellInput, CellValue, SheetId, SheetState } from '../sheet-engine';
import { type Dimension, type Shift, shiftOf } from '../shift-area';
import { sortRows } from '../sort-order';
import type { CellContent } from './cell-store';
import { dropSheetFromFormulas, moveReferences, renameSheetInFormulas, shiftFormulas } from './formulas';
import type { PlainSheet, PlainWorkbook } from './workbook';

/** The value of a cell, for sorting by computed columns. */
type ReadCell = (sheetId: SheetId, row: number, column: number) => CellValue;

/**
 * Applies one write to a plain workbook.
 *
 * @returns why it was refused, in Google's words where they are known, or null.
 */
export function applyWrite(book: PlainWorkbook, write: EngineWrite, read: ReadCell): string | null {
  const reason = refusal(book, write);
  if (reason !== null) return reason;
  const shifted = shiftOf(write);
  if (shifted && 'sheetId' in write) return shiftSheet(book, write.sheetId, shifted.dimension, shifted.shift, write);
  switch (write.type) {
    case 'setCells':
      setCells(book, write.sheetId, write.row, write.column, write.cells);
      return null;
    case 'clear':
      if (write.contents) book.sheet(write.sheetId).cells.clear(write.area);
      break;
    case 'sort': {
      const order = sortRows(write.area, write.by, (row, column) => read(write.sheetId, row, column), book.document.locale);
      book.sheet(write.sheetId).cells.reorder(write.area, order);
      book.tables.reorder(write.sheetId, write.area, order);
      return null;
    }
    case 'setFrozen':
      update(book.sheet(write.sheetId), {
        ...(write.rows !== undefined && { frozenRows: write.rows }),
        ...(write.columns !== undefined && { frozenColumns: write.columns }),
      });
      return null;
    case 'merge':
      clearCovered(book.sheet(write.sheetId), write.area);
      break;
    case 'addSheet':
      book.addSheet(write.sheetId, write.name, write.index, { rows: write.rows, columns: write.columns });
      return null;
    case 'duplicateSheet': {
      const original = book.sheet(write.sheetId);
      const copy = book.addSheet(write.newSheetId, write.name, write.index);
      copy.state = { ...original.state, id: write.newSheetId, name: write.name };
      copy.cells = original.cells.copy();
      break;
    }
    case 'deleteSheet':
      dropSheetFromFormulas(book, book.nameOf(write.sheetId));
      book.sheets = book.sheets.filter(({ state }) => state.id !== write.sheetId);
      break;
    case 'updateSheet':
      updateSheet(book, write);
      return null;
    case 'moveReferences':
      moveReferences(book, write);
      return null;
    case 'setDocument': {
      const { name = book.document.name, locale = book.document.locale, timeZone = book.document.timeZone } = write;
      book.document = { name, locale, timeZone };
      return null;
    }
    default:
      break;
  }
  book.tables.apply(write);
  return null;
}

const outOfGrid = 'The coordinates of the range are outside the dimensions of the sheet.';

function refusal(book: PlainWorkbook, write: EngineWrite): string | null {
  if ('sheetId' in write && write.type !== 'addSheet' && !book.hasSheet(write.sheetId)) return sheetIsGone;
  switch (write.type) {
    case 'setCells': {
      const columns = Math.max(1, ...write.cells.map((line) => line.length));
      return outside(book.sheet(write.sheetId).state, {
        row: write.row,
        column: write.column,
        rows: write.cells.length,
        columns,
      });
    }
    case 'setNumberFormats':
    case 'setStyle':
    case 'setNotes':
    case 'setBorder':
    case 'clear':
    case 'setValidation':
    case 'sort':
    case 'merge':
    case 'unmerge':
      return outside(book.sheet(write.sheetId).state, write.area);
    case 'insertRows':
      return write.before > book.sheet(write.sheetId).state.rows + 1 ? outOfGrid : null;
    case 'insertColumns':
      return write.before > book.sheet(write.sheetId).state.columns + 1 ? outOfGrid : null;
    case 'deleteRows':
      return refuseDeletion(book.sheet(write.sheetId).state, 'rows', write.first, write.count);
    case 'deleteColumns':
      return refuseDeletion(book.sheet(write.sheetId).state, 'columns', write.first, write.count);
    case 'moveRows':
    case 'moveColumns': {
      const { state } = book.sheet(write.sheetId);
      const size = write.type === 'moveRows' ? state.rows : state.columns;
      return write.first + write.count - 1 > size || write.before > size + 1 ? outOfGrid : null;
    }
    case 'addSheet':
      return book.hasSheet(write.sheetId)
        ? `There is a sheet with the id ${write.sheetId} already.`
        : refuseName(book, write.name, null);
    case 'duplicateSheet':
      return refuseName(book, write.name, null);
    case 'updateSheet':
      return write.name === undefined ? null : refuseName(book, write.name, write.sheetId);
    case 'deleteSheet':
      return book.sheets.filter(({ state }) => !state.hidden && state.id !== write.sheetId).length === 0
        ? "You can't remove all the visible sheets in a document."
        : null;
    default:
      return null;
  }
}

function refuseName(book: PlainWorkbook, name: string, except: SheetId | null): string | null {
  const clash = book.sheets.some(({ state }) => state.id !== except && state.name.toLowerCase() === name.toLowerCase());
  return clash ? `A sheet with the name "${name}" already exists. Please enter another name.` : null;
}

function refuseDeletion(state: SheetState, dimension: Dimension, first: number, count: number): string | null {
  const [size, frozen] = dimension === 'rows' ? [state.rows, state.frozenRows] : [state.columns, state.frozenColumns];
  if (first < 1 || first + count - 1 > size) return outOfGrid;
  const left = size - frozen - Math.max(0, first + count - 1 - Math.max(frozen, first - 1));
  return left < 1 ? `Sorry, it is not possible to delete all non-frozen ${dimension}.` : null;
}

function outside(state: SheetState, area: Area): string | null {
  const isInside =
    area.row >= 1 &&
    area.column >= 1 &&
    area.row + area.rows - 1 <= state.rows &&
    area.column + area.columns - 1 <= state.columns;
  return isInside ? null : outOfGrid;
}

function setCells(
  book: PlainWorkbook,
  sheetId: SheetId,
  row: number,
  column: number,
  inputs: readonly (readonly (CellInput | undefined)[])[],
): void {
  const { cells } = book.sheet(sheetId);
  const { formats, merges } = book.tables.of(sheetId);
  for (const [y, line] of inputs.entries()) {
    for (const [x, input] of line.entries()) {
      if (input === undefined || isCovered(merges, row + y, column + x)) continue;
      const isText = typeof input === 'object' && input !== null && isTextPattern(formats.get(row + y, column + x) ?? '');
      cells.set(row + y, column + x, toContent(input, isText, row + y, column + x));
    }
  }
}

function toContent(input: CellInput, isText: boolean, row: number, column: number): CellContent {
  if (input === null || input === '') return undefined;
  if (typeof input !== 'object') return input;
  return isText ? input.formula : templateOfA1(input.formula, row, column);
}

function shiftSheet(book: PlainWorkbook, sheetId: SheetId, dimension: Dimension, shift: Shift, write: EngineWrite): null {
  const sheet = book.sheet(sheetId);
  shiftFormulas(book, sheet, dimension, shift);
  sheet.cells.shift(dimension, shift);
  book.tables.apply(write);
  const [size, frozen] = dimension === 'rows' ? (['rows', 'frozenRows'] as const) : (['columns', 'frozenColumns'] as const);
  if (shift.kind === 'insert') {
    update(sheet, {
      [size]: sheet.state[size] + shift.count,
      ...(shift.before <= sheet.state[frozen] && { [frozen]: sheet.state[frozen] + shift.count }),
    });
  }
  if (shift.kind === 'delete') {
    const lostFrozen = Math.max(0, Math.min(sheet.state[frozen], shift.first + shift.count - 1) - shift.first + 1);
    update(sheet, { [size]: sheet.state[size] - shift.count, [frozen]: sheet.state[frozen] - lostFrozen });
  }
  return null;
}

/** Merged cells keep the value of the top left one only. */
function clearCovered(sheet: PlainSheet, area: Area): void {
  const kept = sheet.cells.get(area.row, area.column);
  sheet.cells.clear(area);
  sheet.cells.set(area.row, area.column, kept);
}

function updateSheet(book: PlainWorkbook, write: Extract<EngineWrite, { readonly type: 'updateSheet' }>): void {
  const sheet = book.sheet(write.sheetId);
  if (write.name !== undefined && write.name !== sheet.state.name) renameSheetInFormulas(book, sheet.state.name, write.name);
  update(sheet, {
    ...(write.name !== undefined && { name: write.name }),
    ...(write.hidden !== undefined && { hidden: write.hidden }),
    ...(write.tabColor !== undefined && { tabColor: write.tabColor }),
  });
  if (write.index !== undefined) {
    book.sheets = book.sheets.filter((each) => each !== sheet);
    book.sheets.splice(write.index, 0, sheet);
  }
}

function update(sheet: PlainSheet, change: Partial<SheetState>): void {
  sheet.state = { ...sheet.state, ...change };
}
