import type { OrderMail } from '../../domain/reminder/planned-mail';
import type { Told } from '../../domain/reminder/told';
import { linesOfCustomer } from '../../domain/rules/resolve-audience';
import { daysBetween } from '../../domain/shared/calendar-date';
import { composeMessageMail, type MessageMail } from '../mail/compose-message-mail';
import type { PlacedLine } from '../ports';
import type { CalendarEntry, MessageLine } from '../templates/order-message';
import type { ComposeContext } from './compose-context';

/**
 * Writes a mail about one order, with what its customer was told before.
 *
 * @param told - By line id, see `lastTold`.
 */
export function composeOrderMail(order: OrderMail, told: ReadonlyMap<string, Told>, context: ComposeContext): MessageMail {
  const { template, recipient, messages, orderNumber } = order;
  const rows = new Set(messages.map(({ row }) => row));
  const whole = context.linesOfOrder(orderNumber);
  const all = recipient.kind === 'customer' ? linesOfCustomer(whole, recipient.email) : whole;
  // Beside other news a date is another one only for those who were told one.
  const isAboutDate = template === 'deliveryDelayed' || recipient.kind !== 'customer';
  const lines = messages.map((message): MessageLine => {
    const { row, line, history, previousDate, isDateUnreadable = false } = message;
    const known = recipient.kind === 'customer' ? told.get(line.lineId) : undefined;
    const ofHistory = previousDate !== undefined ? previousDate : (history?.dateMoved?.from ?? null);
    const previous = known ? known.expectedDate : isAboutDate ? ofHistory : null;
    const hasMoved = previous !== line.expectedDeliveryDate && !isDateUnreadable;
    const toldDate = known?.expectedDate ?? null;
    return {
      row,
      line,
      previousDate: hasMoved ? previous : null,
      toldDate,
      isDateUnreadable,
      change: message.order?.change ?? message.change ?? null,
    };
  });
  const unchanged = messages.find(({ rule }) => rule.moment === 'unchanged');
  const mail = composeMessageMail(
    {
      template,
      recipient,
      ruleNames: [...new Set(messages.flatMap(({ rule }) => (rule.name === '' ? [] : [rule.name])))],
      lines: unique(lines),
      otherLines: all.filter(({ row }) => !rows.has(row)).map((placed) => otherLine(placed, told)),
      daysUnchanged: unchanged?.history ? daysBetween(unchanged.history.statusSince, unchanged.scheduledDay) : null,
      calendar: latestEntry(messages.length > 0 && all.length > 0 ? all : messages, told),
    },
    context,
  );
  return recipient.kind === 'customer' ? mail : withoutEntry(mail);
}

function otherLine({ row, line, unreadable }: PlacedLine, told: ReadonlyMap<string, Told>): MessageLine {
  const toldDate = told.get(line.lineId)?.expectedDate ?? null;
  return { row, line, previousDate: null, toldDate, isDateUnreadable: unreadable.includes('expectedDeliveryDate') };
}

/** The entry is the customer's: a colleague's calendar would get it in the customer's name, with numbers out of order. */
function withoutEntry({ attachments: _, ...mail }: MessageMail): MessageMail {
  return { ...mail, calendar: null };
}

/** Two rules may speak of one line by the same message. */
function unique(lines: readonly MessageLine[]): readonly MessageLine[] {
  return [...new Map(lines.map((line) => [line.row, line])).values()];
}

function latestEntry(lines: readonly Pick<PlacedLine, 'line'>[], told: ReadonlyMap<string, Told>): CalendarEntry | null {
  const entries = lines.flatMap(({ line }) => told.get(line.lineId)?.entry ?? []);
  return entries.reduce<CalendarEntry | null>((last, entry) => (last && last.sequence > entry.sequence ? last : entry), null);
}
