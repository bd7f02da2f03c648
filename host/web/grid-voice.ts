import type { GridVoice } from '../engine/browser/grid';
import { type GridMessage, makeGridMessage, makeNote, type PageStore } from './page-state';
import type { Texts } from './text/en';

/** Seconds that a word of the grid stays. */
const mentionSeconds = 6;

/** Lets the grid speak through the page's own dialogs and notes, in the page's language. */
export function createGridVoice(store: PageStore, texts: Texts, focusGrid: () => void): GridVoice {
  const show = (message: Pick<GridMessage, 'title' | 'text' | 'isQuestion'>, answered: (isYes: boolean) => void): void => {
    const shown = makeGridMessage({
      ...message,
      onAnswer(isYes) {
        store.update(({ gridMessages }) => ({ gridMessages: gridMessages.filter(({ id }) => id !== shown.id) }));
        // The dialog keeps the keyboard until the page is drawn without it.
        setTimeout(focusGrid);
        answered(isYes);
      },
    });
    store.update(({ gridMessages }) => ({ gridMessages: [...gridMessages, shown] }));
  };
  return {
    tell: (text, onClosed) => show({ title: texts.problem, text, isQuestion: false }, () => onClosed?.()),
    ask: (text, onYes, onNo) => show({ title: texts.question, text, isQuestion: true }, (isYes) => (isYes ? onYes() : onNo?.())),
    mention: (message) =>
      store.update(({ notes }) => ({
        notes: [...notes, makeNote({ kind: 'toast', title: '', message, seconds: mentionSeconds })],
      })),
    cannotShow: (address) => show({ title: texts.problem, text: texts.placeHidden(address), isQuestion: false }, () => {}),
    refuse({ address, hint }) {
      const text = [texts.entryRefused(address), hint].filter((line) => line !== '').join('\n');
      show({ title: texts.problem, text, isQuestion: false }, () => {});
    },
  };
}
