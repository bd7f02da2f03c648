import type { RuleForm } from '../../domain/rules/rule-form';
import type { LineSummary } from './today-board';

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
