import type { Library } from '../o-spreadsheet/shared/library';
import type { GridEnvironment } from './grid-menus';

interface ComposerStore {
  readonly editionMode: 'inactive' | 'editing' | 'selecting';
  readonly currentContent: string;
  stopEdition(): void;
}

/** What a grid's person is typing. */
export interface Typing {
  /** Enters what has been typed, unless it is a formula, which may go on with cells of another sheet. */
  finish(): void;
}

/**
 * Keeps what is typed whole where the library does not: another sheet's tab throws the text away, and an input method (Chinese,
 * Japanese …) that begins on a filled cell writes in front of the old text instead of in its place.
 */
export function guardTyping(library: Library, element: HTMLElement, environment: GridEnvironment): Typing {
  const { getStore } = environment as unknown as { getStore(kind: unknown): ComposerStore };
  const composer = getStore(library.stores.CellComposerStore);
  const finish = (): void => {
    if (composer.editionMode === 'editing' && !composer.currentContent.startsWith('=')) composer.stopEdition();
  };
  const finishAtTabs = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('.o-spreadsheet-bottom-bar')) finish();
  };
  const makeRoom = ({ target }: Event): void => {
    const isComposer = target instanceof HTMLElement && target.closest('.o-grid .o-composer') === target;
    if (isComposer && composer.editionMode === 'inactive') target.replaceChildren();
  };
  element.addEventListener('pointerdown', finishAtTabs, { capture: true });
  element.addEventListener('compositionstart', makeRoom, { capture: true });
  return { finish };
}
