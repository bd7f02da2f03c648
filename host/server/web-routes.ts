import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { chartLibrary } from './library-files';

/** What a page may load: our own origin, and nothing from elsewhere. The engine compiles formulas with `new Function`. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

/** The built files of the page, by address. */
const ownFiles = ['page.js', 'page.js.map', 'page-style.css', 'page-style.css.map', 'mail-page.js', 'mail-page.js.map'];

/** What the routes of the page need to know. */
export interface WebRoutesOptions {
  /** `dist/host`. */
  readonly builtFolder: string;
  readonly libraryFiles: ReadonlyMap<string, string>;
  readonly framePort: number;
  /** Who opens a page that names nobody. */
  readonly defaultPerson: string;
  readonly defaultLanguage: string | null;
  /** Whether a script has made another spreadsheet under the id. */
  readonly isCopy: (id: string) => boolean;
}

/** Serves the page, the mail page and what they are made of. */
export function addWebRoutes(app: FastifyInstance, options: WebRoutesOptions): void {
  const files = new Map(options.libraryFiles);
  for (const name of ownFiles) files.set(`/${name}`, join(options.builtFolder, name));
  for (const [address, file] of files) {
    app.get(address, async (_request, reply) => {
      reply.header('content-type', contentTypes[extname(file)]).header('cache-control', 'no-cache');
      return readFile(file);
    });
  }

  if (!files.has(chartLibrary)) {
    app.get(chartLibrary, async (_request, reply) => reply.header('content-type', contentTypes['.js']).send(''));
  }

  app.get<{ Querystring: Record<string, string> }>('/', async (request, reply) => {
    const { user, lang } = request.query;
    if (!user || !lang) {
      const language = lang || options.defaultLanguage || preferredLanguage(request.headers['accept-language']);
      const query = new URLSearchParams({ ...request.query, user: user || options.defaultPerson, lang: language });
      return reply.redirect(`/?${query}`);
    }
    const policy = `${pagePolicy}; frame-src http://${request.hostname}:${options.framePort}`;
    reply
      .header('content-type', contentTypes['.html'])
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store');
    return readFile(join(options.builtFolder, 'page.html'));
  });

  // The address that scripts get of the spreadsheet, in Google's form; the browser keeps what stands behind `#`. Another spreadsheet
  // is a file to save.
  app.get<{ Params: { id: string } }>('/spreadsheets/d/:id/edit', async ({ params: { id } }, reply) =>
    reply.redirect(options.isCopy(id) ? `/file/d/${id}/view` : '/'),
  );

  app.get('/mail', async (_request, reply) => {
    reply
      .header('content-type', contentTypes['.html'])
      .header('content-security-policy', pagePolicy)
      .header('cache-control', 'no-store');
    return readFile(join(options.builtFolder, 'mail.html'));
  });
}

/** The host speaks two languages; a browser that wants neither gets English. */
function preferredLanguage(accepted: string | undefined): string {
  const [first] = (accepted ?? '').split(',');
  return /^zh/i.test(first ?? '') ? 'zh-CN' : 'en';
}
