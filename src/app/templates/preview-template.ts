import type { OwnTemplate } from '../../domain/templates/own-template';
import type { Messages } from '../../i18n/messages';
import type { TemplatePreview, TemplateProblem } from '../api/templates-view';
import { renderMessage } from '../mail/compose-message-mail';
import { completeTemplate, faultsOf } from './choose-template';
import { describeTemplateFault } from './describe-template-fault';
import type { MessageContext, OrderMessage } from './order-message';

/** What is wrong with a message that somebody is writing, in that person's language; empty where it can be sent. */
export function findTemplateProblems(
  template: Pick<OwnTemplate, 'key' | 'subject' | 'text'>,
  messages: Messages,
): readonly TemplateProblem[] {
  return faultsOf(template).map((fault) => ({
    part: fault.part,
    line: fault.line,
    message: describeTemplateFault(fault, messages),
  }));
}

/**
 * A message that somebody is writing, filled in with a real order; or what is wrong with it. Sends nothing.
 *
 * @param order - What it would be about. Its recipient's language is the template's.
 * @param messages - In the language of the person who writes.
 */
export function previewTemplate(
  template: OwnTemplate,
  order: Omit<OrderMessage, 'template'>,
  context: MessageContext,
  messages: Messages,
): TemplatePreview {
  const problems = findTemplateProblems(template, messages);
  if (problems.length > 0) return { problems, mail: null };
  const message = { ...order, template: template.key, recipient: { ...order.recipient, language: template.language } };
  return { problems, mail: { to: order.recipient.email, ...renderMessage(completeTemplate(template), message, context) } };
}
