import type { EngineWrite } from '../../engine/engine-write';
import type { Area, SheetId } from '../../engine/sheet-engine';
import type { CellsWrite } from './cells-write';

/** The cells that a write touches, for protections. Null where it touches none, or the whole sheet's structure. */
export function areaOfWrite(write: EngineWrite | CellsWrite): { readonly sheetId: SheetId; readonly area: Area } | null {
  switch (write.type) {
    case 'cells': {
      const { sheetId, row, column, rows, columns } = write;
      return { sheetId, area: { row, column, rows, columns } };
    }
    case 'setCells': {
      const { sheetId, row, column, cells } = write;
      return { sheetId, area: { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 } };
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
      return { sheetId: write.sheetId, area: write.area };
    case 'deleteRows':
      return { sheetId: write.sheetId, area: { row: write.first, column: 1, rows: write.count, columns: everything } };
    case 'deleteColumns':
      return { sheetId: write.sheetId, area: { row: 1, column: write.first, rows: everything, columns: write.count } };
    default:
      return null;
  }
}

const everything = Number.MAX_SAFE_INTEGER / 4;

/** Whether two areas have a cell in common. */
export function overlap(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Whether the first area contains the second. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
