import type { CellPosition, EvaluatedCell } from '@odoo/o-spreadsheet';
import { asRead } from './blank-results';
import type { Library, PluginClass } from './library';

interface EvaluationPluginBase {
  readonly evaluator: { computeAndSave(position: CellPosition): EvaluatedCell };
}

/** Formulas read a cell whose formula gives nothing as an empty one. */
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
  }
  return EvaluationPlugin as unknown as PluginClass;
}
