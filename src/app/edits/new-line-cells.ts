import type { OrderLine } from '../../domain/order/order-line';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import type { OrderCells } from '../orders/parse-order-row';
import { isBlank } from '../workbook/cell-content';

/**
 * The day that a new line gets as its order date, or null where it has one or today cannot be right.
 *
 * A line that was delivered, shipped, expected or to be paid before today was not ordered today: somebody enters old
 * orders, and an empty date is better than a wrong one.
 */
export function orderDateOfNewLine(cells: OrderCells, line: OrderLine, today: CalendarDate): CalendarDate | null {
  if (!isBlank(cells['orderDate'])) return null;
  const days = [line.expectedDeliveryDate, line.actualDeliveryDate, line.shippedDate, line.paymentDueDate];
  return days.some((day) => day !== null && day < today) ? null : today;
}
