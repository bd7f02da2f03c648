import { createTransport } from 'nodemailer';
import { ServiceException } from '../exception';
import type { Mailer, MailMessage } from './mail-message';
import { MailRefused } from './mail-refused';

/** Where the SMTP server is. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
}

/** Where the server had nothing of the message yet; behind it nobody knows what it did. */
const refusals: ReadonlySet<string> = new Set(['EENVELOPE', 'EMESSAGE', 'EDNS', 'ECONNREFUSED']);

/**
 * Sends by SMTP; a promise is settled when the server has answered. A message whose answer got lost is not sent again: the
 * server may have it.
 *
 * @throws MailRefused where it certainly did not go out; ServiceException where nobody knows.
 */
export function smtpMailer(server: SmtpServer): Mailer & { close(): void } {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxRequeues: 0,
  });
  return {
    async send(message) {
      try {
        await transport.sendMail(toNodemailer(message));
      } catch (error) {
        const { code, message: text } = error as { code?: string; message: string };
        throw refusals.has(code ?? '') ? new MailRefused(text) : new ServiceException(text);
      }
    },
    close: () => transport.close(),
  };
}

/** The message in nodemailer's words. Text and HTML go as alternatives, HTML preferred (F152). */
function toNodemailer(message: MailMessage): Parameters<ReturnType<typeof createTransport>['sendMail']>[0] {
  const { from, to, cc, bcc, replyTo, subject, text, html, attachments } = message;
  return {
    from: from.name === '' ? from.address : { name: from.name, address: from.address },
    to: [...to],
    cc: [...cc],
    bcc: [...bcc],
    ...(replyTo === null ? {} : { replyTo }),
    subject,
    text,
    ...(html === null ? {} : { html }),
    attachments: attachments.map(({ name, contentType, base64, contentId }) => ({
      filename: name,
      contentType,
      content: Buffer.from(base64, 'base64'),
      ...(contentId === undefined ? {} : { cid: contentId, contentDisposition: 'inline' as const }),
    })),
  };
}
