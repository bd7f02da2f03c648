import type { Dispatch, Library, PluginClass } from './shared/library';

/** Where a batch waits for its turn: functions cannot travel in a command. */
export interface BatchSlot {
  run: ((dispatch: Dispatch) => void) | null;
}

/**
 * Runs many commands as one revision: one evaluation, one message to the pages, one undo step. A command of the host's own
 * that pages carry out would not be moved by the operational transform; the library's own commands inside it are.
 */
export function createBatchPlugin(library: Library): PluginClass {
  class BatchPlugin extends library.UIPlugin {
    private readonly slot: BatchSlot | undefined;

    constructor(config: never) {
      super(config);
      this.slot = (config as { custom: { hostBatch?: BatchSlot } }).custom.hostBatch;
    }

    override handle(command: { readonly type: string }): void {
      if (command.type !== 'HOST_BATCH') return;
      const run = this.slot?.run;
      if (this.slot) this.slot.run = null;
      run?.(this.dispatch as unknown as Dispatch);
    }
  }
  return BatchPlugin as unknown as PluginClass;
}
