import type { WorkCalendar } from '../../domain/calendar/work-calendar';
import type { OrderLine } from '../../domain/order/order-line';
import { currencyDigits, type Settings } from '../../domain/order/settings';
import type { DueMessage } from '../../domain/reminder/due-message';
import { type Decisions, decisionKey, type HeardByLine } from '../../domain/reminder/heard';
import type { Recipient } from '../../domain/reminder/recipient';
import { knownToCustomer, lineAndReader, type Told } from '../../domain/reminder/told';
import type { ToldOrders } from '../../domain/reminder/told-orders';
import { isBeingWorkedOn } from '../../domain/rules/line-history';
import type { MessageRule } from '../../domain/rules/message-rule';
import { type RuleRecipient, resolveAudience } from '../../domain/rules/resolve-audience';
import { keyPart, occurrenceKey, parseKey, resumedKeyPart } from '../../domain/rules/rule-key';
import type { KnownDate, RuleLine } from '../../domain/rules/rule-line';
import { heldBeforeSwitch, isDone, type RuleOccurrence, ruleOccurrence } from '../../domain/rules/rule-occurrence';
import { supersede } from '../../domain/rules/supersede';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { findLanguage } from '../orders/parse-order-row';
import type { PlacedLine } from '../ports';
import { awaitsNumber } from './awaited-number';
import { daysLateOf, findOrderMessages, orderKeyOf, type SeenLine } from './find-order-messages';
import { fitsCustomer } from './fit-for-customer';
import { viewRuleLine } from './rule-lines';

/** By what is decided who is told what. */
export interface DueBasis {
  readonly settings: Settings;
  /** Those that are on and can work. */
  readonly rules: readonly MessageRule[];
  readonly calendar: WorkCalendar;
  readonly today: CalendarDate;
  /** Gets the lines whose owner cannot be reached. */
  readonly fallback: Recipient;
  /** What customers were last told, by line. */
  readonly told: ReadonlyMap<string, Told>;
  /** Which new dates colleagues were told, by `lineAndReader`. */
  readonly knownDates: ReadonlyMap<string, KnownDate>;
  /** What customers were told of whole orders. */
  readonly toldOrders: ToldOrders;
  /** Whom a mail about a line has reached. */
  readonly heard: HeardByLine;
  /** What became of each kind of message. */
  readonly decisions: Decisions;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What is to be said today, whether or not it has been sent. */
export interface DueMessages {
  readonly due: readonly DueMessage[];
  /**
   * To customers, of orders that came with many others at once, or of what was so already when a rule was switched on: nobody is told
   * before a person has said so.
   */
  readonly held: readonly DueMessage[];
  /** Lines of which something would be said but that have no id yet, so that the ledger could not know them. */
  readonly withoutId: number;
}

/**
 * Goes through the order sheet with every rule. Everything is computed from dates and figures, never from what a computed
 * cell shows.
 *
 * @param view - Other than the usual one where somebody asks for many days and knows the lines already.
 */
export function findDueMessages(lines: readonly PlacedLine[], basis: DueBasis, view = viewRuleLine): DueMessages {
  const all = basis.rules.filter(({ audience }) => audience.length > 0).flatMap(byReaders);
  const rules = all.filter((rule) => !isAboutOrders(rule));
  const orderRules = all.filter(isAboutOrders);
  const figureBasis = {
    today: basis.today,
    soonDays: basis.settings.soonDays,
    currencyDigits: currencyDigits(basis.settings.currency),
  };
  const seenIds = new Set<string>();
  const seen: SeenLine[] = [];
  const due: DueMessage[] = [];
  let withoutId = 0;
  for (const placed of lines) {
    const { row, line } = placed;
    // A copied row that the sweep has not seen yet carries the upper row's id: the upper row is the line.
    if (line.lineId !== '' && seenIds.has(line.lineId)) continue;
    seenIds.add(line.lineId);
    const viewed = view(placed, figureBasis);
    if (orderRules.length > 0) seen.push({ row, ...viewed });
    const found = messagesOf(viewed, rules, basis);
    if (found.length === 0) continue;
    if (line.lineId === '') {
      withoutId += 1;
      continue;
    }
    const daysLate = daysLateOf(line, basis.today);
    for (const { rule, recipient, scheduledDay, part } of found) {
      const known = knownTo(recipient, line.lineId, basis);
      const cancellations = heardBy(recipient, line.lineId, basis)?.cancellations ?? 0;
      const key = occurrenceKey(
        line.lineId,
        part ?? keyPart(rule, { line, known, cancellations }),
        scheduledDay,
        recipient.email,
      );
      const before = known ? known.date : (viewed.history?.dateMoved?.from ?? null);
      const moved = rule.moment === 'dateMoved' ? { previousDate: before } : {};
      due.push({ key, rule, scheduledDay, recipient, row, ...viewed, daysLate, ...moved });
    }
  }
  const orders = findOrderMessages(seen, orderRules, { ...basis, audience: audienceBasisOf(basis) });
  const isInWork = ordersInWork(lines, basis.now);
  const isAwaited = awaitsNumber(lines, basis.today);
  const waits = (message: DueMessage) => message.recipient.kind === 'customer' && (isInWork(message.line) || isAwaited(message));
  const fits = fitsCustomer(lines, { currency: basis.settings.currency, heard: basis.heard });
  const fitting = due.filter(fits);
  const answers = new Map(fitting.map((message) => [message, answerTo(message, basis)]));
  return {
    due: [...orders.due, ...fitting.filter((message) => answers.get(message) === 'told')].map((message) =>
      waits(message) ? { ...message, isInWork: true } : message,
    ),
    held: [...orders.held, ...fitting.filter((message) => answers.get(message) === 'asked')],
    withoutId,
  };
}

/**
 * Customers hear of some things in another way than colleagues: whom one rule tells both, it tells as two. So a colleague's mail
 * that waits for tomorrow is not forgotten either when the customer's has gone out.
 */
function byReaders(rule: MessageRule): readonly MessageRule[] {
  const [customers, colleagues] = [true, false].map((isCustomer) =>
    rule.audience.filter(({ kind }) => (kind === 'customer') === isCustomer),
  );
  return [customers, colleagues].flatMap((audience) => (audience && audience.length > 0 ? [{ ...rule, audience }] : []));
}

/** Customers are told of a new order once, and not of each of its lines. */
function isAboutOrders({ moment, audience }: MessageRule): boolean {
  return moment === 'ordered' && audience.some(({ kind }) => kind === 'customer');
}

/** Which orders somebody was at work on a moment ago: in any of their lines. */
function ordersInWork(lines: readonly PlacedLine[], now: number): (line: OrderLine) => boolean {
  const busy = new Set<string>();
  for (const { line, history } of lines) {
    if (history && isBeingWorkedOn(history, now)) busy.add(orderKeyOf(line));
  }
  return (line) => busy.size > 0 && busy.has(orderKeyOf(line));
}

function messagesOf(seen: RuleLine, rules: readonly MessageRule[], basis: DueBasis) {
  const { lineId } = seen.line;
  const found = rules.flatMap((rule) =>
    occurrencesOf(rule, seen, basis).map((found) => ({ rule, ...found, recipientEmail: found.recipient.email, lineId })),
  );
  return found.length > 1 ? supersede(found) : found;
}

/** What a rule says to one person. */
interface Saying {
  readonly recipient: RuleRecipient;
  readonly scheduledDay: CalendarDate;
  /** Where it says something else than it usually does. */
  readonly rule?: MessageRule;
  readonly part?: string;
}

/**
 * Whether a message may go out. Of what was so already when its rule was switched on a person decides once for each customer and line:
 * one typed row would else write to hundreds of customers by itself.
 */
function answerTo(message: DueMessage, basis: DueBasis): 'told' | 'asked' | 'dropped' {
  const { rule, recipient, scheduledDay, key } = message;
  if (recipient.kind !== 'customer' || !heldBeforeSwitch(rule, message, scheduledDay, basis)) return 'told';
  const parts = parseKey(key);
  return (parts && basis.decisions.get(decisionKey(parts))) ?? 'asked';
}

/** Whether a date is another one, or a cancellation news, depends on who is asked; everything else is so for all whom a rule tells. */
function occurrencesOf(rule: MessageRule, seen: RuleLine, basis: DueBasis): readonly Saying[] {
  const people = () => resolveAudience(rule.audience, seen.line, audienceBasisOf(basis));
  if (rule.moment === 'dateMoved') {
    if (!seen.history?.dateMoved) return [];
    return people().flatMap((recipient) => {
      const occurrence = ruleOccurrence(rule, { ...seen, known: knownTo(recipient, seen.line.lineId, basis) }, basis);
      return occurrence ? [{ recipient, ...occurrence }] : [];
    });
  }
  const occurrence = ruleOccurrence(rule, seen, basis);
  if (rule.moment === 'status' && rule.status === 'cancelled') {
    return people().flatMap((recipient) => cancellationTo(recipient, rule, { seen, occurrence, basis }));
  }
  return occurrence ? people().map((recipient) => ({ recipient, ...occurrence })) : [];
}

/** A customer who was told of a cancellation is told of it once, and hears from the same rule when it is taken back. */
function cancellationTo(
  recipient: RuleRecipient,
  rule: MessageRule,
  { seen, occurrence, basis }: { readonly seen: RuleLine; readonly occurrence: RuleOccurrence | null; readonly basis: DueBasis },
): readonly Saying[] {
  const heard = heardBy(recipient, seen.line.lineId, basis);
  if (!heard?.cancelledOn) return occurrence ? [{ recipient, ...occurrence }] : [];
  if (isDone(seen)) return [];
  const resumed: MessageRule = { ...rule, template: 'orderResumed' };
  return [{ recipient, scheduledDay: heard.cancelledOn, rule: resumed, part: resumedKeyPart(heard.cancellations) }];
}

function heardBy(recipient: RuleRecipient, lineId: string, { heard }: DueBasis) {
  return recipient.kind === 'customer' ? heard.get(lineAndReader(lineId, recipient.email)) : undefined;
}

function knownTo(recipient: RuleRecipient, lineId: string, { told, knownDates }: DueBasis): KnownDate | null {
  if (recipient.kind === 'colleague') return knownDates.get(lineAndReader(lineId, recipient.email)) ?? null;
  const known = told.get(lineId);
  return known ? knownToCustomer(known) : null;
}

function audienceBasisOf({ settings, fallback }: DueBasis) {
  return { team: settings.team, fallback, readLanguage: findLanguage };
}
