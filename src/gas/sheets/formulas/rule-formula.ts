import type { OrderStatus } from '../../../domain/order/order-status';
import { assertNever } from '../../../domain/shared/assert-never';
import type { Condition, Operand, RuleRow } from '../../../domain/shared/rule';

/** How the parts of a rule are said in the sheet. */
export interface RuleWords<Field extends string, Outcome> {
  /** A number in every case; 0 where the field is absent, as the rule has it. */
  readonly number: (field: Field) => string;
  /** A truth value. */
  readonly isPresent: (field: Field) => string;
  readonly isStatusIn: (statuses: readonly OrderStatus[]) => string;
  readonly label: (outcome: Outcome) => string;
}

/**
 * A rule table as nested IFs, with `;` between arguments, which every locale reads (F224).
 *
 * @returns an expression without the leading `=`; `""` where no row holds.
 */
export function ruleFormula<Field extends string, Outcome>(
  table: readonly RuleRow<Field, Outcome>[],
  words: RuleWords<Field, Outcome>,
): string {
  return table.reduceRight((otherwise, row) => {
    const outcome = row.outcome === null ? '""' : textLiteral(words.label(row.outcome));
    return 'always' in row.when ? outcome : `IF(${conditionFormula(row.when, words)};${outcome};${otherwise})`;
  }, '""');
}

/** A text in quotes; quotes inside it are doubled. */
export function textLiteral(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function conditionFormula<Field extends string, Outcome>(condition: Condition<Field>, words: RuleWords<Field, Outcome>): string {
  if ('is' in condition) {
    const present = words.isPresent(condition.field);
    return condition.is === 'present' ? present : `NOT(${present})`;
  }
  if ('statusIn' in condition) return words.isStatusIn(condition.statusIn);
  if ('all' in condition) return `AND(${condition.all.map((part) => conditionFormula(part, words)).join(';')})`;
  if ('always' in condition) return 'TRUE';
  if ('compare' in condition) {
    return `${operandFormula(condition.left, words)}${condition.compare}${operandFormula(condition.right, words)}`;
  }
  return assertNever(condition);
}

function operandFormula<Field extends string, Outcome>(operand: Operand<Field>, words: RuleWords<Field, Outcome>): string {
  return 'constant' in operand ? String(operand.constant) : words.number(operand.field);
}
