import { subtractMoney } from '../shared/money';
import { decide, type RuleRow } from '../shared/rule';
import type { OrderStatus } from './order-status';

export const PAYMENT_STATUSES = ['unpaid', 'partiallyPaid', 'paid', 'overpaid'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export type PaymentField = 'total' | 'paid';

const total = { field: 'total' } as const;
const paid = { field: 'paid' } as const;
const zero = { constant: 0 } as const;

/**
 * What has been paid of a line. Nothing is owed on a cancelled line, so money on it is overpaid; a negative total
 * (discount, return) compares mirrored.
 */
export const PAYMENT_RULE: readonly RuleRow<PaymentField, PaymentStatus>[] = [
  { when: { all: [{ statusIn: ['cancelled'] }, { compare: '>', left: paid, right: zero }] }, outcome: 'overpaid' },
  { when: { statusIn: ['cancelled'] }, outcome: null },
  { when: { is: 'absent', field: 'total' }, outcome: null },
  {
    when: {
      all: [
        { compare: '=', left: total, right: zero },
        { compare: '=', left: paid, right: zero },
      ],
    },
    outcome: null,
  },
  { when: { compare: '=', left: paid, right: total }, outcome: 'paid' },
  {
    when: {
      all: [
        { compare: '>=', left: total, right: zero },
        { compare: '>', left: paid, right: total },
      ],
    },
    outcome: 'overpaid',
  },
  {
    when: {
      all: [
        { compare: '>=', left: total, right: zero },
        { compare: '>', left: paid, right: zero },
      ],
    },
    outcome: 'partiallyPaid',
  },
  { when: { compare: '>=', left: total, right: zero }, outcome: 'unpaid' },
  { when: { compare: '<', left: paid, right: total }, outcome: 'overpaid' },
  { when: { compare: '<', left: paid, right: zero }, outcome: 'partiallyPaid' },
  { when: { always: true }, outcome: 'unpaid' },
];

/** @param lineTotal - Null where quantity or price is missing. @param amountPaid - Null counts as nothing paid. */
export function paymentStatusOf(lineTotal: number | null, amountPaid: number | null, status: OrderStatus): PaymentStatus | null {
  return decide(PAYMENT_RULE, { status, fields: { total: lineTotal, paid: amountPaid } });
}

/** What is still owed on a line; negative when too much was paid. Null where nothing can be said. */
export function balanceDueOf(lineTotal: number | null, amountPaid: number | null, status: OrderStatus): number | null {
  if (status === 'cancelled') return amountPaid === null ? null : subtractMoney(0, amountPaid);
  if (lineTotal === null) return null;
  return subtractMoney(lineTotal, amountPaid ?? 0);
}
