import { parseA1, toArea } from '../../../host/engine/a1';
import type { EngineWrite } from '../../../host/engine/engine-write';
import type { Area, CellInput } from '../../../host/engine/sheet-engine';

/** The sheet that a new spreadsheet has. */
export const first = 0;

/** The area of an address, on a sheet of Google's first size. */
export function at(address: string): Area {
  const parsed = parseA1(address);
  if (!parsed) throw new Error(`${address} is no address`);
  return toArea(parsed, { rows: 1000, columns: 26 });
}

/** A write of literal cells from the corner on. */
export function cellsAt(address: string, cells: readonly (readonly (CellInput | undefined)[])[]): EngineWrite {
  const { row, column } = at(address);
  return { type: 'setCells', sheetId: first, row, column, cells };
}
