import type { RangeAdapterFunctions } from '@odoo/o-spreadsheet';
import type { Library, PluginClass } from './library';

interface CorePluginBase {
  handle(command: { readonly type: string }): void;
}

type Base<T> = (new (config: never) => T) & { readonly getters: readonly string[] };

interface ValidationPluginBase extends CorePluginBase {
  rules: Record<string, ValidationRule[]>;
  history: { update(...path: unknown[]): void };
  adaptDVFormulas(adapters: RangeAdapterFunctions): void;
  addDataValidationRule(sheetId: string, rule: ValidationRule): void;
}

interface ValidationRule {
  readonly criterion: { readonly type: string; readonly values: readonly string[] };
}

/**
 * Deleting the contents of cells leaves their validations, as in Google Sheets; the library would drop lists and checkboxes.
 * A list taken from a range follows that range when rows are inserted, which the library does for formulas only.
 */
export function createValidationPlugin(library: Library): PluginClass {
  const Original = library.registries.corePluginRegistry.get('dataValidation') as unknown as Base<ValidationPluginBase>;

  class ValidationPlugin extends Original {
    static override getters = Original.getters;

    override handle(command: { readonly type: string }): void {
      if (command.type !== 'DELETE_CONTENT') super.handle(command);
    }

    /** The library would keep the command's own list of values and change it later, and with it what undo replays. */
    override addDataValidationRule(sheetId: string, rule: ValidationRule): void {
      super.addDataValidationRule(sheetId, { ...rule, criterion: { ...rule.criterion, values: [...rule.criterion.values] } });
    }

    override adaptDVFormulas(adapters: RangeAdapterFunctions): void {
      super.adaptDVFormulas(adapters);
      for (const [sheetId, rules] of Object.entries(this.rules)) {
        rules.forEach(({ criterion }, index) => {
          const [address] = criterion.values;
          if (criterion.type !== 'isValueInRange' || address === undefined) return;
          const { changeType, range } = adapters.adaptRangeString(sheetId, address);
          if (changeType !== 'NONE') this.history.update('rules', sheetId, index, 'criterion', 'values', [range]);
        });
      }
    }
  }
  return ValidationPlugin as unknown as PluginClass;
}

/** Deleting the contents of a whole filtered range leaves its filter, as in Google Sheets. */
export function createTablePlugin(library: Library): PluginClass {
  const Original = library.registries.corePluginRegistry.get('tables') as unknown as Base<CorePluginBase>;

  class TablePlugin extends Original {
    static override getters = Original.getters;

    override handle(command: { readonly type: string }): void {
      if (command.type !== 'DELETE_CONTENT') super.handle(command);
    }
  }
  return TablePlugin as unknown as PluginClass;
}
