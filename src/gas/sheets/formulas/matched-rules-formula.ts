import { DAY_NUMBER_RANGE } from '../../../app/orders/parse-order-row';
import type { CompiledRule } from '../../../app/rules/compiled-rule';
import { labelsInAllLanguages } from '../../../app/workbook/label-lookup';
import { type ColumnKey, KEY_COLUMNS } from '../../../domain/order/columns';
import type { Priority } from '../../../domain/order/order-line';
import { ORDER_STATUSES, type OrderStatus } from '../../../domain/order/order-status';
import { type RuleCondition, ruleCondition } from '../../../domain/rules/rule-condition';
import type { RuleField, RuleText } from '../../../domain/rules/rule-line';
import { thresholdDirection } from '../../../domain/rules/rule-threshold';
import { comparableText } from '../../../domain/shared/rule';
import { joinedTests } from './joined-tests';
import { type ConditionWords, conditionFormula, textLiteral } from './rule-formula';

/** Names the hidden list of working days, in ascending order, on the Calendar sheet. */
export const WORKING_DAYS_NAME = 'ORDERSHEET_WORKING_DAYS';

/** What the formula depends on besides the row. */
export interface MatchedRulesBasis {
  readonly columns: Readonly<Record<ColumnKey, number>>;
  readonly rules: readonly CompiledRule[];
  /** Without a Calendar sheet every day is a working day. */
  readonly hasCalendar: boolean;
}

/**
 * The rules that hold for a line, in R1C1, the same text for every row: `;R1;R4;`, in no order to rely on, or `;` where none
 * does, so that a lost formula can be told from it. It says of each rule what `matchesRule` of the domain says.
 */
export function matchedRulesFormula({ columns, rules, hasCalendar }: MatchedRulesBasis): string {
  const cell = (key: ColumnKey) => `R[0]C[${columns[key] - columns.matchedRules}]`;
  const texts = rules.flatMap((rule) => {
    const condition = ruleCondition(rule);
    if (condition === null) return [];
    const words = wordsFor(rule, cell, hasCalendar);
    return [{ text: `${rule.id};`, tests: partsOf(condition).map((part) => conditionFormula(part, words)) }];
  });
  return `=IFERROR(IF(TRIM(${KEY_COLUMNS.map(cell).join('&')})="";"";";"&${joinedTests(texts)});";")`;
}

/** What must hold together, one by one, so that rules can share it. */
function partsOf(condition: RuleCondition): readonly RuleCondition[] {
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition];
}

type CellReference = (key: ColumnKey) => string;

const DATE_COLUMNS = {
  expected: 'expectedDeliveryDate',
  actual: 'actualDeliveryDate',
  paymentDue: 'paymentDueDate',
  statusSince: 'statusSince',
} as const satisfies Partial<Record<RuleField, ColumnKey>>;

function wordsFor(rule: CompiledRule, cell: CellReference, hasCalendar: boolean): ConditionWords<RuleField, RuleText> {
  // SUM of one cell is its number, and 0 for text, TRUE or nothing.
  const day = (key: ColumnKey) => `INT(SUM(${cell(key)}))`;
  return {
    number: (field) => {
      if (field === 'today') return 'TODAY()';
      if (field === 'threshold') return thresholdFormula(rule, hasCalendar);
      if (field === 'lineTotal') return `SUM(${cell('lineTotal')})`;
      if (field === 'balance') return `SUM(${cell('balanceDue')})`;
      return day(DATE_COLUMNS[field]);
    },
    isPresent: (field) => {
      if (field === 'lineTotal') return `ISNUMBER(${cell('lineTotal')})`;
      if (field === 'balance') return `ISNUMBER(${cell('balanceDue')})`;
      if (field === 'today' || field === 'threshold') return 'TRUE';
      const number = day(DATE_COLUMNS[field]);
      return `AND(${number}>=${DAY_NUMBER_RANGE.first};${number}<=${DAY_NUMBER_RANGE.last})`;
    },
    isStatusIn: (statuses) => statusFormula(statuses, cell),
    isPriorityIn: (priorities) => priorityFormula(priorities, cell),
    isTextIn: (field, texts) => anyOf(texts.map((text) => `TRIM(${cell(field)})=${textLiteral(comparableText(text))}`)),
    constant: constantFormula,
  };
}

/** See `thresholdDay`: the table there is this. Where the list does not reach, nothing holds. */
function thresholdFormula({ moment, days, dayKind }: CompiledRule, hasCalendar: boolean): string {
  const direction = thresholdDirection(moment);
  if (direction === null || days === null) return '0';
  const isAhead = direction === 'ahead';
  if (dayKind === 'calendar' || !hasCalendar) return `(TODAY()${isAhead ? '+' : '-'}${days})`;
  const place = `MATCH(TODAY();${WORKING_DAYS_NAME};1)${isAhead ? `+${days}` : `-${days - 1}`}`;
  return `IFERROR(INDEX(${WORKING_DAYS_NAME};${place})${isAhead ? '' : '-1'};0)`;
}

/** A word that is no status counts as pending, so that what includes pending is said by the others. */
function statusFormula(statuses: readonly OrderStatus[], cell: CellReference): string {
  const isSaid = !statuses.includes('pending');
  const named = ORDER_STATUSES.filter((status) => statuses.includes(status) === isSaid);
  const labels = named.flatMap((status) => labelsInAllLanguages((messages) => messages.labels.status[status]));
  if (labels.length === 0) return 'TRUE';
  const isOne = anyOf(labels.map((label) => `${cell('status')}=${textLiteral(label)}`));
  return isSaid ? isOne : `NOT(${isOne})`;
}

/** A word that is no priority counts as normal. */
function priorityFormula(priorities: readonly Priority[], cell: CellReference): string {
  if (priorities.includes('urgent') && priorities.includes('normal')) return 'TRUE';
  const labels = labelsInAllLanguages((messages) => messages.labels.priority.urgent);
  const isUrgent = anyOf(labels.map((label) => `${cell('priority')}=${textLiteral(label)}`));
  return priorities.includes('urgent') ? isUrgent : `NOT(${isUrgent})`;
}

function anyOf(tests: readonly string[]): string {
  return tests.length === 1 ? tests.join('') : `OR(${tests.join(';')})`;
}

/** Without a decimal point, which not every locale reads (F224): the quotient of two whole numbers is the same number. */
function constantFormula(value: number): string {
  const [whole = '', decimals = ''] = String(value).split('.');
  return decimals === '' ? whole : `(${whole}${decimals}/1${'0'.repeat(decimals.length)})`;
}
