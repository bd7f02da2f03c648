import type { LineFigures, OrderLine } from '../order/order-line';
import type { LineHistory } from '../rules/line-history';
import type { MessageRule } from '../rules/message-rule';
import type { OrderLineChange } from '../rules/order-news';
import type { RuleRecipient } from '../rules/resolve-audience';
import type { CalendarDate } from '../shared/calendar-date';

/** That somebody is to be told something of a line: one entry of the ledger. */
export interface DueMessage {
  /** What the ledger knows it by. */
  readonly key: string;
  readonly rule: MessageRule;
  readonly scheduledDay: CalendarDate;
  readonly recipient: RuleRecipient;
  /** Where the line stood when it was read. */
  readonly row: number;
  readonly line: OrderLine;
  readonly figures: LineFigures;
  readonly history: LineHistory | null;
  /** Days past the expected date, negative for days ahead; null without one. */
  readonly daysLate: number | null;
  /** Of messages about a new date: which one the reader knew; null where none was known. */
  readonly previousDate?: CalendarDate | null;
  /** See `RuleLine`. */
  readonly isDateUnreadable?: boolean;
  /** Freight, a discount or the like, beside goods: nobody is told of it alone. */
  readonly isCharge?: boolean;
  /** What of the line the customer does not know yet, where this message has overtaken word of it. */
  readonly change?: OrderLineChange;
  /** Of messages that tell a customer of an order as a whole. */
  readonly order?: OrderPart;
  /**
   * Somebody is at work on the order, or has yet to write down its tracking number: what leaves the team waits until it has been
   * left alone for a while.
   */
  readonly isInWork?: boolean;
}

/** A line's part in a message about its whole order, which goes out whole or not at all. */
export interface OrderPart {
  /** The mail by which the customer was told last; empty for none. Another one by now, and this message is out of date. */
  readonly after: string;
  /** How many lines the message has. */
  readonly size: number;
  /** Cancelled lines of the order, which it leaves out and by which the customer may know the order. */
  readonly besides?: readonly string[];
  readonly change: OrderLineChange | null;
}
