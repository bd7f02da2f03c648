import * as spreadsheet from '@odoo/o-spreadsheet';
import { createBatchPlugin } from './batch-plugin';
import { installGoogleBehaviour } from './shared/install';
import type { Library, PluginClass } from './shared/library';

/**
 * The spreadsheet library, ready for a model without a page: quiet, on Node 20, with Google's behaviour and the server's
 * plugins. The plugin that collects the colours of all cells is left out, since it doubles the time of an edit.
 */
export function serverLibrary(): Library {
  if (isReady) return spreadsheet;
  isReady = true;
  addGroupBy();
  silence();
  installGoogleBehaviour(spreadsheet);
  const { coreViewsPluginRegistry, featurePluginRegistry } = spreadsheet.registries;
  coreViewsPluginRegistry.remove('custom_colors');
  (coreViewsPluginRegistry as unknown as Plugins).add('custom_colors', createNoColoursPlugin(spreadsheet));
  (featurePluginRegistry as unknown as Plugins).add('host_batch', createBatchPlugin(spreadsheet));
  return spreadsheet;
}

let isReady = false;

interface Plugins {
  add(name: string, plugin: PluginClass): void;
}

/** Node 20 lacks `Object.groupBy`, which the library uses for every revision of more than one cell. */
function addGroupBy(): void {
  const target = Object as unknown as { groupBy?: (items: Iterable<unknown>, keyOf: (item: unknown) => string) => object };
  target.groupBy ??= (items, keyOf) => {
    const groups: Record<string, unknown[]> = {};
    for (const item of items) {
      const key = keyOf(item);
      groups[key] ??= [];
      groups[key].push(item);
    }
    return groups;
  };
}

/** The library reports each command to the console; nothing else in the host uses these four. */
function silence(): void {
  const ignore = () => undefined;
  for (const name of ['debug', 'group', 'groupCollapsed', 'groupEnd'] as const) console[name] = ignore;
}

/** Answers the removed plugin's only getter. */
function createNoColoursPlugin(library: Library): PluginClass {
  class NoColoursPlugin extends library.CoreViewPlugin {
    static override getters = ['getCustomColors'] as const;
    getCustomColors(): readonly string[] {
      return [];
    }
  }
  return NoColoursPlugin as unknown as PluginClass;
}
