import type { LineFigures, OrderLine } from '../order/order-line';
import type { LineHistory } from '../rules/line-history';
import type { MessageRule } from '../rules/message-rule';
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
}
