import type { CalendarDate } from '../shared/calendar-date';
import { multiplyMoney, roundMoney } from '../shared/money';
import { dueStateOf } from './due-state';
import type { LineEntry, LineFigures } from './order-line';
import { balanceDueOf, paymentStatusOf } from './payment-status';

/** What every figure of a line is computed with. */
export interface FigureBasis {
  readonly today: CalendarDate;
  readonly soonDays: number;
  /** Digits behind the decimal point of the workbook's currency. */
  readonly currencyDigits: number;
}

/** Quantity times unit price, or null where one of them is missing. */
export function lineTotalOf(line: Pick<LineEntry, 'quantity' | 'unitPrice'>, currencyDigits: number): number | null {
  if (line.quantity === null || line.unitPrice === null) return null;
  return multiplyMoney(line.quantity, line.unitPrice, currencyDigits);
}

/** The computed columns of a line, from the line alone and never from what a cell shows. */
export function calculateLineFigures(line: LineEntry, basis: FigureBasis): LineFigures {
  const lineTotal = lineTotalOf(line, basis.currencyDigits);
  const balanceDue = balanceDueOf(lineTotal, line.amountPaid, line.status);
  return {
    lineTotal,
    balanceDue: balanceDue === null ? null : roundMoney(balanceDue, basis.currencyDigits),
    dueState: dueStateOf(line, basis.today, basis.soonDays),
    paymentStatus: paymentStatusOf(lineTotal, line.amountPaid, line.status),
  };
}
