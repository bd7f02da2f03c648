import { addMonths, type CalendarDate, firstOfMonth } from '../shared/calendar-date';
import { addMoney } from '../shared/money';
import { DUE_STATES, type DueState } from './due-state';
import { calculateLineFigures, type FigureBasis } from './line-figures';
import type { LineFigures, OrderLine } from './order-line';
import { isClosed, ORDER_STATUSES, type OrderStatus } from './order-status';

/** Lines and what they amount to. */
export interface LineSum {
  readonly lines: number;
  readonly amount: number;
}

export interface MonthSum extends LineSum {
  readonly orders: number;
}

/** The Dashboard's figures. Amounts are in the workbook's currency. */
export interface OrderSummary {
  /** Different order numbers. */
  readonly orders: number;
  readonly lines: number;
  /** Without cancelled lines. */
  readonly amount: number;
  /** All money received, on cancelled lines as well. */
  readonly paid: number;
  /** Balances without cancelled lines. */
  readonly outstanding: number;
  readonly due: Readonly<Record<DueState, number>>;
  readonly urgentOpen: number;
  /** Here a cancelled line counts with its total, so that the table shows what was lost. */
  readonly byStatus: Readonly<Record<OrderStatus, LineSum>>;
  /** By date of order, without the amounts of cancelled lines. */
  readonly thisMonth: MonthSum;
  readonly lastMonth: MonthSum;
}

/**
 * Adds up the order sheet. A line counts as soon as it has its order number, which the sheet's own formulas go by as well.
 */
export function summarizeOrders(lines: readonly OrderLine[], basis: FigureBasis): OrderSummary {
  const counted = lines
    .filter((line) => line.orderNumber !== '')
    .map((line) => ({ line, figures: calculateLineFigures(line, basis) }));
  const standing = counted.filter(({ line }) => line.status !== 'cancelled');
  const thisMonth = firstOfMonth(basis.today);
  return {
    orders: countOrders(counted),
    lines: counted.length,
    amount: sumOf(standing, 'lineTotal'),
    paid: addMoney(counted.map(({ line }) => line.amountPaid ?? 0)),
    outstanding: sumOf(standing, 'balanceDue'),
    due: tally(DUE_STATES, (state) => counted.filter(({ figures }) => figures.dueState === state).length),
    urgentOpen: counted.filter(({ line }) => line.priority === 'urgent' && !isClosed(line.status)).length,
    byStatus: tally(ORDER_STATUSES, (status) => {
      const ofStatus = counted.filter(({ line }) => line.status === status);
      return { lines: ofStatus.length, amount: sumOf(ofStatus, 'lineTotal') };
    }),
    thisMonth: sumOfMonth(counted, thisMonth),
    lastMonth: sumOfMonth(counted, addMonths(thisMonth, -1)),
  };
}

interface CountedLine {
  readonly line: OrderLine;
  readonly figures: LineFigures;
}

function sumOfMonth(counted: readonly CountedLine[], first: CalendarDate): MonthSum {
  const next = addMonths(first, 1);
  const within = counted.filter(({ line }) => line.orderDate !== null && line.orderDate >= first && line.orderDate < next);
  const standing = within.filter(({ line }) => line.status !== 'cancelled');
  return { orders: countOrders(within), lines: within.length, amount: sumOf(standing, 'lineTotal') };
}

function countOrders(counted: readonly CountedLine[]): number {
  return new Set(counted.map(({ line }) => line.orderNumber)).size;
}

function sumOf(counted: readonly CountedLine[], figure: 'lineTotal' | 'balanceDue'): number {
  return addMoney(counted.map(({ figures }) => figures[figure] ?? 0));
}

function tally<Key extends string, T>(keys: readonly Key[], figureOf: (key: Key) => T): Readonly<Record<Key, T>> {
  return Object.fromEntries(keys.map((key) => [key, figureOf(key)])) as Record<Key, T>;
}
