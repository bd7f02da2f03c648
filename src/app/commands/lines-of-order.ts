import { type Result, success } from '../../domain/shared/result';
import type { OrderBook, PlacedLine } from '../ports';
import { type AppRefusal, refuse } from '../refusal';

/** The lines of one order in sheet order, or `order.not-found`. */
export function linesOfOrder(orders: OrderBook, orderNumber: string): Result<readonly PlacedLine[], AppRefusal> {
  const listed = orders.listLines();
  if (!listed.ok) return listed;
  const found = listed.value.filter(({ line }) => line.orderNumber !== '' && line.orderNumber === orderNumber);
  return found.length > 0 ? success(found) : refuse('order.not-found', { orderNumber });
}
