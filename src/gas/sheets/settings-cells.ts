import { parseSettingsGrid, type SettingsGrid } from '../../app/workbook/settings-grid';
import type { Language } from '../../domain/order/settings';
import { createCellReader } from './cell-codec';
import type { Sheet } from './find-sheet';

/** More rows or columns than these hold no settings; a team of a thousand still fits. */
const ROWS = 1_200;
const COLUMNS = 20;

/** Reads the Settings sheet in one call. */
export function readSettingsSheet(
  sheet: Sheet,
  fallback: { readonly language: Language; readonly currency: string },
): SettingsGrid {
  const rows = Math.min(ROWS, sheet.getMaxRows());
  const columns = Math.min(COLUMNS, sheet.getMaxColumns());
  const read = createCellReader('UTC');
  const values = sheet.getRange(1, 1, rows, columns).getValues();
  return parseSettingsGrid(
    values.map((row) => row.map(read)),
    fallback,
  );
}
