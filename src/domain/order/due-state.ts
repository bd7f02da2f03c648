import { type CalendarDate, toDayNumber } from '../shared/calendar-date';
import { decide, type RuleRow } from '../shared/rule';
import type { OrderLine } from './order-line';

/** Shown states, most pressing first. */
export const DUE_STATES = ['overdue', 'dueToday', 'dueSoon', 'deliveredLate'] as const;
export type DueState = (typeof DUE_STATES)[number];

export type DueField = 'expected' | 'actual' | 'today' | 'lastSoonDay';

/**
 * When a line is due. An actual date ends it, also while the status has not been advanced; cancelled, delivered and
 * completed lines are never overdue; a line on hold is open.
 */
export const DUE_RULE: readonly RuleRow<DueField, DueState>[] = [
  { when: { statusIn: ['cancelled'] }, outcome: null },
  {
    when: {
      all: [
        { is: 'present', field: 'expected' },
        { is: 'present', field: 'actual' },
        { compare: '>', left: { field: 'actual' }, right: { field: 'expected' } },
      ],
    },
    outcome: 'deliveredLate',
  },
  { when: { is: 'present', field: 'actual' }, outcome: null },
  { when: { statusIn: ['delivered', 'completed'] }, outcome: null },
  { when: { is: 'absent', field: 'expected' }, outcome: null },
  { when: { compare: '<', left: { field: 'expected' }, right: { field: 'today' } }, outcome: 'overdue' },
  { when: { compare: '=', left: { field: 'expected' }, right: { field: 'today' } }, outcome: 'dueToday' },
  { when: { compare: '<=', left: { field: 'expected' }, right: { field: 'lastSoonDay' } }, outcome: 'dueSoon' },
];

/**
 * @param soonDays - How many days ahead count as soon; today is a state of its own.
 */
export function dueStateOf(
  line: Pick<OrderLine, 'expectedDeliveryDate' | 'actualDeliveryDate' | 'status'>,
  today: CalendarDate,
  soonDays: number,
): DueState | null {
  const now = toDayNumber(today);
  return decide(DUE_RULE, {
    status: line.status,
    fields: {
      expected: line.expectedDeliveryDate && toDayNumber(line.expectedDeliveryDate),
      actual: line.actualDeliveryDate && toDayNumber(line.actualDeliveryDate),
      today: now,
      lastSoonDay: now + soonDays,
    },
  });
}
