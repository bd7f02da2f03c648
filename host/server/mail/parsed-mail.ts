import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';

/** A received message as the mail page lists it. */
export interface MailSummary {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** ISO instant of the Date header, or an empty string. */
  readonly date: string;
  readonly attachmentCount: number;
}

/** A received message as the mail page shows it. */
export interface MailView extends MailSummary {
  readonly cc: string;
  readonly replyTo: string;
  readonly text: string;
  readonly hasHtml: boolean;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly {
    readonly index: number;
    readonly name: string;
    readonly mimeType: string;
    readonly bytes: number;
  }[];
}

/** Parses a message as it came by SMTP. One that is nested too deep or has endless headers is shown as the text that it is. */
export async function parseMail(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  } catch {
    return { headers: [], headerLines: [], attachments: [], text: Buffer.from(raw.slice(0, mostShown)).toString() };
  }
}

/** Bytes of a message that cannot be parsed. */
const mostShown = 100_000;

/** What the list shows of a message. */
export function summariseMail(id: string, mail: Email): MailSummary {
  return {
    id,
    from: formatAddresses(mail.from ? [mail.from] : []),
    to: formatAddresses(mail.to),
    subject: mail.subject ?? '',
    date: mail.date ?? '',
    attachmentCount: listShownAttachments(mail).length,
  };
}

/** Everything that the mail page shows of a message except the HTML, which goes into a frame of its own. */
export function viewMail(id: string, mail: Email): MailView {
  return {
    ...summariseMail(id, mail),
    cc: formatAddresses(mail.cc),
    replyTo: formatAddresses(mail.replyTo),
    text: mail.text ?? '',
    hasHtml: mail.html !== undefined && mail.html !== '',
    headers: mail.headers.map((header) => ({ name: header.originalKey ?? header.key, value: header.value })),
    attachments: listShownAttachments(mail).map(({ attachment, index }) => ({
      index,
      name: attachment.filename ?? `attachment-${index + 1}`,
      mimeType: attachment.mimeType,
      bytes: attachmentBytes(attachment).byteLength,
    })),
  };
}

/**
 * The HTML part as a document of its own: inline images become data addresses, and links open in a new tab. It is to
 * be served under {@link mailHtmlPolicy} only, since it holds whatever the sender wrote.
 */
export function renderMailHtml(mail: Email): string {
  const html = (mail.html ?? '').replace(/cid:([^"'\s)>]+)/g, (whole, reference: string) => {
    const wanted = `<${decoded(reference)}>`;
    const attachment = mail.attachments.find((each) => each.contentId === wanted || each.contentId === reference);
    if (!attachment) return whole;
    return `data:${attachment.mimeType};base64,${Buffer.from(attachmentBytes(attachment)).toString('base64')}`;
  });
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${html}`;
}

/** Text with a `%` that encodes nothing stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** No scripts, no forms and no requests to anywhere: what a sender wrote can only be looked at. */
export const mailHtmlPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

/** The bytes of an attachment, however the parser kept them. */
export function attachmentBytes(attachment: Attachment): Uint8Array {
  const { content } = attachment;
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

function listShownAttachments(mail: Email): { attachment: Attachment; index: number }[] {
  return mail.attachments.map((attachment, index) => ({ attachment, index })).filter(({ attachment }) => !attachment.related);
}

function formatAddresses(addresses: readonly Address[] | undefined): string {
  return (addresses ?? [])
    .flatMap((address) => (address.group ? address.group : [address]))
    .map(({ name, address }) => (name ? `${name} <${address}>` : (address ?? '')))
    .join(', ');
}
