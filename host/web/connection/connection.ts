import type { PageMessage, PageRequest, ReplyError, ServerMessage } from '../../server/protocol';

/** The page's line to the server: opens again by itself, and turns requests into promises. */
export interface Connection {
  send(message: PageMessage): void;
  /** Rejects with the script's or the host's error, or with `offline` when the line breaks before the reply. */
  request(ask: PageRequest): Promise<unknown>;
  /** Hangs up for good. */
  close(): void;
}

/** What a page does about its line. */
export interface ConnectionEvents {
  /** The line is open: the page says hello. */
  onOpen(): void;
  onMessage(message: ServerMessage): void;
  onLost(): void;
}

/** Milliseconds between attempts: soon at first, then every two seconds. */
const pauses = [100, 300, 700, 1500, 2000];

/** Opens the line to the server that the page came from. */
export function openConnection(url: string, events: ConnectionEvents): Connection {
  let socket: WebSocket | undefined;
  let attempts = 0;
  let closed = false;
  let lastRequest = 0;
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: ReplyError) => void }>();

  const connect = (): void => {
    if (closed) return;
    const current = new WebSocket(url);
    socket = current;
    current.onopen = () => {
      attempts = 0;
      events.onOpen();
    };
    current.onmessage = (event) => {
      const message = JSON.parse(String(event.data)) as ServerMessage;
      if (message.type !== 'reply') return events.onMessage(message);
      const waiting = pending.get(message.request);
      pending.delete(message.request);
      if (message.error) waiting?.reject(message.error);
      else waiting?.resolve(message.value);
    };
    current.onclose = () => {
      if (socket !== current) return;
      socket = undefined;
      for (const waiting of pending.values()) waiting.reject(lost);
      pending.clear();
      events.onLost();
      setTimeout(connect, pauses[Math.min(attempts, pauses.length - 1)]);
      attempts += 1;
    };
  };
  connect();

  const send = (message: PageMessage): boolean => {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  };
  return {
    send,
    request: (ask) =>
      new Promise((resolve, reject) => {
        lastRequest += 1;
        pending.set(lastRequest, { resolve, reject });
        if (send({ type: 'request', request: lastRequest, ask })) return;
        pending.delete(lastRequest);
        reject(lost);
      }),
    close() {
      closed = true;
      socket?.close();
    },
  };
}

/** Google's words when a call cannot reach the server. */
const lost: ReplyError = { name: 'NetworkError', message: 'Connection failure due to HTTP 0' };
