import { parseA1, toArea } from '../a1';
import { bandColour } from '../band-colour';
import { changeTypeOf } from '../change-type';
import { colourStyle } from '../colour-match';
import type { EngineWrite } from '../engine-write';
import { type FormulaTemplate, formulaAt, templateOfA1 } from '../formula-template';
import { formatValue } from '../number-format';
import { parseInput } from '../parse-input';
import type {
  Area,
  CellInput,
  CellStyle,
  CellValue,
  PersonChange,
  SheetEngine,
  SheetId,
  SheetState,
  Validation,
} from '../sheet-engine';
import { meetsValidation } from '../validation-check';
import { formatWrites } from './recognised-formats';
import { type PlainDocument, PlainWorkbook, type SavedWorkbook } from './workbook';
import { applyWrite } from './writes';

/** A formula for the engine's `compute` hook: the plain engine itself evaluates nothing. */
export interface PlainFormula {
  /** In R1C1 notation: equal for every cell that the formula was filled into, so that a hook can know it by this text. */
  readonly r1c1: string;
  readonly sheetId: SheetId;
  readonly row: number;
  readonly column: number;
  /** In A1 notation. */
  text(): string;
}

export interface PlainEngineOptions extends Partial<PlainDocument> {
  /** What {@link SheetEngine.save} of a plain engine gave. */
  readonly saved?: unknown;
  /** Computes a formula from other cells. Without it formula cells read as empty and {@link SheetEngine.evaluate} throws. */
  readonly compute?: (formula: PlainFormula, read: (sheetId: SheetId, area: Area) => CellValue[][]) => CellValue;
  /** The current year, for dates typed without one. */
  readonly year?: number;
}

/**
 * A spreadsheet of plain arrays: everything of the interface but evaluation, fast at 100,000 lines of 35 columns.
 *
 * A formula reads back as it was written and follows insertions, moves and sorts; its value is what `compute` says.
 */
export function createPlainEngine(options: PlainEngineOptions = {}): SheetEngine {
  return new PlainEngine(options);
}

class PlainEngine implements SheetEngine {
  readonly #book: PlainWorkbook;
  readonly #options: PlainEngineOptions;
  readonly #listeners: ((change: PersonChange) => void)[] = [];

  constructor(options: PlainEngineOptions) {
    this.#options = options;
    this.#book = options.saved === undefined ? PlainWorkbook.blank(options) : PlainWorkbook.load(options.saved as SavedWorkbook);
  }

  get document() {
    return this.#book.document;
  }

  listSheets(): readonly SheetState[] {
    return this.#book.sheets.map((sheet) => sheet.state);
  }

  readValues(sheetId: SheetId, area: Area): CellValue[][] {
    const { cells } = this.#book.sheet(sheetId);
    return grid(area, (row, column) => {
      const content = cells.get(row, column);
      return typeof content === 'object' ? this.#compute(sheetId, content, row, column) : (content ?? null);
    });
  }

  readFormulas(sheetId: SheetId, area: Area): (string | null)[][] {
    const { cells } = this.#book.sheet(sheetId);
    return grid(area, (row, column) => {
      const content = cells.get(row, column);
      return typeof content === 'object' ? formulaAt(content, row, column) : null;
    });
  }

  readDisplayValues(sheetId: SheetId, area: Area): string[][] {
    const formats = this.readNumberFormats(sheetId, area);
    return this.readValues(sheetId, area).map((line, row) =>
      line.map((value, column) => formatValue(value, formats[row]?.[column] ?? '', this.document.locale)),
    );
  }

  readNumberFormats(sheetId: SheetId, area: Area): string[][] {
    return this.#book.tables.of(sheetId).formats.read(area, '');
  }

  readStyles(sheetId: SheetId, area: Area): CellStyle[][] {
    return this.#book.tables.of(sheetId).styles.read(area, noStyle);
  }

  readNotes(sheetId: SheetId, area: Area): string[][] {
    return this.#book.tables.of(sheetId).notes.read(area, '');
  }

  readValidations(sheetId: SheetId, area: Area): (Validation | null)[][] {
    return this.#book.tables.of(sheetId).validations.read(area, null);
  }

  readColourRules(sheetId: SheetId) {
    return this.#book.tables.of(sheetId).colourRules;
  }

  /** Rules with a custom formula show only where there is a `compute` hook, gradients never. */
  readShownStyle(sheetId: SheetId, row: number, column: number): CellStyle {
    const area = { row, column, rows: 1, columns: 1 };
    const coloured = colourStyle(this.readColourRules(sheetId), {
      row,
      column,
      value: this.#valueAt(sheetId, row, column),
      format: this.#formatAt(sheetId, row, column),
      evaluate: (formula) => this.#computeText(sheetId, formula, row, column),
    });
    const background = bandColour(this.readBandings(sheetId), row, column);
    return { ...(background && { background }), ...this.readStyles(sheetId, area)[0]?.[0], ...coloured };
  }

  readProtections(sheetId: SheetId) {
    return this.#book.tables.of(sheetId).protections;
  }

  readCharts(sheetId: SheetId) {
    return this.#book.tables.of(sheetId).charts;
  }

  readBandings(sheetId: SheetId) {
    return this.#book.tables.of(sheetId).bandings;
  }

  readMetadata() {
    return this.#book.tables.metadata;
  }

  readNamedRanges() {
    return this.#book.tables.namedRanges;
  }

  readMerges(sheetId: SheetId) {
    return this.#book.tables.of(sheetId).merges;
  }

  readGroups(sheetId: SheetId) {
    return this.#book.tables.of(sheetId).listGroups();
  }

  readFilter(sheetId: SheetId) {
    return this.#book.tables.of(sheetId).filter;
  }

  readSizes(sheetId: SheetId, dimension: 'rows' | 'columns', first: number, count: number) {
    return this.#book.tables.of(sheetId).readSizes(dimension, first, count);
  }

  lastCell(sheetId: SheetId) {
    return this.#book.sheet(sheetId).cells.lastCell();
  }

  apply(writes: readonly EngineWrite[]): readonly { readonly index: number; readonly reason: string }[] {
    const refused: { index: number; reason: string }[] = [];
    for (const [index, write] of writes.entries()) {
      const reason = applyWrite(this.#book, write, (sheetId, row, column) => this.#valueAt(sheetId, row, column));
      if (reason !== null) refused.push({ index, reason });
    }
    return refused;
  }

  evaluate(sheetId: SheetId, formula: string): CellValue {
    if (!this.#options.compute) throw new Error('The plain engine evaluates no formulas: give it a compute hook.');
    return this.#computeText(sheetId, formula, 1, 1);
  }

  paste(
    person: string,
    sheetId: SheetId,
    row: number,
    column: number,
    cells: readonly (readonly (CellInput | undefined)[])[],
  ): void {
    const area = { row, column, rows: cells.length, columns: Math.max(0, ...cells.map((line) => line.length)) };
    if (area.rows === 0 || area.columns === 0) return;
    const isSingleCell = area.rows === 1 && area.columns === 1;
    const oldValue = isSingleCell ? this.#valueAt(sheetId, row, column) : null;
    this.#book.growTo(sheetId, row + area.rows - 1, column + area.columns - 1);
    const formats = this.readNumberFormats(sheetId, area);
    const parsed = cells.map((line, y) => line.map((cell, x) => this.#parse(cell, formats[y]?.[x] ?? '')));
    const inputs = parsed.map((line) => line.map((cell) => cell?.input));
    this.apply([{ type: 'setCells', sheetId, row, column, cells: inputs }, ...formatWrites(sheetId, row, column, parsed)]);
    this.#tellEdit(person, sheetId, area, isSingleCell, oldValue);
  }

  type(person: string, sheetId: SheetId, row: number, column: number, text: string): boolean {
    const area = { row, column, rows: 1, columns: 1 };
    const oldValue = this.#valueAt(sheetId, row, column);
    const format = this.#formatAt(sheetId, row, column);
    const parsed = parseInput(text, this.document.locale, format, this.#options.year);
    if (!this.#isAllowed(sheetId, row, column, parsed.input, parsed.format ?? format)) return false;
    this.apply([
      { type: 'setCells', sheetId, row, column, cells: [[parsed.input]] },
      ...formatWrites(sheetId, row, column, [[parsed]]),
    ]);
    this.#tellEdit(person, sheetId, area, true, oldValue);
    return true;
  }

  clearByPerson(person: string, sheetId: SheetId, area: Area): void {
    const isSingleCell = area.rows === 1 && area.columns === 1;
    const oldValue = isSingleCell ? this.#valueAt(sheetId, area.row, area.column) : null;
    this.apply([{ type: 'clear', sheetId, area, contents: true }]);
    this.#tellEdit(person, sheetId, area, isSingleCell, oldValue);
  }

  restructure(person: string, write: EngineWrite): void {
    const [refused] = this.apply([write]);
    if (!refused) this.#tell({ kind: 'structure', person, changeType: changeTypeOf(write) });
  }

  onPersonChange(listener: (change: PersonChange) => void): void {
    this.#listeners.push(listener);
  }

  save(): SavedWorkbook {
    return this.#book.save();
  }

  #parse(cell: CellInput | undefined, format: string): { input: CellInput; format?: string } | undefined {
    return typeof cell === 'string'
      ? parseInput(cell, this.document.locale, format, this.#options.year)
      : cell === undefined
        ? cell
        : { input: cell };
  }

  #isAllowed(sheetId: SheetId, row: number, column: number, input: CellInput, format: string): boolean {
    const validation = this.#book.tables.of(sheetId).validations.get(row, column);
    if (!validation || validation.allowInvalid || (typeof input === 'object' && input !== null)) return true;
    return meetsValidation(validation, input, {
      format,
      readRange: (address) => this.#readAddress(sheetId, address),
      evaluate: (formula) => (this.#options.compute ? this.#computeText(sheetId, formula, row, column) : null),
    });
  }

  #readAddress(sheetId: SheetId, address: string): CellValue[] {
    const parsed = parseA1(address.replace(/^=/, ''));
    if (!parsed) return [];
    const name = parsed.sheetName?.toLowerCase();
    const sheet = this.#book.sheets.find(({ state }) =>
      name === undefined ? state.id === sheetId : state.name.toLowerCase() === name,
    );
    return sheet ? this.readValues(sheet.state.id, toArea(parsed, sheet.state)).flat() : [];
  }

  #valueAt(sheetId: SheetId, row: number, column: number): CellValue {
    const content = this.#book.sheet(sheetId).cells.get(row, column);
    return typeof content === 'object' ? this.#compute(sheetId, content, row, column) : (content ?? null);
  }

  #formatAt(sheetId: SheetId, row: number, column: number): string {
    return this.#book.tables.of(sheetId).formats.get(row, column) ?? '';
  }

  #compute(sheetId: SheetId, template: FormulaTemplate, row: number, column: number): CellValue {
    const { compute } = this.#options;
    if (!compute) return null;
    const formula = { r1c1: template.r1c1, sheetId, row, column, text: () => formulaAt(template, row, column) };
    return compute(formula, (id, area) => this.readValues(id, area));
  }

  #computeText(sheetId: SheetId, formula: string, row: number, column: number): CellValue {
    return this.#compute(sheetId, templateOfA1(formula, row, column), row, column);
  }

  #tellEdit(person: string, sheetId: SheetId, area: Area, isSingleCell: boolean, oldValue: CellValue): void {
    const value = isSingleCell ? this.#valueAt(sheetId, area.row, area.column) : null;
    this.#tell({
      kind: 'edit',
      person,
      sheetId,
      area,
      isSingleCell,
      ...(value !== null && { value }),
      ...(oldValue !== null && { oldValue }),
    });
  }

  #tell(change: PersonChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const noStyle: CellStyle = {};

function grid<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const lines: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: T[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) line.push(read(row, column));
    lines.push(line);
  }
  return lines;
}
