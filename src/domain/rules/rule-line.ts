import type { WorkCalendar } from '../calendar/work-calendar';
import type { LineFigures, OrderLine } from '../order/order-line';
import { type CalendarDate, toDayNumber } from '../shared/calendar-date';
import type { RuleFacts } from '../shared/rule';
import type { LineHistory } from './line-history';

/** What a rule sees of a line. */
export interface RuleLine {
  readonly line: OrderLine;
  readonly figures: Pick<LineFigures, 'lineTotal' | 'balanceDue'>;
  /** As of today (`nextHistory`); null while none has been kept, and then nothing has happened to the line. */
  readonly history: LineHistory | null;
  /** The expected date that the customer was last told; left out or null where that is not known. */
  readonly toldDate?: CalendarDate | null;
  /** The number of the customer's calendar entry as it was last told; left out or null where none was. */
  readonly toldSequence?: number | null;
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

/** What of a rule's facts is the same for every line. */
export interface RuleDay {
  /** As a day number. */
  readonly today: number;
  /** Of the rule (`thresholdDay`). */
  readonly threshold: number | null;
}

/** What is true of a line on a day, as far as a rule asks for it. */
export function ruleFacts({ line, figures, history }: RuleLine, day: RuleDay): RuleFacts<RuleField, RuleText> {
  return {
    status: line.status,
    priority: line.priority,
    texts: line,
    fields: {
      today: day.today,
      threshold: day.threshold,
      expected: dayNumber(line.expectedDeliveryDate),
      actual: dayNumber(line.actualDeliveryDate),
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
