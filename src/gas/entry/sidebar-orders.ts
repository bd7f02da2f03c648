import type { ChangeReport, OrderForm } from '../../app/api/order-form';
import type { Reply } from '../../app/api/reply';
import { composeOrderMessage } from '../../app/commands/compose-order-message';
import { linesOfOrder } from '../../app/commands/lines-of-order';
import { placeOrder } from '../../app/commands/place-order';
import { recordPayment } from '../../app/commands/record-payment';
import { setExpectedDate } from '../../app/commands/set-expected-date';
import { setStatus } from '../../app/commands/set-status';
import { reportChange } from '../../app/queries/change-report';
import {
  changeExpectedDateRequest,
  changeStatusRequest,
  orderRequest,
  parseRequest,
  saveOrderRequest,
  selectLineRequest,
} from '../../app/requests';
import { draftOfOrder } from '../../domain/order/order-draft';
import { success } from '../../domain/shared/result';
import { guardReply } from './guard';
import { sidebarPorts } from './sidebar-ports';

/** Called by the sidebar at a click on an order, in FULL mode. */
export function selectLine(request: unknown): Reply<{ readonly row: number }> {
  return guardReply(() => {
    const asked = parseRequest(selectLineRequest, request);
    return asked.ok ? sidebarPorts().orders.selectLine(asked.value.lineId) : asked;
  });
}

/** Called by the sidebar's buttons, in FULL mode. */
export function changeStatus(request: unknown): Reply<ChangeReport> {
  return guardReply(() => {
    const asked = parseRequest(changeStatusRequest, request);
    if (!asked.ok) return asked;
    const ports = sidebarPorts();
    return reportChange(ports, setStatus(ports, asked.value));
  });
}

/** Called by the sidebar's buttons, in FULL mode. Records what is owed; a second click finds nothing owed. */
export function payOrder(request: unknown): Reply<ChangeReport> {
  return guardReply(() => {
    const asked = parseRequest(orderRequest, request);
    if (!asked.ok) return asked;
    const ports = sidebarPorts();
    return reportChange(ports, recordPayment(ports, { orderNumber: asked.value.orderNumber, amount: 'balance' }));
  });
}

/** Called by the sidebar's date field, in FULL mode. */
export function changeExpectedDate(request: unknown): Reply<ChangeReport> {
  return guardReply(() => {
    const asked = parseRequest(changeExpectedDateRequest, request);
    if (!asked.ok) return asked;
    const ports = sidebarPorts();
    return reportChange(ports, setExpectedDate(ports, asked.value));
  });
}

/** Called by “copy message”, in FULL mode. */
export function getOrderMessage(request: unknown): Reply<{ readonly text: string }> {
  return guardReply(() => {
    const asked = parseRequest(orderRequest, request);
    if (!asked.ok) return asked;
    const { orders, settings } = sidebarPorts();
    const found = linesOfOrder(orders, asked.value.orderNumber);
    if (!found.ok) return found;
    const read = settings.read();
    if (!read.ok) return read;
    const lines = found.value.map(({ line }) => line);
    return success({ text: composeOrderMessage(lines, read.value) });
  });
}

/** Called by the order form, in FULL mode. The same request id again writes nothing. */
export function saveOrder(request: unknown): Reply<{ readonly orderNumber: string; readonly row: number }> {
  return guardReply(() => {
    const asked = parseRequest(saveOrderRequest, request);
    if (!asked.ok) return asked;
    const ports = sidebarPorts();
    const { form, requestId } = asked.value;
    const placed = placeOrder(ports, { draft: form, requestId });
    if (!placed.ok) return placed;
    const { orderNumber, firstRow, lineIds } = placed.value;
    // Only a courtesy: where the row cannot be shown, the order is saved all the same.
    ports.orders.selectLine(lineIds[0] ?? '');
    return success({ orderNumber, row: firstRow });
  });
}

/** Called by “copy an earlier order”, in FULL mode. */
export function getOrderCopy(request: unknown): Reply<OrderForm> {
  return guardReply(() => {
    const asked = parseRequest(orderRequest, request);
    if (!asked.ok) return asked;
    const found = linesOfOrder(sidebarPorts().orders, asked.value.orderNumber);
    return found.ok ? success(draftOfOrder(found.value.map(({ line }) => line))) : found;
  });
}
