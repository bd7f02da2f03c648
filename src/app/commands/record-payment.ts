import { lineTotalOf } from '../../domain/order/line-figures';
import { currencyDigits } from '../../domain/order/settings';
import { balanceOfOrder, spreadPayment } from '../../domain/payment/spread-payment';
import { roundMoney } from '../../domain/shared/money';
import { type Result, success } from '../../domain/shared/result';
import type { DocumentLock, LineChange, OrderBook, SettingsStore } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { linesOfOrder } from './lines-of-order';

export interface PaymentRequest {
  readonly orderNumber: string;
  /** In the workbook's currency, negative for a refund; `balance` for whatever is owed. */
  readonly amount: number | 'balance';
  /** The order's balance as the person saw it. Where it has changed since, nothing is recorded. */
  readonly balanceSeen?: number;
}

export interface PaymentOutcome {
  /** What was recorded, rounded to the currency; 0 where nothing was owed. */
  readonly recorded: number;
  /** What is still owed on the order; negative when too much was paid. */
  readonly balance: number;
  /** Lines whose amount paid changed. */
  readonly changed: readonly string[];
}

/**
 * Records a payment of an order by spreading it over the order's lines.
 *
 * Every run with an amount is a payment of its own; `balanceSeen` keeps a double click and a second person from recording
 * the same money twice. With `balance` a second run records nothing. All lines are written in one go.
 *
 * @returns `order.not-found`, `order.changed-meanwhile`, `payment.refund-exceeds-paid`, `entry.missing` for a zero amount,
 * or the refusals of lock and sheet.
 */
export function recordPayment(
  ports: { readonly orders: OrderBook; readonly lock: DocumentLock; readonly settings: SettingsStore },
  request: PaymentRequest,
): Result<PaymentOutcome, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const digits = currencyDigits(settings.value.currency);
  return ports.lock.run(() => {
    const found = linesOfOrder(ports.orders, request.orderNumber);
    if (!found.ok) return found;
    const lines = found.value.map(({ line }) => ({ ...line, lineTotal: lineTotalOf(line, digits) }));
    const balance = balanceOfOrder(lines);
    if (request.balanceSeen !== undefined && roundMoney(request.balanceSeen, digits) !== balance) {
      return refuse('order.changed-meanwhile', { orderNumber: request.orderNumber });
    }
    const amount = request.amount === 'balance' ? balance : roundMoney(request.amount, digits);
    if (amount === 0 && request.amount !== 'balance') return refuse('entry.missing', { field: 'amountPaid' });
    const isOwed = request.amount !== 'balance' || balance > 0 || lines.every((line) => (line.lineTotal ?? 0) <= 0);
    if (amount === 0 || !isOwed) return success({ recorded: 0, balance, changed: [] });
    const paid = spreadPayment(lines, amount);
    if (!paid) return refuse('payment.refund-exceeds-paid', { orderNumber: request.orderNumber });
    const changes: LineChange[] = lines.flatMap(({ lineId }, index) => {
      const amountPaid = paid[index] ?? null;
      return amountPaid === null ? [] : [{ lineId, fields: { amountPaid } }];
    });
    const written = ports.orders.changeLines(changes);
    if (!written.ok) return written;
    if (written.value.missing.length > 0) return refuse('order.changed-meanwhile', { orderNumber: request.orderNumber });
    const after = lines.map((line, index) => ({ ...line, amountPaid: paid[index] ?? line.amountPaid }));
    return success({ recorded: amount, balance: balanceOfOrder(after), changed: changes.map(({ lineId }) => lineId) });
  });
}
