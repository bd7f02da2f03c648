import { utf8Length } from '../../domain/shared/utf8';
import type { TemplateFault } from '../../domain/templates/check-template';
import { renderTemplate } from '../../domain/templates/render-template';
import type { ColleagueView } from '../../domain/templates/template-fields';
import { audienceOf } from '../../domain/templates/template-kind';
import { messagesFor } from '../../i18n/messages-for';
import type { OutgoingMail } from '../ports';
import { chooseTemplate } from '../templates/choose-template';
import type { CalendarEntry, MessageContext, OrderMessage } from '../templates/order-message';
import { viewMessage } from '../templates/view-message';
import { clip } from './clip';
import { makeDeliveryEvent } from './delivery-event';
import { renderLetterHtml } from './letter-html';

/** A mail about one order, ready to be sent, and what is to be remembered of it. */
export interface MessageMail extends OutgoingMail {
  /** Why the built-in message goes out instead of the team's own; empty where that is not so. */
  readonly fellBack: readonly TemplateFault[];
  /** What the recipient's calendar knows once this mail is sent; null where nothing of it is told. */
  readonly calendar: CalendarEntry | null;
}

/** In characters, each of which may be two of Google's. A longer subject than 250 is refused. */
const LONGEST_SUBJECT = 120;

/** Both parts together stay below the 200 KB that Google allows (F014), whatever people have typed. */
const MOST_BYTES = 150 * 1024;
const LINES_SHOWN = [100, 40, 10] as const;

/**
 * Writes a message about an order to a customer or a colleague, in the recipient's language, as the team's own template
 * says or as the built-in one does. Never holds the internal note.
 */
export function composeMessageMail(message: OrderMessage, context: MessageContext): MessageMail {
  const { template, recipient } = message;
  const { subject, text, faults } = chooseTemplate(template, recipient.language, context.templates);
  const event = makeDeliveryEvent(message, context);
  const replyTo = context.replyTo ?? '';
  const senderName = clip(context.senderName);
  return {
    to: recipient.email,
    ...renderMessage({ subject, text }, message, context),
    ...(senderName ? { senderName } : {}),
    ...(replyTo ? { replyTo } : {}),
    ...(event ? { attachments: [event.attachment] } : {}),
    fellBack: faults,
    calendar: event?.entry ?? null,
  };
}

/** Fills a template that has been checked. Of very long orders as many lines are listed as fit into a mail. */
export function renderMessage(
  template: { readonly subject: string; readonly text: string },
  message: OrderMessage,
  context: MessageContext,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  let rendered = { subject: '', text: '', html: '' };
  for (const most of LINES_SHOWN) {
    rendered = renderWith(template, viewMessage(message, context, most), message, context);
    if (utf8Length(rendered.text) + utf8Length(rendered.html) <= MOST_BYTES) break;
  }
  return rendered;
}

function renderWith(
  template: { readonly subject: string; readonly text: string },
  view: ColleagueView,
  { template: key, recipient, ruleNames = [] }: OrderMessage,
  context: MessageContext,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const { templates, mail } = messagesFor(recipient.language);
  const isForColleague = audienceOf(key) === 'colleague';
  const rules = clip(ruleNames.join(templates.separator));
  const footer = isForColleague ? [templates.footer({ workbook: view.workbookName, rules, sender: context.senderEmail })] : [];
  const subject = clip(renderTemplate(template.subject, view), LONGEST_SUBJECT);
  const text = tidy(renderTemplate(template.text, view));
  const links = new Set([view.orderUrl, ...view.lines.map((line) => line.trackingUrl)].filter((url) => url !== ''));
  const html = renderLetterHtml({
    language: recipient.language,
    subject,
    text,
    brand: isForColleague ? mail.sender : view.senderName,
    footer,
    links,
  });
  return { subject, text: [text, ...footer.map((line) => `--\n${line}`)].join('\n\n'), html };
}

/** Without the holes that fields leave where there is nothing to say. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/(\S) {2,}/g, '$1 ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
