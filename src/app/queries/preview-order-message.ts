import type { Language } from '../../domain/order/settings';
import { parseEmailAddress } from '../../domain/shared/email-address';
import { type Result, success } from '../../domain/shared/result';
import type { OwnTemplate } from '../../domain/templates/own-template';
import { messagesFor } from '../../i18n/messages-for';
import type { TemplatePreview } from '../api/templates-view';
import type { Clock, OrderBook, OrderLinks, SettingsStore } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { findTemplateProblems, previewTemplate } from '../templates/preview-template';

export interface TemplatePreviewPorts {
  readonly settings: SettingsStore;
  readonly orders: OrderBook;
  readonly links: OrderLinks;
  readonly clock: Clock;
}

/** As many days as a message about an order that stands still is shown for. */
const DAYS_UNCHANGED = 7;

/**
 * A message that somebody is writing, filled in with all lines of a real order, as its customer would get it; or what is
 * wrong with it. Sends nothing.
 *
 * @param reader - The person who writes: their address, and the language in which faults are said.
 * @returns `order.not-found`, or why a sheet cannot be read.
 */
export function previewOrderMessage(
  ports: TemplatePreviewPorts,
  { orderNumber, ...template }: OwnTemplate & { readonly orderNumber: string },
  reader: { readonly email: string; readonly language: Language },
): Result<TemplatePreview, AppRefusal> {
  // Whoever writes is told what is wrong also while there is no order to fill it in with.
  const problems = findTemplateProblems(template, messagesFor(reader.language));
  if (problems.length > 0) return success({ problems, mail: null });
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const listed = ports.orders.listLines();
  if (!listed.ok) return listed;
  const placed = listed.value.filter(({ line }) => line.orderNumber === orderNumber);
  const first = placed[0]?.line;
  if (!first || orderNumber === '') return refuse('order.not-found', { orderNumber });
  const email = parseEmailAddress(first.email) ?? parseEmailAddress(reader.email);
  if (!email) return refuse('reminders.account-unknown', {});
  const lines = placed.map(({ row, line, history }) => ({ row, line, previousDate: history?.dateMoved?.from ?? null }));
  const order = {
    recipient: { email, name: first.customerName, language: template.language },
    lines,
    otherLines: [],
    daysUnchanged: DAYS_UNCHANGED,
    calendar: null,
  };
  const context = {
    currency: settings.value.currency,
    links: ports.links,
    senderEmail: reader.email,
    senderName: settings.value.shopName || ports.links.workbookName(),
    replyTo: null,
    now: ports.clock.now(),
    today: ports.clock.today(),
    templates: [],
  };
  return success(previewTemplate(template, order, context, messagesFor(reader.language)));
}
