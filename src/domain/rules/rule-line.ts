import type { WorkCalendar } from '../calendar/work-calendar';
import type { LineFigures, OrderLine } from '../order/order-line';
import { type CalendarDate, toDayNumber } from '../shared/calendar-date';
import type { RuleFacts } from '../shared/rule';
import type { LineHistory } from './line-history';
import type { MessageRule } from './message-rule';
import { thresholdDay } from './rule-threshold';

/** What a rule sees of a line. */
export interface RuleLine {
  readonly line: OrderLine;
  readonly figures: Pick<LineFigures, 'lineTotal' | 'balanceDue'>;
  /** As of today (`nextHistory`); null while none has been kept, and then nothing has happened to the line. */
  readonly history: LineHistory | null;
  /** The expected date that the customer was last told; left out or null where that is not known. */
  readonly toldDate?: CalendarDate | null;
}

/** The day that rules are asked for. */
export interface RuleContext {
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
}

/** Numbers that a rule's condition may name. Dates are day numbers. */
export type RuleField = 'expected' | 'actual' | 'today' | 'threshold' | 'lineTotal' | 'balance' | 'paymentDue' | 'statusSince';

/** Texts that a rule's condition may name. */
export type RuleText = 'owner' | 'channel';

/** What is true of a line on a day, as far as a rule asks for it. */
export function ruleFacts(seen: RuleLine, rule: MessageRule, context: RuleContext): RuleFacts<RuleField, RuleText> {
  const { line, figures, history } = seen;
  return {
    status: line.status,
    priority: line.priority,
    texts: { owner: line.owner, channel: line.channel },
    fields: {
      expected: dayNumber(line.expectedDeliveryDate),
      actual: dayNumber(line.actualDeliveryDate),
      today: toDayNumber(context.today),
      threshold: thresholdDay(rule, context),
      lineTotal: figures.lineTotal,
      balance: figures.balanceDue,
      paymentDue: dayNumber(line.paymentDueDate),
      statusSince: dayNumber(history?.statusSince ?? null),
    },
  };
}

function dayNumber(date: CalendarDate | null): number | null {
  return date === null ? null : toDayNumber(date);
}
