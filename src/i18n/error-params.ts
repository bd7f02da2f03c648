import type { OrderStatus } from '../domain/order/order-status';

/** A field by its column key (or, outside the order sheet, in words), and the line (from 1) of a form with several. */
export interface FieldParams {
  readonly field: string;
  readonly line?: number;
}

/** Every refusal that a person can meet, with the values that its sentence needs. Codes state the fact. */
export interface ErrorParams {
  'workbook.busy': Record<never, never>;
  'workbook.not-made': Record<never, never>;
  'sheet.not-found': { readonly sheet: string };
  'sheet.heading-missing': { readonly sheet: string };
  'sheet.heading-not-first-row': { readonly sheet: string; readonly row: number };
  'sheet.column-missing': { readonly sheet: string; readonly columns: readonly string[] };
  'sheet.column-doubled': { readonly sheet: string; readonly column: string };
  'order.not-found': { readonly orderNumber: string };
  'line.not-found': Record<never, never>;
  'order.illegal-transition': { readonly from: OrderStatus; readonly to: OrderStatus };
  'order.empty': Record<never, never>;
  'order.none-selected': Record<never, never>;
  'order.changed-meanwhile': { readonly orderNumber: string };
  'payment.refund-exceeds-paid': { readonly orderNumber: string };
  'entry.missing': FieldParams;
  'entry.not-a-number': FieldParams & { readonly value: string };
  'entry.not-a-date': FieldParams & { readonly value: string };
  /** The team member (from 1) whose address it is; left out where it is a customer's. */
  'entry.not-an-email': { readonly value: string; readonly member?: number };
  'request.invalid': Record<never, never>;
  'table.none': Record<never, never>;
  'table.gone': Record<never, never>;
  'table.copied-before': { readonly rows: number; readonly day: string };
  'table.field-doubled': { readonly field: string };
  'table.no-key': Record<never, never>;
  'samples.not-empty': { readonly lines: number };
  'reminders.someone-sends': { readonly sender: string };
  'reminders.mail-not-allowed': Record<never, never>;
  'reminders.triggers-not-allowed': Record<never, never>;
  'reminders.account-unknown': Record<never, never>;
  'reminders.customers-of-sender': { readonly sender: string };
  'reminders.at-rest': Record<never, never>;
  'alerts.reminders-off': Record<never, never>;
  'alerts.other-sender': { readonly sender: string };
  'chat.address-unknown': Record<never, never>;
  /** `reason`: in the service's own words, without the address. */
  'chat.refused': { readonly reason: string };
  'mail.still-sending': Record<never, never>;
  'mail.settled-otherwise': Record<never, never>;
  'rule.not-found': Record<never, never>;
  'template.empty': Record<never, never>;
  'template.faulty': Record<never, never>;
  /** `google`: what Google's services said, in the user's language; left out where the fault is ours. */
  'app.unexpected': { readonly reference: string; readonly google?: string };
}

export type ErrorCode = keyof ErrorParams;
