import { type ColumnKey, columnKind } from './columns';
import { lineTotalOf } from './line-figures';
import type { OrderLine } from './order-line';
import { isClosed } from './order-status';
import type { Problem } from './problems';

/** What the other lines of an order tell about one of its lines. */
export interface OrderContext {
  /** The customer that the order's upper lines name; empty where none does. */
  readonly customerAbove: string;
  /** Whether another line of the order sells the same product with a positive quantity. */
  readonly isProductSold: boolean;
  /** Whether the order has further lines that are not cancelled. */
  readonly hasOtherLines: boolean;
}

/** A line that stands alone. */
export const LONE_LINE: OrderContext = { customerAbove: '', isProductSold: false, hasOtherLines: false };

/**
 * The problems that can be seen from a line and its order; an overwritten formula is seen by the edit alone.
 *
 * @param unreadable - Columns whose cell cannot be read.
 */
export function problemsOfLine(
  line: OrderLine,
  unreadable: readonly ColumnKey[],
  order: OrderContext,
  currencyDigits: number,
): readonly Problem[] {
  const problems: Problem[] = unreadable.flatMap((column) => problemOfUnreadable(column));
  if (isAnotherCustomer(line.customerName, order.customerAbove))
    problems.push({ code: 'customer-differs', column: 'customerName' });
  if (line.actualDeliveryDate !== null && !isClosed(line.status) && !unreadable.includes('status')) {
    problems.push({ code: 'status-not-advanced', column: 'status' });
  }
  if (line.quantity !== null && line.quantity < 0 && !order.isProductSold) {
    problems.push({ code: 'negative-quantity', column: 'quantity' });
  }
  if (order.hasOtherLines && exceedsTotal(line, currencyDigits))
    problems.push({ code: 'paid-exceeds-line', column: 'amountPaid' });
  return problems;
}

/** Upper and lower case, and blanks, make no other customer; an empty cell is nobody else. */
export function isAnotherCustomer(customer: string, above: string): boolean {
  const [left, right] = [customer, above].map((name) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ''));
  return left !== '' && right !== '' && left !== right;
}

function problemOfUnreadable(column: ColumnKey): readonly Problem[] {
  if (column === 'status') return [{ code: 'status-unknown', column }];
  return [{ code: columnKind(column) === 'date' ? 'date-is-text' : 'number-is-text', column }];
}

/** A cancelled line shows as overpaid anyway, and a line without a total cannot be exceeded. */
function exceedsTotal(line: OrderLine, currencyDigits: number): boolean {
  const total = lineTotalOf(line, currencyDigits);
  if (total === null || line.amountPaid === null || line.status === 'cancelled') return false;
  return total >= 0 ? line.amountPaid > total : line.amountPaid < total;
}
