import { lineTotalOf } from '../../domain/order/line-figures';
import { currencyDigits } from '../../domain/order/settings';
import { spreadPayment } from '../../domain/payment/spread-payment';
import { addMoney } from '../../domain/shared/money';
import { type Result, success } from '../../domain/shared/result';
import type { DocumentLock, LineChange, OrderBook, SettingsStore } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { linesOfOrder } from './lines-of-order';

/**
 * Spreads what was typed as paid on one line over all lines of its order; the sum stays the same.
 *
 * Run twice it changes nothing the second time. All lines are written in one go.
 *
 * @returns the lines whose amount paid changed, `order.not-found`, or `payment.refund-exceeds-paid` where the sum is negative.
 */
export function spreadTypedPayment(
  ports: { readonly orders: OrderBook; readonly lock: DocumentLock; readonly settings: SettingsStore },
  request: { readonly orderNumber: string },
): Result<{ readonly changed: readonly string[] }, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const digits = currencyDigits(settings.value.currency);
  return ports.lock.run(() => {
    const found = linesOfOrder(ports.orders, request.orderNumber);
    if (!found.ok) return found;
    const lines = found.value.map(({ line }) => line);
    const unpaid = lines.map((line) => ({ ...line, lineTotal: lineTotalOf(line, digits), amountPaid: null }));
    const sum = addMoney(lines.map(({ amountPaid }) => amountPaid ?? 0));
    const spread = sum === 0 ? lines.map(() => null) : spreadPayment(unpaid, sum);
    if (!spread) return refuse('payment.refund-exceeds-paid', { orderNumber: request.orderNumber });
    const changes = lines.flatMap(({ lineId, amountPaid }, index): readonly LineChange[] => {
      const part = spread[index] ?? null;
      return (part ?? 0) === (amountPaid ?? 0) ? [] : [{ lineId, fields: { amountPaid: part } }];
    });
    if (changes.length === 0) return success({ changed: [] });
    const written = ports.orders.changeLines(changes);
    if (!written.ok) return written;
    if (written.value.missing.length > 0) return refuse('order.changed-meanwhile', { orderNumber: request.orderNumber });
    return success({ changed: changes.map(({ lineId }) => lineId) });
  });
}
