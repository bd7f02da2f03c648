import type { FastifyInstance } from 'fastify';
import type { DriveContents } from '../../services/drive/drive-contents';
import { type DriveItem, spreadsheetType } from '../../services/drive/drive-item';
import { escapeText, plainPage, plainPolicy } from './plain-page';
import { plainTexts } from './plain-texts';

/** What the drive's pages need. */
export interface DriveRoutesOptions {
  readonly items: () => readonly DriveItem[];
  readonly contents: DriveContents;
  readonly rootId: () => string;
  /** A kept spreadsheet as an Excel file. */
  readonly toXlsx: (saved: unknown) => Promise<Buffer>;
}

type ById = { Params: { id: string }; Querystring: { lang?: string } };

/** The addresses that `getUrl()` gives: folders as lists, files to save. */
export function addDriveRoutes(app: FastifyInstance, { items, contents, rootId, toXlsx }: DriveRoutesOptions): void {
  const find = (id: string): DriveItem | undefined => items().find((item) => item.id === id);

  app.get<ById>('/drive', async (request, reply) =>
    reply.redirect(`/drive/folders/${rootId()}?lang=${plainTexts(request.query.lang).tag}`),
  );

  app.get<ById>('/drive/folders/:id', async (request, reply) => {
    const { tag, texts } = plainTexts(request.query.lang);
    const { id } = request.params;
    const folder = find(id);
    if (id !== rootId() && folder?.kind !== 'folder') return reply.code(404).send();
    const within = items().filter((item) => item.parent === id);
    const back = folder
      ? `<p><a href="/drive/folders/${folder.parent ?? rootId()}?lang=${tag}">${escapeText(texts.back)}</a></p>`
      : '';
    const rows = within.map((item) => `<li>${linkTo(item, tag)}${item.isTrashed ? ` (${escapeText(texts.trash)})` : ''}</li>`);
    const list = rows.length === 0 ? `<p>${escapeText(texts.emptyFolder)}</p>` : `<ul>${rows.join('\n')}</ul>`;
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', plainPolicy)
      .header('cache-control', 'no-store')
      .send(plainPage(tag, folder?.name ?? texts.drive, back + list));
  });

  app.get<ById>('/file/d/:id/view', async (request, reply) => {
    const file = find(request.params.id);
    if (file?.kind !== 'file') return reply.code(404).send();
    const isSheet = file.mimeType === spreadsheetType;
    const name = isSheet ? `${file.name}.xlsx` : file.name;
    const bytes = contents.read(file.id);
    // Never shown in place: a script may have written a page.
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', `attachment; filename="file"; filename*=UTF-8''${encodeName(name)}`)
      .send(isSheet ? await toXlsx(JSON.parse(bytes.toString('utf8'))) : bytes);
  });
}

function linkTo({ id, kind, name }: DriveItem, tag: string): string {
  const address = kind === 'folder' ? `/drive/folders/${id}?lang=${tag}` : `/file/d/${id}/view`;
  return `<a href="${address}">${escapeText(name)}${kind === 'folder' ? '/' : ''}</a>`;
}

// RFC 5987 wants a few more characters escaped, and half a surrogate pair cannot be.
function encodeName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
