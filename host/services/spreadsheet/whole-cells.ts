import type { EngineWrite } from '../../engine/engine-write';
import type { Area, CellInput, CellStyle, CellValue, SheetEngine, SheetId, Validation } from '../../engine/sheet-engine';
import { equalRuns } from './equal-runs';
import { styleWrites } from './style-writes';

/** Everything that a cell holds. */
export interface WholeCell {
  readonly input: CellInput;
  readonly format: string;
  readonly style: CellStyle;
  readonly note: string;
  readonly validation: Validation | null;
}

/** A cell with nothing in it. */
export const emptyCell: WholeCell = { input: null, format: '', style: {}, note: '', validation: null };

/** The cells of an area, whole. */
export function readWholeCells(engine: SheetEngine, sheetId: SheetId, area: Area): WholeCell[][] {
  const formulas = engine.readFormulas(sheetId, area);
  const formats = engine.readNumberFormats(sheetId, area);
  const styles = engine.readStyles(sheetId, area);
  const notes = engine.readNotes(sheetId, area);
  const validations = engine.readValidations(sheetId, area);
  return engine.readValues(sheetId, area).map((row, r) =>
    row.map((value, c) => {
      const formula = formulas[r]?.[c];
      return {
        input: formula ? { formula } : plainInput(value),
        format: formats[r]?.[c] ?? '',
        style: styles[r]?.[c] ?? {},
        note: notes[r]?.[c] ?? '',
        validation: validations[r]?.[c] ?? null,
      };
    }),
  );
}

/** The writes that put whole cells over what is there. */
export function wholeCellWrites(
  sheetId: SheetId,
  row: number,
  column: number,
  cells: readonly (readonly WholeCell[])[],
): EngineWrite[] {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  const area = { row, column, rows, columns };
  const each = <T>(pick: (cell: WholeCell) => T) => cells.map((line) => line.map(pick));
  const writes: EngineWrite[] = [
    { type: 'clear', sheetId, area, contents: true, styles: true, notes: true, validations: true },
    ...styleWrites(
      sheetId,
      row,
      column,
      each(({ style }) => style),
    ),
    { type: 'setNumberFormats', sheetId, area, formats: each(({ format }) => format) },
  ];
  for (let c = 0; c < columns; c++) {
    for (const run of equalRuns(cells.map((line) => line[c]?.validation ?? null))) {
      if (run.value === null) continue;
      const part = { row: row + run.start, column: column + c, rows: run.length, columns: 1 };
      writes.push({ type: 'setValidation', sheetId, area: part, validation: run.value });
    }
  }
  writes.push({ type: 'setNotes', sheetId, area, notes: each(({ note }) => note) });
  writes.push({ type: 'setCells', sheetId, row, column, cells: each(({ input }) => input) });
  return writes;
}

function plainInput(value: CellValue): CellInput {
  return typeof value === 'object' && value !== null ? value.error : value;
}
