import type { CellPosition, EvaluatedCell, Getters } from '@odoo/o-spreadsheet';
import type { Library, PluginClass } from './library';

interface EvaluationPluginBase {
  getters: Getters;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
}

/** A formula that only names an empty cell shows nothing in Google Sheets; in the library it shows 0. */
export function createEvaluationPlugin(library: Library): PluginClass {
  const Base = library.registries.coreViewsPluginRegistry.get('evaluation') as unknown as (new (
    config: never,
  ) => EvaluationPluginBase) & {
    readonly getters: readonly string[];
  };

  class EvaluationPlugin extends Base {
    static override getters = Base.getters;

    override getEvaluatedCell(position: CellPosition): EvaluatedCell {
      const evaluated = super.getEvaluatedCell(position);
      if (evaluated.value !== 0) return evaluated;
      const cell = this.getters.getCell(position);
      if (!cell?.isFormula || cell.compiledFormula.normalizedFormula !== '=|C|') return evaluated;
      const [range] = cell.compiledFormula.rangeDependencies;
      if (!range || range.invalidXc) return evaluated;
      const named = this.getEvaluatedCell({ sheetId: range.sheetId, col: range.zone.left, row: range.zone.top });
      return named.type === 'empty' ? named : evaluated;
    }
  }
  return EvaluationPlugin as unknown as PluginClass;
}
