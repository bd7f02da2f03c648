import type { OwnTemplate } from '../../domain/templates/own-template';
import type { MailPreview } from './day-preview';
import type { KnownOrder } from './directory';

/** Every message in both languages. */
export interface TemplatesView {
  readonly templates: readonly TemplateView[];
  /** The latest orders, to preview with. */
  readonly orders: readonly KnownOrder[];
}

export interface TemplateView extends OwnTemplate {
  /** False where this is the built-in text. */
  readonly isOwn: boolean;
  /** Why the built-in one is sent instead of the own one. */
  readonly problems: readonly TemplateProblem[];
}

/** What is wrong with a text, and where. */
export interface TemplateProblem {
  readonly part: 'subject' | 'text';
  /** Counted from 1. */
  readonly line: number;
  /** In the user's language. */
  readonly message: string;
}

/** A message filled in with a real order, or what is wrong with it. */
export interface TemplatePreview {
  readonly problems: readonly TemplateProblem[];
  /** Null while there are problems. */
  readonly mail: Pick<MailPreview, 'to' | 'subject' | 'text' | 'html'> | null;
}
