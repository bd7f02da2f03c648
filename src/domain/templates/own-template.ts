import type { Language } from '../order/settings';
import type { TemplateKey } from '../rules/message-rule';

/** A message as a team has written it itself. */
export interface OwnTemplate {
  readonly key: TemplateKey;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}
