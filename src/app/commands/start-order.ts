import { EMPTY_DRAFT, linesOfDraft } from '../../domain/order/order-draft';
import type { OrderLine } from '../../domain/order/order-line';
import { nextOrderNumbers } from '../../domain/order/order-number';
import { type Result, success } from '../../domain/shared/result';
import type { AppRefusal } from '../refusal';
import type { PlacedOrder, PlaceOrderPorts } from './place-order';

/**
 * Puts a row for a new order below the last one, with number, day and status filled in; a person types the rest.
 *
 * Run again before anything was typed it gives the same row, so that no empty orders pile up. Two people at once get two
 * rows unless the first one has typed nothing yet.
 */
export function startOrder(ports: PlaceOrderPorts): Result<PlacedOrder, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  return ports.lock.run(() => {
    const listed = ports.orders.listLines();
    if (!listed.ok) return listed;
    const last = listed.value[listed.value.length - 1];
    const today = ports.clock.today();
    if (last && isUntouched(last.line) && last.line.orderDate === today) {
      return success({ orderNumber: last.line.orderNumber, lineIds: [last.line.lineId], firstRow: last.row });
    }
    const numbers = listed.value.map(({ line }) => line.orderNumber);
    const [orderNumber = ''] = nextOrderNumbers(settings.value.orderNumberPattern, today, numbers, 1);
    const lineIds = [ports.ids.nextLineId()];
    const added = ports.orders.addLines(linesOfDraft(EMPTY_DRAFT, { orderNumber, today, lineIds }));
    return added.ok ? success({ orderNumber, lineIds, firstRow: added.value.firstRow }) : added;
  });
}

function isUntouched(line: OrderLine): boolean {
  const texts = [line.customerName, line.contact, line.productName, line.email, line.remarkCustomer, line.remarkSpecial];
  return texts.every((text) => text === '') && line.quantity === null && line.unitPrice === null;
}
