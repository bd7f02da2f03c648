import { type CalendarDate, toDayNumber } from '../shared/calendar-date';
import type { EmailAddress } from '../shared/email-address';
import { isToCustomer, isUrgent, mergeForColleagues, type PlannedMail } from './planned-mail';

/** Which mails go out in this run, and which wait for the next. */
export interface MailPlan {
  readonly now: readonly PlannedMail[];
  readonly later: readonly PlannedMail[];
}

const DAY_MS = 86_400_000;

/**
 * Fits the mails into what the account may still send today. Where not all fit, everything for one colleague becomes one
 * mail; then those with an urgent line go first, then whoever has waited longest: by pressure alone, people with old overdue
 * lines would be mailed every day and the others never. A colleague waits since the last mail, a customer since
 * the day after the message was meant for; so neither can keep the other waiting for ever.
 *
 * @param mails - Most pressing first; each costs one recipient of the quota (F153).
 * @param lastMailedAt - Epoch milliseconds by address, for those who have been mailed.
 */
export function fitQuota(
  mails: readonly PlannedMail[],
  remainingQuota: number,
  lastMailedAt: ReadonlyMap<EmailAddress, number>,
): MailPlan {
  const fitting = Math.max(0, Math.floor(remainingQuota));
  if (mails.length <= fitting) return { now: mails, later: [] };
  const ranked = mergeForColleagues(mails, () => true).map((mail) => ({
    mail,
    isUrgent: isUrgent(mail),
    waitsSince: isToCustomer(mail) ? waitsAsCustomer(mail) : (lastMailedAt.get(mail.recipient.email) ?? 0),
  }));
  ranked.sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent) || a.waitsSince - b.waitsSince);
  const fair = ranked.map(({ mail }) => mail);
  return { now: fair.slice(0, fitting), later: fair.slice(fitting) };
}

function waitsAsCustomer({ messages }: PlannedMail): number {
  return Math.min(...messages.map(({ scheduledDay }) => epochOf(scheduledDay))) + DAY_MS;
}

function epochOf(day: CalendarDate): number {
  return (toDayNumber(day) - 25_569) * DAY_MS;
}
