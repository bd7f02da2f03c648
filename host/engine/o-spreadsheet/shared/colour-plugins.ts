import type { ConditionalFormat, EvaluatedCell, Getters, Range, RangeAdapterFunctions, Style } from '@odoo/o-spreadsheet';
import { bandColour } from '../../band-colour';
import type { Banding } from '../../sheet-engine';
import type { HostGetters } from './host-plugin';
import type { Library, PluginClass } from './library';

interface Corner {
  readonly row: number;
  readonly col: number;
}

interface StoredRule {
  readonly id: string;
  readonly ranges: readonly Range[];
  readonly rule: { readonly type: string; readonly values?: readonly string[] };
}

interface CorePluginBase {
  cfRules: Record<string, StoredRule[]>;
  history: { update(...path: unknown[]): void };
  getters: Getters;
  adaptCFRanges(sheetId: string, adapters: RangeAdapterFunctions): void;
  adaptCFFormulas(adapters: RangeAdapterFunctions): void;
  addConditionalFormatting(format: ConditionalFormat, sheetId: string): void;
}

/**
 * A colour rule's formula is written for the first cell of the rule, as in Google Sheets. The library rewrites it like any
 * other formula when rows go, so that deleting the first order row makes `#REF` of every rule, and leaves it as it is when a
 * paste splits the rule. This keeps the formula relative to the rule's first cell in both cases.
 */
export function createColourRulesPlugin(library: Library): PluginClass {
  const Base = library.registries.corePluginRegistry.get('conditional formatting') as unknown as new (
    config: never,
  ) => CorePluginBase;

  class ColourRulesPlugin extends Base {
    static getters = (Base as unknown as { getters: readonly string[] }).getters;

    adaptRanges(adapters: RangeAdapterFunctions): void {
      const before = new Map<string, { readonly corner: Corner; readonly values: readonly string[] }>();
      for (const [sheetId, rules] of Object.entries(this.cfRules)) {
        for (const { id, ranges, rule } of rules) {
          if (rule.values) before.set(`${sheetId} ${id}`, { corner: firstCell(ranges), values: [...rule.values] });
        }
      }
      for (const sheetId of Object.keys(this.cfRules)) this.adaptCFRanges(sheetId, adapters);
      this.adaptCFFormulas(adapters);
      for (const [sheetId, rules] of Object.entries(this.cfRules)) {
        rules.forEach(({ id, ranges, rule }, index) => {
          const old = before.get(`${sheetId} ${id}`);
          if (!old || !rule.values) return;
          rule.values.forEach((value, position) => {
            const was = old.values[position] ?? '';
            if (!value.includes('#REF') || was.includes('#REF')) return;
            const corner = firstCell(ranges);
            const kept = this.moved(sheetId, was, corner.row - old.corner.row, corner.col - old.corner.col);
            this.history.update('cfRules', sheetId, index, 'rule', 'values', position, kept);
          });
        });
      }
    }

    /** The library would keep the command's own list of values and change it later, and with it what undo replays. */
    override addConditionalFormatting(format: ConditionalFormat, sheetId: string): void {
      if (!('values' in format.rule)) {
        super.addConditionalFormatting(format, sheetId);
        return;
      }
      const values = this.relativeTo(format, format.rule.values, sheetId);
      super.addConditionalFormatting({ ...format, rule: { ...format.rule, values } } as ConditionalFormat, sheetId);
    }

    private relativeTo(format: ConditionalFormat, values: readonly string[], sheetId: string): string[] {
      const old = this.cfRules[sheetId]?.find(({ id }) => id === format.id);
      if (old?.rule.values?.join('\n') !== values.join('\n')) return [...values];
      const from = firstCell(old.ranges);
      const to = firstCell(format.ranges.map((xc) => this.getters.getRangeFromSheetXC(sheetId, xc)));
      return values.map((value) => this.moved(sheetId, value, to.row - from.row, to.col - from.col));
    }

    private moved(sheetId: string, value: string, rows: number, columns: number): string {
      if (!value.startsWith('=') || (rows === 0 && columns === 0)) return value;
      const formula = library.CompiledFormula.Compile(value, sheetId, this.getters);
      return this.getters.getTranslatedCellFormula(sheetId, columns, rows, formula);
    }
  }
  return ColourRulesPlugin as unknown as PluginClass;
}

interface ViewPluginBase {
  isStale: boolean;
  getters: Getters & HostGetters;
  handle(command: { readonly type: string }): void;
  finalize(): void;
  applyColorScale(sheetId: string, range: string, rule: unknown, into: ComputedStyles): void;
  getRuleResultForTarget(target: Cell, rule: unknown, preComputed: unknown): boolean;
}

interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

type ComputedStyles = Record<number, (Style | undefined)[]>;

type PlacedBanding = Pick<Banding, 'area' | 'rows' | 'columns'>;

const bandingCommands = new Set(['HOST_PUT_OBJECT', 'HOST_REMOVE_OBJECT', 'DUPLICATE_SHEET', 'UNDO', 'REDO']);
const formatCommands = new Set(['SET_FORMATTING', 'CLEAR_FORMATTING', 'UPDATE_CELL', 'CLEAR_CELL', 'CLEAR_CELLS']);

interface ReadyRule {
  /** The rule's style for a cell, or undefined where the rule does not hold there. */
  readonly styleAt: (cell: Cell) => Style | undefined;
}

/**
 * Finds the colours of the cells that are asked for, one by one.
 *
 * The library computes every cell of every rule of a sheet after each edit, compiling the formula anew for each: seconds at
 * a few thousand rows. Here a formula is compiled once, and a rule that names its columns with `$` is evaluated once a row.
 * A formula is read relative to the rule's first cell, and cells with an error can be coloured, both as in Google Sheets.
 */
export function createColourEvaluationPlugin(library: Library): PluginClass {
  const Base = library.registries.coreViewsPluginRegistry.get('evaluation_cf') as unknown as new (
    config: never,
  ) => ViewPluginBase;

  class ColourEvaluationPlugin extends Base {
    static getters = (Base as unknown as { getters: readonly string[] }).getters;

    private rules = new Map<string, readonly ReadyRule[]>();
    private styles = new Map<string, Map<number, Style | undefined>>();
    private bandings = new Map<string, readonly PlacedBanding[]>();

    override handle(command: { readonly type: string }): void {
      super.handle(command);
      if (bandingCommands.has(command.type)) this.isStale = true;
      // Bandings show where a cell has no colour of its own.
      if (formatCommands.has(command.type) && this.bandings.size > 0) this.isStale = true;
    }

    override finalize(): void {
      if (this.isStale) {
        this.rules.clear();
        this.styles.clear();
        this.bandings.clear();
      }
      super.finalize();
    }

    getCellConditionalFormatStyle(cell: Cell): Style | undefined {
      let known = this.styles.get(cell.sheetId);
      if (!known) {
        known = new Map();
        this.styles.set(cell.sheetId, known);
      }
      const key = cell.row * 32_768 + cell.col;
      if (known.has(key)) return known.get(key);
      const style = this.computeStyle(cell);
      known.set(key, style);
      return style;
    }

    private computeStyle(cell: Cell): Style | undefined {
      let rules = this.rules.get(cell.sheetId);
      if (!rules) {
        rules = this.getters.getConditionalFormats(cell.sheetId).map((format) => this.makeReady(cell.sheetId, format));
        this.rules.set(cell.sheetId, rules);
      }
      let style: Style | undefined;
      for (const rule of rules) {
        const found = rule.styleAt(cell);
        if (found) style = { ...found, ...style };
      }
      if (style?.fillColor) return style;
      const band = this.bandAt(cell);
      return band && !this.getters.getCellStyle(cell).fillColor ? { ...style, fillColor: band } : style;
    }

    private bandAt({ sheetId, row, col }: Cell): string | null {
      let known = this.bandings.get(sheetId);
      if (!known) {
        known = this.getters.getHostObjects(sheetId).flatMap(({ facts, ranges: [range] }) => {
          if (facts['isBanding'] !== true || !range) return [];
          const { top, left, bottom, right } = range.zone;
          const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
          return [{ ...(facts as Pick<Banding, 'rows' | 'columns'>), area }];
        });
        if (known.length > 0) this.bandings.set(sheetId, known);
      }
      return known.length > 0 ? bandColour(known, row, col) : null;
    }

    private makeReady(sheetId: string, format: ConditionalFormat): ReadyRule {
      const { rule } = format;
      const ranges = format.ranges.map((xc) => this.getters.getRangeFromSheetXC(sheetId, xc));
      if (rule.type === 'ColorScaleRule') {
        let computed: ComputedStyles | undefined;
        return {
          styleAt: ({ row, col }) => {
            if (!isInside(ranges, row, col)) return undefined;
            if (!computed) {
              computed = {};
              for (const xc of format.ranges) this.applyColorScale(sheetId, xc, rule, computed);
            }
            return computed[col]?.[row];
          },
        };
      }
      if (rule.type !== 'CellIsRule') return { styleAt: () => undefined };
      const holds = this.condition(sheetId, ranges, rule);
      return { styleAt: (cell) => (isInside(ranges, cell.row, cell.col) && holds(cell) ? rule.style : undefined) };
    }

    private condition(
      sheetId: string,
      ranges: readonly Range[],
      rule: { readonly operator: string; readonly values: readonly string[] },
    ): (cell: Cell) => boolean {
      const corner = firstCell(ranges);
      const [first = ''] = rule.values;
      if (rule.operator === 'customFormula') {
        if (!first.startsWith('=')) return () => false;
        return this.formulaCondition(sheetId, corner, first);
      }
      const compiled = rule.values.map((value) =>
        value.startsWith('=') ? library.CompiledFormula.Compile(value, sheetId, this.getters) : value,
      );
      return (cell) => {
        const values = compiled.map((value) =>
          typeof value === 'string'
            ? value
            : this.getters.getTranslatedCellFormula(sheetId, cell.col - corner.col, cell.row - corner.row, value),
        );
        return this.getRuleResultForTarget(cell, { ...rule, values }, undefined);
      };
    }

    private formulaCondition(sheetId: string, corner: Corner, text: string): (cell: Cell) => boolean {
      const formula = library.CompiledFormula.Compile(text, sheetId, this.getters);
      const isSameAcross =
        formula.rangeDependencies.every(({ parts }) => parts.every(({ colFixed }) => colFixed)) &&
        !/\b(COLUMN|CELL|ADDRESS)\(/i.test(text);
      const byRow = new Map<number, boolean>();
      return ({ row, col }) => {
        const known = isSameAcross ? byRow.get(row) : undefined;
        if (known !== undefined) return known;
        const ranges = this.getters.createAdaptedRanges(formula.rangeDependencies, col - corner.col, row - corner.row, sheetId);
        const moved = library.CompiledFormula.CopyWithDependencies(formula, sheetId, ranges);
        const result = this.getters.evaluateCompiledFormula(sheetId, moved);
        const holds = isTrue(Array.isArray(result) ? result[0]?.[0] : result);
        if (isSameAcross) byRow.set(row, holds);
        return holds;
      };
    }
  }
  return ColourEvaluationPlugin as unknown as PluginClass;
}

function isTrue(result: Pick<EvaluatedCell, 'value'> | undefined): boolean {
  const value = result?.value;
  return (
    value === true || (typeof value === 'number' && value !== 0) || (typeof value === 'string' && value.toUpperCase() === 'TRUE')
  );
}

function isInside(ranges: readonly Range[], row: number, col: number): boolean {
  return ranges.some(({ zone }) => row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right);
}

function firstCell(ranges: readonly Range[]): Corner {
  return {
    row: Math.min(...ranges.map(({ zone }) => zone.top)),
    col: Math.min(...ranges.map(({ zone }) => zone.left)),
  };
}
