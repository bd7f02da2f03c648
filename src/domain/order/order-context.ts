import type { OrderContext } from './line-problems';
import type { OrderLine } from './order-line';

/** What is needed of a line to tell how it fits its order. */
export type ContextLine = Pick<OrderLine, 'orderNumber' | 'customerName' | 'productName' | 'quantity' | 'status'>;

interface OrderSums {
  /** The first customer that any line names, and the index of that line. */
  customer: string;
  customerIndex: number;
  /** How many lines sell each product with a positive quantity. */
  readonly sold: Map<string, number>;
  standing: number;
}

/**
 * How each line stands in its order.
 *
 * @param lines - All lines of the sheet in sheet order; lines without a number stand alone.
 * @returns a context for each line, by index. One pass, so that it serves 100,000 lines.
 */
export function contextsOfLines(lines: readonly ContextLine[]): readonly OrderContext[] {
  const orders = new Map<string, OrderSums>();
  lines.forEach((line, index) => {
    const key = line.orderNumber === '' ? `\n${index}` : line.orderNumber;
    const sums = orders.get(key) ?? { customer: '', customerIndex: index, sold: new Map<string, number>(), standing: 0 };
    orders.set(key, sums);
    if (sums.customer === '' && line.customerName !== '') {
      sums.customer = line.customerName;
      sums.customerIndex = index;
    }
    if (sells(line)) sums.sold.set(line.productName, (sums.sold.get(line.productName) ?? 0) + 1);
    if (line.status !== 'cancelled') sums.standing += 1;
  });
  return lines.map((line, index) => {
    const sums = orders.get(line.orderNumber === '' ? `\n${index}` : line.orderNumber);
    if (!sums) return { customerAbove: '', isProductSold: false, hasOtherLines: false };
    return {
      customerAbove: sums.customerIndex < index ? sums.customer : '',
      isProductSold: (sums.sold.get(line.productName) ?? 0) > (sells(line) ? 1 : 0),
      hasOtherLines: sums.standing > (line.status === 'cancelled' ? 0 : 1),
    };
  });
}

function sells(line: ContextLine): boolean {
  return line.quantity !== null && line.quantity > 0;
}
