import { createClipboardPlugin, registerClipboardHandlers } from './clipboard-handlers';
import { registerClock } from './clock';
import { createColourEvaluationPlugin, createColourRulesPlugin } from './colour-plugins';
import { createEvaluationPlugin } from './evaluation-plugin';
import { shareFilledFormulas } from './filled-formulas';
import { createFilteredLayout, createFilterPlugin } from './filter-plugin';
import { extendFormulaCache } from './formula-cache';
import { registerFunctions } from './functions';
import { registerHostCommands } from './host-commands';
import { createHostPlugin } from './host-plugin';
import { createTablePlugin, createValidationPlugin } from './lasting-plugins';
import type { Library, PluginClass } from './library';
import { replaceSquisher } from './safe-squisher';
import { createSortPlugin } from './sort-plugin';

interface Plugins {
  add(name: string, plugin: PluginClass): void;
  replace(name: string, plugin: PluginClass): void;
}

const installed = new WeakSet<object>();

/**
 * Gives the library Google's behaviour, through its public registries. The server and every page call it before they make
 * a model: each evaluates for itself, so both must evaluate alike. Called again it does nothing.
 */
export function installGoogleBehaviour(library: Library): void {
  if (installed.has(library.registries)) return;
  installed.add(library.registries);
  const core = library.registries.corePluginRegistry as unknown as Plugins;
  const views = library.registries.coreViewsPluginRegistry as unknown as Plugins;
  const stateful = library.registries.statefulUIPluginRegistry as unknown as Plugins;
  const features = library.registries.featurePluginRegistry as unknown as Plugins;
  replaceSquisher(library);
  registerClock(library);
  registerFunctions(library);
  extendFormulaCache(library);
  shareFilledFormulas(library);
  registerHostCommands(library);
  registerClipboardHandlers(library);
  core.replace('conditional formatting', createColourRulesPlugin(library));
  views.replace('evaluation', createEvaluationPlugin(library));
  views.replace('evaluation_cf', createColourEvaluationPlugin(library));
  core.replace('dataValidation', createValidationPlugin(library));
  core.replace('tables', createTablePlugin(library));
  stateful.replace('evaluation_filter', createFilterPlugin(library));
  for (const name of ['header_positions', 'viewport']) stateful.replace(name, createFilteredLayout(library, name));
  stateful.replace('clipboard', createClipboardPlugin(library));
  features.replace('sort', createSortPlugin(library));
  core.add('google_facts', createHostPlugin(library));
}
