import type { CustomFunctions } from './custom-functions';
import type { EngineWrite } from './engine-write';

/**
 * What the host needs from a spreadsheet engine. Everything that has a position in the grid lives behind this
 * interface (cells, formats, styles, notes, colour rules, validations, protections, metadata), because all of it
 * has to move together when rows and columns are inserted, deleted, moved or sorted.
 *
 * Two engines implement it: `o-spreadsheet/` evaluates formulas and is shared with pages; `plain/` is arrays only,
 * for tests and benchmarks with 100,000 lines.
 *
 * Rows and columns count from 1, as in Apps Script.
 */

/** Google's numeric sheet id. The first sheet of a spreadsheet is 0. */
export type SheetId = number;

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The result of a formula that failed, with Google's text: `#N/A`, `#REF!`, `#DIV/0!`, `#VALUE!`, `#NAME?`, `#NUM!`, `#ERROR!`. */
export interface CellError {
  readonly error: string;
}

/** A cell's evaluated value. Dates and times are serial numbers (days since 1899-12-30); an empty cell is null. */
export type CellValue = number | string | boolean | null | CellError;

/** What is put into a cell. A string is literal text and is never parsed again; a formula starts with `=`, in A1 notation, as the script wrote it. */
export type CellInput = number | string | boolean | null | { readonly formula: string };

/** Null resets a property to the default. */
export interface CellStyle {
  readonly background?: string | null;
  readonly fontColor?: string | null;
  readonly fontFamily?: string | null;
  readonly fontSize?: number | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly underline?: boolean | null;
  readonly strikethrough?: boolean | null;
  readonly horizontalAlignment?: 'left' | 'center' | 'right' | null;
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom' | null;
  readonly wrap?: 'overflow' | 'wrap' | 'clip' | null;
  /** Links and styles of parts of the cell's text, as JSON of `host/services/spreadsheet/rich-text.ts`: kept, and not shown. */
  readonly textRuns?: string | null;
}

/** A colour rule: Google's criteria name (`CUSTOM_FORMULA`, `CELL_NOT_EMPTY`, `NUMBER_GREATER_THAN`, …) with its values. First rule wins. */
export interface ColourRule {
  readonly areas: readonly Area[];
  readonly criteria: string;
  readonly values: readonly (string | number | boolean)[];
  readonly style: CellStyle;
  /** Of a rule with the criteria `GRADIENT`, which colours every number by its size. */
  readonly gradient?: Gradient;
}

/** The points between which a gradient's colours run. */
export interface Gradient {
  readonly min: GradientPoint;
  readonly mid: GradientPoint | null;
  readonly max: GradientPoint;
}

/** A colour `#rrggbb` for a value: the least or greatest there is, a number, or a per cent or percentile of them. */
export interface GradientPoint {
  readonly colour: string;
  readonly type: 'NUMBER' | 'PERCENT' | 'PERCENTILE' | 'MIN' | 'MAX';
  /** A number as text, or a formula; empty for MIN and MAX. */
  readonly value: string;
}

/** A validation: Google's criteria name (`VALUE_IN_LIST`, `VALUE_IN_RANGE`, `DATE_IS_VALID_DATE`, `NUMBER_GREATER_THAN`, `CHECKBOX`, `CUSTOM_FORMULA`, …). */
export interface Validation {
  readonly criteria: string;
  readonly values: readonly (string | number | boolean)[];
  /** False rejects an invalid value, true only warns. */
  readonly allowInvalid: boolean;
  readonly showDropdown?: boolean;
  readonly helpText?: string | null;
}

/** A protection of a whole sheet (no area) or of an area. */
export interface Protection {
  readonly id: number;
  readonly area: Area | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly unprotected: readonly Area[];
}

/** Developer metadata on a spreadsheet (no sheet), a sheet, whole rows or whole columns. */
export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly sheetId: SheetId | null;
  readonly rows: { readonly first: number; readonly count: number } | null;
  readonly columns: { readonly first: number; readonly count: number } | null;
}

export interface NamedRange {
  readonly name: string;
  readonly sheetId: SheetId;
  readonly area: Area;
}

/** A collapsible group of whole rows or columns. */
export interface HeaderGroup {
  readonly dimension: 'rows' | 'columns';
  readonly first: number;
  readonly count: number;
  readonly collapsed: boolean;
}

export interface SheetFilter {
  readonly area: Area;
  /** Hidden values by absolute column. */
  readonly hiddenValues: Readonly<Record<number, readonly string[]>>;
}

export interface SheetState {
  readonly id: SheetId;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  readonly tabColor: string | null;
}

/** A chart that floats over a sheet. */
export interface Chart {
  readonly id: number;
  /** Google's name of the kind: `COLUMN`, `LINE`, `PIE`, … */
  readonly type: string;
  /** What it shows, on any sheet. A range whose last cell is deleted falls out; the chart stays. */
  readonly ranges: readonly { readonly sheetId: SheetId; readonly area: Area }[];
  /** The cell that holds its upper left corner, and pixels from that cell's. */
  readonly anchor: { readonly row: number; readonly column: number; readonly offsetX: number; readonly offsetY: number };
  readonly facts: ChartFacts;
}

/** What of a chart has no place in the grid. */
export interface ChartFacts {
  /** Heading rows (or columns, where turned) of its ranges; -1 leaves it to the texts that are there. */
  readonly headers: number;
  readonly merge: 'MERGE_COLUMNS' | 'MERGE_ROWS';
  readonly hidden: string;
  /** True where each row is a series. */
  readonly isTransposed: boolean;
  /** Google's options as a tree: `{ legend: { position: 'none' } }`. */
  readonly options: { readonly [name: string]: unknown };
}

/** Alternating colours of rows, of columns, or of both, below the cells' own. */
export interface Banding {
  readonly id: number;
  readonly area: Area;
  readonly rows: BandColours | null;
  readonly columns: BandColours | null;
}

/** Null is no colour of that kind. */
export interface BandColours {
  readonly header: string | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly footer: string | null;
}

/** What a person did in a page, told after it was applied. Script writes are never told. */
export type PersonChange =
  | {
      readonly kind: 'edit';
      readonly person: string;
      readonly sheetId: SheetId;
      readonly area: Area;
      readonly value?: CellValue;
      readonly oldValue?: CellValue;
      readonly isSingleCell: boolean;
    }
  | {
      readonly kind: 'structure';
      readonly person: string;
      readonly changeType:
        | 'INSERT_ROW'
        | 'INSERT_COLUMN'
        | 'REMOVE_ROW'
        | 'REMOVE_COLUMN'
        | 'INSERT_GRID'
        | 'REMOVE_GRID'
        | 'FORMAT'
        | 'OTHER';
    };

export interface SheetEngine {
  /** Functions of the script in formulas; only an engine that evaluates has them. */
  readonly customFunctions?: CustomFunctions;
  readonly document: { readonly name: string; readonly locale: string; readonly timeZone: string };

  /** In tab order. */
  listSheets(): readonly SheetState[];

  readValues(sheetId: SheetId, area: Area): CellValue[][];
  /** Formula text with `=` in Google's form, or null. */
  readFormulas(sheetId: SheetId, area: Area): (string | null)[][];
  /** As the grid shows them, in the document's locale. */
  readDisplayValues(sheetId: SheetId, area: Area): string[][];
  /** Google's pattern; `''` where nothing was set and nothing was recognised while typing. */
  readNumberFormats(sheetId: SheetId, area: Area): string[][];
  readStyles(sheetId: SheetId, area: Area): CellStyle[][];
  readNotes(sheetId: SheetId, area: Area): string[][];
  readValidations(sheetId: SheetId, area: Area): (Validation | null)[][];
  readColourRules(sheetId: SheetId): readonly ColourRule[];
  /** The style that a cell is shown with after the colour rules: for tests and exports, not for scripts. */
  readShownStyle(sheetId: SheetId, row: number, column: number): CellStyle;
  readProtections(sheetId: SheetId): readonly Protection[];
  /** In the order in which they were made. */
  readCharts(sheetId: SheetId): readonly Chart[];
  readBandings(sheetId: SheetId): readonly Banding[];
  readMetadata(): readonly Metadata[];
  readNamedRanges(): readonly NamedRange[];
  readMerges(sheetId: SheetId): readonly Area[];
  readGroups(sheetId: SheetId): readonly HeaderGroup[];
  readFilter(sheetId: SheetId): SheetFilter | null;
  readSizes(
    sheetId: SheetId,
    dimension: 'rows' | 'columns',
    first: number,
    count: number,
  ): readonly { readonly pixels: number; readonly hidden: boolean }[];
  /** Last row and column with content; zeros on an empty sheet. */
  lastCell(sheetId: SheetId): { readonly row: number; readonly column: number };

  /**
   * Applies the writes in order as one revision.
   *
   * @returns the writes that the engine refused, by position in the list, each with a reason in English.
   */
  apply(writes: readonly EngineWrite[]): readonly { readonly index: number; readonly reason: string }[];

  /** Evaluates a formula as if it stood on the sheet. */
  evaluate(sheetId: SheetId, formula: string): CellValue;

  /** The same edit as a person's paste in a page: fires the person-change listeners. Text is parsed as typed unless the cell's format is plain text. */
  paste(
    person: string,
    sheetId: SheetId,
    row: number,
    column: number,
    cells: readonly (readonly (CellInput | undefined)[])[],
  ): void;
  /** A person's typing in one cell, text parsed as typed. Returns false when a rejecting validation refused it. */
  type(person: string, sheetId: SheetId, row: number, column: number, text: string): boolean;
  /** A person's Delete key. */
  clearByPerson(person: string, sheetId: SheetId, area: Area): void;
  /** A person's insert, delete, move, sort … through the grid: applied, and told as a structure change. */
  restructure(person: string, write: EngineWrite): void;

  onPersonChange(listener: (change: PersonChange) => void): void;

  /** A copy that can be written to disk and given back to the engine's constructor. */
  save(): unknown;
}
