import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import { attachmentsOf, messageOf, send, type WireBlob, type WireMail } from './send-mail';

/** A draft of one account, as JSON beside the workbook. */
export interface GmailDraft {
  readonly id: string;
  readonly account: string;
  readonly mail: WireMail;
}

interface WireDraft {
  readonly id: string;
}

function draftsOf({ state, effectiveUser }: Context): readonly GmailDraft[] {
  return state.drafts.filter(({ account }) => account === effectiveUser.email);
}

function requireDraft(context: Context, { id }: WireDraft): GmailDraft {
  const found = draftsOf(context).find((draft) => draft.id === id);
  if (!found) throw new ServiceException('Gmail draft not found.');
  return found;
}

// A draft may be without receivers; one that is given has to be an address.
function keep(context: Context, id: string, mail: WireMail): unknown {
  messageOf(context, mail);
  const draft = { id, account: context.effectiveUser.email, mail };
  context.state.drafts = [...context.state.drafts.filter((each) => each.id !== id), draft];
  return { $gmailDraft: { id } };
}

function remove(context: Context, { id }: WireDraft): void {
  context.state.drafts = context.state.drafts.filter((draft) => draft.id !== id);
}

function field(name: 'to' | 'cc' | 'bcc' | 'subject' | 'replyTo') {
  return (context: Context, self: WireDraft) => requireDraft(context, self).mail[name] ?? '';
}

interface AttachmentOptions {
  readonly includeInlineImages?: boolean;
  readonly includeAttachments?: boolean;
}

function attachments(context: Context, self: WireDraft, options: AttachmentOptions = {}): { $blob: WireBlob }[] {
  const { mail } = requireDraft(context, self);
  const { includeInlineImages = true, includeAttachments = true } = options;
  const inline = Object.entries(mail.inlineImages ?? {}).map(([name, blob]) => ({ ...blob, name: blob.name ?? name }));
  const blobs = [...(includeInlineImages ? inline : []), ...(includeAttachments ? (mail.attachments ?? []) : [])];
  // What could not be attached cannot be in a draft either.
  attachmentsOf(mail);
  return blobs.map((blob) => ({ $blob: blob }));
}

/** The writing half of `GmailApp`: drafts that this host's scripts have made, of which each account has its own. */
export const gmailDraftOps: OpTable = {
  'GmailApp.createDraft': (context: Context, mail: WireMail) => keep(context, `draft-${context.state.newId()}`, mail),
  'GmailApp.getDrafts': (context: Context) => draftsOf(context).map(({ id }) => ({ $gmailDraft: { id } })),
  'GmailApp.getDraft': (context: Context, id: string) => ({ $gmailDraft: { id: requireDraft(context, { id }).id } }),
  'GmailDraft.getMessage': (context: Context, self: WireDraft) => ({ $gmailMessage: { id: requireDraft(context, self).id } }),
  'GmailDraft.deleteDraft': (context: Context, self: WireDraft) => remove(context, requireDraft(context, self)),
  'GmailDraft.update': (context: Context, self: WireDraft, mail: WireMail) => keep(context, requireDraft(context, self).id, mail),
  'GmailDraft.send': (context: Context, self: WireDraft) => {
    const { mail } = requireDraft(context, self);
    remove(context, self);
    return send(context, mail);
  },
  'GmailMessage.getSubject': field('subject'),
  'GmailMessage.getTo': field('to'),
  'GmailMessage.getCc': field('cc'),
  'GmailMessage.getBcc': field('bcc'),
  'GmailMessage.getReplyTo': field('replyTo'),
  'GmailMessage.getFrom': (context: Context, self: WireDraft) => requireDraft(context, self).account,
  'GmailMessage.getPlainBody': (context: Context, self: WireDraft) => requireDraft(context, self).mail.body ?? '',
  // A draft of plain text has a body of HTML all the same.
  'GmailMessage.getBody': (context: Context, self: WireDraft) => {
    const { htmlBody, body } = requireDraft(context, self).mail;
    return htmlBody ?? escapeText(body ?? '');
  },
  'GmailMessage.getAttachments': attachments,
  'GmailMessage.isDraft': () => true,
};

function escapeText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/\r?\n/g, '<br>');
}
