import type { CellPosition, Command, Model } from '@odoo/o-spreadsheet';
import type { Library } from '../o-spreadsheet/shared/library';
import { type Shift, shiftsOf } from './undone-rows';

interface HeldEdit {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content: string;
}

interface WaitingModel {
  readonly session: { canApplyOptimisticUpdate(): boolean };
  readonly isReplayingCommand: boolean;
  on(event: string, owner: object, listener: (command: Command) => void): void;
}

interface ComposerStore {
  readonly model: object;
  readonly currentEditedCell: CellPosition;
  confirmEdition(content: string): void;
  setContent(content: string): void;
}

/** What was typed in each model since it asked to undo something. */
const held = new WeakMap<object, HeldEdit[]>();
const replaced = new WeakSet<object>();

/**
 * Keeps what is typed between Ctrl+Z and the server's answer, and enters it then. The library drops it, since it takes no
 * edit in between.
 */
export function holdEdits(library: Library, model: Model): void {
  replaceConfirmation(library);
  const waiting = model as unknown as WaitingModel;
  held.set(model, []);
  waiting.on('command-dispatched', holdEdits, (command) => {
    if (waiting.isReplayingCommand) return;
    for (const shift of [...shiftsOf(command), command].filter(movesCells)) {
      const edits = held.get(model) ?? [];
      held.set(
        model,
        edits.flatMap((edit) => moved(edit, shift)),
      );
    }
  });
  waiting.on('update', holdEdits, () => {
    if (!waiting.session.canApplyOptimisticUpdate()) return;
    for (const edit of held.get(model)?.splice(0) ?? []) model.dispatch('UPDATE_CELL', edit);
  });
}

function replaceConfirmation(library: Library): void {
  const { prototype } = library.stores.CellComposerStore as unknown as { readonly prototype: ComposerStore };
  if (replaced.has(prototype)) return;
  replaced.add(prototype);
  const { confirmEdition } = prototype;
  prototype.confirmEdition = function confirmOrHold(this: ComposerStore, content: string): void {
    const edits = held.get(this.model);
    if (!edits || (this.model as WaitingModel).session.canApplyOptimisticUpdate()) {
      confirmEdition.call(this, content);
      return;
    }
    edits.push({ ...this.currentEditedCell, content });
    this.setContent('');
  };
}

function movesCells(command: Command): command is Shift {
  return command.type === 'ADD_COLUMNS_ROWS' || command.type === 'REMOVE_COLUMNS_ROWS';
}

/** @returns nothing where the cell is gone. */
function moved(edit: HeldEdit, shift: Shift): readonly HeldEdit[] {
  if (shift.sheetId !== edit.sheetId) return [edit];
  const place = shift.dimension === 'ROW' ? 'row' : 'col';
  if (shift.type === 'REMOVE_COLUMNS_ROWS') {
    if (shift.elements.includes(edit[place])) return [];
    const before = shift.elements.filter((element) => element < edit[place]);
    return [{ ...edit, [place]: edit[place] - before.length }];
  }
  const first = shift.position === 'before' ? shift.base : shift.base + 1;
  return [first <= edit[place] ? { ...edit, [place]: edit[place] + shift.quantity } : edit];
}
