import type { Library, PluginClass } from '../o-spreadsheet/shared/library';

/** Whether the page's line to the server is open. */
export interface UndoGuard {
  readonly isConnected: () => boolean;
}

interface Plugins {
  add(name: string, plugin: PluginClass): void;
}

const installed = new WeakSet<object>();

/**
 * Refuses undo and redo while the line is broken. The library asks the server for them and takes no edit until it has
 * answered: whatever is typed meanwhile would be dropped without a word. A model's guard is its `custom.undoGuard`.
 */
export function guardUndo(library: Library): void {
  const plugins = library.registries.featurePluginRegistry as unknown as Plugins;
  if (installed.has(plugins)) return;
  installed.add(plugins);

  class UndoGuardPlugin extends library.UIPlugin {
    private readonly guard: UndoGuard | undefined;

    constructor(config: never) {
      super(config);
      this.guard = (config as { custom: { undoGuard?: UndoGuard } }).custom.undoGuard;
    }

    override allowDispatch({ type }: { readonly type: string }) {
      const asksServer = type === 'REQUEST_UNDO' || type === 'REQUEST_REDO';
      return (asksServer && this.guard?.isConnected() === false ? 'WaitingSessionConfirmation' : 'Success') as never;
    }
  }
  plugins.add('undo_guard', UndoGuardPlugin as unknown as PluginClass);
}
