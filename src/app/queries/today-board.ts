import type { ColumnKey } from '../../domain/order/columns';
import { calculateLineFigures, type FigureBasis } from '../../domain/order/line-figures';
import { isClosed } from '../../domain/order/order-status';
import { daysBetween } from '../../domain/shared/calendar-date';
import type { LineSummary, ProblemSummary, TodayBoard } from '../api/today-board';
import type { PlacedLine } from '../ports';

/** What the board is made of; reading no more keeps the first data quick on a long sheet. */
export const BOARD_COLUMNS: readonly ColumnKey[] = [
  'orderNumber',
  'customerName',
  'productName',
  'quantity',
  'unitPrice',
  'expectedDeliveryDate',
  'actualDeliveryDate',
  'status',
  'priority',
  'owner',
  'amountPaid',
  'lineId',
  'problems',
];

/** More than anybody works through in a sidebar. */
const LISTED = 50;

/**
 * What is late, due, urgent or to be mended, most pressing first.
 *
 * By the same rules as the sheet's own formulas, from the dates and never from what a cell shows, which may be of
 * yesterday. Urgent means open and urgent, due or not.
 */
export function composeBoard(placed: readonly PlacedLine[], basis: FigureBasis): TodayBoard {
  const lines = placed.map(({ line }) => summarizeLine(line, basis));
  const due = (state: LineSummary['dueState']) => lines.filter((line) => line.dueState === state);
  const overdue = due('overdue').sort(byUrgencyThenDate);
  const dueToday = due('dueToday').sort(byUrgencyThenDate);
  const dueSoon = due('dueSoon').sort(byUrgencyThenDate);
  const urgent = lines.filter((line) => line.isUrgent && !isClosed(line.status)).sort(byDate);
  const faulty = placed.filter(({ problems }) => problems !== undefined && problems.length > 0);
  return {
    lineCount: placed.length,
    counts: {
      overdue: overdue.length,
      dueToday: dueToday.length,
      dueSoon: dueSoon.length,
      urgent: urgent.length,
      problems: faulty.length,
    },
    overdue: overdue.slice(0, LISTED),
    dueToday: dueToday.slice(0, LISTED),
    dueSoon: dueSoon.slice(0, LISTED),
    urgent: urgent.slice(0, LISTED),
    problems: faulty.slice(0, LISTED).map(summarizeProblems),
  };
}

/** A line as lists show it. */
export function summarizeLine(line: PlacedLine['line'], basis: FigureBasis): LineSummary {
  const figures = calculateLineFigures(line, basis);
  const expected = line.expectedDeliveryDate;
  return {
    lineId: line.lineId,
    orderNumber: line.orderNumber,
    customerName: line.customerName,
    productName: line.productName,
    quantity: line.quantity,
    lineTotal: figures.lineTotal,
    balanceDue: figures.balanceDue,
    paymentStatus: figures.paymentStatus,
    expectedDeliveryDate: expected,
    daysLate: expected === null ? null : daysBetween(expected, basis.today),
    dueState: figures.dueState,
    status: line.status,
    isUrgent: line.priority === 'urgent',
    owner: line.owner,
  };
}

function summarizeProblems({ row, line, problems }: PlacedLine): ProblemSummary {
  const { lineId, orderNumber, customerName } = line;
  return { lineId, row, orderNumber, customerName, problems: problems ?? [] };
}

function byUrgencyThenDate(one: LineSummary, other: LineSummary): number {
  return Number(other.isUrgent) - Number(one.isUrgent) || byDate(one, other);
}

/** The earliest first, those without a date last. Sorting is stable, so lines of one order stay in sheet order. */
function byDate(one: LineSummary, other: LineSummary): number {
  return (other.daysLate ?? Number.NEGATIVE_INFINITY) - (one.daysLate ?? Number.NEGATIVE_INFINITY) || 0;
}
