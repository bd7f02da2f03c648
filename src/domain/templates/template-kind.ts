import type { TemplateKey } from '../rules/message-rule';

/** What a message is made of. */
export type TemplatePart = 'subject' | 'text';

/** Which part of which message a text is for. */
export interface TemplateKind {
  readonly key: TemplateKey;
  readonly part: TemplatePart;
}

/** Messages to colleagues; all others go to the customer. */
const COLLEAGUE_TEMPLATES = ['urgentAlert', 'assignment', 'staleOrder', 'dateChanged'] as const satisfies readonly TemplateKey[];

/** Whom a message is written for: what a colleague may read is more than what a customer may. */
export function audienceOf(key: TemplateKey): 'customer' | 'colleague' {
  return (COLLEAGUE_TEMPLATES as readonly TemplateKey[]).includes(key) ? 'colleague' : 'customer';
}
