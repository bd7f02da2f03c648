import type { WorkCalendar } from '../domain/calendar/work-calendar';
import type { Language, Settings } from '../domain/order/settings';
import type { TemplateKey } from '../domain/rules/message-rule';
import type { RuleEntry, RuleForm } from '../domain/rules/rule-form';
import type { CalendarDate } from '../domain/shared/calendar-date';
import type { Result } from '../domain/shared/result';
import type { OwnTemplate } from '../domain/templates/own-template';
import type { AppRefusal } from './refusal';

/** What the Rules sheet says. */
export interface RuleList {
  /** False while the workbook has none: the entries are then the default rules. */
  readonly hasSheet: boolean;
  /** Lines are still marked and coloured by other rules: deleting rows is told to no edit trigger. A sweep brings them in step. */
  readonly isAhead?: boolean;
  readonly entries: readonly RuleEntry[];
}

/** The Rules sheet. */
export interface RuleBook {
  /**
   * All rules in sheet order, by one read.
   *
   * @param settings - Whose ladder and team make the default rules, and whose team the rows are checked against.
   */
  read(settings: Settings, today: CalendarDate): Result<RuleList, AppRefusal>;
  /**
   * Writes one rule, found again by its id; null adds one. Makes the sheet first where there is none, and brings colours and
   * counters up to date. The caller holds the lock.
   *
   * @returns the rules as they are now, or `rule.not-found`.
   */
  save(id: string | null, form: RuleForm, settings: Settings, today: CalendarDate): Result<RuleList, AppRefusal>;
}

/** The Calendar sheet. */
export interface CalendarBook {
  /** By one read; every day works while there is none. */
  read(): Result<WorkCalendar, AppRefusal>;
}

/** The Templates sheet. */
export interface TemplateBook {
  /** The messages that the team has written, by one read; none while there is no sheet. */
  read(): Result<readonly OwnTemplate[], AppRefusal>;
  /** Writes one message; makes the sheet first where there is none. The caller holds the lock. */
  save(template: OwnTemplate): Result<null, AppRefusal>;
  /** Back to the built-in message. The caller holds the lock. */
  remove(key: TemplateKey, language: Language): Result<null, AppRefusal>;
  /** Says beside messages why the built-in one was sent instead. One write, only where the sheet is there. */
  report(faults: readonly { readonly key: TemplateKey; readonly language: Language; readonly problem: string }[]): void;
}

/**
 * The cell of the Settings sheet that the Dashboard looks at. It holds when a run last looked and could send: a dead trigger
 * reports nothing by itself, and one that may not mail must not look alive.
 */
export interface Heartbeat {
  /** Makes the cell in a workbook of an older version, and what warns by it. The caller holds the lock. */
  prepare(): void;
  /** @param at - Epoch milliseconds of the run; null while reminders are off. One write; nothing where the cell is gone. */
  write(at: number | null): void;
  /** Says instead why no mail goes out, in words, which the Dashboard shows at once. One write; nothing where the cell is gone. */
  say(words: string): void;
}

/** All that is read beside lines and settings to know which mails are due. */
export interface MessageBooks {
  readonly rules: RuleBook;
  readonly calendar: CalendarBook;
  readonly templates: TemplateBook;
}
