import { parseA1, toArea } from '../a1';
import { bandColour } from '../band-colour';
import { colourStyle } from '../colour-match';
import { type FormulaTemplate, formulaAt, templateOfA1 } from '../formula-template';
import { formatValue } from '../number-format';
import type { Area, CellStyle, CellValue, SheetId, SheetState, Validation } from '../sheet-engine';
import type { PlainWorkbook } from './workbook';

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

/** Computes a formula from other cells. */
export type Compute = (formula: PlainFormula, read: (sheetId: SheetId, area: Area) => CellValue[][]) => CellValue;

/** What a plain engine tells of its workbook: the reading half of `SheetEngine`. */
export abstract class PlainReader {
  constructor(
    protected readonly book: PlainWorkbook,
    private readonly compute: Compute | undefined,
  ) {}

  get document() {
    return this.book.document;
  }

  listSheets(): readonly SheetState[] {
    return this.book.sheets.map((sheet) => sheet.state);
  }

  readValues(sheetId: SheetId, area: Area): CellValue[][] {
    const { cells } = this.book.sheet(sheetId);
    return grid(area, (row, column) => {
      const content = cells.get(row, column);
      return typeof content === 'object' ? this.computeAt(sheetId, content, row, column) : (content ?? null);
    });
  }

  readFormulas(sheetId: SheetId, area: Area): (string | null)[][] {
    const { cells } = this.book.sheet(sheetId);
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
    return this.book.tables.of(sheetId).formats.read(area, '');
  }

  readStyles(sheetId: SheetId, area: Area): CellStyle[][] {
    return this.book.tables.of(sheetId).styles.read(area, noStyle);
  }

  readNotes(sheetId: SheetId, area: Area): string[][] {
    return this.book.tables.of(sheetId).notes.read(area, '');
  }

  readValidations(sheetId: SheetId, area: Area): (Validation | null)[][] {
    return this.book.tables.of(sheetId).validations.read(area, null);
  }

  readColourRules(sheetId: SheetId) {
    return this.book.tables.of(sheetId).colourRules;
  }

  /** Rules with a custom formula show only where there is a `compute` hook, gradients never. */
  readShownStyle(sheetId: SheetId, row: number, column: number): CellStyle {
    const area = { row, column, rows: 1, columns: 1 };
    const coloured = colourStyle(this.readColourRules(sheetId), {
      row,
      column,
      value: this.valueAt(sheetId, row, column),
      format: this.formatAt(sheetId, row, column),
      evaluate: (formula) => this.computeText(sheetId, formula, row, column),
    });
    const background = bandColour(this.readBandings(sheetId), row, column);
    return { ...(background && { background }), ...this.readStyles(sheetId, area)[0]?.[0], ...coloured };
  }

  readProtections(sheetId: SheetId) {
    return this.book.tables.of(sheetId).protections;
  }

  readCharts(sheetId: SheetId) {
    return this.book.tables.of(sheetId).charts;
  }

  readBandings(sheetId: SheetId) {
    return this.book.tables.of(sheetId).bandings;
  }

  readMetadata() {
    return this.book.tables.metadata;
  }

  readNamedRanges() {
    return this.book.tables.namedRanges;
  }

  readMerges(sheetId: SheetId) {
    return this.book.tables.of(sheetId).merges;
  }

  readGroups(sheetId: SheetId) {
    return this.book.tables.of(sheetId).listGroups();
  }

  readFilter(sheetId: SheetId) {
    return this.book.tables.of(sheetId).filter;
  }

  readSizes(sheetId: SheetId, dimension: 'rows' | 'columns', first: number, count: number) {
    return this.book.tables.of(sheetId).readSizes(dimension, first, count);
  }

  lastCell(sheetId: SheetId) {
    return this.book.sheet(sheetId).cells.lastCell();
  }

  evaluate(sheetId: SheetId, formula: string): CellValue {
    if (!this.compute) throw new Error('The plain engine evaluates no formulas: give it a compute hook.');
    return this.computeText(sheetId, formula, 1, 1);
  }

  protected valueAt(sheetId: SheetId, row: number, column: number): CellValue {
    const content = this.book.sheet(sheetId).cells.get(row, column);
    return typeof content === 'object' ? this.computeAt(sheetId, content, row, column) : (content ?? null);
  }

  protected formatAt(sheetId: SheetId, row: number, column: number): string {
    return this.book.tables.of(sheetId).formats.get(row, column) ?? '';
  }

  private computeAt(sheetId: SheetId, template: FormulaTemplate, row: number, column: number): CellValue {
    const { compute } = this;
    if (!compute) return null;
    const formula = { r1c1: template.r1c1, sheetId, row, column, text: () => formulaAt(template, row, column) };
    return compute(formula, (id, area) => this.readValues(id, area));
  }

  protected computeText(sheetId: SheetId, formula: string, row: number, column: number): CellValue {
    return this.computeAt(sheetId, templateOfA1(formula, row, column), row, column);
  }

  protected readAddress(sheetId: SheetId, address: string): CellValue[] {
    const parsed = parseA1(address.replace(/^=/, ''));
    if (!parsed) return [];
    const name = parsed.sheetName?.toLowerCase();
    const sheet = this.book.sheets.find(({ state }) =>
      name === undefined ? state.id === sheetId : state.name.toLowerCase() === name,
    );
    return sheet ? this.readValues(sheet.state.id, toArea(parsed, sheet.state)).flat() : [];
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
