import type { TemplateKey } from '../../domain/rules/message-rule';
import type { SidebarCalls } from './sidebar-calls';

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
