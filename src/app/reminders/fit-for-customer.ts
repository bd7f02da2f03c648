import { lineTotalOf } from '../../domain/order/line-figures';
import type { OrderLine } from '../../domain/order/order-line';
import { isClosed } from '../../domain/order/order-status';
import { currencyDigits } from '../../domain/order/settings';
import { balanceOfOrder } from '../../domain/payment/spread-payment';
import type { DueMessage } from '../../domain/reminder/due-message';
import type { HeardByLine } from '../../domain/reminder/heard';
import { lineAndReader } from '../../domain/reminder/told';
import { linesOfCustomer } from '../../domain/rules/resolve-audience';
import { goodsOf } from '../orders/is-goods';
import type { PlacedLine } from '../ports';
import { orderKeyOf } from './find-order-messages';

/** What is looked up for the lines of customers. */
export interface CustomerBasis {
  /** ISO 4217. */
  readonly currency: string;
  readonly heard: HeardByLine;
}

/**
 * Whether a message may go to a customer as the order stands, which a single line cannot tell:
 *
 * - freight and discounts travel in no parcel, and nobody is told of them alone (`isGoods`);
 * - “delivered” is said once, when the last of the customer's goods has arrived;
 * - nobody is asked to pay for an order on which nothing is owed as a whole;
 * - nobody hears that an order is cancelled of which nothing was heard before.
 */
export function fitsCustomer(lines: readonly PlacedLine[], { currency, heard }: CustomerBasis): (message: DueMessage) => boolean {
  let orders: ReadonlyMap<string, readonly PlacedLine[]> | null = null;
  const linesOf = ({ line, recipient }: DueMessage) => {
    orders ??= byOrder(lines);
    return linesOfCustomer(orders.get(orderKeyOf(line)) ?? [], recipient.email);
  };
  return (message) => {
    const { rule, row, recipient } = message;
    if (recipient.kind !== 'customer' || rule.moment === 'ordered') return true;
    const own = linesOf(message);
    if (rule.moment === 'unpaid') return isOwed(own, currency);
    const goods = goodsOf(own.filter((placed) => placed.line.status !== 'cancelled' || placed.row === row));
    if (!goods.some((placed) => placed.row === row)) return false;
    if (rule.status === 'cancelled') return own.some((placed) => heard.has(lineAndReader(placed.line.lineId, recipient.email)));
    return rule.status !== 'delivered' || goods.every((placed) => isHere(placed.line));
  };
}

function byOrder(lines: readonly PlacedLine[]): ReadonlyMap<string, readonly PlacedLine[]> {
  const orders = new Map<string, PlacedLine[]>();
  for (const placed of lines) {
    const key = orderKeyOf(placed.line);
    const own = orders.get(key);
    if (own) own.push(placed);
    else orders.set(key, [placed]);
  }
  return orders;
}

function isHere({ status, actualDeliveryDate }: OrderLine): boolean {
  return isClosed(status) || actualDeliveryDate !== null;
}

function isOwed(lines: readonly PlacedLine[], currency: string): boolean {
  const digits = currencyDigits(currency);
  const standing = lines
    .filter(({ line }) => line.status !== 'cancelled')
    .map(({ line }) => ({ ...line, lineTotal: lineTotalOf(line, digits) }));
  return balanceOfOrder(standing) > 0;
}
