import { canTransition, type OrderStatus } from '../../domain/order/order-status';
import { fieldsForStatus } from '../../domain/order/status-stamp';
import { type Result, success } from '../../domain/shared/result';
import type { Clock, DocumentLock, LineChange, OrderBook } from '../ports';
import { type AppRefusal, refuse } from '../refusal';

export interface StatusOutcome {
  /** Lines that have the status now and did not have it before. */
  readonly changed: readonly string[];
  /** Lines that had it already. */
  readonly unchanged: readonly string[];
  /** Lines for which the change is not legal; they were left as they are. */
  readonly refused: readonly { readonly lineId: string; readonly from: OrderStatus }[];
  /** Lines that are not in the sheet any more. */
  readonly missing: readonly string[];
}

/**
 * Gives lines a status and stamps the dates that it implies.
 *
 * Run twice it changes nothing the second time, so two people may do it at once. Each line is judged by what the sheet
 * says under the lock. The status is written last, behind its dates: what a killed run has left is finished by running it again.
 *
 * @returns what happened to each line, or `order.illegal-transition` where it is legal for none of them, or
 * `workbook.busy` and the refusals of the sheet.
 */
export function setStatus(
  ports: { readonly orders: OrderBook; readonly lock: DocumentLock; readonly clock: Clock },
  request: { readonly lineIds: readonly string[]; readonly status: OrderStatus },
): Result<StatusOutcome, AppRefusal> {
  return ports.lock.run(() => {
    const listed = ports.orders.listLines();
    if (!listed.ok) return listed;
    const today = ports.clock.today();
    const byId = new Map(listed.value.flatMap(({ line }) => (line.lineId === '' ? [] : [[line.lineId, line]])));
    const unchanged: string[] = [];
    const refused: { lineId: string; from: OrderStatus }[] = [];
    const missing: string[] = [];
    const changes: LineChange[] = [];
    for (const lineId of new Set(request.lineIds)) {
      const line = byId.get(lineId);
      if (!line) missing.push(lineId);
      else if (line.status === request.status) unchanged.push(lineId);
      else if (!canTransition(line.status, request.status)) refused.push({ lineId, from: line.status });
      else changes.push({ lineId, fields: fieldsForStatus(line, request.status, today) });
    }
    const first = refused[0];
    if (first && changes.length === 0 && unchanged.length === 0) {
      return refuse('order.illegal-transition', { from: first.from, to: request.status });
    }
    if (changes.length === 0) return success({ changed: [], unchanged, refused, missing });
    const written = ports.orders.changeLines(changes);
    if (!written.ok) return written;
    const gone = new Set(written.value.missing);
    const changed = changes.map(({ lineId }) => lineId).filter((lineId) => !gone.has(lineId));
    return success({ changed, unchanged, refused, missing: [...missing, ...gone] });
  });
}
