import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { isFromLoopback } from '../loopback';
import { type FrameDocuments, renderFrameDocument } from './frame-documents';

/** A running server of the second origin. */
export interface FrameServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the documents of sidebars and dialogs from an origin of their own, as Google does. What a project's page does
 * there (storage included) cannot reach the spreadsheet's page, its line to the server, or its address.
 *
 * @param builtFolder - `dist/host`.
 * @param pagePort - Tells the port of the page; it is known only when that server listens.
 */
export async function startFrameServer(
  builtFolder: string,
  documents: FrameDocuments,
  pagePort: () => number,
): Promise<FrameServer> {
  const app: FastifyInstance = fastify();
  let port = 0;
  app.addHook('onRequest', async (request, reply) => {
    if (!isFromLoopback(request.headers, port)) return reply.code(403).send();
  });

  app.get<{ Params: { id: string } }>('/frame/:id', async (request, reply) => {
    const found = documents.find(request.params.id);
    if (!found) return reply.code(404).type('text/plain').send('This sidebar or dialog is not there any more. Open it again.');
    const origin = `http://${request.hostname}:${pagePort()}`;
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', `frame-ancestors ${origin}`);
    return renderFrameDocument(found, origin);
  });

  app.get('/frame-shim.js', async (_request, reply) => {
    reply.header('content-type', 'text/javascript; charset=utf-8').header('cache-control', 'no-cache');
    return readFile(join(builtFolder, 'frame-shim.js'));
  });

  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as { port: number }).port;
  return { port, close: () => app.close() };
}
