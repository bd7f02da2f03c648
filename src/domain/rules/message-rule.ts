import type { Priority } from '../order/order-line';
import type { OrderStatus } from '../order/order-status';
import type { CalendarDate } from '../shared/calendar-date';

/**
 * What a rule waits for. Part of the ledger's key, so never renamed.
 *
 * - `before`, `onTheDay`, `overdue` (every n days), `after` (once): counted from the expected delivery date of an open line
 * - `ordered`: a new order; `dateMoved`: its expected date is another one than the customer was told
 * - `status`: reached; `unchanged`: for n days
 * - `urgent`, `assigned`: a line has become urgent, or somebody's
 * - `unpaid`: past its payment date, every n days
 * - `issueOpen`: for n days
 */
export const MOMENTS = [
  'before',
  'onTheDay',
  'overdue',
  'after',
  'ordered',
  'status',
  'unchanged',
  'dateMoved',
  'urgent',
  'assigned',
  'unpaid',
  'issueOpen',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** Moments that mean nothing without a number of days. */
export const MOMENTS_WITH_DAYS = [
  'before',
  'overdue',
  'after',
  'unchanged',
  'unpaid',
  'issueOpen',
] as const satisfies readonly Moment[];

/** Moments that happen and pass: they send, but there is no state that a colour or a counter could show. */
export const PASSING_MOMENTS = ['ordered', 'dateMoved', 'assigned'] as const satisfies readonly Moment[];

/** Which lines a rule is about; what is left empty does not restrict. */
export interface RuleFilter {
  readonly statuses: readonly OrderStatus[];
  readonly priority: Priority | null;
  readonly owner: string;
  readonly channel: string;
  /** Line total at least this much, in the workbook's currency. */
  readonly amountFrom: number | null;
}

/** Whom a rule tells. Names are those of the Team table. */
export type Audience = { readonly kind: 'owner' | 'customer' } | { readonly kind: 'person' | 'role'; readonly name: string };

export const DELIVERIES = ['digest', 'atOnce'] as const;
/** One mail with everything for one person, or one mail for this order. Customers never get digests. */
export type Delivery = (typeof DELIVERIES)[number];

/** The fills that a rule may give a row; each is readable under every text colour of the sheet. */
export const RULE_FILLS = ['soon', 'today', 'overdue', 'attention', 'done'] as const;
export type RuleFill = (typeof RULE_FILLS)[number];

/** The built-in messages; a team may write each anew in the Templates sheet. */
export const TEMPLATE_KEYS = [
  'orderConfirmation',
  'orderChanged',
  'orderConfirmed',
  'orderShipped',
  'orderDelivered',
  'deliveryDelayed',
  'orderCancelled',
  'orderResumed',
  'paymentReminder',
  'urgentAlert',
  'assignment',
  'staleOrder',
  'dateChanged',
] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** One row of the Rules sheet, checked: it can work. Compiled once into the colour, the counter and the mail. */
export interface MessageRule {
  /** `R1`, `R2` …: given by the add-on, never reused in a workbook; what the order sheet shows for it. */
  readonly id: string;
  readonly name: string;
  readonly moment: Moment;
  /** Whole and positive; null for moments without. */
  readonly days: number | null;
  readonly dayKind: 'calendar' | 'working';
  /** The status that is reached; null for other moments. */
  readonly status: OrderStatus | null;
  readonly filter: RuleFilter;
  /** Empty for a rule that only colours and counts. */
  readonly audience: readonly Audience[];
  readonly delivery: Delivery;
  /** Of mails that are sent at once; null for digests. */
  readonly template: TemplateKey | null;
  readonly fill: RuleFill | null;
  /** What happened before this day sends nothing, so that switching a rule on does not mail for old orders. */
  readonly activeSince: CalendarDate;
  /** From which minute of that day on; left out where only the day is known. Epoch minutes. */
  readonly activeFrom?: number;
}

/** Why a rule cannot work, as its row says it. */
export type RuleFault =
  | 'momentUnknown'
  | 'daysMissing'
  | 'daysUnused'
  | 'dayKindUnknown'
  | 'statusMissing'
  | 'statusUnknown'
  | 'statusUnused'
  | 'statusContradicts'
  | 'filterUnknown'
  | 'amountUnusable'
  | 'recipientMissing'
  | 'recipientUnknown'
  | 'recipientWithoutAddress'
  | 'recipientAddressUnusable'
  | 'deliveryUnknown'
  | 'templateUnknown'
  | 'templateMissing'
  /** Says what is not so when the rule speaks. */
  | 'templateMisfit'
  | 'notForCustomers'
  | 'shopNameMissing'
  | 'fillUnknown'
  | 'gradesNotYet'
  | 'issuesNotYet'
  | 'tooMany';

/** More rules would make the formula of every row too long to be quick. */
export const MOST_RULES = 30;
