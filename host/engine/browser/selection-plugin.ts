import type { Command, Getters } from '@odoo/o-spreadsheet';
import type { Library, PluginClass } from '../o-spreadsheet/shared/library';
import { shiftsOf } from './undone-rows';

interface SelectionPluginBase {
  readonly getters: Getters;
  handle(command: Command): void;
}

type Base = (new (
  config: never,
) => SelectionPluginBase) & { readonly getters: readonly string[]; readonly layers: readonly string[] };

interface Plugins {
  get(name: string): unknown;
  replace(name: string, plugin: PluginClass): void;
}

const installed = new WeakSet<object>();

/** Keeps the selection on its cells when somebody takes an insertion or a deletion of rows back; the library keeps its place. */
export function followUndo(library: Library): void {
  const plugins = library.registries.statefulUIPluginRegistry as unknown as Plugins;
  if (installed.has(plugins)) return;
  installed.add(plugins);
  const Selection = plugins.get('selection') as Base;

  class FollowingSelection extends Selection {
    static override getters = Selection.getters;
    static override layers = Selection.layers;

    override handle(command: Command): void {
      for (const shift of shiftsOf(command)) super.handle(shift);
      super.handle(command);
    }
  }
  plugins.replace('selection', FollowingSelection as unknown as PluginClass);
}
