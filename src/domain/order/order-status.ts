/** How far a line is. Payment and due state are axes of their own. */
export const ORDER_STATUSES = [
  'pending',
  'confirmed',
  'processing',
  'shipped',
  'delivered',
  'completed',
  'onHold',
  'cancelled',
] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Which changes a command may make. A person may type any status; a jump is theirs to decide. */
export const STATUS_TRANSITIONS = {
  pending: ['confirmed', 'processing', 'shipped', 'delivered', 'onHold', 'cancelled'],
  confirmed: ['pending', 'processing', 'shipped', 'delivered', 'onHold', 'cancelled'],
  processing: ['confirmed', 'shipped', 'delivered', 'onHold', 'cancelled'],
  shipped: ['processing', 'delivered', 'completed', 'onHold', 'cancelled'],
  delivered: ['shipped', 'completed'],
  completed: ['delivered'],
  onHold: ['pending', 'confirmed', 'processing', 'shipped', 'cancelled'],
  cancelled: ['pending'],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>;

/** Nothing more is expected to be delivered. An order on hold is still open. */
export const CLOSED_STATUSES = ['delivered', 'completed', 'cancelled'] as const satisfies readonly OrderStatus[];

/** Closed lines are never overdue and draw no reminders. */
export function isClosed(status: OrderStatus): boolean {
  return (CLOSED_STATUSES as readonly OrderStatus[]).includes(status);
}

export function canTransition(from: OrderStatus, to: OrderStatus): boolean {
  return (STATUS_TRANSITIONS[from] as readonly OrderStatus[]).includes(to);
}
