import type { ColumnKey } from '../../domain/order/columns';
import type { OrderLine } from '../../domain/order/order-line';
import type { LineHistory } from '../../domain/rules/line-history';

/** A line as far as its history is compared with it: a word that nobody can read has changed nothing yet. */
export function readablePart(line: OrderLine, unreadable: readonly ColumnKey[], known: LineHistory): OrderLine {
  if (unreadable.length === 0) return line;
  return {
    ...line,
    ...(unreadable.includes('status') ? { status: known.status } : {}),
    ...(unreadable.includes('expectedDeliveryDate') ? { expectedDeliveryDate: known.expectedDate } : {}),
    ...(unreadable.includes('quantity') && known.quantity ? { quantity: known.quantity.now } : {}),
  };
}
