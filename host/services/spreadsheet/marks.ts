import type { Area, SheetId } from '../../engine/sheet-engine';
import type { WireRange } from '../wire';

/** Marks a range for the script (see `host/facade/core/wire.ts`). `open` tells a range such as `A:A` (F131). */
export function markRange(
  sheetId: SheetId,
  area: Area,
  open?: 'rows' | 'columns',
): { $range: WireRange & { open?: 'rows' | 'columns' } } {
  const { row, column, rows, columns } = area;
  return { $range: { sheetId, row, column, rows, columns, ...(open === undefined ? {} : { open }) } };
}

/** Marks a sheet. */
export function markSheet(sheetId: SheetId): { $sheet: { sheetId: SheetId } } {
  return { $sheet: { sheetId } };
}

/** Marks a member of an enum. */
export function markEnum(type: string, name: string): { $enum: readonly [string, string] } {
  return { $enum: [type, name] };
}

/** Marks a person. An empty address is somebody who may not be known. */
export function markUser(email: string): { $user: { email: string } } {
  return { $user: { email } };
}

/** A sheet as it travels. */
export interface WireSheet {
  readonly sheetId: SheetId;
}
