import type { FastifyInstance } from 'fastify';
import type { Mailbox } from './mailbox';
import {
  attachmentBytes,
  type MailSummary,
  mailHtmlPolicy,
  parseMail,
  renderMailHtml,
  summariseMail,
  viewMail,
} from './parsed-mail';

/** The newest messages are enough for a page; all of them stay in the folder. */
const mostListed = 200;

/**
 * What the mail page reads. `elsewhere` is the mail server that the host was told to use instead of its own.
 */
export function addMailRoutes(app: FastifyInstance, mailbox: Mailbox, elsewhere: string | null): void {
  const summaries = new Map<string, MailSummary>();
  const summarise = async (id: string): Promise<MailSummary | undefined> => {
    const known = summaries.get(id);
    if (known) return known;
    const raw = await mailbox.find(id);
    if (!raw) return undefined;
    const summary = summariseMail(id, await parseMail(raw));
    summaries.set(id, summary);
    return summary;
  };

  app.get('/api/mails', async () => {
    const ids = await mailbox.listIds();
    const found = await Promise.all(ids.slice(0, mostListed).map(summarise));
    return { mails: found.filter((mail) => mail !== undefined), elsewhere };
  });

  app.get<{ Params: { id: string } }>('/api/mails/:id', async (request, reply) => {
    const raw = await mailbox.find(request.params.id);
    return raw ? viewMail(request.params.id, await parseMail(raw)) : reply.code(404).send();
  });

  app.get<{ Params: { id: string } }>('/api/mails/:id/html', async (request, reply) => {
    const raw = await mailbox.find(request.params.id);
    if (!raw) return reply.code(404).send();
    reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', mailHtmlPolicy);
    return renderMailHtml(await parseMail(raw));
  });

  app.get<{ Params: { id: string } }>('/api/mails/:id/source', async (request, reply) => {
    const raw = await mailbox.find(request.params.id);
    if (!raw) return reply.code(404).send();
    return reply.header('content-type', 'message/rfc822').header('content-disposition', 'attachment').send(raw);
  });

  app.get<{ Params: { id: string; index: string } }>('/api/mails/:id/attachments/:index', async (request, reply) => {
    const raw = await mailbox.find(request.params.id);
    const attachment = raw && (await parseMail(raw)).attachments[Number(request.params.index)];
    if (!attachment) return reply.code(404).send();
    // Never shown in place: it may be a page that somebody else wrote.
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', 'attachment')
      .send(Buffer.from(attachmentBytes(attachment)));
  });
}
