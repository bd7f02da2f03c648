import { isClosed } from '../../domain/order/order-status';
import type { TemplateKey } from '../../domain/rules/message-rule';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { formatDay } from '../../i18n/format-day';
import { messagesFor } from '../../i18n/messages-for';
import { goodsOf } from '../orders/is-goods';
import type { MailAttachment } from '../ports';
import type { CalendarEntry, MessageContext, MessageLine, OrderMessage } from '../templates/order-message';
import { clip } from './clip';
import { methodOf, writeICalendar } from './icalendar';

/** What makes an id of ours unlike those of every other program. Part of entries in people's calendars: never changed. */
const UID_DOMAIN = 'delivery.ordersheet';

/** Messages that tell a delivery date. */
const DATE_TELLING: readonly TemplateKey[] = [
  'orderConfirmation',
  'orderChanged',
  'orderConfirmed',
  'deliveryDelayed',
  'orderCancelled',
  'orderResumed',
];

/** Messages that tell it of orders which may not be confirmed yet. */
const UNSURE_WHILE_PENDING: readonly TemplateKey[] = ['orderChanged', 'orderResumed'];

const LONGEST_SUMMARY = 150;
const MOST_LINES = 20;

/** A file for the recipient's calendar, and what that calendar will know. */
export interface DeliveryEvent {
  readonly attachment: MailAttachment;
  readonly entry: CalendarEntry;
}

/**
 * The delivery date as an entry for the customer's calendar. An order has one entry: the next day on which something of
 * it is expected. Where nothing is expected any more, the entry that the customer has is taken out; once all is delivered it
 * is moved to the day on which that was, if it stands on another one.
 *
 * @returns null for messages that tell no date, for orders without one or with one that cannot be read, and for lines that have no
 * id yet.
 */
export function makeDeliveryEvent(message: OrderMessage, context: MessageContext): DeliveryEvent | null {
  if (!DATE_TELLING.includes(message.template) && !isEntryWrong(message)) return null;
  const all = [...message.lines, ...message.otherLines];
  const goods = goodsOf(all);
  const open = goods.filter(({ line }) => !isClosed(line.status) && line.actualDeliveryDate === null);
  if (open.some(({ isDateUnreadable }) => isDateUnreadable)) return null;
  const next = earliest(open.map(({ line }) => line.expectedDeliveryDate)) ?? deliveredOn(message);
  const isUnsure =
    message.template === 'orderConfirmation' ||
    (UNSURE_WHILE_PENDING.includes(message.template) && open.some(({ line }) => line.status === 'pending'));
  const entry = nextEntry(message, all);
  if (entry === null || (next === null && message.calendar === null)) return null;
  const date = next ?? earliest(all.map(({ line, previousDate }) => previousDate ?? line.expectedDeliveryDate));
  if (date === null) return null;

  const { recipient } = message;
  const messages = messagesFor(recipient.language);
  const { calendar } = messages.templates;
  const first = all[0]?.line;
  const summary = clip(
    calendar.summary({ orderNumber: clip(first?.orderNumber ?? ''), sender: clip(context.senderName) }),
    LONGEST_SUMMARY,
  );
  const withoutDay = message.template === 'orderCancelled' ? calendar.cancelled : calendar.open;
  const event = {
    uid: `${entry.lineId}@${UID_DOMAIN}`,
    sequence: entry.sequence,
    stamp: context.now,
    date,
    status: next === null ? ('CANCELLED' as const) : isUnsure ? ('TENTATIVE' as const) : ('CONFIRMED' as const),
    summary: next === null ? withoutDay(summary) : summary,
    description: (next === null ? goods : open)
      .slice(0, MOST_LINES)
      .map(({ line }) =>
        calendar.line({
          product: clip([line.productName || messages.templates.noProduct, quantityOf(line)].filter(Boolean).join(' × ')),
          day: line.expectedDeliveryDate === null ? '' : formatDay(line.expectedDeliveryDate, messages),
        }),
      )
      .join('\n'),
    location: clip(first?.shippingAddress ?? '', LONGEST_SUMMARY),
    organizer: { name: clip(context.senderName), email: context.senderEmail },
    attendee: { name: clip(first?.customerName ?? recipient.name), email: recipient.email },
  };
  return {
    attachment: {
      name: calendar.file,
      mimeType: `text/calendar; charset=UTF-8; method=${methodOf(event)}`,
      content: writeICalendar(event),
    },
    entry,
  };
}

/** Whether the entry that a customer has stands on another day than what is told without a date of its own. */
function isEntryWrong(message: OrderMessage): boolean {
  const { template, calendar, lines, otherLines } = message;
  if (calendar === null) return false;
  if (template === 'orderShipped') return lines.some(({ previousDate }) => previousDate !== null);
  const day = deliveredOn(message);
  const stands = earliest([...lines, ...otherLines].map(({ toldDate = null }) => toldDate));
  return day !== null && stands !== null && day !== stands;
}

/** When the last of an order's goods arrived; null while something is still to come, and for other messages. */
function deliveredOn({ template, lines, otherLines }: OrderMessage): CalendarDate | null {
  if (template !== 'orderDelivered') return null;
  const goods = goodsOf([...lines, ...otherLines]).filter(({ line }) => line.status !== 'cancelled');
  const isHere = goods.every(({ line }) => isClosed(line.status) || line.actualDeliveryDate !== null);
  const days = goods.flatMap(({ line }) => line.actualDeliveryDate ?? []).sort();
  return isHere ? (days[days.length - 1] ?? null) : null;
}

/** The entry keeps its name for good; a new one is named for the order's first line, since order numbers are changed. */
function nextEntry({ calendar }: OrderMessage, all: readonly MessageLine[]): CalendarEntry | null {
  if (calendar) return { lineId: calendar.lineId, sequence: calendar.sequence + 1 };
  const first = [...all].sort((a, b) => a.row - b.row).find(({ line }) => line.lineId !== '');
  return first ? { lineId: first.line.lineId, sequence: 0 } : null;
}

function earliest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);
}

function quantityOf({ quantity, unit }: MessageLine['line']): string {
  return quantity === null ? '' : `${quantity}${unit && ` ${unit}`}`;
}
