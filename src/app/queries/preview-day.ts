import { currencyDigits } from '../../domain/order/settings';
import { claimableMessages } from '../../domain/reminder/claimable-messages';
import { groupIntoMails, isToCustomer, type PlannedMail } from '../../domain/reminder/planned-mail';
import { lastTold } from '../../domain/reminder/told';
import { ruleMatcher } from '../../domain/rules/matches-rule';
import { type MessageRule, type Moment, PASSING_MOMENTS } from '../../domain/rules/message-rule';
import { isMailDay } from '../../domain/rules/rule-schedule';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { type Result, success } from '../../domain/shared/result';
import type { DayPreview, MailPreview, RulePreview } from '../api/day-preview';
import type { OrderLinks } from '../ports';
import type { AppRefusal } from '../refusal';
import { prepareMail } from '../reminders/claim-mails';
import { readComposeContext } from '../reminders/compose-context';
import type { RunBooks } from '../reminders/default-books';
import { type DuePorts, type DueToday, readDueMessages } from '../reminders/read-due-messages';
import { viewRuleLine } from '../reminders/rule-lines';
import { composeBoard, summarizeLine } from './today-board';

export interface PreviewPorts extends Omit<DuePorts, 'sweep'> {
  readonly templates: Pick<RunBooks['templates'], 'read'>;
  readonly links: OrderLinks;
}

export interface PreviewRequest {
  readonly date: CalendarDate;
  /** How many mails to pass over. */
  readonly from: number;
  readonly senderEmail: string;
  readonly fallbackEmail: string;
}

const MAILS_SHOWN = 20;
const LINES_SHOWN = 50;

/**
 * As if today were that day: what would be coloured and counted, and every mail in full. It runs the very functions of a
 * run, with another day, and has neither a lock nor a mailer: nothing is sent and nothing is written.
 *
 * What the days before that day would send counts as not sent, but for what stands in the Mail log. How much the account may
 * send is left aside.
 */
export function previewDay(ports: PreviewPorts, request: PreviewRequest): Result<DayPreview, AppRefusal> {
  const { date, from, senderEmail, fallbackEmail } = request;
  const onThatDay = { ...ports, clock: { ...ports.clock, today: () => date } };
  const found = readDueMessages(onThatDay, fallbackEmail);
  if (!found.ok) return found;
  const context = readComposeContext(onThatDay, found.value, senderEmail);
  if (!context.ok) return context;
  const entries = ports.ledger.list();
  if (!entries.ok) return entries;

  const { calendar, rules, settings, lines, due } = found.value;
  const isDayOff = !isMailDay(date, calendar);
  const claimable = claimableMessages(due, entries.value, { now: ports.clock.now(), retryFailed: false });
  const mails = isDayOff ? [] : groupIntoMails(claimable);
  const told = lastTold(entries.value);
  const basis = { today: date, soonDays: settings.soonDays, currencyDigits: currencyDigits(settings.currency) };
  const { overdue, dueToday, dueSoon, urgent } = composeBoard(lines, basis).counts;
  return success({
    date,
    isDayOff,
    counts: { overdue, dueToday, dueSoon, urgent },
    rules: rules.filter(({ moment }) => !isPassing(moment)).map((rule) => previewRule(rule, found.value, basis)),
    mailCount: mails.length,
    mails: mails
      .slice(from, from + MAILS_SHOWN)
      .map((mail) => previewMail(mail, prepareMail(mail, '', told, context.value).compose())),
  });
}

function previewRule(rule: MessageRule, { lines, calendar }: DueToday, basis: Parameters<typeof viewRuleLine>[1]): RulePreview {
  const matches = ruleMatcher(rule, { today: basis.today, calendar });
  const held = lines.filter((placed) => matches(viewRuleLine(placed, basis)));
  return {
    id: rule.id,
    name: rule.name,
    moment: rule.moment,
    days: rule.days,
    dayKind: rule.dayKind,
    status: rule.status,
    fill: rule.fill,
    count: held.length,
    lines: held.slice(0, LINES_SHOWN).map(({ line }) => summarizeLine(line, basis)),
  };
}

function previewMail(mail: PlannedMail, { subject, text, html }: Pick<MailPreview, 'subject' | 'text' | 'html'>): MailPreview {
  const numbers = mail.messages.map(({ line }) => line.orderNumber).filter((number) => number !== '');
  return {
    to: mail.recipient.email,
    name: mail.recipient.name,
    isToCustomer: isToCustomer(mail),
    orderNumbers: [...new Set(numbers)],
    subject,
    text,
    html,
  };
}

function isPassing(moment: Moment): boolean {
  return (PASSING_MOMENTS as readonly Moment[]).includes(moment);
}
