import type { Priority } from '../order/order-line';
import type { OrderStatus } from '../order/order-status';

/**
 * A decision as a table: the first row whose condition holds gives the result. Kept as data, because the sheet's
 * formulas and our functions are both made from it and so cannot disagree.
 *
 * Fields are numbers or absent; dates are day numbers. Text fields are texts, empty where there is nothing.
 */
export interface RuleRow<Field extends string, Outcome> {
  readonly when: Condition<Field>;
  readonly outcome: Outcome | null;
}

export type Operand<Field extends string> = { readonly field: Field } | { readonly constant: number };

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

export type Condition<Field extends string, TextField extends string = never> =
  | { readonly is: 'present' | 'absent'; readonly field: Field }
  | { readonly compare: Comparison; readonly left: Operand<Field>; readonly right: Operand<Field> }
  | { readonly statusIn: readonly OrderStatus[] }
  | { readonly priorityIn: readonly Priority[] }
  /** Outer blanks, repeated blanks, upper and lower case make no difference; an empty list never holds. */
  | { readonly text: TextField; readonly isOneOf: readonly string[] }
  | { readonly all: readonly Condition<Field, TextField>[] }
  /** An empty list never holds. */
  | { readonly any: readonly Condition<Field, TextField>[] }
  | { readonly always: true };

export interface RuleFacts<Field extends string, TextField extends string = never> {
  readonly fields: Readonly<Record<Field, number | null>>;
  readonly status: OrderStatus;
  /** Normal where left out, as in the sheet. */
  readonly priority?: Priority;
  /** Empty where left out. */
  readonly texts?: Readonly<Record<TextField, string>>;
}

/** The outcome of the first row that holds; null where none does. */
export function decide<Field extends string, Outcome>(
  table: readonly RuleRow<Field, Outcome>[],
  facts: RuleFacts<Field>,
): Outcome | null {
  return table.find((row) => holds(row.when, facts))?.outcome ?? null;
}

/** Whether a condition holds for a line. */
export function holds<Field extends string, TextField extends string>(
  condition: Condition<Field, TextField>,
  facts: RuleFacts<Field, TextField>,
): boolean {
  if ('is' in condition) return (facts.fields[condition.field] !== null) === (condition.is === 'present');
  if ('statusIn' in condition) return condition.statusIn.includes(facts.status);
  if ('priorityIn' in condition) return condition.priorityIn.includes(facts.priority ?? 'normal');
  if ('text' in condition) {
    const text = comparableText(facts.texts?.[condition.text] ?? '');
    return condition.isOneOf.some((candidate) => comparableText(candidate) === text);
  }
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('always' in condition) return true;
  return compares(amountOf(condition.left, facts), condition.compare, amountOf(condition.right, facts));
}

/** A text as it is compared, which is what the sheet's TRIM and its case-blind `=` make of it. */
export function comparableText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** An absent number counts as 0, as it does in a sheet. */
function amountOf<Field extends string, TextField extends string>(
  operand: Operand<Field>,
  facts: RuleFacts<Field, TextField>,
): number {
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
