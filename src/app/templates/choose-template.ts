import type { Language } from '../../domain/order/settings';
import type { TemplateKey } from '../../domain/rules/message-rule';
import { canonicalTemplate } from '../../domain/templates/canonical-template';
import { checkTemplate, type TemplateFault } from '../../domain/templates/check-template';
import type { OwnTemplate } from '../../domain/templates/own-template';
import { messagesFor } from '../../i18n/messages-for';
import { readFieldName } from './field-names';

/** What a message is rendered from. */
interface ChosenTemplate {
  readonly subject: string;
  readonly text: string;
  /** Why it is the built-in one although the team wrote its own; empty where nothing is wrong. */
  readonly faults: readonly TemplateFault[];
}

/** Everything that is wrong with a message that a team wrote. */
export function faultsOf({ key, subject, text }: Pick<OwnTemplate, 'key' | 'subject' | 'text'>): readonly TemplateFault[] {
  return [
    ...checkTemplate(subject, { key, part: 'subject' }, readFieldName),
    ...checkTemplate(text, { key, part: 'text' }, readFieldName),
  ];
}

/** Whether nothing was written: such a message is the built-in one. */
export function isUnwritten({ subject, text }: Pick<OwnTemplate, 'subject' | 'text'>): boolean {
  return subject.trim() === '' && text.trim() === '';
}

/** The team's own message if it can be sent, else the built-in one: a typing mistake must not keep a message from anybody. */
export function chooseTemplate(key: TemplateKey, language: Language, templates: readonly OwnTemplate[]): ChosenTemplate {
  const builtIn = messagesFor(language).templates.builtIn[key];
  const own = templates.find((template) => template.key === key && template.language === language);
  if (!own) return { ...builtIn, faults: [] };
  const faults = faultsOf(own);
  return faults.length > 0 ? { ...builtIn, faults } : { ...completeTemplate(own), faults };
}

/** With fields under their own names, and the built-in text for a part that is left empty: a mail without subject or text is nobody's intention. */
export function completeTemplate({ key, language, subject, text }: OwnTemplate): {
  readonly subject: string;
  readonly text: string;
} {
  const builtIn = messagesFor(language).templates.builtIn[key];
  const canonical = (written: string) => canonicalTemplate(written, readFieldName).text;
  return {
    subject: subject.trim() ? canonical(subject) : builtIn.subject,
    text: text.trim() ? canonical(text) : builtIn.text,
  };
}
