import type { OrderLine } from '../../domain/order/order-line';
import { LANGUAGES, type Language } from '../../domain/order/settings';
import { TEMPLATE_KEYS } from '../../domain/rules/message-rule';
import { type Result, success } from '../../domain/shared/result';
import type { OwnTemplate } from '../../domain/templates/own-template';
import { messagesFor } from '../../i18n/messages-for';
import type { KnownOrder } from '../api/directory';
import type { TemplatesView } from '../api/templates-view';
import type { TemplateBook } from '../message-ports';
import type { OrderBook } from '../ports';
import type { AppRefusal } from '../refusal';
import { isUnwritten } from '../templates/choose-template';
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
  const lines = ports.orders.listLines(['orderNumber', 'customerName', 'productName', 'orderDate', 'status']);
  if (!lines.ok) return lines;
  return success({
    templates: TEMPLATE_KEYS.flatMap((key) => LANGUAGES.map((of) => viewTemplate(key, of, own.value, language))),
    orders: livingFirst(lines.value.map(({ line }) => line)).slice(0, MOST_ORDERS),
  });
}

/** The latest first; what is cancelled stands last, since few messages are about it. */
function livingFirst(lines: readonly OrderLine[]): readonly KnownOrder[] {
  const living = new Set(lines.filter(({ status }) => status !== 'cancelled').map(({ orderNumber }) => orderNumber));
  const orders = listOrders([...lines].reverse());
  const isLiving = ({ orderNumber }: KnownOrder) => living.has(orderNumber);
  return [...orders.filter(isLiving), ...orders.filter((order) => !isLiving(order))];
}

function viewTemplate(key: OwnTemplate['key'], of: Language, own: readonly OwnTemplate[], language: Language) {
  const written = own.find((template) => template.key === key && template.language === of);
  if (!written || isUnwritten(written))
    return { key, language: of, ...messagesFor(of).templates.builtIn[key], isOwn: false, problems: [] };
  return { ...written, isOwn: true, problems: findTemplateProblems(written, messagesFor(language)) };
}
