import { type FormulaTemplate, templateOfR1c1 } from '../formula-template';
import { NoSuchSheet } from '../no-such-sheet';
import type { SheetId, SheetState } from '../sheet-engine';
import { type SavedSideTables, SideTables } from '../side-tables';
import { CellStore } from './cell-store';

export interface PlainDocument {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
}

export interface PlainSheet {
  state: SheetState;
  cells: CellStore;
}

/** A plain workbook as it is written to disk: JSON. */
export interface SavedWorkbook {
  readonly document: PlainDocument;
  readonly sheets: readonly { readonly state: SheetState; readonly cells: readonly (readonly unknown[] | null)[] }[];
  readonly tables: SavedSideTables;
}

/** Google's size of a new sheet. */
const newSheet = { rows: 1000, columns: 26, frozenRows: 0, frozenColumns: 0, hidden: false, tabColor: null };

/** The state of a plain spreadsheet: sheets in tab order, their cells, and the tables beside them. */
export class PlainWorkbook {
  document: PlainDocument;
  sheets: PlainSheet[] = [];
  tables: SideTables = new SideTables((sheetId) => this.nameOf(sheetId));

  constructor(document: PlainDocument) {
    this.document = document;
  }

  /** A new spreadsheet as Google makes one: one sheet of 1,000 rows and 26 columns with the id 0. */
  static blank(document: { readonly name?: string; readonly locale?: string; readonly timeZone?: string }): PlainWorkbook {
    const { name = 'Untitled spreadsheet', locale = 'en_US', timeZone = 'Etc/GMT' } = document;
    const book = new PlainWorkbook({ name, locale, timeZone });
    book.addSheet(0, locale.startsWith('zh') ? '工作表1' : 'Sheet1', 0);
    return book;
  }

  static load(saved: SavedWorkbook): PlainWorkbook {
    const book = new PlainWorkbook(saved.document);
    book.sheets = saved.sheets.map(({ state, cells }) => ({ state, cells: loadCells(cells) }));
    book.tables = SideTables.load(saved.tables, (sheetId) => book.nameOf(sheetId));
    return book;
  }

  /** @throws NoSuchSheet */
  sheet(sheetId: SheetId): PlainSheet {
    const sheet = this.sheets.find(({ state }) => state.id === sheetId);
    if (!sheet) throw new NoSuchSheet();
    return sheet;
  }

  hasSheet(sheetId: SheetId): boolean {
    return this.sheets.some(({ state }) => state.id === sheetId);
  }

  nameOf(sheetId: SheetId): string {
    return this.sheets.find(({ state }) => state.id === sheetId)?.state.name ?? '';
  }

  addSheet(id: SheetId, name: string, index: number, size: { rows?: number; columns?: number } = {}): PlainSheet {
    const sheet = { state: { ...newSheet, ...size, id, name }, cells: new CellStore() };
    this.sheets.splice(index, 0, sheet);
    return sheet;
  }

  /** Adds rows and columns at the ends, as a paste past the edge does. */
  growTo(sheetId: SheetId, rows: number, columns: number): void {
    const sheet = this.sheet(sheetId);
    if (rows <= sheet.state.rows && columns <= sheet.state.columns) return;
    sheet.state = { ...sheet.state, rows: Math.max(rows, sheet.state.rows), columns: Math.max(columns, sheet.state.columns) };
  }

  /** Changes every formula in the cells of every sheet. */
  changeFormulas(change: (sheet: PlainSheet, template: FormulaTemplate, row: number, column: number) => FormulaTemplate): void {
    for (const sheet of this.sheets) sheet.cells.changeFormulas((template, row, column) => change(sheet, template, row, column));
  }

  save(): SavedWorkbook {
    const sheets = this.sheets.map(({ state, cells }) => ({ state, cells: cells.save() }));
    return { document: this.document, sheets, tables: this.tables.save() };
  }
}

function loadCells(saved: readonly (readonly unknown[] | null)[]): CellStore {
  const cells = new CellStore();
  saved.forEach((contents, index) => {
    contents?.forEach((content, row) => {
      cells.set(row + 1, index + 1, loadContent(content));
    });
  });
  return cells;
}

function loadContent(content: unknown) {
  if (typeof content === 'number' || typeof content === 'string' || typeof content === 'boolean') return content;
  if (typeof content === 'object' && content !== null && 'f' in content) return templateOfR1c1(String(content.f));
  return undefined;
}
