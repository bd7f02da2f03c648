import type { OrderStatus } from '../order/order-status';
import { balanceDueOf } from '../order/payment-status';
import { addMoney, subtractMoney } from '../shared/money';

/** What the spreading of a payment needs to know of a line. */
export interface PayableLine {
  /** Null where quantity or price is missing. */
  readonly lineTotal: number | null;
  readonly amountPaid: number | null;
  readonly status: OrderStatus;
}

/** What is owed on an order, cancelled lines left out; negative when too much was paid. */
export function balanceOfOrder(lines: readonly PayableLine[]): number {
  return addMoney(lines.filter((line) => line.status !== 'cancelled').map((line) => balanceOf(line) ?? 0));
}

/**
 * Spreads an amount over the lines of one order; the parts add up to the amount exactly.
 *
 * A payment settles the negative lines first (a discount counts as used up and frees its sum for the others), then fills
 * the lines in sheet order. What is left over goes to the last line that can carry it, where it shows as overpaid.
 * A refund is taken from cancelled lines, then from what is overpaid; then it settles negative lines (a return) as far as the
 * customer has more to get than to pay, and last it is taken from what was paid, from the last line upwards.
 *
 * @param amount - In the workbook's currency, rounded to its digits; negative for a refund.
 * @returns the new amount paid of each line, null where it stays as it is; or null where a refund exceeds what was paid.
 */
export function spreadPayment(lines: readonly PayableLine[], amount: number): readonly (number | null)[] | null {
  const parts = amount < 0 ? takeFromLines(lines, subtractMoney(0, amount)) : giveToLines(lines, amount);
  if (!parts) return null;
  return parts.map((part, index) => (part === 0 ? null : addMoney([lines[index]?.amountPaid ?? 0, part])));
}

function giveToLines(lines: readonly PayableLine[], amount: number): readonly number[] | null {
  const parts = lines.map(() => 0);
  let rest = amount;
  lines.forEach((line, index) => {
    const balance = openBalanceOf(line);
    if (balance < 0 && (line.lineTotal ?? 0) < 0) {
      parts[index] = balance;
      rest = subtractMoney(rest, balance);
    }
  });
  lines.forEach((line, index) => {
    const part = Math.min(rest, Math.max(0, openBalanceOf(line)));
    if (part > 0) {
      parts[index] = part;
      rest = subtractMoney(rest, part);
    }
  });
  if (rest === 0) return parts;
  const carrier = lastIndex(lines, (line) => line.status !== 'cancelled' && (line.lineTotal ?? 0) >= 0);
  const index = carrier >= 0 ? carrier : lines.length - 1;
  return index < 0 ? null : parts.map((part, at) => (at === index ? addMoney([part, rest]) : part));
}

function takeFromLines(lines: readonly PayableLine[], refund: number): readonly number[] | null {
  const parts = lines.map(() => 0);
  let rest = refund;
  const take = (index: number, available: number) => {
    const part = Math.min(rest, Math.max(0, available));
    if (part === 0) return;
    parts[index] = subtractMoney(parts[index] ?? 0, part);
    rest = subtractMoney(rest, part);
  };
  const paidOn = (index: number) => addMoney([lines[index]?.amountPaid ?? 0, parts[index] ?? 0]);

  lines.forEach((line, index) => {
    if (line.status === 'cancelled') take(index, paidOn(index));
  });
  lines.forEach((line, index) => {
    if ((line.lineTotal ?? 0) >= 0) take(index, Math.min(paidOn(index), subtractMoney(0, openBalanceOf(line))));
  });
  // Negative lines are paid out only as far as the customer has more to get than to pay.
  const takenBack = addMoney(lines.map((line, index) => (line.status === 'cancelled' ? 0 : (parts[index] ?? 0))));
  let credit = subtractMoney(takenBack, balanceOfOrder(lines));
  lines.forEach((line, index) => {
    if ((line.lineTotal ?? 0) >= 0) return;
    const before = rest;
    take(index, Math.min(credit, subtractMoney(0, openBalanceOf(line))));
    credit = subtractMoney(credit, subtractMoney(before, rest));
  });
  for (let index = lines.length - 1; index >= 0; index -= 1) take(index, paidOn(index));
  return rest === 0 ? parts : null;
}

/** 0 where nothing can be owed: a cancelled line, or one without a total. */
function openBalanceOf(line: PayableLine): number {
  return line.status === 'cancelled' ? 0 : (balanceOf(line) ?? 0);
}

function balanceOf(line: PayableLine): number | null {
  return balanceDueOf(line.lineTotal, line.amountPaid, line.status);
}

function lastIndex<T>(values: readonly T[], holds: (value: T) => boolean): number {
  for (let index = values.length - 1; index >= 0; index -= 1) if (holds(values[index] as T)) return index;
  return -1;
}
