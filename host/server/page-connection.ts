import type { WebSocket } from 'ws';
import type { Hub, HubMessage } from '../engine/o-spreadsheet/hub';
import { serverClient } from '../engine/o-spreadsheet/people';
import { canUndo } from './can-undo';
import type { PageLine, Pages } from './pages';
import { parsePageMessage } from './parse-page-message';
import type { DocumentFacts, PageMessage, PageRequest, ReplyError, ServerMessage } from './protocol';
import type { Questions } from './questions';

/** What a page's line is connected to. */
export interface PageConnectionOptions {
  readonly hub: Hub;
  readonly pages: Pages;
  readonly questions: Questions;
  readonly project: string;
  readonly framePort: number;
  readonly document: () => DocumentFacts;
  readonly onLeft: () => void;
  /** A page is there and has the workbook: its onOpen can run. `isNew` is false when its line was only broken. */
  readonly onJoined: (page: PageLine, isNew: boolean) => void;
  readonly onRequest: (page: PageLine, ask: PageRequest) => Promise<unknown>;
  /** A page has told what is selected there; before that it was this. */
  readonly onSelect: (page: PageLine, before: PageLine['selection']) => void;
}

type Hello = Extract<PageMessage, { type: 'hello' }>;

/** Serves one page until its line breaks. The first message must be its hello; anything before it is ignored. */
export function connectPage(socket: WebSocket, options: PageConnectionOptions): void {
  let page: PageLine | undefined;
  socket.on('message', (bytes) => {
    const message = parsePageMessage(String(bytes));
    if (!message) return;
    try {
      if (message.type === 'hello') page ??= join(socket, message, options);
      else if (page) receive(page, message, options);
    } catch (error) {
      // A page that the engine stumbles over must not end the host for everybody.
      process.stderr.write(`A page was disconnected: ${String(error)}\n`);
      socket.terminate();
    }
  });
  // A line that breaks in the middle of a frame is a line that breaks.
  socket.on('error', () => socket.terminate());
}

function join(socket: WebSocket, hello: Hello, options: PageConnectionOptions): PageLine | undefined {
  const { hub, pages, project, framePort } = options;
  // Under this name the server's own model is joined.
  if (hello.page === serverClient) return undefined;
  const missed = hello.revision === undefined ? null : hub.since(hello.revision);
  if (hello.revision !== undefined && !missed) {
    socket.send(JSON.stringify({ type: 'reload' } satisfies ServerMessage));
    return undefined;
  }
  const page = openLine(socket, hello, hub.head);
  const tell = (message: HubMessage): void => {
    // The server's model is nobody whose cursor people want to see.
    if ((message['client'] as { id?: string } | undefined)?.id === serverClient) return;
    page.send({ type: 'collaboration', message });
  };
  const state = hub.join(page.id, tell, page.person);
  page.onClosed(() => {
    hub.leave(page.id);
    pages.remove(page);
    tellPeople(pages);
    options.onLeft();
  });
  page.send({
    type: 'welcome',
    document: options.document(),
    people: listPeople(pages),
    project,
    framePort,
    head: hub.head,
    ...(missed ? { revisions: missed } : state),
  });
  pages.add(page);
  tellPeople(pages);
  options.onJoined(page, !missed);
  return page;
}

function receive(
  page: PageLine,
  message: PageMessage,
  { hub, pages, questions, onRequest, onSelect }: PageConnectionOptions,
): void {
  if (message.type === 'collaboration') {
    const told = message.message as HubMessage;
    if (canUndo(told, () => hub.state().log)) hub.receive(page.id, told);
  }
  if (message.type === 'seen') pages.see(page, message.revision);
  if (message.type === 'select') {
    const before = page.selection;
    page.selection = message.selection;
    onSelect(page, before);
  }
  if (message.type === 'answer') questions.answer(page, message.question, message.answer);
  if (message.type !== 'request') return;
  const { request } = message;
  onRequest(page, message.ask).then(
    (value) => page.send({ type: 'reply', request, value: value ?? null }),
    (error: unknown) => page.send({ type: 'reply', request, error: toReplyError(error) }),
  );
}

function openLine(socket: WebSocket, hello: Hello, head: string): PageLine {
  const listeners = new Set<() => void>();
  socket.on('close', () => {
    for (const listener of [...listeners]) listener();
  });
  return {
    id: hello.page,
    person: hello.person,
    language: hello.language,
    selection: undefined,
    seen: head,
    get isOpen() {
      return socket.readyState === socket.OPEN;
    },
    send(message) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    onClosed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function tellPeople(pages: Pages): void {
  pages.broadcast({ type: 'people', people: listPeople(pages) });
}

function listPeople(pages: Pages): readonly string[] {
  return [...new Set(pages.list.map(({ person }) => person))];
}

function toReplyError(error: unknown): ReplyError {
  return error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
}
