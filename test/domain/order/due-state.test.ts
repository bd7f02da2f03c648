import { type DueState, dueStateOf } from '../../../src/domain/order/due-state';
import type { OrderStatus } from '../../../src/domain/order/order-status';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const TODAY = '2026-11-22' as CalendarDate;

function stateOf(expected: string | null, actual: string | null, status: OrderStatus): DueState | null {
  return dueStateOf(
    { expectedDeliveryDate: expected as CalendarDate | null, actualDeliveryDate: actual as CalendarDate | null, status },
    TODAY,
    3,
  );
}

describe('dueStateOf', () => {
  it.each([
    ['2026-11-21', 'overdue'],
    ['2026-11-22', 'dueToday'],
    ['2026-11-23', 'dueSoon'],
    ['2026-11-25', 'dueSoon'],
    ['2026-11-26', null],
    [null, null],
  ] as const)('of an open line expected on %s is %p', (expected, state) => {
    expect(stateOf(expected, null, 'processing')).toBe(state);
  });

  it.each(['delivered', 'completed', 'cancelled'] as const)('is never overdue once the line is %s', (status) => {
    expect(stateOf('2026-11-01', null, status)).toBeNull();
  });

  it('counts a line on hold as open', () => {
    expect(stateOf('2026-11-21', null, 'onHold')).toBe('overdue');
  });

  it('ends with an actual date, although nobody advanced the status', () => {
    expect(stateOf('2026-11-21', '2026-11-20', 'shipped')).toBeNull();
    expect(stateOf('2026-11-20', '2026-11-21', 'shipped')).toBe('deliveredLate');
  });

  it('says that a delivered order came five days late', () => {
    expect(stateOf('2023-10-10', '2023-10-15', 'delivered')).toBe('deliveredLate');
  });

  it('does not call a cancelled line delivered late', () => {
    expect(stateOf('2023-10-10', '2023-10-15', 'cancelled')).toBeNull();
  });
});
