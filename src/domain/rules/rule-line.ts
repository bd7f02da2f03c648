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
  /** The cell of its expected date holds something that nobody can read: the date is not known, and has not been taken back. */
  readonly isDateUnreadable?: boolean;
  /** What the person who would be told knows of the expected date; left out or null where we told nothing. */
  readonly known?: KnownDate | null;
  /** How often the person who would be told was told that the line is cancelled; left out for never. */
  readonly cancellations?: number;
}

/** What somebody was last told of a line's expected date. */
export interface KnownDate {
  /** Null where there was none to tell. */
  readonly date: CalendarDate | null;
  /** Was told that the date is open again, and so waits for the next one; a line's first date is no news. */
  readonly isAwaited: boolean;
  /** Rises with each time: of the customer's calendar entry, or how often a colleague was told. Null where nothing was counted. */
  readonly sequence: number | null;
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
