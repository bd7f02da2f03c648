import type { SourceField } from '../domain/order/adoptable-columns';
import type { DueState } from '../domain/order/due-state';
import type { OrderDraft } from '../domain/order/order-draft';
import type { OrderStatus } from '../domain/order/order-status';
import type { PaymentStatus } from '../domain/order/payment-status';
import type { Problem } from '../domain/order/problems';
import type { Language, ReminderLadder, TeamMember } from '../domain/order/settings';
import type { RuleFault, TemplateKey } from '../domain/rules/message-rule';
import type { RuleForm } from '../domain/rules/rule-form';
import type { OwnTemplate } from '../domain/templates/own-template';
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

/** What the sheets are called that the sidebar speaks of: in the workbook's language, which need not be the reader's. */
export type SheetNames = Readonly<Record<'settings' | 'rules' | 'templates' | 'calendar' | 'mailLog', string>>;

/** What the sidebar opens with: one call, at most eight service calls. */
export interface StartView {
  /** The user's, not the workbook's. */
  readonly language: Language;
  /** The spreadsheet's, which need not be the reader's. */
  readonly timeZone: string;
  readonly today: string;
  readonly currency: string;
  readonly sheetNames: SheetNames;
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
  /** Since when that person sends; null while off. */
  readonly since: number | null;
  readonly lastRunAt: number | null;
  /** The last run that could do its work, whether or not there was something to send. */
  readonly lastSuccessAt: number | null;
  readonly nextRunAt: number | null;
}

/** How many mails of one message there are. */
export interface MessageCount {
  readonly template: TemplateKey;
  readonly count: number;
}

/** What the reminders view shows beyond on and off. */
export interface RemindersDetail extends RemindersView {
  readonly recipients: readonly ReminderRecipient[];
  /** Mails that a killed run may or may not have sent. */
  readonly uncertain: readonly UncertainMail[];
  /** Mails that a run may be sending at this moment; left out for none. Epoch milliseconds. */
  readonly underway?: { readonly count: number; readonly since: number; readonly until: number };
  /** Orders whose customers would be told something and have no usable address, with the first of their numbers; left out for none. */
  readonly withoutAddress?: { readonly count: number; readonly orderNumbers: readonly string[] };
  /** Mails to customers that go out with the sender's next run and not from the reader's account: customers know one address. */
  readonly ofSender: number;
  /**
   * Mails to customers of orders that came in bulk, or of what was so already when a rule was switched on, which wait until a person
   * decides; and which messages they are.
   */
  readonly held: number;
  readonly heldOf?: readonly MessageCount[];
  /** From which account the reader would send; empty where Google does not tell. */
  readonly account: string;
  /** Recipients that Google lets this account mail until tomorrow; null where it cannot be read. */
  readonly quotaLeft: number | null;
  /** Today and the six days after; empty while nobody is known to send. */
  readonly forecast: readonly ForecastDay[];
  /** Why reminders do not go out although they are on; left out while all is well. */
  readonly warning?: string;
  /** Why it cannot be told what is due, which leaves the lists empty; left out while it can. */
  readonly obstacle?: string;
  /** Why nothing goes out by itself at the moment, and until when; null while it does. */
  readonly rest: MailRestView | null;
  /** Lines are still marked by other rules than those by which mails go out: ask for {@link SidebarCalls.runSweep} next. */
  readonly needsSweep: boolean;
  /** False while the workbook has no Rules sheet. */
  readonly hasRulesSheet: boolean;
  readonly alerts: AlertsView;
}

/** It is night, or a day off. */
export interface MailRestView {
  readonly reason: 'dayOff' | 'night';
  /** The day and hour (0–23, spreadsheet's time zone) from which mails go out again; null where the calendar has none. */
  readonly until: { readonly date: string; readonly hour: number } | null;
}

/** Mails right after an edit. */
export interface AlertsView {
  readonly isOn: boolean;
  /** From whose account; empty while off. */
  readonly sender: string;
  /** Why nobody is told although they are on; left out while all is well. */
  readonly warning?: string;
}

/** The mail of one day, as far as it is known today. */
export interface ForecastDay {
  readonly date: string;
  /** Mails that go out, those to customers among them. */
  readonly mails: number;
  readonly toCustomers: number;
  /** What the sending account may send; null where it is not known (somebody else sends). */
  readonly allowance: number | null;
  /** Mails that do not fit and wait for a later day. */
  readonly waiting: number;
  readonly isDayOff: boolean;
}

/** Who would get what if reminders went out now. */
export interface ReminderRecipient {
  readonly name: string;
  readonly email: string;
  readonly isCustomer: boolean;
  readonly mailCount: number;
  readonly lineCount: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly dueSoon: number;
  /** Lines that are there for another reason than their delivery. */
  readonly other: number;
  /** Which mails of their own these are; left out where everything goes into one digest. */
  readonly messages?: readonly MessageCount[];
  readonly orderNumbers: readonly string[];
}

export interface UncertainMail {
  readonly mailId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly at: number | null;
}

export interface SendReport {
  readonly sent: number;
  readonly failed: number;
  /** Left for the next run, because the quota or the time was used up. */
  readonly carriedOver: number;
  /** `time`: asked again at once, it goes on where it stopped. */
  readonly stoppedBy: 'quota' | 'time' | null;
  readonly reminders: RemindersDetail;
}

/** What a day would bring. Nothing is sent or written for it. */
export interface DayPreview {
  readonly date: string;
  readonly isDayOff: boolean;
  /** The Dashboard's counters on that day. */
  readonly counts: { readonly overdue: number; readonly dueToday: number; readonly dueSoon: number; readonly urgent: number };
  /** The rules that are on, with the lines that they colour and count on that day. */
  readonly rules: readonly RulePreview[];
  readonly mailCount: number;
  /** In full, as they would go out: a page of at most 20, most pressing first. */
  readonly mails: readonly MailPreview[];
}

/** `name` is empty where the rule has none: it is then called when it holds. */
export interface RulePreview extends Pick<RuleForm, 'name' | 'moment' | 'days' | 'dayKind' | 'status' | 'fill'> {
  readonly id: string;
  readonly count: number;
  /** At most 50. */
  readonly lines: readonly LineSummary[];
}

export interface MailPreview {
  readonly to: string;
  readonly name: string;
  readonly isToCustomer: boolean;
  readonly orderNumbers: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The rules as the sidebar lists them. */
export interface RulesView {
  /** False while these are the default rules, which stand in no sheet yet; changing one makes the sheet. */
  readonly hasSheet: boolean;
  /** Lines are still marked by other rules: ask for {@link SidebarCalls.runSweep} next. */
  readonly needsSweep: boolean;
  readonly rules: readonly RuleView[];
  /** What a form offers. */
  readonly people: readonly string[];
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  readonly currency: string;
  /** On which no mail goes out, from Monday on; 0 is Sunday. */
  readonly weekdaysOff: readonly number[];
}

export interface RuleView {
  readonly id: string;
  readonly form: RuleForm;
  /** Why it cannot work. */
  readonly faults: readonly RuleFault[];
  /** Lines that it holds for today; null for rules that are off, have no state to count, or cannot work. */
  readonly matchesNow: number | null;
}

/** Every message in both languages. */
export interface TemplatesView {
  readonly templates: readonly TemplateView[];
  /** The latest orders, to preview with. */
  readonly orders: readonly KnownOrder[];
}

export interface TemplateView extends OwnTemplate {
  /** False where this is the built-in text. */
  readonly isOwn: boolean;
  /** Why the built-in one is sent instead of the own one. */
  readonly problems: readonly TemplateProblem[];
}

/** What is wrong with a text, and where. */
export interface TemplateProblem {
  readonly part: 'subject' | 'text';
  /** Counted from 1. */
  readonly line: number;
  /** In the user's language. */
  readonly message: string;
}

/** A message filled in with a real order, or what is wrong with it. */
export interface TemplatePreview {
  readonly problems: readonly TemplateProblem[];
  /** Null while there are problems. */
  readonly mail: Pick<MailPreview, 'to' | 'subject' | 'text' | 'html'> | null;
}

export interface SettingsView {
  readonly language: Language;
  readonly currency: string;
  readonly soonDays: number;
  readonly orderNumberPattern: string;
  readonly shopName: string;
  readonly reminderHour: number;
  readonly quietFromHour: number;
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
  /** Whether another sheet holds a table that looks like orders. */
  findTable(): { readonly found: boolean };
  /** Opens the dialog that copies such a table; refused where there is none. */
  openAdoption(): null;

  selectLine(request: { readonly lineId: string }): { readonly row: number };
  changeStatus(request: { readonly lineIds: readonly string[]; readonly status: OrderStatus }): ChangeReport;
  /** Records what is still owed on the order as paid. */
  payOrder(request: { readonly orderNumber: string }): ChangeReport;
  changeExpectedDate(request: { readonly lineIds: readonly string[]; readonly date: string }): ChangeReport;
  getOrderMessage(request: { readonly orderNumber: string }): { readonly text: string };

  saveOrder(request: OrderRequest): { readonly orderNumber: string; readonly row: number };
  /** Tells the owner at once of an urgent or assigned order that was just saved, where instant alerts are on. */
  alertOrder(request: { readonly row: number; readonly lines: number }): { readonly sent: number };
  /** An earlier order as a new one: same customer and lines, no dates, nothing paid. */
  getOrderCopy(request: { readonly orderNumber: string }): OrderForm;

  getReminders(): RemindersDetail;
  turnReminders(request: { readonly on: boolean; readonly takeOver: boolean }): RemindersDetail;
  /** Makes the sheets Rules, Templates and Work calendar where they are missing, once reminders are on. */
  prepareRules(): RemindersDetail;
  turnAlerts(request: { readonly on: boolean }): RemindersDetail;
  /**
   * Stops before Google does; asked again while `stoppedBy` is `time`, it goes on.
   *
   * @param request.evenAtRest - Also at night and on a day off; otherwise it is refused then.
   */
  sendRemindersNow(request: { readonly evenAtRest: boolean }): SendReport;
  /** Says what became of an uncertain mail: it went out, or it is to be sent again. Said twice it changes nothing. */
  settleMail(request: { readonly mailId: string; readonly wentOut: boolean }): RemindersDetail;
  /** The held mails go out now, as far as the quota and the time allow, or never. */
  decideHeld(request: { readonly send: boolean }): SendReport;
  /** @param request.from - How many mails to pass over. */
  previewDay(request: { readonly date: string; readonly from: number }): DayPreview;

  getRules(): RulesView;
  /** Changes a rule, or with null adds one. A rule that cannot work is kept all the same and says why. */
  saveRule(request: { readonly id: string | null; readonly form: RuleForm }): RulesView;
  setRuleOn(request: { readonly id: string; readonly on: boolean }): RulesView;
  /** Opens the Rules sheet; the first time it is made, with the rules that have counted so far. */
  showRulesSheet(): null;

  getTemplates(): TemplatesView;
  previewTemplate(request: OwnTemplate & { readonly orderNumber: string }): TemplatePreview;
  /** Refused while the text has problems. */
  saveTemplate(request: OwnTemplate): TemplatesView;
  /** Back to the built-in message. */
  restoreTemplate(request: { readonly key: TemplateKey; readonly language: Language }): TemplatesView;

  getSettings(): SettingsView;
  /** Writes the given settings only. */
  saveSettings(changes: Partial<SettingsView>): SettingsView;
  showSettingsSheet(): null;
}
