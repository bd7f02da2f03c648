import type { CalendarDate } from '../../domain/shared/calendar-date';
import { type Result, success } from '../../domain/shared/result';
import type { DocumentLock, OrderBook } from '../ports';
import type { AppRefusal } from '../refusal';

export interface DateOutcome {
  readonly changed: readonly string[];
  /** Lines that had that date already. */
  readonly unchanged: readonly string[];
  /** Lines that are not in the sheet any more. */
  readonly missing: readonly string[];
}

/**
 * Gives lines a new expected delivery date; null takes it away.
 *
 * Run twice it changes nothing the second time. Of two people who do it at once the later one wins. Of a killed run some
 * lines may have the date; running it again finishes it.
 */
export function setExpectedDate(
  ports: { readonly orders: OrderBook; readonly lock: DocumentLock },
  request: { readonly lineIds: readonly string[]; readonly date: CalendarDate | null },
): Result<DateOutcome, AppRefusal> {
  return ports.lock.run(() => {
    const listed = ports.orders.listLines();
    if (!listed.ok) return listed;
    const byId = new Map(listed.value.flatMap((placed) => (placed.line.lineId === '' ? [] : [[placed.line.lineId, placed]])));
    const ids = [...new Set(request.lineIds)];
    const found = ids.flatMap((lineId) => byId.get(lineId) ?? []);
    const isSame = (placed: (typeof found)[number]) =>
      placed.line.expectedDeliveryDate === request.date && !placed.unreadable.includes('expectedDeliveryDate');
    const unchanged = found.filter(isSame).map(({ line }) => line.lineId);
    const stale = found.filter((placed) => !isSame(placed)).map(({ line }) => line.lineId);
    const missing = ids.filter((lineId) => !byId.has(lineId));
    if (stale.length === 0) return success({ changed: [], unchanged, missing });
    const written = ports.orders.changeLines(stale.map((lineId) => ({ lineId, fields: { expectedDeliveryDate: request.date } })));
    if (!written.ok) return written;
    const gone = new Set(written.value.missing);
    return success({ changed: stale.filter((lineId) => !gone.has(lineId)), unchanged, missing: [...missing, ...gone] });
  });
}
