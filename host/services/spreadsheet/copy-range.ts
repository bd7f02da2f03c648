import { quoteSheetName } from '../../engine/a1';
import type { EngineWrite } from '../../engine/engine-write';
import { a1ToR1c1, mapReferences, r1c1ToA1, shiftFormula } from '../../engine/formula-text';
import type { Area, CellInput, CellValue } from '../../engine/sheet-engine';
import { contains } from '../buffer/write-area';
import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { equalRuns } from './equal-runs';
import { requireRoomFor, requireSheet } from './grid-lookup';
import type { WireSheet } from './marks';
import { mergesIn } from './merges';
import { styleWrites } from './style-writes';
import { readWholeCells, wholeCellWrites } from './whole-cells';

/** What of the cells is copied. */
interface Parts {
  readonly contents: 'formulas' | 'values' | null;
  readonly formats: boolean;
  readonly validations: boolean;
  readonly notes: boolean;
  readonly widths: boolean;
}

const nothing: Parts = { contents: null, formats: false, validations: false, notes: false, widths: false };
const everything: Parts = { contents: 'formulas', formats: true, validations: true, notes: true, widths: false };

const partsByType: Readonly<Record<string, Parts>> = {
  PASTE_NORMAL: everything,
  PASTE_NO_BORDERS: everything,
  PASTE_FORMAT: { ...nothing, formats: true },
  PASTE_FORMULA: { ...nothing, contents: 'formulas' },
  PASTE_VALUES: { ...nothing, contents: 'values' },
  PASTE_DATA_VALIDATION: { ...nothing, validations: true },
  PASTE_COLUMN_WIDTHS: { ...nothing, widths: true },
};

interface CopyOptions {
  readonly formatOnly?: boolean;
  readonly contentsOnly?: boolean;
}

// A bad type is ignored, as on Google, unless the third argument is there too (F133).
function partsOf(how: string | CopyOptions | undefined): Parts {
  if (how === undefined) return everything;
  if (typeof how === 'string') {
    const parts = partsByType[how];
    if (!parts) throw new NotImitated(`Range.copyTo with CopyPasteType.${how}`);
    return parts;
  }
  if (how.contentsOnly) return { ...nothing, contents: 'values' };
  return how.formatOnly ? { ...nothing, formats: true } : everything;
}

/**
 * Copies a block. A larger target is filled with copies where its size is a multiple; a smaller one is overrun, contrary
 * to Google's own documentation (F133).
 */
function copy(context: Context, source: WireRange, target: WireRange, parts: Parts): void {
  context.apply(...copyWrites(context, source, target, parts));
}

function copyWrites(context: Context, source: WireRange, target: WireRange, parts: Parts): EngineWrite[] {
  const repeatRows = target.rows % source.rows === 0 ? target.rows / source.rows : 1;
  const repeatColumns = target.columns % source.columns === 0 ? target.columns / source.columns : 1;
  const rows = source.rows * Math.max(1, repeatRows);
  const columns = source.columns * Math.max(1, repeatColumns);
  const area = { row: target.row, column: target.column, rows, columns };
  const { sheetId } = target;
  requireRoomFor(context, sheetId, area);
  const tile = <T>(block: readonly (readonly T[])[]): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => block[r % source.rows]?.[c % source.columns] as T),
    );
  const { engine } = context;
  const writes: EngineWrite[] = [];
  const merges = parts.formats ? copiedMerges(context, source, target, area) : [];
  if (parts.formats) {
    if (mergesIn(engine, sheetId, area).length > 0) writes.push({ type: 'unmerge', sheetId, area });
    writes.push({ type: 'clear', sheetId, area, styles: true });
    writes.push(...styleWrites(sheetId, area.row, area.column, tile(engine.readStyles(source.sheetId, source))));
    writes.push({ type: 'setNumberFormats', sheetId, area, formats: tile(engine.readNumberFormats(source.sheetId, source)) });
  }
  if (parts.validations) {
    const rules = tile(engine.readValidations(source.sheetId, source));
    for (const [c] of (rules[0] ?? []).entries()) {
      for (const run of equalRuns(rules.map((row) => row[c] ?? null))) {
        const part = { row: area.row + run.start, column: area.column + c, rows: run.length, columns: 1 };
        writes.push({ type: 'setValidation', sheetId, area: part, validation: run.value });
      }
    }
  }
  if (parts.notes) writes.push({ type: 'setNotes', sheetId, area, notes: tile(engine.readNotes(source.sheetId, source)) });
  if (parts.contents) {
    const cells = copiedCells(context, source, area, target, parts.contents);
    writes.push({ type: 'setCells', sheetId, row: area.row, column: area.column, cells });
  }
  if (parts.widths) {
    const widths = engine.readSizes(source.sheetId, 'columns', source.column, source.columns);
    for (const [offset, { pixels }] of widths.entries()) {
      writes.push({ type: 'setSizes', sheetId, dimension: 'columns', first: area.column + offset, count: 1, pixels });
    }
  }
  return [...writes, ...merges];
}

// Merges go along with formats. The words of the refusal are Google's, seen in its editor.
function copiedMerges(context: Context, source: WireRange, { sheetId }: WireRange, area: Area): EngineWrite[] {
  const { engine } = context;
  if (!mergesIn(engine, sheetId, area).every((merge) => contains(area, merge))) {
    throw new ServiceException("You can't perform a paste that partially intersects a merge.");
  }
  const inside = mergesIn(engine, source.sheetId, source).filter((merge) => contains(source, merge));
  const copies: EngineWrite[] = [];
  for (let down = 0; inside.length > 0 && down < area.rows; down += source.rows) {
    for (let right = 0; right < area.columns; right += source.columns) {
      for (const merge of inside) {
        const row = area.row + down + merge.row - source.row;
        const column = area.column + right + merge.column - source.column;
        copies.push({ type: 'merge', sheetId, area: { ...merge, row, column } });
      }
    }
  }
  return copies;
}

function copiedCells(
  context: Context,
  source: WireRange,
  area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
  target: WireRange,
  contents: 'formulas' | 'values',
): CellInput[][] {
  const values = context.engine.readValues(source.sheetId, source);
  const formulas = contents === 'formulas' ? context.engine.readFormulas(source.sheetId, source) : null;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const [fromRow, fromColumn] = [r % source.rows, c % source.columns];
      const formula = formulas?.[fromRow]?.[fromColumn];
      if (!formula) return plain(values[fromRow]?.[fromColumn] ?? null);
      const down = target.row + r - (source.row + fromRow);
      const right = target.column + c - (source.column + fromColumn);
      return { formula: shiftFormula(formula, down, right) };
    }),
  );
}

function plain(value: CellValue): CellInput {
  return typeof value === 'object' && value !== null ? value.error : value;
}

function gridRange(sheet: WireSheet | number, column: number, columnEnd: number, row: number, rowEnd: number): WireRange {
  const sheetId = typeof sheet === 'number' ? sheet : sheet.sheetId;
  return { sheetId, row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
}

// Rows become columns; what a formula points at relatively turns with it.
function copyTransposed(context: Context, source: WireRange, target: WireRange, parts: Parts): void {
  const { engine } = context;
  const cells = readWholeCells(engine, source.sheetId, source);
  const values = engine.readValues(source.sheetId, source);
  const area = { row: target.row, column: target.column, rows: source.columns, columns: source.rows };
  requireRoomFor(context, target.sheetId, area);
  const before = readWholeCells(engine, target.sheetId, area);
  const turned = before.map((line, r) =>
    line.map((old, c) => {
      const cell = cells[c]?.[r] ?? old;
      const { input } = cell;
      const formula = typeof input === 'object' && input !== null && parts.contents === 'formulas' ? input.formula : null;
      const contents = formula
        ? { formula: turnedFormula(formula, source.row + c, source.column + r, area.row + r, area.column + c) }
        : plain(values[c]?.[r] ?? null);
      return {
        input: parts.contents ? contents : old.input,
        format: parts.formats ? cell.format : old.format,
        style: parts.formats ? cell.style : old.style,
        note: parts.notes ? cell.note : old.note,
        validation: parts.validations ? cell.validation : old.validation,
      };
    }),
  );
  context.apply(...wholeCellWrites(target.sheetId, area.row, area.column, turned));
}

function turnedFormula(formula: string, fromRow: number, fromColumn: number, row: number, column: number): string {
  const turned = a1ToR1c1(formula, fromRow, fromColumn).replace(
    /R\[(-?\d+)\]C\[(-?\d+)\]/g,
    (_, down: string, right: string) => `R[${right}]C[${down}]`,
  );
  return r1c1ToA1(turned, row, column);
}

// On another sheet a formula goes on pointing at the cells that it left behind.
function withSheet(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) => (reference.sheet === '' ? { ...reference, sheet } : reference));
}

/** Copying and moving blocks. */
export const copyOps: OpTable = {
  'Range.copyTo': (context: Context, source: WireRange, target: WireRange, how?: string | CopyOptions, isTransposed = false) => {
    if (isTransposed) copyTransposed(context, source, target, partsOf(how));
    else copy(context, source, target, partsOf(how));
  },
  'Range.copyValuesToRange': (
    context: Context,
    source: WireRange,
    ...place: [WireSheet | number, number, number, number, number]
  ) => copy(context, source, gridRange(...place), { ...nothing, contents: 'values' }),
  'Range.copyFormatToRange': (
    context: Context,
    source: WireRange,
    ...place: [WireSheet | number, number, number, number, number]
  ) => copy(context, source, gridRange(...place), { ...nothing, formats: true }),
  'Range.moveTo': (context: Context, source: WireRange, target: WireRange) => {
    requireSheet(context, target.sheetId);
    if (source.sheetId === target.sheetId && source.row === target.row && source.column === target.column) return;
    const { row, column, rows, columns } = source;
    const area = { row, column, rows, columns };
    const looks = copyWrites(context, source, { ...target, rows, columns }, { ...everything, contents: null });
    context.apply({
      type: 'moveReferences',
      sheetId: source.sheetId,
      area,
      toSheetId: target.sheetId,
      row: target.row,
      column: target.column,
    });
    const home = source.sheetId === target.sheetId ? null : `${quoteSheetName(requireSheet(context, source.sheetId).name)}!`;
    const formulas = context.engine.readFormulas(source.sheetId, source);
    const values = context.engine.readValues(source.sheetId, source);
    context.apply(
      { type: 'clear', sheetId: source.sheetId, area, contents: true, styles: true, notes: true, validations: true },
      ...looks,
      {
        type: 'setCells',
        sheetId: target.sheetId,
        row: target.row,
        column: target.column,
        cells: values.map((row, r) =>
          row.map((value, c) => {
            const formula = formulas[r]?.[c];
            return formula ? { formula: home === null ? formula : withSheet(formula, home) } : plain(value);
          }),
        ),
      },
    );
  },
};
