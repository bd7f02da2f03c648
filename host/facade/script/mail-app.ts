import type { Methods } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, passOnStatic, reads } from '../core/signature';

/** `MailApp` (F152). Every form of sendEmail becomes one message object. */
export const mailApp: Methods = {
  ...passOnStatic('MailApp', { getRemainingDailyQuota: reads() }),
  sendEmail(...args) {
    call('MailApp.sendEmail', messageOf('MailApp.sendEmail', args));
  },
};

/** `GmailApp`, of which this host has only sending. */
export const gmailApp: Methods = {
  sendEmail(...args) {
    call('GmailApp.sendEmail', messageOf('GmailApp.sendEmail', args));
    return this;
  },
};

function messageOf(method: string, args: readonly unknown[]): unknown {
  const signatures = ['Object', 'String String String', 'String String String String', 'String String String Object'];
  const accepted = accept(method, signatures, args);
  if (accepted.length === 1) return accepted[0];
  const [to, second, third, fourth] = accepted;
  if (typeof fourth === 'string') return { to, replyTo: second, subject: third, body: fourth };
  return { ...(fourth as object | undefined), to, subject: second, body: third };
}
