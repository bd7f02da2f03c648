import { draftOfOrder } from '../../domain/order/order-draft';
import type { Result } from '../../domain/shared/result';
import type { AppRefusal } from '../refusal';
import { linesOfOrder } from './lines-of-order';
import { type PlacedOrder, type PlaceOrderPorts, placeOrder } from './place-order';

/**
 * Places an earlier order once more: the same customer and lines under the next number, without dates and payments.
 *
 * Each run is an order of its own, unless both carry the same request id.
 *
 * @returns `order.not-found`, or the refusals of {@link placeOrder}.
 */
export function duplicateOrder(
  ports: PlaceOrderPorts,
  request: { readonly orderNumber: string; readonly requestId: string },
): Result<PlacedOrder, AppRefusal> {
  const found = linesOfOrder(ports.orders, request.orderNumber);
  if (!found.ok) return found;
  return placeOrder(ports, { draft: draftOfOrder(found.value.map(({ line }) => line)), requestId: request.requestId });
}
