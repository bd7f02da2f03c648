import type { PageLine } from '../../../host/server/pages';
import type { ServerMessage } from '../../../host/server/protocol';
import { createQuestions } from '../../../host/server/questions';

function aPage(): PageLine & { sent: ServerMessage[]; breakLine: () => void } {
  const listeners = new Set<() => void>();
  const sent: ServerMessage[] = [];
  return {
    id: 'p',
    person: 'mei@example.com',
    language: 'en',
    selection: undefined,
    seen: '',
    isOpen: true,
    sent,
    send: (message) => sent.push(message),
    onClosed: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    breakLine: () => {
      for (const listener of listeners) listener();
    },
  };
}

const request = { kind: 'alert', title: 'Delete?', text: 'Three rows', buttons: 'YES_NO' } as const;

describe('createQuestions', () => {
  it('gives the script the button that was pressed in its page', async () => {
    const page = aPage();
    const questions = createQuestions();

    const answer = questions.ask(page, request, new AbortController().signal);
    questions.answer(page, 1, { button: 'NO', text: '' });

    expect(page.sent).toEqual([
      { type: 'question', question: 1, kind: 'alert', title: 'Delete?', prompt: 'Three rows', buttons: 'YES_NO' },
    ]);
    expect(await answer).toEqual({ button: 'NO', text: '' });
  });

  it('answers CLOSE when the page goes away (F057)', async () => {
    const page = aPage();

    const answer = createQuestions().ask(page, request, new AbortController().signal);
    page.breakLine();

    expect(await answer).toEqual({ button: 'CLOSE', text: '' });
  });

  it('takes the dialog away when its execution ends', async () => {
    const page = aPage();
    const execution = new AbortController();

    const answer = createQuestions().ask(page, request, execution.signal);
    execution.abort();

    expect(await answer).toEqual({ button: 'CLOSE', text: '' });
    expect(page.sent.at(-1)).toEqual({ type: 'questionOver', question: 1 });
  });

  it('ignores an answer that comes from another page', async () => {
    const page = aPage();
    const questions = createQuestions();

    const answer = questions.ask(page, request, new AbortController().signal);
    questions.answer(aPage(), 1, { button: 'YES', text: '' });
    questions.answer(page, 1, { button: 'NO', text: '' });

    expect(await answer).toMatchObject({ button: 'NO' });
  });
});
