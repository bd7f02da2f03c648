import type { Getters } from '@odoo/o-spreadsheet';
import type { HostGetters } from './host-plugin';
import type { Dispatch, Library, PluginClass } from './library';

interface FilterPluginBase {
  filterValues: Record<string, Record<string, unknown>>;
  getters: Getters & HostGetters;
  dispatch: unknown;
  handle(command: unknown): void;
  updateHiddenRows(sheetId: string): void;
}

interface FilterCommand {
  readonly type: string;
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly value?: { readonly filterType: string; readonly hiddenValues?: readonly string[] };
}

/**
 * Shares what a filter hides. In the library that is each page's own affair and forgotten at the next load; Google's basic
 * filter is the same for everybody. Conditions ("greater than …") stay a page's own.
 */
export function createFilterPlugin(library: Library): PluginClass {
  const Base = library.registries.statefulUIPluginRegistry.get('evaluation_filter') as unknown as (new (
    config: never,
  ) => FilterPluginBase) & {
    readonly getters: readonly string[];
  };

  class FilterPlugin extends Base {
    static override getters = Base.getters;
    static layers = [];

    override handle(anyCommand: unknown): void {
      super.handle(anyCommand);
      const command = anyCommand as FilterCommand;
      switch (command.type) {
        case 'START':
        case 'UNDO':
        case 'REDO':
          for (const sheetId of this.getters.getSheetIds()) this.takeShared(sheetId);
          break;
        case 'HOST_SET_FILTER':
        case 'HOST_CLEAR_FILTER':
          this.takeShared(command.sheetId);
          break;
        case 'UPDATE_FILTER': {
          if (command.value?.filterType !== 'values') break;
          const { sheetId, col } = command;
          const table = this.getters.getTable(command);
          const row = table?.range.zone.top ?? command.row;
          (this.dispatch as Dispatch)('HOST_SET_FILTER', { sheetId, col, row, hidden: command.value.hiddenValues ?? [] });
          break;
        }
      }
    }

    private takeShared(sheetId: string): void {
      const values: Record<string, unknown> = {};
      for (const { col, row, hidden } of this.getters.getHostFilter(sheetId)) {
        const id = this.getters.getFilterId({ sheetId, col, row });
        if (id) values[id] = { filterType: 'values', hiddenValues: [...hidden] };
      }
      const conditions = Object.entries(this.filterValues[sheetId] ?? {}).filter(([, value]) => isCondition(value));
      this.filterValues[sheetId] = { ...Object.fromEntries(conditions), ...values };
      this.updateHiddenRows(sheetId);
    }
  }
  return FilterPlugin as unknown as PluginClass;
}

function isCondition(value: unknown): boolean {
  return (value as { readonly filterType?: string } | undefined)?.filterType === 'criterion';
}

type StatefulBase = (new (
  config: never,
) => { handle(command: unknown): void }) & {
  readonly getters: readonly string[];
  readonly layers: readonly string[];
};

/** Makes a plugin that lays out rows take a shared filter for one of the page's own. */
export function createFilteredLayout(library: Library, name: string): PluginClass {
  const Base = library.registries.statefulUIPluginRegistry.get(name) as unknown as StatefulBase;

  class FilteredLayout extends Base {
    static override getters = Base.getters;
    static override layers = Base.layers;

    override handle(anyCommand: unknown): void {
      const command = anyCommand as FilterCommand;
      const isFilter = command.type === 'HOST_SET_FILTER' || command.type === 'HOST_CLEAR_FILTER';
      super.handle(isFilter ? { ...command, type: 'UPDATE_FILTER' } : command);
    }
  }
  return FilteredLayout as unknown as PluginClass;
}
