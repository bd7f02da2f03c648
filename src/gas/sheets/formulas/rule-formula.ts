import type { Priority } from '../../../domain/order/order-line';
import type { OrderStatus } from '../../../domain/order/order-status';
import { assertNever } from '../../../domain/shared/assert-never';
import type { Condition, Operand, RuleRow } from '../../../domain/shared/rule';

/** How the parts of a condition are said in the sheet. */
export interface ConditionWords<Field extends string, TextField extends string = never> {
  /** A number in every case; 0 where the field is absent, as the rule has it. */
  readonly number: (field: Field) => string;
  /** A truth value. */
  readonly isPresent: (field: Field) => string;
  readonly isStatusIn: (statuses: readonly OrderStatus[]) => string;
  /** Left out where no condition asks for it. */
  readonly isPriorityIn?: (priorities: readonly Priority[]) => string;
  /** Left out where no condition asks for it. */
  readonly isTextIn?: (field: TextField, texts: readonly string[]) => string;
  /** Left out where all constants are whole. */
  readonly constant?: (value: number) => string;
}

/** How a table is said in the sheet. */
export interface RuleWords<Field extends string, Outcome> extends ConditionWords<Field> {
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

/** A truth value. A condition that the words cannot say is a bug. */
export function conditionFormula<Field extends string, TextField extends string>(
  condition: Condition<Field, TextField>,
  words: ConditionWords<Field, TextField>,
): string {
  if ('is' in condition) {
    const present = words.isPresent(condition.field);
    return condition.is === 'present' ? present : `NOT(${present})`;
  }
  if ('statusIn' in condition) return condition.statusIn.length === 0 ? 'FALSE' : words.isStatusIn(condition.statusIn);
  if ('priorityIn' in condition) return said(words.isPriorityIn?.(condition.priorityIn));
  if ('text' in condition) {
    return condition.isOneOf.length === 0 ? 'FALSE' : said(words.isTextIn?.(condition.text, condition.isOneOf));
  }
  if ('all' in condition) return `AND(${condition.all.map((part) => conditionFormula(part, words)).join(';')})`;
  if ('any' in condition) {
    return condition.any.length === 0 ? 'FALSE' : `OR(${condition.any.map((part) => conditionFormula(part, words)).join(';')})`;
  }
  if ('always' in condition) return 'TRUE';
  if ('compare' in condition) {
    return `${operandFormula(condition.left, words)}${condition.compare}${operandFormula(condition.right, words)}`;
  }
  return assertNever(condition);
}

function said(formula: string | undefined): string {
  if (formula === undefined) throw new Error('A condition has no words');
  return formula;
}

function operandFormula<Field extends string, TextField extends string>(
  operand: Operand<Field>,
  words: ConditionWords<Field, TextField>,
): string {
  if (!('constant' in operand)) return words.number(operand.field);
  return words.constant?.(operand.constant) ?? String(operand.constant);
}
