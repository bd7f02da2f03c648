/** A file in a mail. The bytes travel as base64 because they come out of the script's realm. */
export interface MailAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
  /** Set for inline images: the name behind `cid:` in the HTML. */
  readonly contentId?: string;
}

/** A message as MailApp makes it, ready for nodemailer. Addresses are single mailboxes, already checked. */
export interface MailMessage {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
}

/** Who takes messages to their receivers. */
export interface Mailer {
  /** Rejects where the server refuses the message. */
  send(message: MailMessage): Promise<void>;
}
