import type { Reply } from '../../app/api/reply';
import type { TemplatePreview, TemplatesView } from '../../app/api/templates-view';
import { restoreTemplate as restoreCommand, saveTemplate as saveCommand } from '../../app/commands/save-template';
import { listTemplates } from '../../app/queries/list-templates';
import { previewOrderMessage } from '../../app/queries/preview-order-message';
import { fallbackEmail } from '../../app/queries/reminders-detail';
import { parseRequest, previewTemplateRequest, restoreTemplateRequest, saveTemplateRequest } from '../../app/requests';
import { userLanguage } from '../services/user-locale';
import { guardReply } from './guard';
import { reminderPorts } from './reminder-ports';

/** Sidebar. Reads only; FULL mode, no quota. */
export function getTemplates(): Reply<TemplatesView> {
  return guardReply(() => listTemplates(reminderPorts(), userLanguage()));
}

/** Sidebar. Reads only; FULL mode, no quota: there is nothing in it that could send. */
export function previewTemplate(request: unknown): Reply<TemplatePreview> {
  return guardReply(() => {
    const checked = parseRequest(previewTemplateRequest, request);
    if (!checked.ok) return checked;
    const { mailer: _, ...ports } = reminderPorts();
    return previewOrderMessage(ports, checked.value, { email: fallbackEmail('', ports.account), language: userLanguage() });
  });
}

/** Sidebar. Writes the Templates sheet; FULL mode, no quota. */
export function saveTemplate(request: unknown): Reply<TemplatesView> {
  return guardReply(() => {
    const checked = parseRequest(saveTemplateRequest, request);
    return checked.ok ? saveCommand(reminderPorts(), checked.value, userLanguage()) : checked;
  });
}

/** Sidebar. Writes the Templates sheet; FULL mode, no quota. */
export function restoreTemplate(request: unknown): Reply<TemplatesView> {
  return guardReply(() => {
    const checked = parseRequest(restoreTemplateRequest, request);
    return checked.ok ? restoreCommand(reminderPorts(), checked.value, userLanguage()) : checked;
  });
}
