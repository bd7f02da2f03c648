import type { ColumnKey } from '../domain/order/columns';
import type { LineEntry, OrderLine } from '../domain/order/order-line';
import type { Problem } from '../domain/order/problems';
import type { Settings } from '../domain/order/settings';
import type { LedgerEntry } from '../domain/reminder/ledger';
import type { MailState } from '../domain/reminder/mail-state';
import type { LineHistory } from '../domain/rules/line-history';
import type { MessageRule } from '../domain/rules/message-rule';
import type { CalendarDate } from '../domain/shared/calendar-date';
import type { Result } from '../domain/shared/result';
import type { SourceCell } from './adopt/adopt-row';
import type { FoundTable } from './adopt/found-table';
import type { EditPlan } from './edits/edit-plan';
import type { EditBasis, SheetRow } from './edits/edited-rows';
import type { OrderCells } from './orders/parse-order-row';
import type { AppRefusal } from './refusal';

/** A line and the row that it stood in when it was read. Rows move: never write by this number. */
export interface PlacedLine {
  readonly row: number;
  readonly line: OrderLine;
  /** Fields whose cell holds something that cannot be read (a word in a date column): they are null in the line. */
  readonly unreadable: readonly ColumnKey[];
  /** What the problems column says; only where that column was asked for. */
  readonly problems?: readonly Problem[];
  /** What was last seen of the line, as its row has it; left out or null where none is kept, or it was not asked for. */
  readonly history?: LineHistory | null;
}

/** Some fields of one line, addressed by its id. */
export interface LineChange {
  readonly lineId: string;
  readonly fields: Partial<LineEntry>;
}

/** The order sheet. Calls on Google are constant in the number of rows. */
export interface OrderBook {
  /**
   * All lines in sheet order, or why the sheet cannot be read.
   *
   * @param columns - Where given, only these are read, beside the key columns; the others count as empty.
   */
  listLines(columns?: readonly ColumnKey[]): Result<readonly PlacedLine[], AppRefusal>;
  /** Writes only the given fields; rows are found again by id. Ids that are gone come back in `missing`. Caller holds the lock. */
  changeLines(changes: readonly LineChange[]): Result<{ readonly missing: readonly string[] }, AppRefusal>;
  /**
   * Puts lines into rows inserted after the last order, complete with formulas, lists and formats. Caller holds the lock.
   *
   * @param kind - `record` for lines that are no news: nobody is mailed that they are there.
   */
  addLines(lines: readonly OrderLine[], kind?: 'order' | 'record'): Result<{ readonly firstRow: number }, AppRefusal>;
  /** Selects the line's row for the person who clicked. */
  selectLine(lineId: string): Result<{ readonly row: number }, AppRefusal>;
}

/** Takes lines out of the order sheet. */
export interface LineRemover {
  /** Deletes the rows of the lines, found by id; ids that are gone are passed over. The caller holds the lock. */
  removeLines(lineIds: readonly string[]): Result<{ readonly removed: number }, AppRefusal>;
}

/** Rows as cells, for lines that may hold what a line cannot: a word in a date column. */
export interface OrderImport {
  /** Puts rows below the last order, complete with formulas, lists and formats. The caller holds the lock. */
  addRows(records: readonly OrderCells[]): Result<{ readonly firstRow: number }, AppRefusal>;
}

/** People's own tables on other sheets of the spreadsheet. They are only read. */
export interface TableSource {
  /** Every table that looks like orders; the one on the sheet in front first. */
  listTables(): readonly FoundTable[];
  /** The rows below the headings; null where the sheet is gone. */
  readRows(sheetId: number, headingRow: number): readonly (readonly SourceCell[])[] | null;
}

export interface SettingsStore {
  /** What the Settings sheet says, with defaults where a cell is empty or unusable. */
  read(): Result<Settings, AppRefusal>;
  write(changes: Partial<Settings>): Result<Settings, AppRefusal>;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** The day in the spreadsheet's time zone. */
  today(): CalendarDate;
  /** The hour (0–23) in the spreadsheet's time zone. */
  hour(): number;
}

/** All rows of the order sheet as edits see them, and the way to change them. */
export interface OrderKeeper {
  /** Every row up to the last line, or why the sheet cannot be read. A constant number of calls. */
  readRows(): Result<{ readonly rows: readonly SheetRow[]; readonly basis: EditBasis }, AppRefusal>;
  /**
   * Carries out what was planned on the rows read last. The caller has held the lock since. Refused with `workbook.busy`
   * where somebody has moved rows or columns in the meantime.
   */
  carryOut(plan: EditPlan): Result<null, AppRefusal>;
}

/** The sheets Rules, Templates and Calendar, and what the order sheet and the Dashboard show because of them. */
export interface MessageSheets {
  /** Brings all of it in line with what the sheets say now; nothing where there are none. The caller holds the lock. */
  refresh(settings: Settings): Result<null, AppRefusal>;
}

/** The ranked lists of the Dashboard, which no formula keeps. */
export interface RankedLists {
  refresh(lines: readonly OrderLine[]): void;
}

/** One writer at a time in this workbook. People's own typing is not held back. */
export interface DocumentLock {
  /** Runs the work under the lock, or refuses with `workbook.busy` after the wait. Flushes before it lets go. */
  run<T>(work: () => Result<T, AppRefusal>): Result<T, AppRefusal>;
}

/** Small values kept with the workbook for all its users. */
export interface DocumentMemory {
  get(key: string): string | null;
  set(key: string, value: string): void;
  delete(key: string): void;
}

export interface IdSource {
  /** A fresh id for a line, never used before. */
  nextLineId(): string;
}

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Who gets the answers; the sending account where left out. */
  readonly replyTo?: string;
  /** Shown in place of the sending account's own name. */
  readonly senderName?: string;
  readonly attachments?: readonly MailAttachment[];
}

/** A file of text in a mail. */
export interface MailAttachment {
  readonly name: string;
  /** With its parameters: `text/calendar; method=REQUEST`. */
  readonly mimeType: string;
  /** Goes out as UTF-8. */
  readonly content: string;
}

export interface Mailer {
  remainingQuota(): number;
  /** Throws where Google refuses. */
  send(mail: OutgoingMail): void;
}

/** A row of the Mail log as it was read. Rows move: see {@link MailLedger}. */
export interface LedgerRow extends LedgerEntry {
  readonly row: number;
  readonly recipient: string;
  readonly subject: string;
  readonly lineId: string;
  /** What the customer was told, see `formatTold`; empty for mails that tell no date. */
  readonly told: string;
}

/** What of a rule tells people which one it is. */
export type NamedRule = Pick<MessageRule, 'id' | 'name' | 'moment' | 'days' | 'dayKind' | 'status'>;

/** One line of a mail that a run claims. */
export interface LedgerClaim {
  readonly key: string;
  readonly mailId: string;
  readonly runId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly lineId: string;
  readonly orderNumber: string;
  /** By which rule the line is told, or what else brings it up, in words. */
  readonly rule: NamedRule | string;
  readonly scheduledDay: CalendarDate;
  readonly told: string;
}

/** What has become of a mail. */
export interface MailMark {
  readonly mailId: string;
  readonly state: MailState;
  /** Why it failed, in Google's own words; else empty. */
  readonly reason: string;
}

/**
 * The Mail log sheet: what was planned, is being sent, was sent, or failed.
 *
 * People may sort it, insert rows and delete rows at any time, also during a run. A mail's rows are therefore known by
 * its mail id: whoever marks a mail looks whether the rows still carry the id, and finds them again where they do not.
 */
export interface MailLedger {
  /** Every entry. Rows without a key are people's own and passed over. */
  list(): Result<readonly LedgerRow[], AppRefusal>;
  /**
   * Puts the claims below the last entry as PLANNED, in the order given, and takes the replaced entries out.
   * The caller holds the lock and has listed under it.
   */
  claim(claims: readonly LedgerClaim[], replaced: readonly LedgerRow[]): void;
  /**
   * Changes the state of mails that were claimed, or listed, by one write, which has reached the sheet when this returns.
   *
   * @returns the mails whose rows are gone: somebody deleted them, so the claim no longer holds.
   */
  mark(marks: readonly MailMark[]): { readonly missing: readonly string[] };
  /** Hands planned mails back, so that the next run need not wait until this one counts as dead. */
  release(mailIds: readonly string[]): void;
}

/** Where a digest's links lead. */
export interface OrderLinks {
  workbookName(): string;
  workbookUrl(): string;
  /** Opens the order sheet at the row. */
  rowUrl(row: number): string;
}

/** The person at whose click, or by whose trigger, the code runs. */
export interface Account {
  /** Empty where Google does not tell. */
  email(): string;
  /** People can untick any permission on the consent screen (F076). */
  isAllowed(need: AccountNeed): boolean;
}

export type AccountNeed = 'mail' | 'triggers' | 'email';

/** A trigger of the current person in this workbook; other people's cannot be seen (F089). */
export interface OwnTrigger {
  /** Makes the trigger unless there is one. @param knownId - The id remembered for it, if any. @returns its id. */
  ensure(knownId: string): string;
  /** Deletes the current person's. */
  remove(id: string): void;
  /** Whether the current person has the trigger. */
  exists(id: string): boolean;
}

/** The one that the clock fires every hour. */
export type HourlyTrigger = OwnTrigger;
