import type { OrderLine } from '../../domain/order/order-line';
import type { Recipient } from '../../domain/reminder/recipient';
import type { TemplateKey } from '../../domain/rules/message-rule';
import type { OrderLineChange } from '../../domain/rules/order-news';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import type { OwnTemplate } from '../../domain/templates/own-template';
import type { OrderLinks } from '../ports';

/** A line of a message. */
export interface MessageLine {
  readonly row: number;
  readonly line: OrderLine;
  /** The expected date that the customer was told before; null where it has not moved. */
  readonly previousDate: CalendarDate | null;
  /** The date that the customer was told last; null or left out for none. */
  readonly toldDate?: CalendarDate | null;
  /** The cell of its expected date cannot be read. */
  readonly isDateUnreadable?: boolean;
  /** What of it the customer does not know yet, in word that the order has changed. */
  readonly change?: OrderLineChange | null;
}

/** One mail about one order. */
export interface OrderMessage {
  readonly template: TemplateKey;
  readonly recipient: Recipient;
  /** What the team calls the rules that ask for it, for colleagues; left out for rules without a name of their own. */
  readonly ruleNames?: readonly string[];
  /** What it is about, in sheet order; at least one. */
  readonly lines: readonly MessageLine[];
  /** The rest of the order. Totals and balances are of the whole order. */
  readonly otherLines: readonly MessageLine[];
  /** For how many days nothing has happened; null where that is not what the message is about. */
  readonly daysUnchanged: number | null;
  /** The calendar entry that this recipient has of the order; null for none yet. */
  readonly calendar: CalendarEntry | null;
}

/** A delivery date in somebody's calendar: what it is known by there, and how often it was told. */
export interface CalendarEntry {
  /** Of the line that the entry was first made for: it stays the entry's name, whatever is sorted or added later. */
  readonly lineId: string;
  /** 0 for the first time; the entry with the higher one counts. */
  readonly sequence: number;
}

/** What a message is written with besides its order. */
export interface MessageContext {
  /** ISO 4217. */
  readonly currency: string;
  readonly links: OrderLinks;
  /** From whose account the mail goes out. */
  readonly senderEmail: string;
  /** The shop, as its customers know it; empty where nobody has said. */
  readonly senderName: string;
  /** Who gets the answers; null for the sending account. */
  readonly replyTo: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The day in the spreadsheet's time zone. */
  readonly today: CalendarDate;
  /** What the team has written itself. */
  readonly templates: readonly OwnTemplate[];
}
