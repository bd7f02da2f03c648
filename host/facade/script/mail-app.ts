import { type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, passOn, passOnStatic, reads, type Signatures } from '../core/signature';

/** `MailApp` (F152). Every form of sendEmail becomes one message object. */
export const mailApp: Methods = {
  ...passOnStatic('MailApp', { getRemainingDailyQuota: reads() }),
  sendEmail(...args) {
    const signatures = ['Object', 'String String String', 'String String String String', 'String String String Object'];
    call('MailApp.sendEmail', messageOf('MailApp.sendEmail', signatures, args));
  },
};

/** Unlike MailApp it takes no message as one object, and no address for replies as an argument. */
const gmailMessages = ['String String String', 'String String String Object'];

/** `GmailApp`, of which this host has sending and drafts. */
export const gmailApp: Methods = {
  ...passOnStatic('GmailApp', { getDrafts: reads(), getDraft: reads('String') }),
  createDraft(...args) {
    return call('GmailApp.createDraft', messageOf('GmailApp.createDraft', gmailMessages, args));
  },
  sendEmail(...args) {
    call('GmailApp.sendEmail', messageOf('GmailApp.sendEmail', gmailMessages, args));
    return this;
  },
};

/** A draft. */
export const gmailDraft: Methods = {
  ...passOn('GmailApp', 'GmailDraft', { getMessage: reads(), deleteDraft: reads() }),
  getId() {
    return stateOf<{ id: string }>(this).id;
  },
  send() {
    const message = call('GmailDraft.getMessage', this);
    call('GmailDraft.send', this);
    return message;
  },
  update(...args) {
    return call('GmailDraft.update', this, messageOf('GmailApp.GmailDraft.update', gmailMessages, args));
  },
};

/** The message of a draft. */
export const gmailMessage: Methods = {
  ...passOn('GmailApp', 'GmailMessage', {
    getSubject: reads(),
    getTo: reads(),
    getCc: reads(),
    getBcc: reads(),
    getReplyTo: reads(),
    getFrom: reads(),
    getBody: reads(),
    getPlainBody: reads(),
    getAttachments: reads('', 'Object'),
    isDraft: reads(),
  }),
  getId() {
    return stateOf<{ id: string }>(this).id;
  },
};

function messageOf(method: string, signatures: Signatures, args: readonly unknown[]): unknown {
  const accepted = accept(method, signatures, args);
  if (accepted.length === 1) return accepted[0];
  const [to, second, third, fourth] = accepted;
  if (typeof fourth === 'string') return { to, replyTo: second, subject: third, body: fourth };
  return { ...(fourth as object | undefined), to, subject: second, body: third };
}
