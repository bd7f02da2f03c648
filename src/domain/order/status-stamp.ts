import type { CalendarDate } from '../shared/calendar-date';
import type { LineEntry } from './order-line';
import { isClosed, type OrderStatus } from './order-status';

/** The dates that a status is evidence for. */
export type StampedDates = Partial<Pick<LineEntry, 'shippedDate' | 'actualDeliveryDate'>>;

/**
 * The dates to fill in when a line gets a status: the day of shipping, the day of delivery.
 *
 * Only empty dates are stamped. Delivered does not imply shipped: services and pick-ups never are. Completed without a
 * date of delivery counts as delivered on the day it was completed.
 */
export function stampsForStatus(
  line: Pick<LineEntry, 'shippedDate' | 'actualDeliveryDate'>,
  status: OrderStatus,
  today: CalendarDate,
): StampedDates {
  if (status === 'shipped' && line.shippedDate === null) return { shippedDate: today };
  if ((status === 'delivered' || status === 'completed') && line.actualDeliveryDate === null)
    return { actualDeliveryDate: today };
  return {};
}

/**
 * All fields that change when a command gives a line a status.
 *
 * Taking a delivery back empties its date, since a date of delivery on an open line would end its due state.
 */
export function fieldsForStatus(
  line: Pick<LineEntry, 'status' | 'shippedDate' | 'actualDeliveryDate'>,
  status: OrderStatus,
  today: CalendarDate,
): Partial<LineEntry> {
  const isTakenBack = (line.status === 'delivered' || line.status === 'completed') && !isClosed(status);
  return { status, ...stampsForStatus(line, status, today), ...(isTakenBack ? { actualDeliveryDate: null } : {}) };
}
