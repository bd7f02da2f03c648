import type { EngineWrite } from '../../engine/engine-write';
import { r1c1ToA1 } from '../../engine/formula-text';
import { googleLocale } from '../../engine/google-locale';
import { isDatePattern, isGeneralPattern, isTextPattern } from '../../engine/number-format';
import { parseInput } from '../../engine/parse-input';
import type { CellInput, SheetEngine } from '../../engine/sheet-engine';
import { ServiceException } from '../exception';
import { instantToSerial } from '../time-zone';
import { isWireDate, type WireValue } from '../wire';
import type { CellsWrite } from './cells-write';

/** The most characters that a cell takes (F027). */
const longestText = 50_000;

type CellsInput = Extract<EngineWrite, { type: 'setCells' }>;
type Formats = Extract<EngineWrite, { type: 'setNumberFormats' }>;

/** What a block of values becomes: the cells, and the formats that dates, amounts and percentages bring along (F126). */
export interface ResolvedCells {
  readonly cells: CellsInput;
  readonly formats: Formats | null;
}

interface Resolved {
  readonly input: CellInput;
  readonly format?: string;
}

/**
 * Reads the script's values as Google reads them: text like typed input by the spreadsheet's locale and the cell's format
 * (F122–F124), dates by the spreadsheet's time zone (F136), null as an empty cell (F121).
 *
 * @param now - for dates typed without a year.
 * @throws where a text is longer than a cell takes (F027).
 */
export function resolveCells(write: CellsWrite, engine: SheetEngine, now: number): ResolvedCells {
  const { sheetId, row, column, rows, columns } = write;
  const { locale, timeZone } = engine.document;
  const area = { row, column, rows, columns };
  const year = new Date(now).getUTCFullYear();
  const known = needsFormats(write) ? engine.readNumberFormats(sheetId, area) : null;
  const changes: { row: number; column: number; format: string }[] = [];
  const remembered = new Map<string, Resolved>();

  let formulas: readonly (readonly (string | null)[])[] | null = null;
  const hasFormula = (cellRow: number, cellColumn: number): boolean => {
    formulas ??= engine.readFormulas(sheetId, area);
    return Boolean(formulas[cellRow - row]?.[cellColumn - column]);
  };

  const resolve = (value: WireValue, format: string, cellRow: number, cellColumn: number): Resolved => {
    if (write.kind !== 'values') return { input: formulaInput(String(value ?? ''), write.kind, format, cellRow, cellColumn) };
    if (value === null || value === '') return { input: null };
    if (isWireDate(value)) {
      const date = dateInput(value.$date, timeZone, locale, format);
      // A date that a formula showed had its format from there, and it goes with the formula.
      return date.format === undefined && isDatePattern(format) && hasFormula(cellRow, cellColumn) ? { ...date, format } : date;
    }
    if (typeof value !== 'string') return { input: value };
    if (value.length > longestText) throw tooLong();
    // Blocks repeat their texts (statuses, names), and reading one is slow.
    const key = `${format}\n${value}`;
    let resolved = remembered.get(key);
    if (!resolved) {
      resolved = parseInput(value, locale, format, year);
      remembered.set(key, resolved);
    }
    return resolved;
  };

  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const value = 'every' in write.cells ? write.cells.every : (write.cells.block[r]?.[c] ?? null);
      const format = known?.[r]?.[c] ?? '';
      const resolved = resolve(value, format, row + r, column + c);
      if (resolved.format !== undefined) changes.push({ row: r, column: c, format: resolved.format });
      return resolved.input;
    }),
  );
  return {
    cells: { type: 'setCells', sheetId, row, column, cells },
    formats: changes.length === 0 ? null : formatsWrite(write, known, changes),
  };
}

// Only dates, formulas and texts with a digit, a sign or a boolean's letters depend on the format.
function needsFormats(write: CellsWrite): boolean {
  if (write.kind !== 'values') return true;
  const depends = (value: WireValue) => isWireDate(value) || (typeof value === 'string' && /[\d=']|true|false/iu.test(value));
  return 'every' in write.cells ? depends(write.cells.every) : write.cells.block.some((values) => values.some(depends));
}

function formulaInput(text: string, kind: CellsWrite['kind'], format: string, row: number, column: number): CellInput {
  if (text === '') return null;
  if (text.length > longestText) throw tooLong();
  const formula = text.startsWith('=') ? text : `=${text}`;
  const a1 = kind === 'formulasR1C1' ? r1c1ToA1(formula, row, column) : formula;
  // A formula in a cell of plain text stays text.
  return isTextPattern(format) ? a1 : { formula: a1 };
}

function dateInput(instant: number, zone: string, locale: string, format: string): Resolved {
  const serial = instantToSerial(instant, zone);
  if (!isGeneralPattern(format)) return { input: serial };
  const { datePattern, timePattern } = googleLocale(locale);
  return { input: serial, format: Number.isInteger(serial) ? datePattern : `${datePattern} ${timePattern}` };
}

function formatsWrite(
  write: CellsWrite,
  known: readonly (readonly string[])[] | null,
  changes: readonly { row: number; column: number; format: string }[],
): Formats {
  const { sheetId, row, column, rows, columns } = write;
  const area = { row, column, rows, columns };
  const [first] = changes;
  const isUniform = changes.length === rows * columns && changes.every(({ format }) => format === first?.format);
  if (isUniform && first) return { type: 'setNumberFormats', sheetId, area, formats: first.format };
  const formats = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => known?.[r]?.[c] ?? ''));
  for (const change of changes) {
    const line = formats[change.row];
    if (line) line[change.column] = change.format;
  }
  return { type: 'setNumberFormats', sheetId, area, formats };
}

function tooLong(): ServiceException {
  return new ServiceException('Your input contains more than the maximum of 50000 characters in a single cell.');
}
