import type { EngineWrite } from './engine-write';
import { mapReferences } from './formula-text';
import type { Reference } from './formula-tokens';
import { type GroupLevels, HeaderGroups } from './header-groups';
import { Interned } from './interned';
import { type Inherit, RunTable, type SavedRuns } from './run-table';
import type {
  Area,
  Banding,
  CellStyle,
  Chart,
  ColourRule,
  HeaderGroup,
  Protection,
  SheetFilter,
  SheetId,
  Validation,
} from './sheet-engine';
import {
  type Dimension,
  intersectAreas,
  type Shift,
  shiftArea,
  shiftAreas,
  shiftPosition,
  shiftWholeArea,
  subtractArea,
} from './shift-area';
import { copiedId, copyCharts } from './shift-charts';
import { type SheetShift, shiftAnchoredFormula, shiftFormulaReferences } from './shift-formula';

/** A cell's border lines as `setBorder` gave them; true is a line, false takes it away. */
export type CellBorder = Extract<EngineWrite, { readonly type: 'setBorder' }>['border'];

/** {@link SheetTables} as it is written to disk. */
export interface SavedSheetTables {
  readonly formats: SavedRuns<string>;
  readonly styles: SavedRuns<CellStyle>;
  readonly borders: SavedRuns<CellBorder>;
  readonly notes: SavedRuns<string>;
  readonly validations: SavedRuns<Validation>;
  readonly pixels: Readonly<Record<Dimension, SavedRuns<number>>>;
  readonly hidden: Readonly<Record<Dimension, SavedRuns<true>>>;
  readonly groups: GroupLevels;
  readonly colourRules: readonly ColourRule[];
  readonly protections: readonly Protection[];
  readonly merges: readonly Area[];
  readonly filter: SheetFilter | null;
  /** Missing in files that were written before there were any. */
  readonly charts?: readonly Chart[];
  readonly bandings?: readonly Banding[];
}

const styles = new Interned<CellStyle>();
const validations = new Interned<Validation>();
const borders = new Interned<CellBorder>();

/** Google's sizes of a line that nobody changed, in pixels. */
const defaultPixels: Readonly<Record<Dimension, number>> = { rows: 21, columns: 100 };

/**
 * Everything on one sheet that has a position and is not a cell's content. All of it moves together when rows and columns
 * are inserted, deleted, moved or sorted.
 *
 * Colour rules, validations and merges grow when lines are inserted strictly inside them; inserted lines take number
 * formats and styles from a neighbour, no notes. Moving lines can cut rules into pieces.
 */
export class SheetTables {
  formats = new RunTable<string>();
  styles = new RunTable<CellStyle>();
  borders = new RunTable<CellBorder>();
  notes = new RunTable<string>();
  validations = new RunTable<Validation>();
  colourRules: readonly ColourRule[] = [];
  protections: readonly Protection[] = [];
  merges: readonly Area[] = [];
  filter: SheetFilter | null = null;
  charts: readonly Chart[] = [];
  bandings: readonly Banding[] = [];
  groups = new HeaderGroups();
  #pixels = { rows: new RunTable<number>(), columns: new RunTable<number>() };
  #hidden = { rows: new RunTable<true>(), columns: new RunTable<true>() };

  /** Lays properties over what the cells have; null takes one away. */
  mergeStyle(area: Area, style: CellStyle): void {
    this.styles.map(area, (old) => mergeProperties(styles, old, style));
  }

  /** Outer lines belong to the edge cells of the area, `vertical` and `horizontal` to the lines between. */
  setBorder(area: Area, border: CellBorder): void {
    const bottom = area.row + area.rows - 1;
    const right = area.column + area.columns - 1;
    const lay = (part: Area | null, side: CellBorder) => {
      if (part) this.borders.map(part, (old) => mergeProperties(borders, old, { ...side, color: border.color ?? '#000000' }));
    };
    if (border.top !== undefined && border.top !== null) lay({ ...area, rows: 1 }, { top: border.top });
    if (border.bottom !== undefined && border.bottom !== null) lay({ ...area, row: bottom, rows: 1 }, { bottom: border.bottom });
    if (border.left !== undefined && border.left !== null) lay({ ...area, columns: 1 }, { left: border.left });
    if (border.right !== undefined && border.right !== null) lay({ ...area, column: right, columns: 1 }, { right: border.right });
    if (typeof border.horizontal === 'boolean' && area.rows > 1) {
      lay({ ...area, row: area.row + 1, rows: area.rows - 1 }, { top: border.horizontal });
    }
    if (typeof border.vertical === 'boolean' && area.columns > 1) {
      lay({ ...area, column: area.column + 1, columns: area.columns - 1 }, { left: border.vertical });
    }
  }

  setValidation(area: Area, validation: Validation | null): void {
    this.validations.fill(area, validation ? validations.of(validation) : undefined);
  }

  setPixels(dimension: Dimension, first: number, count: number, pixels: number): void {
    this.#pixels[dimension].fill(line(first, count), pixels);
  }

  setHidden(dimension: Dimension, first: number, count: number, hidden: boolean): void {
    this.#hidden[dimension].fill(line(first, count), hidden || undefined);
  }

  /** As Google does, closing or opening a group hides or shows its lines. */
  setGroupCollapsed(dimension: Dimension, first: number, count: number, collapsed: boolean): void {
    this.groups.setCollapsed(dimension, first, count, collapsed);
    this.setHidden(dimension, first, count, collapsed);
  }

  readSizes(dimension: Dimension, first: number, count: number): { pixels: number; hidden: boolean }[] {
    const pixels = this.#pixels[dimension].read(line(first, count), defaultPixels[dimension]);
    const hidden = this.#hidden[dimension].read(line(first, count), false);
    return pixels.map(([size = defaultPixels[dimension]], index) => ({ pixels: size, hidden: hidden[index]?.[0] === true }));
  }

  listGroups(): readonly HeaderGroup[] {
    return this.groups.list();
  }

  merge(area: Area): void {
    this.unmerge(area);
    if (area.rows > 1 || area.columns > 1) this.merges = [...this.merges, area];
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merged) => !intersectAreas(merged, area));
  }

  /** Takes cells out of every colour rule, as pasting plain cells over them does. */
  cutFromColourRules(area: Area): void {
    this.colourRules = this.colourRules
      .map((rule) => ({ ...rule, areas: rule.areas.flatMap((each) => subtractArea(each, area)) }))
      .filter((rule) => rule.areas.length > 0);
  }

  /** Formulas of colour rules and validations before {@link shift}, which also moves their areas. */
  shiftFormulas(ownName: string, change: SheetShift): void {
    const isOwn = ownName.toLowerCase() === change.sheetName.toLowerCase();
    const areasAfter = (areas: readonly Area[]) => (isOwn ? shiftAreas(areas, change.dimension, change.shift) : areas);
    const shiftValues = <V>(values: readonly V[], areas: readonly Area[]): readonly V[] => {
      const after = areasAfter(areas);
      if (after.length === 0 || !values.some(isFormula)) return values;
      return values.map((value) =>
        isFormula(value) ? (shiftAnchoredFormula(value, ownName, areas, after, change) as V) : value,
      );
    };
    this.colourRules = this.colourRules.map((rule) => ({ ...rule, values: shiftValues(rule.values, rule.areas) }));
    this.#shiftValidationFormulas(shiftValues, ownName, change);
  }

  #shiftValidationFormulas(
    shiftValues: (values: Validation['values'], areas: readonly Area[]) => Validation['values'],
    ownName: string,
    change: SheetShift,
  ): void {
    const areasOf = new Map<Validation, Area[]>();
    for (const { area, value } of this.validations.entries()) {
      if (value.criteria !== 'VALUE_IN_RANGE' && !value.values.some(isFormula)) continue;
      areasOf.set(value, [...(areasOf.get(value) ?? []), area]);
    }
    for (const [validation, areas] of areasOf) {
      const values =
        validation.criteria === 'VALUE_IN_RANGE'
          ? validation.values.map((value) => (typeof value === 'string' ? shiftFormulaReferences(value, ownName, change) : value))
          : shiftValues(validation.values, areas);
      const shifted = validations.of({ ...validation, values });
      if (shifted === validation) continue;
      for (const area of areas) this.validations.fill(area, shifted);
    }
  }

  /** Changes references in the formulas of colour rules and validations; null makes one `#REF!`. */
  changeReferences(change: (reference: Reference) => Reference | null): void {
    const changeAll = <V>(values: readonly V[]): readonly V[] =>
      values.map((value) => (isFormula(value) ? (mapReferences(value, change) as V) : value));
    this.colourRules = this.colourRules.map((rule) => ({ ...rule, values: changeAll(rule.values) }));
    for (const { area, value } of [...this.validations.entries()]) {
      const isRange = value.criteria === 'VALUE_IN_RANGE';
      if (!isRange && !value.values.some(isFormula)) continue;
      const values = isRange
        ? value.values.map((each) => (typeof each === 'string' ? mapReferences(each, change) : each))
        : changeAll(value.values);
      this.setValidation(area, { ...value, values });
    }
  }

  /** @param inherit - The line (counted before the change) whose formats and styles inserted lines take; null for none. */
  shift(dimension: Dimension, shift: Shift, inherit: number | null): void {
    const tables: readonly (readonly [RunTable<unknown>, Inherit])[] = [
      [this.formats, inherit],
      [this.styles, inherit],
      [this.borders, null],
      [this.notes, null],
      [this.validations, 'inside'],
    ];
    for (const [table, source] of tables) table.shift(dimension, shift, source);
    this.#pixels[dimension].shift('rows', shift, inherit);
    this.#hidden[dimension].shift('rows', shift);
    this.groups.shift(dimension, shift);
    this.colourRules = shiftRules(this.colourRules, dimension, shift);
    this.protections = this.protections.flatMap((protection) => shiftProtection(protection, dimension, shift) ?? []);
    this.merges = this.merges.flatMap((merged) => {
      const pieces = shiftArea(merged, dimension, shift);
      return pieces.length === 1 ? pieces.filter((piece) => piece.rows > 1 || piece.columns > 1) : [];
    });
    this.filter = this.filter && shiftFilter(this.filter, dimension, shift);
    this.bandings = this.bandings.flatMap((banding) => {
      const area = shiftWholeArea(banding.area, dimension, shift);
      return area ? [{ ...banding, area }] : [];
    });
  }

  /** Follows a sort: row `area.row + i` gets what stood in row `order[i]`. Colour rules stay where they are. */
  reorder(area: Area, order: readonly number[]): void {
    for (const table of [this.formats, this.styles, this.borders, this.notes, this.validations]) table.reorder(area, order);
  }

  /** For a duplicated sheet: protections belong to the original alone. */
  copy(from: SheetId, to: SheetId): SheetTables {
    const charts = copyCharts(this.charts, from, to);
    const bandings = this.bandings.map((banding) => ({ ...banding, id: copiedId(banding.id, to) }));
    return SheetTables.load({ ...this.save(), protections: [], charts, bandings });
  }

  save(): SavedSheetTables {
    return {
      formats: this.formats.save(),
      styles: this.styles.save(),
      borders: this.borders.save(),
      notes: this.notes.save(),
      validations: this.validations.save(),
      pixels: { rows: this.#pixels.rows.save(), columns: this.#pixels.columns.save() },
      hidden: { rows: this.#hidden.rows.save(), columns: this.#hidden.columns.save() },
      groups: this.groups.save(),
      colourRules: this.colourRules,
      protections: this.protections,
      merges: this.merges,
      filter: this.filter,
      charts: this.charts,
      bandings: this.bandings,
    };
  }

  static load(saved: SavedSheetTables): SheetTables {
    const tables = new SheetTables();
    tables.formats = RunTable.load(saved.formats);
    tables.styles = RunTable.load(saved.styles, (style) => styles.of(style));
    tables.borders = RunTable.load(saved.borders, (border) => borders.of(border));
    tables.notes = RunTable.load(saved.notes);
    tables.validations = RunTable.load(saved.validations, (validation) => validations.of(validation));
    tables.#pixels = { rows: RunTable.load(saved.pixels.rows), columns: RunTable.load(saved.pixels.columns) };
    tables.#hidden = { rows: RunTable.load(saved.hidden.rows), columns: RunTable.load(saved.hidden.columns) };
    tables.groups = HeaderGroups.load(saved.groups);
    tables.colourRules = saved.colourRules;
    tables.protections = saved.protections;
    tables.merges = saved.merges;
    tables.filter = saved.filter;
    tables.charts = saved.charts ?? [];
    tables.bandings = saved.bandings ?? [];
    return tables;
  }
}

function isFormula(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('=');
}

function line(first: number, count: number): Area {
  return { row: first, column: 1, rows: count, columns: 1 };
}

function mergeProperties<T extends object>(interned: Interned<T>, old: T | undefined, change: T): T | undefined {
  const merged = { ...old, ...change };
  const kept = Object.entries(merged).filter(([, value]) => value !== null && value !== undefined);
  return kept.length === 0 ? undefined : interned.of(Object.fromEntries(kept) as T);
}

/** What becomes of colour rules: a rule whose last cell is deleted goes. */
function shiftRules(rules: readonly ColourRule[], dimension: Dimension, shift: Shift): readonly ColourRule[] {
  return rules
    .map((rule) => ({ ...rule, areas: shiftAreas(rule.areas, dimension, shift) }))
    .filter((rule) => rule.areas.length > 0);
}

function shiftProtection(protection: Protection, dimension: Dimension, shift: Shift): Protection | null {
  const unprotected = shiftAreas(protection.unprotected, dimension, shift);
  if (!protection.area) return { ...protection, unprotected };
  const area = shiftWholeArea(protection.area, dimension, shift);
  return area && { ...protection, area, unprotected };
}

function shiftFilter(filter: SheetFilter, dimension: Dimension, shift: Shift): SheetFilter | null {
  const area = shiftWholeArea(filter.area, dimension, shift);
  if (!area || dimension === 'rows') return area && { ...filter, area };
  const hiddenValues: Record<number, readonly string[]> = {};
  for (const [column, values] of Object.entries(filter.hiddenValues)) {
    const position = shiftPosition(Number(column), shift);
    if (position !== null) hiddenValues[position] = values;
  }
  return { area, hiddenValues };
}
