import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import type { PageMessage, PageRequest, ServerMessage } from '../../host/server/protocol';

/** A page without a browser: it talks to the host as a page does, and draws nothing. */
export interface PageClient {
  /** Every message of the server so far. */
  readonly received: readonly ServerMessage[];
  request(ask: PageRequest): Promise<unknown>;
  /** `google.script.run`. */
  call(functionName: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Waits until the server has sent a message of which this is true. */
  waitFor(isWanted: (message: ServerMessage) => boolean): Promise<ServerMessage>;
  send(message: PageMessage): void;
  close(): void;
}

/** Connects to a host as some person. */
export async function connectPageClient(address: string, person = 'mei@example.com'): Promise<PageClient> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}line`);
  const received: ServerMessage[] = [];
  const waiting = new Set<() => void>();
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  const send = (message: PageMessage): void => socket.send(JSON.stringify(message));
  socket.on('message', (bytes) => {
    const message = JSON.parse(String(bytes)) as ServerMessage;
    received.push(message);
    // It takes in everything at once.
    if (message.type === 'collaboration') {
      const { nextRevisionId } = message.message as { nextRevisionId?: string };
      if (nextRevisionId) send({ type: 'seen', revision: nextRevisionId });
    }
    if (message.type === 'reply') {
      const call = pending.get(message.request);
      if (message.error) call?.reject(Object.assign(new Error(message.error.message), { name: message.error.name }));
      else call?.resolve(message.value);
    }
    for (const look of waiting) look();
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  send({ type: 'hello', page: randomUUID(), person, language: 'en' });

  const request = (ask: PageRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      pending.set(last, { resolve, reject });
      send({ type: 'request', request: last, ask });
    });
  return {
    received,
    request,
    send,
    call: (functionName, ...args) => request({ kind: 'call', functionName, args }),
    waitFor: (isWanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = received.find(isWanted);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => socket.close(),
  };
}
