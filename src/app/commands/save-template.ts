import type { Language } from '../../domain/order/settings';
import type { TemplateKey } from '../../domain/rules/message-rule';
import type { Result } from '../../domain/shared/result';
import type { OwnTemplate } from '../../domain/templates/own-template';
import type { TemplatesView } from '../api/templates-view';
import type { DocumentLock } from '../ports';
import { listTemplates, type TemplatesPorts } from '../queries/list-templates';
import { type AppRefusal, refuse } from '../refusal';
import { faultsOf, isUnwritten } from '../templates/choose-template';

export interface SaveTemplatePorts extends TemplatesPorts {
  readonly lock: DocumentLock;
}

/**
 * Keeps a message as the team has written it. Saved twice it changes nothing the second time.
 *
 * @param language - In which the answer says problems.
 * @returns all messages as they are now; `template.faulty` where it could not be sent, `template.empty` where nothing is written in it, and
 * nothing was changed then.
 */
export function saveTemplate(
  ports: SaveTemplatePorts,
  template: OwnTemplate,
  language: Language,
): Result<TemplatesView, AppRefusal> {
  if (isUnwritten(template)) return refuse('template.empty', {});
  if (faultsOf(template).length > 0) return refuse('template.faulty', {});
  const saved = ports.lock.run(() => ports.templates.save(template));
  return saved.ok ? listTemplates(ports, language) : saved;
}

/** Back to the built-in message. Where there is no other nothing is changed. */
export function restoreTemplate(
  ports: SaveTemplatePorts,
  template: { readonly key: TemplateKey; readonly language: Language },
  language: Language,
): Result<TemplatesView, AppRefusal> {
  const removed = ports.lock.run(() => ports.templates.remove(template.key, template.language));
  return removed.ok ? listTemplates(ports, language) : removed;
}
