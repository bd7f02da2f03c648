import { lineIdOfRequest } from '../../domain/order/line-id';
import { type DraftFault, faultsOfDraft, linesOfDraft, type OrderDraft } from '../../domain/order/order-draft';
import { nextOrderNumbers } from '../../domain/order/order-number';
import { type Result, success } from '../../domain/shared/result';
import type { Clock, DocumentLock, IdSource, OrderBook, SettingsStore } from '../ports';
import { type AppRefusal, refuse } from '../refusal';

export interface PlaceOrderPorts {
  readonly orders: OrderBook;
  readonly lock: DocumentLock;
  readonly clock: Clock;
  readonly settings: SettingsStore;
  readonly ids: IdSource;
}

export interface PlacedOrder {
  readonly orderNumber: string;
  readonly lineIds: readonly string[];
  /** Row of the order's first line. */
  readonly firstRow: number;
}

/**
 * Saves a new order below the last one and gives it the next number of the day.
 *
 * Saving the same form again (a double click, an answer that was lost) finds the lines by the ids made from its request id
 * and writes nothing. Two people get two numbers: number and rows are settled under the lock. All lines are written in one
 * go; of a killed run at most some empty rows are left, which do no harm.
 *
 * @param request.requestId - Letters, digits and `-`, made once per form; empty for a caller that never repeats.
 * @returns `order.empty`, `entry.missing` or `entry.not-an-email` with the field, or the refusals of lock and sheet.
 */
export function placeOrder(
  ports: PlaceOrderPorts,
  request: { readonly draft: OrderDraft; readonly requestId: string },
): Result<PlacedOrder, AppRefusal> {
  const draft = trimmed(request.draft);
  const fault = faultsOfDraft(draft)[0];
  if (fault) return refusalOf(fault, draft);
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  return ports.lock.run(() => {
    const listed = ports.orders.listLines();
    if (!listed.ok) return listed;
    const lineIds = draft.lines.map((_, index) =>
      request.requestId === '' ? ports.ids.nextLineId() : lineIdOfRequest(request.requestId, index),
    );
    const saved = listed.value.find(({ line }) => lineIds.includes(line.lineId));
    if (saved) return success({ orderNumber: saved.line.orderNumber, lineIds, firstRow: saved.row });
    const today = ports.clock.today();
    const numbers = listed.value.map(({ line }) => line.orderNumber);
    const [orderNumber = ''] = nextOrderNumbers(settings.value.orderNumberPattern, today, numbers, 1);
    const added = ports.orders.addLines(linesOfDraft(draft, { orderNumber, today, lineIds }));
    if (!added.ok) return added;
    return success({ orderNumber, lineIds, firstRow: added.value.firstRow });
  });
}

/** Without blanks around the texts and without lines that nobody filled in. */
function trimmed(draft: OrderDraft): OrderDraft {
  const isFilled = (line: OrderDraft['lines'][number]) =>
    line.quantity !== null ||
    line.unitPrice !== null ||
    [line.productName, line.sku, line.specification].some((text) => text.trim());
  return {
    ...draft,
    customerName: draft.customerName.trim(),
    email: draft.email.trim(),
    lines: draft.lines.filter(isFilled).map((line) => ({ ...line, productName: line.productName.trim() })),
  };
}

function refusalOf(fault: DraftFault, draft: OrderDraft): { readonly ok: false; readonly error: AppRefusal } {
  if (fault.kind === 'noLines' || fault.field === null) return refuse('order.empty', {});
  if (fault.kind === 'notAnEmail') return refuse('entry.not-an-email', { value: draft.email });
  return refuse('entry.missing', { field: fault.field, ...(fault.line === null ? {} : { line: fault.line }) });
}
