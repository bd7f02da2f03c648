import type { CellPosition, EvaluatedCell } from '@odoo/o-spreadsheet';
import { asRead } from './blank-results';
import { readersOf } from './custom-calls';
import { googleErrorText } from './error-texts';
import type { EngineCommand, Library, PluginClass } from './library';

interface EvaluationPluginBase {
  readonly getters: { getCellPosition(id: number | string): CellPosition };
  readonly positionsToUpdate: CellPosition[];
  handle(command: EngineCommand): void;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
  readonly evaluator: { computeAndSave(position: CellPosition): EvaluatedCell };
}

/**
 * Cells show Google's words for errors. Formulas read a cell whose formula gives nothing as an empty one, and are computed anew when the result of a function of the script
 * has come.
 */
export function createEvaluationPlugin(library: Library): PluginClass {
  const Base = library.registries.coreViewsPluginRegistry.get('evaluation') as unknown as (new (
    config: never,
  ) => EvaluationPluginBase) & { readonly getters: readonly string[] };

  class EvaluationPlugin extends Base {
    static override getters = Base.getters;

    constructor(config: never) {
      super(config);
      const { evaluator } = this;
      const compute = evaluator.computeAndSave.bind(evaluator);
      evaluator.computeAndSave = (position) => asRead(compute(position)) as EvaluatedCell;
    }

    override getEvaluatedCell(position: CellPosition): EvaluatedCell {
      const cell = super.getEvaluatedCell(position);
      if (cell.type !== 'error' || cell.formattedValue !== cell.value) return cell;
      return { ...cell, formattedValue: googleErrorText(cell.value) };
    }

    override handle(command: EngineCommand): void {
      super.handle(command);
      if (command.type !== 'HOST_DEFINE') return;
      for (const id of readersOf(this.getters, String(command['dictionary']), String(command['key']))) {
        const position = this.positionOf(id);
        if (position) this.positionsToUpdate.push(position);
      }
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
  return EvaluationPlugin as unknown as PluginClass;
}
