import { composeOrderMessage } from '../../app/commands/compose-order-message';
import { duplicateOrder } from '../../app/commands/duplicate-order';
import { linesOfOrder } from '../../app/commands/lines-of-order';
import { type StatusOutcome, setStatus } from '../../app/commands/set-status';
import { startOrder } from '../../app/commands/start-order';
import type { PlacedLine } from '../../app/ports';
import type { AppRefusal } from '../../app/refusal';
import type { OrderStatus } from '../../domain/order/order-status';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { locateOrderTable } from '../sheets/order-table';
import { guardMenu } from './guard';
import { askAndChangeDate } from './selected-date';
import { type SelectionPorts, selectionPorts, withSelectedLines } from './selected-order-ports';
import { askAndRecordPayment } from './selected-payment';

/** Menu. Puts a row for a new order below the last one and selects its customer cell; FULL mode. */
export function startNewOrder(): void {
  guardMenu(() => startAndSelect());
}

/** Menu. FULL mode; run twice it changes nothing the second time. */
export function markShipped(): void {
  guardMenu(() => changeSelected('shipped'));
}

/** Menu. FULL mode; run twice it changes nothing the second time. */
export function markDelivered(): void {
  guardMenu(() => changeSelected('delivered'));
}

/** Menu. Asks for an amount and spreads it over the lines of the selected order; FULL mode. */
export function recordSelectedPayment(): void {
  guardMenu(() => withSelectedLines(askAndRecordPayment));
}

/** Menu. Asks for a day and gives it to the selected lines; FULL mode. */
export function changeSelectedDate(): void {
  guardMenu(() => withSelectedLines(askAndChangeDate));
}

/** Menu. Places the selected order once more under a new number; FULL mode. */
export function duplicateSelectedOrder(): void {
  guardMenu(() => withSelectedLines(duplicateFirst));
}

/** Menu. Shows the message about the selected order as text to copy; FULL mode, reads only. */
export function showOrderMessage(): void {
  guardMenu(() => withSelectedLines(showMessage));
}

function startAndSelect(): Result<null, AppRefusal> {
  const started = startOrder(selectionPorts());
  if (!started.ok) return started;
  const table = locateOrderTable();
  if (!table.ok) return table;
  table.value.sheet.getRange(started.value.firstRow, table.value.columns.customerName).activate();
  return toast(messagesFor(userLanguage()).edits.rows.newOrderReady(started.value.orderNumber));
}

function changeSelected(status: OrderStatus): Result<null, AppRefusal> {
  return withSelectedLines((lines, ports) => {
    const changed = setStatus(ports, { lineIds: lines.map(({ line }) => line.lineId), status });
    return changed.ok ? toast(wordsOfStatus(changed.value, status)) : changed;
  });
}

function wordsOfStatus(outcome: StatusOutcome, status: OrderStatus): string {
  const { edits, labels } = messagesFor(userLanguage());
  const words = edits.rows;
  const label = labels.status[status];
  const left = outcome.refused.length + outcome.missing.length;
  const done = outcome.changed.length > 0 ? words.statusChanged(outcome.changed.length, label) : words.statusUnchanged(label);
  return left > 0 ? `${done} ${words.statusRefused(left)}` : done;
}

function duplicateFirst(lines: readonly PlacedLine[], ports: SelectionPorts): Result<null, AppRefusal> {
  const orderNumber = lines[0]?.line.orderNumber ?? '';
  const copied = duplicateOrder(ports, { orderNumber, requestId: '' });
  if (!copied.ok) return copied;
  ports.orders.selectLine(copied.value.lineIds[0] ?? '');
  return toast(messagesFor(userLanguage()).edits.rows.duplicated(orderNumber, copied.value.orderNumber));
}

function showMessage(lines: readonly PlacedLine[], ports: SelectionPorts): Result<null, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const found = linesOfOrder(ports.orders, lines[0]?.line.orderNumber ?? '');
  if (!found.ok) return found;
  const text = composeOrderMessage(
    found.value.map(({ line }) => line),
    settings.value,
  );
  const ui = SpreadsheetApp.getUi();
  ui.alert(messagesFor(userLanguage()).edits.rows.messageTitle, text, ui.ButtonSet.OK);
  return success(null);
}

function toast(text: string): Result<null, AppRefusal> {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, messagesFor(userLanguage()).menu.product);
  return success(null);
}
