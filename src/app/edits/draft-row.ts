import type { ColumnKey } from '../../domain/order/columns';
import type { OrderLine } from '../../domain/order/order-line';
import { parseOrderRow } from '../orders/parse-order-row';
import type { CellContent } from '../workbook/cell-content';
import type { MendedKind } from './edit-plan';
import type { SheetRow } from './edited-rows';

/** A row while it is being planned: the line as it will stand. */
export interface DraftRow {
  readonly source: SheetRow;
  readonly unreadable: readonly ColumnKey[];
  readonly isNew: boolean;
  line: OrderLine;
}

/** Plans a cell. */
export type Put = (row: number, key: ColumnKey, content: CellContent) => void;
/** Notes what was mended. */
export type Tell = (kind: MendedKind, row: number) => void;

/** A row that is about to be planned. */
export function draftOf(source: SheetRow): DraftRow {
  const { line, unreadable } = parseOrderRow(source.cells);
  return { source, unreadable, isNew: line.lineId === '', line };
}

/** Rows by where they stand, whatever list they came from. */
export function inSheetOrder<T extends { readonly row: number }>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((left, right) => left.row - right.row);
}
