import type { CellPosition, EvaluatedCell } from '@odoo/o-spreadsheet';
import { asRead } from './blank-results';
import { readersOf } from './custom-calls';
import { googleErrorText } from './error-texts';
import type { EngineCommand, Library, PluginClass } from './library';

interface EvaluationPluginBase {
  readonly getters: {
    getCellPosition(id: number | string): CellPosition;
    getCell(position: CellPosition): object | undefined;
    getCells(sheetId: string): readonly { readonly isFormula: boolean }[];
  };
  readonly evaluator: { computeAndSave(position: CellPosition): EvaluatedCell };
  positionsToUpdate: CellPosition[];
  /** Rows, columns, sheets or names have changed, so that every formula has to be computed anew. */
  shouldRebuildDependenciesGraph: boolean;
  beforeHandle(command: EngineCommand): void;
  handle(command: EngineCommand): void;
  finalize(): void;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
}

/** Where no cell is. */
const nowhere: CellPosition = { sheetId: '', col: -1, row: -1 };

/** What the library answers out of the computed cells, apart from {@link EvaluationPluginBase.getEvaluatedCell}. */
const answers = [
  'evaluateFormulaResult',
  'evaluateCompiledFormula',
  'getEvaluatedCells',
  'getEvaluatedCellsPositions',
  'getSpreadZone',
  'getArrayFormulaSpreadingOn',
  'isArrayFormulaSpillBlocked',
  'exportForExcel',
] as const;

/**
 * Cells show Google's words for errors. Formulas read a cell whose formula gives nothing as an empty one, and are computed anew when the result of a function of the script
 * has come.
 *
 * After a change of rows, columns, sheets or names the library computes every formula at once. Here that waits until somebody
 * asks for a result: a script that makes a workbook, or inserts rows and then fills them, does dozens of such changes in a row.
 */
export function createEvaluationPlugin(library: Library): PluginClass {
  const Base = library.registries.coreViewsPluginRegistry.get('evaluation') as unknown as (new (
    config: never,
  ) => EvaluationPluginBase) & { readonly getters: readonly string[] };

  class EvaluationPlugin extends Base {
    static override getters = Base.getters;

    private isInCommand = false;
    /** Whether this command's half-done state has been computed: once is enough, as it is computed again when it is done. */
    private isHalfComputed = false;
    private isComputing = false;
    /** Whether sheets hold formulas, as far as that was asked since the last command. */
    private readonly withFormulas = new Map<string, boolean>();

    constructor(config: never) {
      super(config);
      const { evaluator } = this;
      const compute = evaluator.computeAndSave.bind(evaluator);
      evaluator.computeAndSave = (position) => asRead(compute(position)) as EvaluatedCell;
    }

    override getEvaluatedCell(position: CellPosition): EvaluatedCell {
      if (this.shouldRebuildDependenciesGraph) {
        if (this.isSurelyEmpty(position)) return super.getEvaluatedCell(nowhere);
        this.computeAll();
      }
      const cell = super.getEvaluatedCell(position);
      if (cell.type !== 'error' || cell.formattedValue !== cell.value) return cell;
      return { ...cell, formattedValue: googleErrorText(cell.value) };
    }

    override beforeHandle(command: EngineCommand): void {
      this.isInCommand = true;
      this.withFormulas.clear();
      super.beforeHandle(command);
    }

    override handle(command: EngineCommand): void {
      // Whatever is to be computed anew is part of all.
      if (command.type === 'EVALUATE_CELLS' && this.shouldRebuildDependenciesGraph) return;
      super.handle(command);
      if (command.type !== 'HOST_DEFINE') return;
      for (const id of readersOf(this.getters, String(command['dictionary']), String(command['key']))) {
        const position = this.positionOf(id);
        if (position) this.positionsToUpdate.push(position);
      }
    }

    override finalize(): void {
      this.isInCommand = false;
      this.isHalfComputed = false;
      if (this.shouldRebuildDependenciesGraph) this.positionsToUpdate = [];
      else super.finalize();
    }

    computeAll(): void {
      if (this.isComputing || this.isHalfComputed) return;
      this.isComputing = true;
      try {
        super.finalize();
      } finally {
        this.isComputing = false;
      }
      // What the rest of the command changes is not in it yet.
      this.shouldRebuildDependenciesGraph = this.isInCommand;
      this.isHalfComputed = this.isInCommand;
    }

    /** A cell without content stays empty as long as no formula of its sheet spills over it: so a new sheet is filled without computing. */
    private isSurelyEmpty(position: CellPosition): boolean {
      if (this.getters.getCell(position)) return false;
      const { sheetId } = position;
      const known = this.withFormulas.get(sheetId) ?? this.getters.getCells(sheetId).some(({ isFormula }) => isFormula);
      this.withFormulas.set(sheetId, known);
      return !known;
    }

    /** Null where the cell has been deleted since. */
    private positionOf(id: number | string): CellPosition | null {
      try {
        return this.getters.getCellPosition(id);
      } catch {
        return null;
      }
    }
  }
  for (const name of answers) answerComputed(EvaluationPlugin, name);
  return EvaluationPlugin as unknown as PluginClass;
}

interface Computing {
  readonly shouldRebuildDependenciesGraph: boolean;
  computeAll(): void;
}

/** Computes what has been put off before one of the library's methods looks at the results. */
function answerComputed(plugin: new (config: never) => Computing, name: (typeof answers)[number]): void {
  const prototype = plugin.prototype as unknown as Record<string, (this: Computing, ...args: unknown[]) => unknown>;
  const original = prototype[name];
  if (!original) throw new Error(`The library has no ${name}.`);
  prototype[name] = function (...args) {
    if (this.shouldRebuildDependenciesGraph) this.computeAll();
    return original.apply(this, args);
  };
}
