import { currencyDigits, type Settings } from '../../domain/order/settings';
import { ruleMatcher } from '../../domain/rules/matches-rule';
import { type MessageRule, type Moment, PASSING_MOMENTS } from '../../domain/rules/message-rule';
import type { RuleLine } from '../../domain/rules/rule-line';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { type Result, success } from '../../domain/shared/result';
import type { RulesView } from '../api/rules-view';
import type { RuleList } from '../message-ports';
import type { PlacedLine } from '../ports';
import type { AppRefusal } from '../refusal';
import type { DuePorts } from '../reminders/read-due-messages';
import { viewRuleLine } from '../reminders/rule-lines';

export type RulesPorts = Pick<DuePorts, 'settings' | 'rules' | 'calendar' | 'orders' | 'clock'>;

/** The rules, with what a form offers and how many lines each holds for today. Writes nothing. */
export function listRules(ports: RulesPorts): Result<RulesView, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const rules = ports.rules.read(settings.value, ports.clock.today());
  return rules.ok ? viewRules(ports, settings.value, rules.value) : rules;
}

/** The view of rules that have just been read or written. */
export function viewRules(
  ports: Pick<RulesPorts, 'calendar' | 'orders' | 'clock'>,
  settings: Settings,
  { hasSheet, entries, isAhead = false }: RuleList,
): Result<RulesView, AppRefusal> {
  const calendar = ports.calendar.read();
  if (!calendar.ok) return calendar;
  const lines = ports.orders.listLines();
  if (!lines.ok) return lines;
  const today = ports.clock.today();
  const seen = linesAsOf(lines.value, settings, today);
  const matchesNow = (rule: MessageRule | null) => {
    if (rule === null || isPassing(rule.moment)) return null;
    return seen.filter(ruleMatcher(rule, { today, calendar: calendar.value })).length;
  };
  return success({
    hasSheet,
    needsSweep: isAhead,
    rules: entries.map(({ id, form, rule, faults }) => ({
      ...{ id, form, faults },
      // As in the sheet: what is off counts nothing.
      matchesNow: form.isOn ? matchesNow(rule) : null,
    })),
    people: distinct(settings.team.map(({ name }) => name)),
    roles: distinct(settings.team.map(({ role }) => role)),
    channels: distinct(lines.value.map(({ line }) => line.channel)),
    currency: settings.currency,
    weekdaysOff: [1, 2, 3, 4, 5, 6, 0].filter((weekday) => (calendar.value.weekdaysOff as ReadonlySet<number>).has(weekday)),
  });
}

function linesAsOf(lines: readonly PlacedLine[], settings: Settings, today: CalendarDate): readonly RuleLine[] {
  const basis = { today, soonDays: settings.soonDays, currencyDigits: currencyDigits(settings.currency) };
  return lines.map((placed) => viewRuleLine(placed, basis));
}

function isPassing(moment: Moment): boolean {
  return (PASSING_MOMENTS as readonly Moment[]).includes(moment);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].sort();
}
