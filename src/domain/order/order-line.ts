import type { CalendarDate } from '../shared/calendar-date';
import type { DueState } from './due-state';
import type { OrderStatus } from './order-status';
import type { PaymentStatus } from './payment-status';

export const PRIORITIES = ['urgent', 'normal'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What a person enters for a line. Texts are `''` where empty, numbers and dates null. */
export interface LineEntry {
  readonly orderNumber: string;
  readonly customerName: string;
  readonly contact: string;
  readonly productName: string;
  readonly quantity: number | null;
  readonly unitPrice: number | null;
  readonly paymentMethod: string;
  readonly expectedDeliveryDate: CalendarDate | null;
  readonly actualDeliveryDate: CalendarDate | null;
  readonly status: OrderStatus;
  readonly orderDate: CalendarDate | null;
  readonly priority: Priority;
  /** A name from the Team table, or empty. */
  readonly owner: string;
  readonly email: string;
  readonly shippingAddress: string;
  readonly language: string;
  readonly sku: string;
  readonly specification: string;
  readonly unit: string;
  readonly remarkCustomer: string;
  readonly remarkSpecial: string;
  /** Never shown to a customer. */
  readonly remarkInternal: string;
  readonly amountPaid: number | null;
  readonly paymentDueDate: CalendarDate | null;
  readonly shippedDate: CalendarDate | null;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly channel: string;
  readonly externalNumber: string;
}

/** One row of the order sheet. Most orders have one line; an order with several repeats its number. */
export interface OrderLine extends LineEntry {
  /** Made by the add-on, never reused; empty until it has been given. */
  readonly lineId: string;
}

/** What follows from a line by rule, for a given day. */
export interface LineFigures {
  /** Null where quantity or price is missing. */
  readonly lineTotal: number | null;
  readonly balanceDue: number | null;
  readonly dueState: DueState | null;
  readonly paymentStatus: PaymentStatus | null;
}
