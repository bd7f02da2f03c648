import {
  canTransition,
  isClosed,
  ORDER_STATUSES,
  type OrderStatus,
  STATUS_TRANSITIONS,
} from '../../../src/domain/order/order-status';

describe('STATUS_TRANSITIONS', () => {
  it('reaches every status from pending', () => {
    const reached = new Set<OrderStatus>(['pending']);
    for (const status of reached) for (const next of STATUS_TRANSITIONS[status]) reached.add(next);

    expect([...reached].sort()).toEqual([...ORDER_STATUSES].sort());
  });

  it('leads out of every status, since each can be a slip of the hand', () => {
    for (const status of ORDER_STATUSES) expect(STATUS_TRANSITIONS[status].length).toBeGreaterThan(0);
  });
});

describe('canTransition', () => {
  it('refuses to cancel what was delivered', () => {
    expect(canTransition('delivered', 'cancelled')).toBe(false);
    expect(canTransition('processing', 'cancelled')).toBe(true);
  });
});

describe('isClosed', () => {
  it('keeps an order on hold open', () => {
    expect(ORDER_STATUSES.filter(isClosed)).toEqual(['delivered', 'completed', 'cancelled']);
  });
});
