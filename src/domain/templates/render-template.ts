import Mustache from 'mustache';
import type { MessageView } from './template-fields';

/**
 * Fills a template that {@link checkTemplate} has passed. The values stand in the text as they are: escaping belongs to
 * whoever makes HTML of it. What looks like a tag in a value stays text.
 */
export function renderTemplate(text: string, view: MessageView): string {
  return Mustache.render(text, view, {}, { escape: (value: unknown) => String(value) });
}
