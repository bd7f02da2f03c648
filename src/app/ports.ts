import type { ColumnKey } from '../domain/order/columns';
import type { LineEntry, OrderLine } from '../domain/order/order-line';
import type { Settings } from '../domain/order/settings';
import type { CalendarDate } from '../domain/shared/calendar-date';
import type { Result } from '../domain/shared/result';
import type { AppRefusal } from './refusal';

/** A line and the row that it stood in when it was read. Rows move: never write by this number. */
export interface PlacedLine {
  readonly row: number;
  readonly line: OrderLine;
  /** Fields whose cell holds something that cannot be read (a word in a date column): they are null in the line. */
  readonly unreadable: readonly ColumnKey[];
}

/** Some fields of one line, addressed by its id. */
export interface LineChange {
  readonly lineId: string;
  readonly fields: Partial<LineEntry>;
}

/** The order sheet. Calls on Google are constant in the number of rows. */
export interface OrderBook {
  /** All lines in sheet order, or why the sheet cannot be read. */
  listLines(): Result<readonly PlacedLine[], AppRefusal>;
  /** Writes only the given fields; rows are found again by id. Ids that are gone come back in `missing`. Caller holds the lock. */
  changeLines(changes: readonly LineChange[]): Result<{ readonly missing: readonly string[] }, AppRefusal>;
  /** Puts lines into rows inserted after the last order, complete with formulas, lists and formats. Caller holds the lock. */
  addLines(lines: readonly OrderLine[]): Result<{ readonly firstRow: number }, AppRefusal>;
  /** Selects the line's row for the person who clicked. */
  selectLine(lineId: string): Result<{ readonly row: number }, AppRefusal>;
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
}

export interface Mailer {
  remainingQuota(): number;
  /** Throws where Google refuses. */
  send(mail: OutgoingMail): void;
}
