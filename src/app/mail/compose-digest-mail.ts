import type { DigestMail } from '../../domain/reminder/planned-mail';
import type { OutgoingMail } from '../ports';
import { renderDigestHtml } from './digest-html';
import { renderDigestText } from './digest-text';
import { type DigestContext, viewDigest } from './digest-view';

/** Writes one person's reminder mail, as HTML and as text, in that person's language. */
export function composeDigestMail(digest: DigestMail, context: DigestContext): OutgoingMail {
  const view = viewDigest(digest, context);
  return {
    to: digest.recipient.email,
    subject: view.subject,
    text: renderDigestText(view),
    html: renderDigestHtml(view),
  };
}
