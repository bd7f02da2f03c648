import type { Mailer } from '../../app/ports';

/** Google's mail service, from the account of whoever runs the code; the quota counts recipients (F001, F153). */
export function createMailAppMailer(): Mailer {
  return {
    remainingQuota: () => MailApp.getRemainingDailyQuota(),
    send: ({ to, subject, text, html, replyTo, senderName, attachments = [] }) => {
      MailApp.sendEmail({
        to,
        subject,
        body: text,
        htmlBody: html,
        ...(replyTo === undefined ? {} : { replyTo }),
        ...(senderName === undefined ? {} : { name: senderName }),
        ...(attachments.length === 0
          ? {}
          : { attachments: attachments.map(({ name, mimeType, content }) => Utilities.newBlob(content, mimeType, name)) }),
      });
    },
  };
}
