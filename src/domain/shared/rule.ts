import type { OrderStatus } from '../order/order-status';

/**
 * A decision as a table: the first row whose condition holds gives the result. Kept as data, because the sheet's
 * formulas and our functions are both made from it and so cannot disagree.
 *
 * Fields are numbers or absent; dates are day numbers.
 */
export interface RuleRow<Field extends string, Outcome> {
  readonly when: Condition<Field>;
  readonly outcome: Outcome | null;
}

export type Operand<Field extends string> = { readonly field: Field } | { readonly constant: number };

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

export type Condition<Field extends string> =
  | { readonly is: 'present' | 'absent'; readonly field: Field }
  | { readonly compare: Comparison; readonly left: Operand<Field>; readonly right: Operand<Field> }
  | { readonly statusIn: readonly OrderStatus[] }
  | { readonly all: readonly Condition<Field>[] }
  | { readonly always: true };

export interface RuleFacts<Field extends string> {
  readonly fields: Readonly<Record<Field, number | null>>;
  readonly status: OrderStatus;
}

/** The outcome of the first row that holds; null where none does. */
export function decide<Field extends string, Outcome>(
  table: readonly RuleRow<Field, Outcome>[],
  facts: RuleFacts<Field>,
): Outcome | null {
  return table.find((row) => holds(row.when, facts))?.outcome ?? null;
}

function holds<Field extends string>(condition: Condition<Field>, facts: RuleFacts<Field>): boolean {
  if ('is' in condition) return (facts.fields[condition.field] !== null) === (condition.is === 'present');
  if ('statusIn' in condition) return condition.statusIn.includes(facts.status);
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('always' in condition) return true;
  return compares(amountOf(condition.left, facts), condition.compare, amountOf(condition.right, facts));
}

/** An absent number counts as 0, as it does in a sheet. */
function amountOf<Field extends string>(operand: Operand<Field>, facts: RuleFacts<Field>): number {
  return 'constant' in operand ? operand.constant : (facts.fields[operand.field] ?? 0);
}

function compares(left: number, comparison: Comparison, right: number): boolean {
  switch (comparison) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '=':
      return left === right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
  }
}
