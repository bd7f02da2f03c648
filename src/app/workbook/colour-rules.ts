import { type ColumnKey, KEY_COLUMNS } from '../../domain/order/columns';
import type { DueState } from '../../domain/order/due-state';
import type { Priority } from '../../domain/order/order-line';
import { CLOSED_STATUSES } from '../../domain/order/order-status';
import type { RuleFill } from '../../domain/rules/message-rule';
import type { CompiledRule } from '../rules/compiled-rule';
import { labelsInAllLanguages } from './label-lookup';

/** The colours of the product. Text is readable (4.5:1) on every fill that it can stand on. */
export const FILL = {
  ...{ dueSoon: '#FFF3C4', dueToday: '#FFDDB0', overdue: '#FBD5D5', closed: '#ECEFF1' },
  ...{ attention: '#DCEBFB', done: '#DDF2E0' },
} as const;
/** The fills that the rules of a team may give. */
const RULE_FILL = {
  ...{ soon: FILL.dueSoon, today: FILL.dueToday, overdue: FILL.overdue },
  ...{ attention: FILL.attention, done: FILL.done },
} as const satisfies Record<RuleFill, string>;
export const TEXT = { closed: '#5A6268', late: '#B3001B', urgent: '#B3001B', normal: '#0B4FBF', body: '#202124' } as const;
export const MARK = {
  problems: { background: '#E9DDFB', fontColor: '#5B21B6' },
  overwritten: { background: '#FFF176', fontColor: '#8A1C00' },
} as const;

/** One colour rule of the order sheet, free of Google's types. */
export interface OrderColourRule {
  /** Part of the formula and true by itself, so that repair knows our rules from people's own. */
  readonly name: string;
  /** The columns that it colours; null for all. */
  readonly columns: readonly ColumnKey[] | null;
  /** In A1 for row 2: columns absolute, rows relative, and never another sheet (F186). */
  readonly formula: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/** What every rule of ours has in its formula. */
export const RULE_MARK = '"ordersheet:';

const COMPUTED = ['lineTotal', 'dueState', 'balanceDue', 'paymentStatus'] as const;
const FILLED_STATES = ['overdue', 'dueToday', 'dueSoon'] as const;

/**
 * The rules, strongest first, since the first that holds wins. Urgent lines have rules of their own for each fill:
 * whether Google would add the bold red of one rule to the fill of another is nowhere promised.
 *
 * @param letter - The letters of a column.
 * @param teamRules - Those of the Rules sheet, the upper one before the lower; null while there is none, and the fills go by
 *   the due state.
 */
export function orderColourRules(
  letter: (key: ColumnKey) => string,
  teamRules: readonly Pick<CompiledRule, 'id' | 'fill'>[] | null = null,
): readonly OrderColourRule[] {
  const cell = (key: ColumnKey) => `$${letter(key)}2`;
  const isOneOf = (key: ColumnKey, words: readonly string[]) => `OR(${words.map((word) => `${cell(key)}="${word}"`).join(';')})`;
  const isDue = (state: DueState) =>
    isOneOf(
      'dueState',
      labelsInAllLanguages(({ labels }) => labels.dueState[state]),
    );
  const isPriority = (priority: Priority) =>
    isOneOf(
      'priority',
      labelsInAllLanguages(({ labels }) => labels.priority[priority]),
    );
  const closedLabels = CLOSED_STATUSES.flatMap((status) => labelsInAllLanguages(({ labels }) => labels.status[status]));
  const isClosed = isOneOf('status', closedLabels);
  const isLine = `(${KEY_COLUMNS.map(cell).join('&')})<>""`;
  const rule = (name: string, tests: readonly string[], style: Omit<OrderColourRule, 'name' | 'formula'>): OrderColourRule => ({
    name,
    formula: `=AND(${[...tests, `${RULE_MARK}${name}"<>""`].join(';')})`,
    ...style,
  });
  const fills = (teamRules ?? []).flatMap(({ id, fill }) =>
    fill === null ? [] : [{ id, background: RULE_FILL[fill], isMatched: `ISNUMBER(SEARCH(";${id};";${cell('matchedRules')}))` }],
  );
  const dueStates = teamRules === null ? FILLED_STATES : [];
  return [
    rule('problems', [`${cell('problems')}<>""`], { columns: ['orderNumber'], ...MARK.problems }),
    ...COMPUTED.map((key) =>
      rule(`overwritten-${key}`, [isLine, `NOT(ISFORMULA(${cell(key)}))`], { columns: [key], ...MARK.overwritten }),
    ),
    rule('delivered-late', [isDue('deliveredLate')], {
      columns: ['expectedDeliveryDate', 'actualDeliveryDate', 'dueState'],
      background: FILL.closed,
      fontColor: TEXT.late,
    }),
    // Before the grey of closed lines: a rule about what is unpaid or delivered is about these.
    ...fills.map(({ id, background, isMatched }) =>
      rule(`urgent-${id}`, [isMatched, isPriority('urgent'), `NOT(${isClosed})`], {
        columns: null,
        background,
        fontColor: TEXT.urgent,
        bold: true,
      }),
    ),
    ...fills.map(({ id, background, isMatched }) => rule(id, [isMatched], { columns: null, background })),
    rule('closed', [isClosed], { columns: null, background: FILL.closed, fontColor: TEXT.closed }),
    ...dueStates.map((state) =>
      rule(`urgent-${state}`, [isDue(state), isPriority('urgent')], {
        columns: null,
        background: FILL[state],
        fontColor: TEXT.urgent,
        bold: true,
      }),
    ),
    // Google may add what a later rule says to what an earlier one left open, so this one leaves closed lines alone.
    rule('urgent', [isLine, isPriority('urgent'), `NOT(${isClosed})`], { columns: null, fontColor: TEXT.urgent, bold: true }),
    ...dueStates.map((state) => rule(state, [isDue(state)], { columns: null, background: FILL[state] })),
    rule('normal', [isLine, isPriority('normal')], { columns: ['priority'], fontColor: TEXT.normal }),
  ];
}
