import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { MailAttachment, MailMessage } from './mail-message';
import { MailRefused } from './mail-refused';

/** Bytes that a script attaches. */
export interface WireBlob {
  readonly bytes: readonly number[];
  readonly contentType: string | null;
  readonly name: string | null;
}

/** The fields of a message as scripts give them (F152). */
export interface WireMail {
  readonly to?: string | null;
  readonly cc?: string | null;
  readonly bcc?: string | null;
  readonly subject?: string | null;
  readonly body?: string | null;
  readonly htmlBody?: string | null;
  readonly name?: string | null;
  readonly replyTo?: string | null;
  readonly noReply?: boolean;
  readonly from?: string | null;
  readonly attachments?: readonly WireBlob[] | null;
  readonly inlineImages?: Readonly<Record<string, WireBlob>> | null;
}

/** The longest subject (Google names the argument in its refusal, not the figure). */
const longestSubject = 250;

/** Whether a text is one bare e-mail address. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text);
}

function addresses(list: string | null | undefined): string[] {
  const found = (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const address of found) {
    const bare = /<([^<>]+)>$/.exec(address)?.[1] ?? address;
    if (!isAddress(bare)) throw new ServiceException(`Invalid email: ${address}`);
  }
  return found;
}

function attachment(blob: WireBlob, index: number): MailAttachment {
  // Anything but a blob has no bytes; the words are Google's, seen for other arguments.
  if (!Array.isArray(blob?.bytes)) throw new ServiceException('Invalid argument: attachments');
  return {
    name: blob.name ?? `attachment${index + 1}`,
    contentType: blob.contentType ?? 'application/octet-stream',
    base64: Buffer.from(blob.bytes.map((byte) => byte & 0xff)).toString('base64'),
  };
}

/** The attachments and inline images of a message. */
export function attachmentsOf({ attachments, inlineImages }: WireMail): MailAttachment[] {
  if (attachments && !Array.isArray(attachments)) throw new ServiceException('Invalid argument: attachments');
  const inline = Object.entries(inlineImages ?? {}).map(([contentId, blob], index) => ({
    ...attachment({ ...blob, name: blob.name ?? contentId }, index),
    contentId,
  }));
  return [...(attachments ?? []).map(attachment), ...inline];
}

// The texts of the limits are apps-script-facts 1.4 (F001, F014–F016).
function requireLimits(context: Context, message: MailMessage): void {
  const { quotas } = context;
  const recipients = recipientsOf(message);
  if (recipients === 0) throw new ServiceException('Failed to send email: no recipient');
  if (recipients > quotas.recipientsPerMessage) throw new ServiceException('Limit Exceeded: Email Recipients Per Message.');
  if (message.subject.length > longestSubject) throw new ServiceException('Argument too large: subject');
  const bodyBytes = Buffer.byteLength(message.text) + Buffer.byteLength(message.html ?? '');
  if (bodyBytes > quotas.mailBodyBytes) throw new ServiceException('Limit Exceeded: Email Body Size.');
  if (message.attachments.length > quotas.attachmentsPerMessage) {
    throw new ServiceException('Limit exceeded: Email Attachments Per Message.');
  }
  const attached = message.attachments.reduce((sum, { base64 }) => sum + (base64.length * 3) / 4, 0);
  if (attached > quotas.attachmentBytes) throw new ServiceException('Limit Exceeded: Email Total Attachments Size.');
  if (recipients > remaining(context)) throw new ServiceException('Service invoked too many times for one day: email.');
}

function recipientsOf({ to, cc, bcc }: MailMessage): number {
  return to.length + cc.length + bcc.length;
}

// Recipients are counted, not messages, and those of a trigger are its creator's (F153).
function remaining(context: Context): number {
  const { effectiveUser, state, quotas, clock } = context;
  return Math.max(0, quotas.mailRecipientsPerDay - state.mailUsage.used(effectiveUser.email, clock.now()));
}

/** The message that the account of the script sends. @throws ServiceException for what is no address. */
export function messageOf(context: Context, mail: WireMail): MailMessage {
  if (mail.from) throw new ServiceException('Invalid argument: from');
  if (mail.noReply && context.effectiveUser.account === 'workspace') throw new NotImitated('MailApp.sendEmail with noReply');
  const { email } = context.effectiveUser;
  return {
    from: { name: mail.name ?? '', address: email },
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    bcc: addresses(mail.bcc),
    replyTo: mail.replyTo ?? null,
    subject: mail.subject ?? '',
    text: mail.body ?? '',
    html: mail.htmlBody ?? null,
    attachments: attachmentsOf(mail),
  };
}

/** Sends a message and counts its receivers. */
export function send(context: Context, mail: WireMail) {
  const message = messageOf(context, mail);
  requireLimits(context, message);
  // What the script wrote before is saved before the mail leaves.
  context.flush();
  // Counted before it leaves: a mail that was handed over counts, whatever becomes of it.
  const count = (recipients: number) => context.state.mailUsage.add(context.effectiveUser.email, recipients, context.clock.now());
  count(recipientsOf(message));
  const failed = (error: unknown): never => {
    if (error instanceof MailRefused) count(-recipientsOf(message));
    throw error;
  };
  try {
    const delivered = context.waiting.deliverMail(message);
    return delivered instanceof Promise ? delivered.then(() => null, failed) : null;
  } catch (error) {
    return failed(error);
  }
}

/** `MailApp`, and the sending of `GmailApp`. */
export const mailOps: OpTable = {
  'MailApp.sendEmail': send,
  'GmailApp.sendEmail': send,
  'MailApp.getRemainingDailyQuota': remaining,
};
