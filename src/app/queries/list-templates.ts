import { LANGUAGES, type Language } from '../../domain/order/settings';
import { TEMPLATE_KEYS } from '../../domain/rules/message-rule';
import { type Result, success } from '../../domain/shared/result';
import type { OwnTemplate } from '../../domain/templates/own-template';
import { messagesFor } from '../../i18n/messages-for';
import type { TemplatesView } from '../api';
import type { TemplateBook } from '../message-ports';
import type { OrderBook } from '../ports';
import type { AppRefusal } from '../refusal';
import { findTemplateProblems } from '../templates/preview-template';
import { listOrders } from './directory';

export interface TemplatesPorts {
  readonly templates: TemplateBook;
  readonly orders: OrderBook;
}

/** More than anybody looks through to find an order to preview with. */
const MOST_ORDERS = 30;

/**
 * Every message in every language: as the team wrote it, else as it is built in.
 *
 * @param language - In which problems are said.
 */
export function listTemplates(ports: TemplatesPorts, language: Language): Result<TemplatesView, AppRefusal> {
  const own = ports.templates.read();
  if (!own.ok) return own;
  const lines = ports.orders.listLines(['orderNumber', 'customerName', 'productName', 'orderDate']);
  if (!lines.ok) return lines;
  return success({
    templates: TEMPLATE_KEYS.flatMap((key) => LANGUAGES.map((of) => viewTemplate(key, of, own.value, language))),
    orders: listOrders(lines.value.map(({ line }) => line).reverse()).slice(0, MOST_ORDERS),
  });
}

function viewTemplate(key: OwnTemplate['key'], of: Language, own: readonly OwnTemplate[], language: Language) {
  const written = own.find((template) => template.key === key && template.language === of);
  if (!written) return { key, language: of, ...messagesFor(of).templates.builtIn[key], isOwn: false, problems: [] };
  return { ...written, isOwn: true, problems: findTemplateProblems(written, messagesFor(language)) };
}
