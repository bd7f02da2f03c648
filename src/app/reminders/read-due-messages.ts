import { decisionsOf, whoHeard } from '../../domain/reminder/heard';
import { recipientByEmail } from '../../domain/reminder/recipient';
import { datesKnownToColleagues, lastTold } from '../../domain/reminder/told';
import { toldOrders } from '../../domain/reminder/told-orders';
import { nextHistory } from '../../domain/rules/line-history';
import type { MessageRule } from '../../domain/rules/message-rule';
import type { RuleEntry } from '../../domain/rules/rule-form';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { parseEmailAddress } from '../../domain/shared/email-address';
import { type Result, success } from '../../domain/shared/result';
import { readablePart } from '../orders/readable-part';
import type { Clock, MailLedger, OrderBook, PlacedLine, SettingsStore } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import type { RunBooks } from './default-books';
import { type DueBasis, type DueMessages, findDueMessages } from './find-due-messages';

/** All that is read to know what is due. */
export interface DueSources extends Pick<RunBooks, 'rules' | 'calendar'> {
  readonly orders: Pick<OrderBook, 'listLines'>;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly ledger: MailLedger;
  readonly clock: Clock;
  /** Gives ids to lines that have none yet, and notes what has changed. Without it nothing is written. */
  readonly sweep?: () => Result<unknown, AppRefusal>;
}

/** The same, of a command that may do more with them. */
export interface DuePorts extends DueSources {
  readonly orders: OrderBook;
  readonly settings: SettingsStore;
}

/** What is to be said today, and all that it was found with. */
export interface DueToday extends DueMessages, DueBasis {
  readonly lines: readonly PlacedLine[];
  readonly entries: readonly RuleEntry[];
  /** Lines are still marked by other rules. */
  readonly areRulesAhead: boolean;
}

/**
 * Reads settings, rules, calendar and lines, and says what is due today.
 *
 * @param fallbackEmail - Of the one who switched reminders on, or who says "send now" while they are off.
 * @returns `reminders.account-unknown` where that is not an address, and the refusals of the sheets.
 */
export function readDueMessages(ports: DueSources, fallbackEmail: string): Result<DueToday, AppRefusal> {
  const email = parseEmailAddress(fallbackEmail);
  if (!email) return refuse('reminders.account-unknown', {});
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const today = ports.clock.today();
  const rules = ports.rules.read(settings.value, today);
  if (!rules.ok) return rules;
  const calendar = ports.calendar.read();
  if (!calendar.ok) return calendar;
  const lines = readLines(ports, today);
  if (!lines.ok) return lines;
  const active = activeRules(rules.value.entries);
  const now = ports.clock.now();
  const told = readTold(ports, active, lines.value, now);
  if (!told.ok) return told;
  const basis: DueBasis = {
    settings: settings.value,
    rules: active,
    calendar: calendar.value,
    today,
    fallback: recipientByEmail(email, settings.value.team, settings.value.language),
    now,
    ...told.value,
  };
  const { entries, isAhead: areRulesAhead = false } = rules.value;
  return success({ ...findDueMessages(lines.value, basis), ...basis, lines: lines.value, entries, areRulesAhead });
}

/** Those that are on and can work. */
export function activeRules(entries: readonly RuleEntry[]): readonly MessageRule[] {
  return entries.flatMap(({ form, rule }) => (form.isOn && rule ? [rule] : []));
}

/**
 * The lines, after a sweep where one is needed: what has happened to a line is dated by whoever notes it, and the ledger's
 * keys hold that day, so that nothing is said of a change before it is noted.
 */
function readLines(ports: DueSources, today: CalendarDate): Result<readonly PlacedLine[], AppRefusal> {
  const lines = ports.orders.listLines();
  const isSwept = lines.ok && ports.sweep && lines.value.some((line) => isUnnoted(line, today)) && ports.sweep().ok;
  return isSwept ? ports.orders.listLines() : lines;
}

function isUnnoted({ line, history, unreadable }: PlacedLine, today: CalendarDate): boolean {
  if (line.lineId === '' || history === null) return true;
  return history !== undefined && nextHistory(history, readablePart(line, unreadable, history), today) !== history;
}

type WhatWasTold = Pick<DueBasis, 'told' | 'knownDates' | 'toldOrders' | 'heard' | 'decisions'>;

/** Only rules about new dates, and those that tell customers, have to know what was told before. */
function readTold(
  { ledger }: DueSources,
  rules: readonly MessageRule[],
  lines: readonly PlacedLine[],
  now: number,
): Result<WhatWasTold, AppRefusal> {
  const isAsked = rules.some(({ moment, audience }) => {
    if (audience.some(({ kind }) => kind === 'customer')) return true;
    return moment === 'dateMoved' && lines.some(({ history }) => history?.dateMoved);
  });
  if (!isAsked)
    return success({ told: new Map(), knownDates: new Map(), toldOrders: new Map(), heard: new Map(), decisions: new Map() });
  const entries = ledger.list();
  if (!entries.ok) return entries;
  return success({
    told: lastTold(entries.value),
    knownDates: datesKnownToColleagues(entries.value),
    toldOrders: toldOrders(entries.value, now),
    heard: whoHeard(entries.value),
    decisions: decisionsOf(entries.value),
  });
}
