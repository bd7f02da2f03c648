import type { DueMessage } from '../../domain/reminder/due-message';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import type { PlacedLine } from '../ports';
import { isTrackedCarrier } from '../templates/carrier-of';
import { orderKeyOf } from './find-order-messages';

/**
 * Says of messages to customers that something was shipped whether they had better wait for a tracking number: people set the status in
 * the morning and paste the numbers in the evening. They wait until the next day at most, and not at all where a carrier stands there
 * whose parcels nobody follows, or where a number of the same day's parcels is known.
 */
export function awaitsNumber(lines: readonly PlacedLine[], today: CalendarDate): (message: DueMessage) => boolean {
  let withNumber: ReadonlySet<string> | null = null;
  return (message) => {
    const { rule, recipient, scheduledDay, line } = message;
    if (recipient.kind !== 'customer' || rule.moment !== 'status' || rule.status !== 'shipped') return false;
    if (scheduledDay !== today || (line.carrier.trim() !== '' && !isTrackedCarrier(line.carrier))) return false;
    withNumber ??= ordersWithNumber(lines, today);
    return !withNumber.has(orderKeyOf(line));
  };
}

function ordersWithNumber(lines: readonly PlacedLine[], today: CalendarDate): ReadonlySet<string> {
  const withNumber = lines.filter(
    ({ line, history }) => line.trackingNumber.trim() !== '' && line.status === 'shipped' && history?.statusSince === today,
  );
  return new Set(withNumber.map(({ line }) => orderKeyOf(line)));
}
