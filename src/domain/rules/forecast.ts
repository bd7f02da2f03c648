import type { WorkCalendar } from '../calendar/work-calendar';
import type { DueMessage } from '../reminder/due-message';
import { fitQuota } from '../reminder/mail-budget';
import { groupIntoMails, isToCustomer, isUrgent, messagesOf, type PlannedMail } from '../reminder/planned-mail';
import { addDays, type CalendarDate, toDayNumber } from '../shared/calendar-date';
import type { EmailAddress } from '../shared/email-address';
import { isMailDay } from './rule-schedule';

/** What the days ahead are foreseen from. Lines are taken to stay as they are. */
export interface ForecastBasis {
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
  /** What a run would find due on a day, whether or not it has gone out: the same code as the run's. */
  readonly dueOn: (day: CalendarDate) => readonly DueMessage[];
  /** Keys that the ledger holds and no run would send again. */
  readonly takenKeys: ReadonlySet<string>;
  /** Epoch milliseconds by address, as for the run's own plan. */
  readonly lastMailedAt: ReadonlyMap<EmailAddress, number>;
  /** Mails that the sending account may still send today, and on each later day; null where nobody knows. */
  readonly allowance: { readonly today: number; readonly perDay: number } | null;
}

/** The mail of one day. */
export interface DayOfMail {
  readonly day: CalendarDate;
  readonly isDayOff: boolean;
  /** What goes out. Those to customers and the urgent ones are among them. */
  readonly mails: number;
  readonly toCustomers: number;
  readonly urgent: number;
  /** What does not fit and waits for a later day. */
  readonly waiting: number;
  readonly allowance: number | null;
}

/** A week, today included. */
const FORECAST_DAYS = 7;

/**
 * The mail of today and the six days after, planned day by day as the runs will plan it: what one day sends the next does
 * not, and what does not fit waits, is merged with what comes, and may push out other mail.
 */
export function forecastMail(basis: ForecastBasis): readonly DayOfMail[] {
  const taken = new Set(basis.takenKeys);
  const mailedAt = new Map(basis.lastMailedAt);
  return Array.from({ length: FORECAST_DAYS }, (_, ahead) => {
    const day = addDays(basis.today, ahead);
    const allowance = basis.allowance && (ahead === 0 ? basis.allowance.today : basis.allowance.perDay);
    if (!isMailDay(day, basis.calendar)) {
      return { day, isDayOff: true, mails: 0, toCustomers: 0, urgent: 0, waiting: 0, allowance };
    }
    const due = basis.dueOn(day).filter(({ key }) => !taken.has(key));
    const plan = fitQuota(groupIntoMails(due), allowance ?? Number.POSITIVE_INFINITY, mailedAt);
    for (const mail of plan.now) remember(mail, day);
    return {
      day,
      isDayOff: false,
      mails: plan.now.length,
      toCustomers: plan.now.filter(isToCustomer).length,
      urgent: plan.now.filter(isUrgent).length,
      waiting: plan.later.length,
      allowance,
    };
  });

  function remember(mail: PlannedMail, day: CalendarDate): void {
    const { recipient } = mail;
    for (const { key } of messagesOf(mail)) taken.add(key);
    mailedAt.set(recipient.email, epochOf(day));
  }
}

const MS_PER_DAY = 86_400_000;

/** The beginning of a day, near enough to tell who has waited longest. */
function epochOf(day: CalendarDate): number {
  return (toDayNumber(day) - 25_569) * MS_PER_DAY;
}
