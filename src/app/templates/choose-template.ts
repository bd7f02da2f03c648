import type { Language } from '../../domain/order/settings';
import type { TemplateKey } from '../../domain/rules/message-rule';
import { checkTemplate, type TemplateFault } from '../../domain/templates/check-template';
import type { OwnTemplate } from '../../domain/templates/own-template';
import { messagesFor } from '../../i18n/messages-for';

/** What a message is rendered from. */
interface ChosenTemplate {
  readonly subject: string;
  readonly text: string;
  /** Why it is the built-in one although the team wrote its own; null where nothing is wrong. */
  readonly fault: TemplateFault | null;
}

/** Everything that is wrong with a message that a team wrote: at most one fault in each part. */
export function faultsOf({ key, subject, text }: Pick<OwnTemplate, 'key' | 'subject' | 'text'>): readonly TemplateFault[] {
  return [checkTemplate(subject, { key, part: 'subject' }), checkTemplate(text, { key, part: 'text' })].flatMap((checked) =>
    checked.ok ? [] : [checked.error],
  );
}

/** The team's own message if it can be sent, else the built-in one: a typing mistake must not keep a message from anybody. */
export function chooseTemplate(key: TemplateKey, language: Language, templates: readonly OwnTemplate[]): ChosenTemplate {
  const builtIn = messagesFor(language).templates.builtIn[key];
  const own = templates.find((template) => template.key === key && template.language === language);
  if (!own) return { ...builtIn, fault: null };
  const fault = faultsOf(own)[0];
  if (fault) return { ...builtIn, fault };
  return { ...completeTemplate(own), fault: null };
}

/** With the built-in text for a part that is left empty: a mail without subject or text is nobody's intention. */
export function completeTemplate({ key, language, subject, text }: OwnTemplate): {
  readonly subject: string;
  readonly text: string;
} {
  const builtIn = messagesFor(language).templates.builtIn[key];
  return { subject: subject.trim() ? subject : builtIn.subject, text: text.trim() ? text : builtIn.text };
}
