import type { Priority } from '../order/order-line';
import type { OrderStatus } from '../order/order-status';
import type { CalendarDate } from '../shared/calendar-date';

/**
 * What was last seen of a line, and since when: kept in its row, since a paste, an import or a script changes lines
 * without telling anybody. Whatever compares it with the line learns what has happened.
 *
 * A day is null where no change was ever seen: the line came with this value, so nothing *happened* that a message
 * could be about.
 */
export interface LineHistory {
  /** When the add-on first saw the line; null for lines that were there before it kept histories. */
  readonly firstSeen: CalendarDate | null;
  readonly status: OrderStatus;
  /** Always a day, for "unchanged for n days"; `isStatusSeenChanging` tells whether it was reached before our eyes. */
  readonly statusSince: CalendarDate;
  readonly isStatusSeenChanging: boolean;
  readonly expectedDate: CalendarDate | null;
  /** The last time that the date moved, and from where. */
  readonly dateMoved: { readonly on: CalendarDate; readonly from: CalendarDate } | null;
  readonly owner: string;
  readonly ownerSince: CalendarDate | null;
  readonly priority: Priority;
  readonly prioritySince: CalendarDate | null;
}
