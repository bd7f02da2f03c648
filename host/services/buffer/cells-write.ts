import type { SheetId } from '../../engine/sheet-engine';
import type { WireValue } from '../wire';

/**
 * Values or formulas as the script gave them. They are read as typed input only when they are applied, because the format
 * of the cells decides how (F124), and writes that come before may still change it.
 */
export interface CellsWrite {
  readonly type: 'cells';
  readonly sheetId: SheetId;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly kind: 'values' | 'formulas' | 'formulasR1C1';
  /** One value for every cell, or a block of the area's size. */
  readonly cells: { readonly every: WireValue } | { readonly block: readonly (readonly WireValue[])[] };
}
