import { addMoney } from '../shared/money';
import { lineTotalOf } from './line-figures';
import type { OrderLine } from './order-line';
import type { LineSum } from './order-summary';

export interface RankedSum extends LineSum {
  readonly name: string;
}

/** The customers and products with the largest amounts. */
export interface TopLists {
  readonly customers: readonly RankedSum[];
  readonly products: readonly RankedSum[];
}

const LENGTH = 10;

/**
 * Ranks by amount, then by name. Cancelled lines do not count; upper and lower case are the same name, shown as it is
 * written first.
 */
export function rankTopLists(lines: readonly OrderLine[], currencyDigits: number): TopLists {
  const counted = lines.filter((line) => line.status !== 'cancelled' && line.orderNumber !== '');
  return {
    customers: rank(counted, (line) => line.customerName, currencyDigits),
    products: rank(counted, (line) => line.productName, currencyDigits),
  };
}

function rank(lines: readonly OrderLine[], nameOf: (line: OrderLine) => string, currencyDigits: number): readonly RankedSum[] {
  const groups = new Map<string, { name: string; amounts: number[] }>();
  for (const line of lines) {
    const name = nameOf(line);
    if (name === '') continue;
    const group = groups.get(name.toLowerCase()) ?? { name, amounts: [] };
    group.amounts.push(lineTotalOf(line, currencyDigits) ?? 0);
    groups.set(name.toLowerCase(), group);
  }
  return [...groups.values()]
    .map(({ name, amounts }) => ({ name, lines: amounts.length, amount: addMoney(amounts) }))
    .sort((a, b) => b.amount - a.amount || (a.name < b.name ? -1 : 1))
    .slice(0, LENGTH);
}
