import type { SourceField } from '../domain/order/adoptable-columns';
import type { DueState } from '../domain/order/due-state';
import type { OrderDraft } from '../domain/order/order-draft';
import type { OrderStatus } from '../domain/order/order-status';
import type { PaymentStatus } from '../domain/order/payment-status';
import type { Problem } from '../domain/order/problems';
import type { Language, ReminderLadder, TeamMember } from '../domain/order/settings';
import type { ErrorCode } from '../i18n/error-params';
import type { FoundTable } from './adopt/found-table';

/**
 * Every call of the sidebar and the dialogs. JSON only: Dates and instances cannot cross `google.script.run` (F163, F164),
 * so days travel as `YYYY-MM-DD` and instants as epoch milliseconds.
 */

/** Why a call was refused; `message` is in the user's language. */
export interface ReplyError {
  readonly code: ErrorCode;
  readonly message: string;
  /** The field that the refusal is about, as a path into the request: `lines.0.quantity`. */
  readonly field?: string;
}

/** The answer to each call. The failure handler of `google.script.run` is for lost connections only. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };

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

/** What the sidebar opens with: one call, at most eight service calls. */
export interface StartView {
  /** The user's, not the workbook's. */
  readonly language: Language;
  readonly today: string;
  readonly currency: string;
  /** Null while there is no order workbook, or while `obstacle` says why it cannot be read. */
  readonly board: TodayBoard | null;
  readonly reminders: RemindersView | null;
  /** Why the order sheet cannot be read although it is there; null when all is well or nothing has been made. */
  readonly obstacle: ReplyError | null;
  /** Nothing else sweeps the sheet (reminders are off) or lines wait for their id: ask for {@link SidebarCalls.runSweep} next. */
  readonly needsSweep: boolean;
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

/** What earlier orders know, for suggestions in the order form. Most recent first. */
export interface Directory {
  readonly customers: readonly KnownCustomer[];
  readonly products: readonly KnownProduct[];
  readonly owners: readonly string[];
  readonly paymentMethods: readonly string[];
  readonly orders: readonly KnownOrder[];
}

export interface KnownCustomer {
  readonly name: string;
  readonly contact: string;
  readonly email: string;
  readonly shippingAddress: string;
  readonly language: string;
}

export interface KnownProduct {
  readonly name: string;
  readonly specification: string;
  readonly unit: string;
  readonly unitPrice: number | null;
}

/** An order as the search for one to duplicate shows it. */
export interface KnownOrder {
  readonly orderNumber: string;
  readonly customerName: string;
  readonly orderDate: string | null;
  /** Product of the first line. */
  readonly productName: string;
  readonly lineCount: number;
}

/** A draft as it travels: days as text. Texts are `''` where empty. */
export interface OrderForm extends Omit<OrderDraft, 'expectedDeliveryDate' | 'paymentDueDate'> {
  readonly expectedDeliveryDate: string | null;
  readonly paymentDueDate: string | null;
}

export interface OrderRequest {
  readonly form: OrderForm;
  /** Made once per form: saving it again after a lost answer writes nothing. Letters, digits and `-`. */
  readonly requestId: string;
}

/** What a change did. `missing` counts lines that were not in the sheet any more. */
export interface ChangeReport {
  readonly changed: number;
  readonly missing: number;
  readonly board: TodayBoard;
}

export interface RemindersView {
  readonly isOn: boolean;
  /** Who sends; empty while off. */
  readonly sender: string;
  readonly isSenderMe: boolean;
  readonly lastRunAt: number | null;
  readonly nextRunAt: number | null;
}

/** What the reminders view shows beyond on and off. */
export interface RemindersDetail extends RemindersView {
  readonly recipients: readonly ReminderRecipient[];
  /** Mails that a killed run may or may not have sent. */
  readonly uncertain: readonly UncertainMail[];
  /** Recipients that Google lets this account mail until tomorrow; null where it cannot be read. */
  readonly quotaLeft: number | null;
  /** Why reminders do not go out although they are on; left out while all is well. */
  readonly warning?: string;
}

/** Who would get what if reminders went out now. */
export interface ReminderRecipient {
  readonly name: string;
  readonly email: string;
  readonly lineCount: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly dueSoon: number;
  readonly orderNumbers: readonly string[];
}

export interface UncertainMail {
  readonly recipient: string;
  readonly subject: string;
  readonly at: number | null;
}

export interface SendReport {
  readonly sent: number;
  readonly failed: number;
  /** Left for the next run, because the quota or the time was used up. */
  readonly carriedOver: number;
  readonly reminders: RemindersDetail;
}

export interface SettingsView {
  readonly language: Language;
  readonly currency: string;
  readonly soonDays: number;
  readonly orderNumberPattern: string;
  readonly reminderHour: number;
  readonly ladder: ReminderLadder;
  readonly team: readonly TeamMember[];
}

/** What the dialog of “use my existing table” opens with. */
export interface AdoptView {
  /** The user's. */
  readonly language: Language;
  /** At least one; the one on the sheet in front first. */
  readonly tables: readonly (FoundTable & {
    /** Null where it was not copied yet. */
    readonly copiedBefore: { readonly rows: number; readonly day: string } | null;
  })[];
}

/** The calls of the dialog of “use my existing table”. */
export interface AdoptCalls {
  getAdoptView(): AdoptView;
  /** @returns what was done, in the user's language. */
  copyTable(request: {
    readonly sheetId: number;
    readonly headingRow: number;
    readonly mapping: readonly { readonly column: number; readonly field: SourceField }[];
    readonly isAgain: boolean;
  }): { readonly text: string };
}

/** Each call by the name of its entry function, with what arrives inside the {@link Reply}. */
export interface SidebarCalls {
  /** Everything that the sidebar shows at first. */
  getStart(): StartView;
  getBoard(): TodayBoard;
  getDirectory(): Directory;
  /** Catches what edit triggers missed; asked for after the first data. */
  runSweep(): { readonly changed: boolean };
  /** Makes or repairs the workbook. */
  createWorkbook(): StartView;
  addSamples(): StartView;

  selectLine(request: { readonly lineId: string }): { readonly row: number };
  changeStatus(request: { readonly lineIds: readonly string[]; readonly status: OrderStatus }): ChangeReport;
  /** Records what is still owed on the order as paid. */
  payOrder(request: { readonly orderNumber: string }): ChangeReport;
  changeExpectedDate(request: { readonly lineIds: readonly string[]; readonly date: string }): ChangeReport;
  getOrderMessage(request: { readonly orderNumber: string }): { readonly text: string };

  saveOrder(request: OrderRequest): { readonly orderNumber: string; readonly row: number };
  /** An earlier order as a new one: same customer and lines, no dates, nothing paid. */
  getOrderCopy(request: { readonly orderNumber: string }): OrderForm;

  getReminders(): RemindersDetail;
  turnReminders(request: { readonly on: boolean; readonly takeOver: boolean }): RemindersDetail;
  sendRemindersNow(): SendReport;

  getSettings(): SettingsView;
  /** Writes the given settings only. */
  saveSettings(changes: Partial<SettingsView>): SettingsView;
  showSettingsSheet(): null;
}
