import type { DigestMail } from '../../domain/reminder/planned-mail';
import { utf8Length } from '../../domain/shared/utf8';
import type { OutgoingMail } from '../ports';
import { renderDigestHtml } from './digest-html';
import { renderDigestText } from './digest-text';
import { type DigestContext, type DigestView, viewDigest } from './digest-view';

/** Both parts together stay below the 200 KB that Google allows (F014), whatever people have typed. */
const MOST_BYTES = 150 * 1024;
const FEW_LINES = 20;

/** Writes one person's reminder mail, as HTML and as text, in that person's language. */
export function composeDigestMail(digest: DigestMail, context: DigestContext): OutgoingMail {
  const mail = render(digest, viewDigest(digest, context));
  const isTooLong = utf8Length(mail.text) + utf8Length(mail.html) > MOST_BYTES;
  return isTooLong ? render(digest, viewDigest(digest, context, FEW_LINES)) : mail;
}

function render({ recipient }: DigestMail, view: DigestView): OutgoingMail & { readonly html: string } {
  return { to: recipient.email, subject: view.subject, text: renderDigestText(view), html: renderDigestHtml(view) };
}
