import type { OrderStatus } from '../order/order-status';
import type { Moment, TemplateKey } from '../rules/message-rule';

/** What a message says has happened: for which moments, and for which statuses that are reached, it is true. */
interface Fit {
  readonly moments: readonly Moment[];
  readonly statuses: readonly OrderStatus[];
}

/** Messages to customers. Those to colleagues fit whatever a rule waits for. */
const FITS: Partial<Record<TemplateKey, Fit>> = {
  orderConfirmation: { moments: ['ordered'], statuses: ['pending', 'confirmed', 'processing'] },
  // They go out by themselves, of a confirmed order that has changed, and of a cancellation that is taken back.
  orderChanged: { moments: [], statuses: [] },
  orderResumed: { moments: [], statuses: [] },
  orderConfirmed: { moments: [], statuses: ['confirmed', 'processing'] },
  orderShipped: { moments: [], statuses: ['shipped'] },
  orderDelivered: { moments: [], statuses: ['delivered', 'completed'] },
  deliveryDelayed: { moments: ['dateMoved'], statuses: [] },
  orderCancelled: { moments: [], statuses: ['cancelled'] },
  paymentReminder: { moments: ['unpaid'], statuses: [] },
};

/**
 * Whether a message says what is so when a rule speaks: a customer whose delivery is late is not reminded to pay, and nobody is
 * told that a shipped order has been delivered.
 *
 * @param status - That is reached; null for other moments, and while it has not been chosen.
 */
export function fitsMoment(template: TemplateKey, moment: Moment, status: OrderStatus | null): boolean {
  const fit = FITS[template];
  if (!fit) return true;
  if (moment !== 'status') return fit.moments.includes(moment);
  return status === null ? fit.statuses.length > 0 : fit.statuses.includes(status);
}
