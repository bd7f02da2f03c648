import type { EngineWrite } from './engine-write';
import type { Reference } from './formula-tokens';
import type { Area, Metadata, NamedRange, SheetId } from './sheet-engine';
import { type SavedSheetTables, SheetTables } from './sheet-tables';
import { type Dimension, type Shift, shiftOf, shiftWholeArea, shiftWholeSpan } from './shift-area';
import { shiftCharts, withoutSheet } from './shift-charts';

/** {@link SideTables} as it is written to disk: plain JSON. */
export interface SavedSideTables {
  readonly sheets: readonly { readonly id: SheetId; readonly tables: SavedSheetTables }[];
  readonly metadata: readonly Metadata[];
  readonly namedRanges: readonly NamedRange[];
}

/** Everything positional in a spreadsheet besides the cells' contents. Engines keep here what they do not hold themselves. */
export class SideTables {
  metadata: readonly Metadata[] = [];
  namedRanges: readonly NamedRange[] = [];
  readonly #sheets = new Map<SheetId, SheetTables>();
  readonly #nameOf: (sheetId: SheetId) => string;

  /** @param nameOf - Sheets' names, by which formulas in colour rules and validations point to other sheets. */
  constructor(nameOf: (sheetId: SheetId) => string) {
    this.#nameOf = nameOf;
  }

  /** The tables of a sheet, empty ones for a sheet not met before. */
  of(sheetId: SheetId): SheetTables {
    const known = this.#sheets.get(sheetId);
    if (known) return known;
    const made = new SheetTables();
    this.#sheets.set(sheetId, made);
    return made;
  }

  /**
   * Follows a write. A sort is not among them, since its order comes from the cells: give it to {@link reorder}.
   * Contents are left alone.
   */
  apply(write: EngineWrite): void {
    const shifted = shiftOf(write);
    if (shifted && 'sheetId' in write) {
      this.shift(write.sheetId, shifted.dimension, shifted.shift, 'inheritFrom' in write ? inheritedLine(write) : null);
      return;
    }
    switch (write.type) {
      case 'setNumberFormats':
        this.#setFormats(write.sheetId, write.area, write.formats);
        return;
      case 'setStyle':
        this.of(write.sheetId).mergeStyle(write.area, write.style);
        return;
      case 'setBorder':
        this.of(write.sheetId).setBorder(write.area, write.border);
        return;
      case 'setNotes':
        this.of(write.sheetId).notes.put(write.area.row, write.area.column, withoutEmpty(write.notes));
        return;
      case 'clear':
        this.#clear(write);
        return;
      case 'setValidation':
        this.of(write.sheetId).setValidation(write.area, write.validation);
        return;
      case 'setColourRules':
        this.of(write.sheetId).colourRules = write.rules;
        return;
      case 'merge':
        this.of(write.sheetId).merge(write.area);
        return;
      case 'unmerge':
        this.of(write.sheetId).unmerge(write.area);
        return;
      case 'setSizes':
        this.of(write.sheetId).setPixels(write.dimension, write.first, write.count, write.pixels);
        return;
      case 'setHidden':
        this.of(write.sheetId).setHidden(write.dimension, write.first, write.count, write.hidden);
        return;
      case 'group':
        this.of(write.sheetId).groups.deepen(write.dimension, write.first, write.count);
        return;
      case 'ungroup':
        this.of(write.sheetId).groups.raise(write.dimension, write.first, write.count);
        return;
      case 'setGroupCollapsed':
        this.of(write.sheetId).setGroupCollapsed(write.dimension, write.first, write.count, write.collapsed);
        return;
      case 'setFilter':
        this.of(write.sheetId).filter = write.filter;
        return;
      case 'setProtections':
        this.of(write.sheetId).protections = write.protections;
        return;
      case 'setCharts':
        this.of(write.sheetId).charts = write.charts;
        return;
      case 'setBandings':
        this.of(write.sheetId).bandings = write.bandings;
        return;
      case 'setMetadata':
        this.metadata = write.metadata;
        return;
      case 'setNamedRanges':
        this.namedRanges = write.ranges;
        return;
      case 'duplicateSheet':
        this.#sheets.set(write.newSheetId, this.of(write.sheetId).copy(write.sheetId, write.newSheetId));
        return;
      case 'deleteSheet':
        this.#sheets.delete(write.sheetId);
        for (const tables of this.#sheets.values()) tables.charts = withoutSheet(tables.charts, write.sheetId);
        this.metadata = this.metadata.filter((each) => each.sheetId !== write.sheetId);
        this.namedRanges = this.namedRanges.filter((each) => each.sheetId !== write.sheetId);
        return;
      default:
        return;
    }
  }

  /** Follows rows or columns that were inserted, deleted or moved. */
  shift(sheetId: SheetId, dimension: Dimension, shift: Shift, inherit: number | null): void {
    const change = { sheetName: this.#nameOf(sheetId), dimension, shift };
    for (const [id, tables] of this.#sheets) tables.shiftFormulas(this.#nameOf(id), change);
    this.of(sheetId).shift(dimension, shift, inherit);
    for (const [id, tables] of this.#sheets)
      tables.charts = shiftCharts(tables.charts, id === sheetId, sheetId, dimension, shift);
    this.metadata = this.metadata.flatMap((each) => (each.sheetId === sheetId ? shiftMetadata(each, dimension, shift) : [each]));
    this.namedRanges = this.namedRanges.flatMap((each) => {
      const area = each.sheetId === sheetId ? shiftWholeArea(each.area, dimension, shift) : each.area;
      return area ? [{ ...each, area }] : [];
    });
  }

  /** Follows a sort: row `area.row + i` gets what stood in row `order[i]`. */
  reorder(sheetId: SheetId, area: Area, order: readonly number[]): void {
    this.of(sheetId).reorder(area, order);
  }

  /** Changes references in the formulas of colour rules and validations; null makes one `#REF!`. */
  changeReferences(change: (reference: Reference) => Reference | null): void {
    for (const tables of this.#sheets.values()) tables.changeReferences(change);
  }

  save(): SavedSideTables {
    const sheets = [...this.#sheets].map(([id, tables]) => ({ id, tables: tables.save() }));
    return { sheets, metadata: this.metadata, namedRanges: this.namedRanges };
  }

  static load(saved: SavedSideTables, nameOf: (sheetId: SheetId) => string): SideTables {
    const tables = new SideTables(nameOf);
    for (const sheet of saved.sheets) tables.#sheets.set(sheet.id, SheetTables.load(sheet.tables));
    tables.metadata = saved.metadata;
    tables.namedRanges = saved.namedRanges;
    return tables;
  }

  #setFormats(sheetId: SheetId, area: Area, formats: string | readonly (readonly string[])[]): void {
    const table = this.of(sheetId).formats;
    if (typeof formats === 'string') table.fill(area, formats || undefined);
    else table.put(area.row, area.column, withoutEmpty(formats));
  }

  #clear(write: Extract<EngineWrite, { readonly type: 'clear' }>): void {
    const tables = this.of(write.sheetId);
    // Number formats stay (F128).
    if (write.styles) tables.styles.fill(write.area, undefined);
    if (write.styles) tables.borders.fill(write.area, undefined);
    if (write.notes) tables.notes.fill(write.area, undefined);
    if (write.validations) tables.validations.fill(write.area, undefined);
  }
}

type InsertWrite = Extract<EngineWrite, { readonly type: 'insertRows' | 'insertColumns' }>;

/** The line whose formats inserted lines take, counted before the insertion. */
function inheritedLine(write: InsertWrite): number | null {
  if (write.inheritFrom === 'none') return null;
  const line = write.inheritFrom === 'before' ? write.before - 1 : write.before;
  return line < 1 ? null : line;
}

function withoutEmpty(grid: readonly (readonly string[])[]): (string | undefined)[][] {
  return grid.map((line) => line.map((text) => text || undefined));
}

function shiftMetadata(metadata: Metadata, dimension: Dimension, shift: Shift): Metadata[] {
  const span = metadata[dimension];
  if (!span) return [metadata];
  const shifted = shiftWholeSpan(span, shift);
  return shifted ? [{ ...metadata, [dimension]: shifted }] : [];
}
