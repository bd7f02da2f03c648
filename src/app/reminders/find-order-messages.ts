import type { OrderLine } from '../../domain/order/order-line';
import type { DueMessage } from '../../domain/reminder/due-message';
import type { HeardByLine } from '../../domain/reminder/heard';
import { lineAndReader } from '../../domain/reminder/told';
import type { ToldOrders } from '../../domain/reminder/told-orders';
import type { MessageRule } from '../../domain/rules/message-rule';
import { orderNews } from '../../domain/rules/order-news';
import { type AudienceBasis, linesOfCustomer, type RuleRecipient, resolveAudience } from '../../domain/rules/resolve-audience';
import { changeKeyPart, keyPart, occurrenceKey } from '../../domain/rules/rule-key';
import type { RuleContext, RuleLine } from '../../domain/rules/rule-line';
import { isDone } from '../../domain/rules/rule-occurrence';
import { type CalendarDate, daysBetween } from '../../domain/shared/calendar-date';
import { goodsOf } from '../orders/is-goods';

/** A line as rules see it, and where it stands. */
export type SeenLine = RuleLine & Pick<DueMessage, 'row' | 'figures' | 'history' | 'isCharge'>;

interface OrderBasis extends RuleContext {
  readonly audience: AudienceBasis;
  readonly toldOrders: ToldOrders;
  readonly heard: HeardByLine;
}

/** What belongs together for customers: an order, or a line without an order number. */
export function orderKeyOf({ orderNumber, lineId }: Pick<OrderLine, 'orderNumber' | 'lineId'>): string {
  return orderNumber || `\n${lineId}`;
}

/** Days past the expected date, negative for days ahead; null without one. */
export function daysLateOf({ expectedDeliveryDate }: OrderLine, today: CalendarDate): number | null {
  return expectedDeliveryDate && daysBetween(expectedDeliveryDate, today);
}

/**
 * What customers are to be told of new orders and of orders that have changed, each order as a whole. One of which a line has no
 * product yet is not finished, and one of which a line has no id could not be known again: it waits.
 *
 * @param lines - Each id once, in sheet order.
 * @param rules - For `ordered`, telling customers only.
 * @returns apart what came with many other orders at once.
 */
export function findOrderMessages(
  lines: readonly SeenLine[],
  rules: readonly MessageRule[],
  basis: OrderBasis,
): { readonly due: readonly DueMessage[]; readonly held: readonly DueMessage[] } {
  const found = new Map<string, DueMessage>();
  if (rules.length > 0) {
    for (const order of ordersWithNews(lines)) {
      for (const rule of rules) {
        for (const message of messagesOfOrder(order, rule, basis)) if (!found.has(message.key)) found.set(message.key, message);
      }
    }
  }
  const messages = [...found.values()];
  const held = new Set(messages.filter(isUnseen).map(({ line }) => orderKeyOf(line)));
  const isHeld = ({ line }: DueMessage) => held.has(orderKeyOf(line));
  return { due: messages.filter((message) => !isHeld(message)), held: messages.filter(isHeld) };
}

/** Nobody has looked at the order itself yet; one that the customer knows already is another matter only if its new line is not such. */
function isUnseen({ history, order }: DueMessage): boolean {
  return history?.cameInBulk === true && (order?.after === '' || order?.change?.kind === 'added');
}

/** Only orders with a line that is new, or whose quantity has changed, can have anything to say. */
function ordersWithNews(lines: readonly SeenLine[]): readonly (readonly SeenLine[])[] {
  const orders = new Map<string, SeenLine[]>();
  const withNews = new Set<string>();
  for (const seen of lines) {
    const key = orderKeyOf(seen.line);
    const own = orders.get(key);
    if (own) own.push(seen);
    else orders.set(key, [seen]);
    if (seen.history?.firstSeen || seen.history?.quantity?.changedOn) withNews.add(key);
  }
  return [...withNews].map((key) => orders.get(key) ?? []);
}

function messagesOfOrder(order: readonly SeenLine[], rule: MessageRule, basis: OrderBasis): readonly DueMessage[] {
  return customersOf(order, rule, basis).flatMap((recipient) => {
    const own = linesOfCustomer(order, recipient.email);
    const lines = own.filter(({ line }) => line.status !== 'cancelled');
    const besides = own.flatMap(({ line }) => (line.status === 'cancelled' ? [line.lineId] : []));
    if (lines.some(({ line }) => line.lineId === '' || line.productName.trim() === '')) return [];
    const news = orderNews(rule, lines, { email: recipient.email, told: basis.toldOrders, besides }, basis);
    if (!news || (news.kind === 'new' && isPastAsking(lines, recipient, basis))) return [];
    const told: MessageRule = news.kind === 'changed' ? { ...rule, template: 'orderChanged' } : rule;
    return news.lines.map(({ seen, scheduledDay, change }): DueMessage => {
      const { row, line, figures, history } = seen;
      const part = news.kind === 'changed' ? changeKeyPart(news.after) : keyPart(rule, seen);
      const key = occurrenceKey(line.lineId, part, scheduledDay, recipient.email);
      const place = { row, line, figures, history, daysLate: daysLateOf(line, basis.today), ...marksOf(seen) };
      return {
        key,
        rule: told,
        scheduledDay,
        recipient,
        ...place,
        order: { after: news.after, size: lines.length, besides, change },
      };
    });
  });
}

/** All of its goods are on their way, or the customer was told that they are confirmed: the question whether all is right comes too late. */
function isPastAsking(lines: readonly SeenLine[], { email }: RuleRecipient, { heard }: OrderBasis): boolean {
  return goodsOf(lines).every(
    ({ line }) => line.status === 'shipped' || isDone({ line }) || heard.get(lineAndReader(line.lineId, email))?.isPastAsking,
  );
}

function marksOf({ isDateUnreadable, isCharge }: SeenLine): Pick<DueMessage, 'isDateUnreadable' | 'isCharge'> {
  return { ...(isDateUnreadable ? { isDateUnreadable } : {}), ...(isCharge ? { isCharge } : {}) };
}

/** Each address once: of several lines the upper one says name and language. */
function customersOf(order: readonly SeenLine[], rule: MessageRule, { audience }: OrderBasis): readonly RuleRecipient[] {
  const found = new Map<string, RuleRecipient>();
  for (const { line } of order) {
    for (const recipient of resolveAudience(rule.audience, line, audience)) {
      if (!found.has(recipient.email)) found.set(recipient.email, recipient);
    }
  }
  return [...found.values()];
}
