import fastify, { type FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import { isFromLoopback } from './loopback';
import { connectPage, type PageConnectionOptions } from './page-connection';

/** The host's web server, before and while it listens. */
export interface WebServer {
  readonly app: FastifyInstance;
  /** 0 until it listens. */
  readonly port: number;
  /** Connects the pages and starts to listen. @throws the system's error, `EADDRINUSE` among them. */
  listen(port: number, pages: PageConnectionOptions): Promise<void>;
  close(): Promise<void>;
}

/** A page's message holds at most a pasted block; a project's call at most what Google would take. */
const longestMessage = 64 * 1024 * 1024;

/** Makes a server that answers nobody but this machine's own browser. */
export function createWebServer(): WebServer {
  const app = fastify({ bodyLimit: longestMessage, forceCloseConnections: true });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage });
  let port = 0;

  app.addHook('onRequest', async (request, reply) => {
    if (!isFromLoopback(request.headers, port)) return reply.code(403).send();
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'no-referrer');
  });

  return {
    app,
    get port() {
      return port;
    },
    async listen(wanted, pages) {
      app.server.on('upgrade', (request, socket, head) => {
        if (request.url !== '/line' || !isFromLoopback(request.headers, port)) {
          socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
          return;
        }
        sockets.handleUpgrade(request, socket, head, (line) => connectPage(line, pages));
      });
      await app.listen({ host: '127.0.0.1', port: wanted });
      port = (app.server.address() as { port: number }).port;
    },
    async close() {
      for (const line of sockets.clients) line.terminate();
      await app.close();
    },
  };
}
