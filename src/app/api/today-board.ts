import type { DueState } from '../../domain/order/due-state';
import type { OrderStatus } from '../../domain/order/order-status';
import type { PaymentStatus } from '../../domain/order/payment-status';
import type { Problem } from '../../domain/order/problems';

/** A line as lists show it. */
export interface LineSummary {
  readonly lineId: string;
  readonly orderNumber: string;
  readonly customerName: string;
  readonly productName: string;
  readonly quantity: number | null;
  readonly lineTotal: number | null;
  readonly balanceDue: number | null;
  readonly paymentStatus: PaymentStatus | null;
  readonly expectedDeliveryDate: string | null;
  /** Days past the expected date; negative for days ahead. */
  readonly daysLate: number | null;
  readonly dueState: DueState | null;
  readonly status: OrderStatus;
  readonly isUrgent: boolean;
  readonly owner: string;
}

/** A line that needs mending in the sheet. */
export interface ProblemSummary {
  readonly lineId: string;
  readonly row: number;
  readonly orderNumber: string;
  readonly customerName: string;
  readonly problems: readonly Problem[];
}

export interface TodayBoard {
  /** All order lines of the sheet. */
  readonly lineCount: number;
  readonly counts: {
    readonly overdue: number;
    readonly dueToday: number;
    readonly dueSoon: number;
    readonly urgent: number;
    readonly problems: number;
  };
  /** At most 50 of each, most pressing first; the counts are of all. */
  readonly overdue: readonly LineSummary[];
  readonly dueToday: readonly LineSummary[];
  readonly dueSoon: readonly LineSummary[];
  readonly urgent: readonly LineSummary[];
  readonly problems: readonly ProblemSummary[];
}
