import type { LineSummary } from '../../app/api/today-board';
import { addMoney } from '../../domain/shared/money';

/** The lines of one order within a list. */
export interface OrderGroup {
  /** Stable over refreshes: the order number, or the line's id where it has none. */
  readonly key: string;
  readonly orderNumber: string;
  readonly customerName: string;
  readonly lines: readonly [LineSummary, ...LineSummary[]];
  /** Of the shown lines; null where no line says. */
  readonly balanceDue: number | null;
  readonly isUrgent: boolean;
}

/** Joins lines with the same order number, in the order in which they come. Lines without a number stay alone. */
export function groupByOrder(lines: readonly LineSummary[]): readonly OrderGroup[] {
  const groups = new Map<string, [LineSummary, ...LineSummary[]]>();
  lines.forEach((line, index) => {
    const key = line.orderNumber || line.lineId || `#${index}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  });
  return [...groups].map(([key, members]) => groupOf(key, members));
}

function groupOf(key: string, lines: readonly [LineSummary, ...LineSummary[]]): OrderGroup {
  const balances = lines.flatMap((line) => (line.balanceDue === null ? [] : [line.balanceDue]));
  return {
    key,
    orderNumber: lines[0].orderNumber,
    customerName: lines[0].customerName,
    lines,
    balanceDue: balances.length > 0 ? addMoney(balances) : null,
    isUrgent: lines.some((line) => line.isUrgent),
  };
}
