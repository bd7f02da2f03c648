import { isClosed } from '../order/order-status';
import { assertNever } from '../shared/assert-never';
import { addDays, type CalendarDate, daysBetween } from '../shared/calendar-date';
import { holds } from '../shared/rule';
import type { MessageRule } from './message-rule';
import { filterConditions } from './rule-condition';
import { type RuleContext, type RuleLine, ruleFacts } from './rule-line';
import { advanceToWorkingDay, latestStep, stepFrom } from './rule-schedule';

/** That a rule has something to say of a line, and the day that it is meant for. */
export interface RuleOccurrence {
  /** Part of the ledger's key. Ahead of today where days off lie between. */
  readonly scheduledDay: CalendarDate;
}

/** An order entered later than this after it was placed is not new to anybody. */
const LATEST_ENTRY_DAYS = 3;

/** What happened longer ago is no news any more: reminders were off, or nobody could send. */
const NEWS_DAYS = 14;

/**
 * The latest day of a rule that has come for a line, whether or not a mail about it has gone out: the ledger knows that.
 * A day on which nothing ran is so caught up, once.
 *
 * @returns null where there is nothing to say, or not yet.
 */
export function ruleOccurrence(rule: MessageRule, seen: RuleLine, context: RuleContext): RuleOccurrence | null {
  const scheduledDay = scheduledDayOf(rule, seen, context);
  if (scheduledDay === null || isBeforeRule(rule, scheduledDay, seen) || isBeforeLine(rule, seen, scheduledDay)) return null;
  return passesFilter(rule, seen) ? { scheduledDay } : null;
}

/** Whether a rule may still say something of a line, whatever day it is: it is not done, and among those that the rule is about. */
export function isOpenToNews(rule: MessageRule, seen: RuleLine): boolean {
  return !isDone(seen) && passesFilter(rule, seen);
}

/** Filters ask for no day. */
function passesFilter(rule: MessageRule, seen: RuleLine): boolean {
  const conditions = filterConditions(rule);
  if (conditions.length === 0) return true;
  const facts = ruleFacts(seen, { today: 0, threshold: null });
  return conditions.every((condition) => holds(condition, facts));
}

function scheduledDayOf(rule: MessageRule, seen: RuleLine, context: RuleContext): CalendarDate | null {
  const { line, history } = seen;
  switch (rule.moment) {
    case 'before':
    case 'onTheDay':
    case 'overdue':
    case 'after':
      return deliveryStep(rule, seen, context);
    case 'ordered':
      // Whoever enters an order that is done keeps a record: nobody is asked any more whether it is right.
      return isDone(seen) ? null : news(firstSightOf(seen), context);
    case 'status':
      if (line.status !== rule.status || history?.status !== line.status || !history.isStatusSeenChanging) return null;
      return news(history.statusSince, context);
    case 'unchanged':
      if (history === null || isClosed(line.status)) return null;
      return latestStep(history.statusSince, rule, context);
    case 'dateMoved':
      return isClosed(line.status) || line.actualDeliveryDate !== null ? null : news(dayOfNewDate(rule, seen), context);
    case 'urgent':
      if (line.priority !== 'urgent' || isDone(seen)) return null;
      return news(history && (history.prioritySince ?? history.firstSeen), context);
    case 'assigned':
      if (line.owner.trim() === '' || isDone(seen)) return null;
      return news(history && (history.ownerSince ?? history.firstSeen), context);
    case 'unpaid':
      if (line.paymentDueDate === null || line.status === 'cancelled' || (seen.figures.balanceDue ?? 0) <= 0) return null;
      return latestStep(line.paymentDueDate, rule, context);
    case 'issueOpen':
      return null;
    default:
      return assertNever(rule.moment);
  }
}

/** Steps around the delivery day. A step that has come stays until a later one takes its place (`supersede`). */
function deliveryStep(rule: MessageRule, seen: RuleLine, context: RuleContext): CalendarDate | null {
  const expected = seen.line.expectedDeliveryDate;
  if (expected === null || isDone(seen)) return null;
  if (rule.moment === 'overdue') return latestStep(expected, rule, context);
  const days = rule.moment === 'onTheDay' ? 0 : rule.days;
  if (days === null) return null;
  const day = stepFrom(expected, rule.moment === 'before' ? -days : days, rule, context.calendar);
  if (day === null) return null;
  const sendDay = rule.moment === 'after' ? day : advanceToWorkingDay(day, context.calendar);
  return sendDay <= context.today ? day : null;
}

/** Nothing of it is still to come. */
export function isDone({ line }: Pick<RuleLine, 'line'>): boolean {
  return line.actualDeliveryDate !== null || isClosed(line.status);
}

/** When a line was first seen, unless its order had been placed long before: imports bring old orders. */
export function firstSightOf({ line, history }: RuleLine): CalendarDate | null {
  const seenOn = history?.firstSeen ?? null;
  if (seenOn === null || line.orderDate === null) return seenOn;
  return daysBetween(line.orderDate, seenOn) <= LATEST_ENTRY_DAYS ? seenOn : null;
}

/**
 * Since when the expected date is another one than whoever is told knows. A date that is emptied is news to those who know
 * one: of customers, those whom we told it. A line's first date is none.
 */
function dayOfNewDate(rule: MessageRule, seen: RuleLine): CalendarDate | null {
  const { line, history, known = null, isDateUnreadable = false } = seen;
  const expected = line.expectedDeliveryDate;
  if (!history?.dateMoved || isDateUnreadable) return null;
  const { on, from } = history.dateMoved;
  if (known === null) {
    const tellsCustomer = rule.audience.some(({ kind }) => kind === 'customer');
    return from === null || from === expected || (expected === null && tellsCustomer) ? null : on;
  }
  if (known.date === expected) return null;
  return known.date === null && !known.isAwaited && from === null ? null : on;
}

function news(day: CalendarDate | null, { today }: RuleContext): CalendarDate | null {
  return day !== null && isNews(day, { today }) ? day : null;
}

/** Whether what happened on a day may still be told. */
export function isNews(day: CalendarDate, { today }: Pick<RuleContext, 'today'>): boolean {
  return day >= addDays(today, -NEWS_DAYS) && day <= today;
}

/**
 * Switching a rule on mails nobody about what happened before; and mails of their own start with the next step of their
 * rhythm instead of one for every old order. A digest is one mail however long it is.
 */
function isBeforeRule(rule: MessageRule, day: CalendarDate, seen: RuleLine): boolean {
  if (NEWS_MOMENTS.includes(rule.moment)) return isBeforeSwitch(rule, day, seen);
  return day < rule.activeSince && rule.delivery === 'atOnce';
}

/**
 * Whether something happened before a rule was switched on. Of what happened on that very day the line's last change tells: a
 * later one than what the rule is about counts for it.
 */
export function isBeforeSwitch(rule: MessageRule, day: CalendarDate, { history }: Pick<RuleLine, 'history'>): boolean {
  if (day !== rule.activeSince || rule.activeFrom === undefined) return day < rule.activeSince;
  const touchedAt = history?.touchedAt ?? null;
  return touchedAt !== null && touchedAt < rule.activeFrom;
}

/**
 * Whether what a rule speaks of was so already when it was switched on: the first of its steps had come. Nobody has looked at whether
 * all of those customers are meant.
 *
 * @returns false for rules about what happens, which leave out what happened before.
 */
export function heldBeforeSwitch(
  rule: MessageRule,
  { line, history }: RuleLine,
  scheduledDay: CalendarDate,
  { calendar }: RuleContext,
): boolean {
  const first = firstStepOf(rule, { line, history }, calendar) ?? scheduledDay;
  return !NEWS_MOMENTS.includes(rule.moment) && first <= rule.activeSince;
}

/** Null for rules that speak once, or where the calendar never works. */
function firstStepOf(
  rule: MessageRule,
  { line, history }: Pick<RuleLine, 'line' | 'history'>,
  calendar: RuleContext['calendar'],
): CalendarDate | null {
  const anchors: Partial<Record<MessageRule['moment'], CalendarDate | null>> = {
    overdue: line.expectedDeliveryDate,
    unpaid: line.paymentDueDate,
    unchanged: history?.statusSince ?? null,
  };
  const anchor = anchors[rule.moment] ?? null;
  return anchor === null || rule.days === null ? null : stepFrom(anchor, rule.days, rule, calendar);
}

/**
 * Customers hear by steps that come after the line has: old orders that are pasted or imported would all be reminded at once.
 *
 * @param rule - Tells customers only, or none.
 */
function isBeforeLine(rule: MessageRule, { history }: RuleLine, day: CalendarDate): boolean {
  const firstSeen = history?.firstSeen ?? null;
  if (firstSeen === null || day >= firstSeen || !LATE_MOMENTS.includes(rule.moment)) return false;
  return rule.audience.some(({ kind }) => kind === 'customer');
}

const LATE_MOMENTS: readonly MessageRule['moment'][] = ['overdue', 'after', 'unchanged', 'unpaid'];
const NEWS_MOMENTS: readonly MessageRule['moment'][] = ['ordered', 'status', 'dateMoved', 'urgent', 'assigned'];
