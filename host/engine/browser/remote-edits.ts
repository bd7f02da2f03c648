import type { Command } from '@odoo/o-spreadsheet';
import type { Library } from '../o-spreadsheet/shared/library';
import { shiftsOf } from './undone-rows';

interface ComposerModel {
  /** The model applies a revision, or applies its own once more after one, without its views. */
  readonly isReplayingCommand: boolean;
  readonly status: number;
}

interface ComposerStore {
  readonly model: ComposerModel;
  readonly sheetId: string;
  handle(command: Command): void;
}

/** The model's status while it carries out what this page's person does. */
const isOwn = 1;

const replaced = new WeakSet<object>();

/**
 * Lets what somebody else does disturb the cell in which this page's person types no more than it must.
 *
 * The library's composer follows every insertion and deletion of rows: also on other sheets, and those of others twice, once
 * when they are applied and once when the views are told; and it follows none that is undone. Then the text ends in a wrong
 * cell. And it throws the text away when anybody formats any cell.
 */
export function followRemoteEdits(library: Library): void {
  const { prototype } = library.stores.CellComposerStore as unknown as { readonly prototype: ComposerStore };
  if (replaced.has(prototype)) return;
  replaced.add(prototype);
  const { handle } = prototype;
  prototype.handle = function handleOnce(this: ComposerStore, command: Command): void {
    for (const each of [...shiftsOf(command), command]) if (concerns(this, each)) handle.call(this, each);
  };
}

function concerns({ model, sheetId }: ComposerStore, command: Command): boolean {
  if (model.isReplayingCommand) return false;
  switch (command.type) {
    case 'ADD_COLUMNS_ROWS':
    case 'REMOVE_COLUMNS_ROWS':
      return command.sheetId === sheetId;
    case 'SET_FORMATTING':
      return model.status === isOwn;
    default:
      return true;
  }
}
