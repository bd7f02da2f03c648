import type { DialogAnswer, DialogRequest } from '../services/waiting';
import type { PageLine } from './pages';
import type { Answer } from './protocol';

/** The alerts and prompts that are open in pages. */
export interface Questions {
  /** Shows a dialog in a page. A page that goes away answers CLOSE (F057); `signal` takes the dialog away unanswered. */
  ask(page: PageLine, request: DialogRequest, signal: AbortSignal): Promise<DialogAnswer>;
  /** An answer that came in. Answers to dialogs that are gone, or of other pages, are ignored. */
  answer(page: PageLine, question: number, answer: Answer): void;
}

const closed: DialogAnswer = { button: 'CLOSE', text: '' };

/** Makes the list of open questions, empty. */
export function createQuestions(): Questions {
  const open = new Map<number, { readonly page: PageLine; readonly settle: (answer: DialogAnswer) => void }>();
  let last = 0;
  return {
    ask(page, request, signal) {
      if (!page.isOpen || signal.aborted) return Promise.resolve(closed);
      last += 1;
      const question = last;
      return new Promise((resolve) => {
        const settle = (answer: DialogAnswer): void => {
          open.delete(question);
          stopListening();
          signal.removeEventListener('abort', withdraw);
          resolve(answer);
        };
        const withdraw = (): void => {
          page.send({ type: 'questionOver', question });
          settle(closed);
        };
        const stopListening = page.onClosed(() => settle(closed));
        signal.addEventListener('abort', withdraw);
        open.set(question, { page, settle });
        page.send({
          type: 'question',
          question,
          kind: request.kind,
          title: request.title,
          prompt: request.text,
          buttons: request.buttons,
        });
      });
    },
    answer(page, question, answer) {
      const waiting = open.get(question);
      if (waiting?.page === page) waiting.settle({ button: answer.button, text: answer.text });
    },
  };
}
