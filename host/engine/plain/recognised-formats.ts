import type { EngineWrite } from '../engine-write';
import { isTextPattern } from '../number-format';
import type { SheetId } from '../sheet-engine';

/** Writes the formats that recognised dates, amounts and percentages bring into unformatted cells. */
export function formatWrites(
  sheetId: SheetId,
  row: number,
  column: number,
  parsed: readonly (readonly ({ readonly format?: string } | undefined)[])[],
): EngineWrite[] {
  return parsed.flatMap((line, y) =>
    line.flatMap((cell, x): EngineWrite[] => {
      if (!cell?.format || isTextPattern(cell.format)) return [];
      const area = { row: row + y, column: column + x, rows: 1, columns: 1 };
      return [{ type: 'setNumberFormats', sheetId, area, formats: cell.format }];
    }),
  );
}
