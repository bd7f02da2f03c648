import type { DueState } from '../domain/order/due-state';
import type { OrderStatus } from '../domain/order/order-status';
import type { PaymentStatus } from '../domain/order/payment-status';
import type { Language } from '../domain/order/settings';
import type { ErrorCode } from '../i18n/error-params';

/**
 * Every call of the sidebar and the dialogs. JSON only: Dates and instances cannot cross `google.script.run`, so days
 * travel as `YYYY-MM-DD` and instants as epoch milliseconds.
 */

/** The answer to each call. The failure handler of `google.script.run` is for lost connections only. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string; readonly field?: string } };

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

/** What the sidebar opens with: one call, at most eight service calls. */
export interface StartView {
  readonly language: Language;
  readonly today: string;
  readonly currency: string;
  /** Null while there is no order workbook. */
  readonly board: TodayBoard | null;
  readonly reminders: RemindersView | null;
}

export interface TodayBoard {
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
}

export interface RemindersView {
  readonly isOn: boolean;
  /** Who sends; empty while off. */
  readonly sender: string;
  readonly isSenderMe: boolean;
  readonly lastRunAt: number | null;
  readonly nextRunAt: number | null;
}
