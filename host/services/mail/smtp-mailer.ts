import { createTransport } from 'nodemailer';
import type { Mailer, MailMessage } from './mail-message';

/** Where the SMTP server is. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
}

/** Sends by SMTP; a promise is settled when the server has answered. */
export function smtpMailer(server: SmtpServer): Mailer & { close(): void } {
  const transport = createTransport({ host: server.host, port: server.port, secure: false, ignoreTLS: true, pool: true });
  return {
    async send(message) {
      await transport.sendMail(toNodemailer(message));
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
