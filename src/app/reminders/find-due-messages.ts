import type { WorkCalendar } from '../../domain/calendar/work-calendar';
import { currencyDigits, type Settings } from '../../domain/order/settings';
import type { DueMessage } from '../../domain/reminder/due-message';
import type { Recipient } from '../../domain/reminder/recipient';
import type { Told } from '../../domain/reminder/told';
import type { MessageRule } from '../../domain/rules/message-rule';
import { resolveAudience } from '../../domain/rules/resolve-audience';
import { keyPart, occurrenceKey } from '../../domain/rules/rule-key';
import type { RuleLine } from '../../domain/rules/rule-line';
import { ruleOccurrence } from '../../domain/rules/rule-occurrence';
import { supersede } from '../../domain/rules/supersede';
import { type CalendarDate, daysBetween } from '../../domain/shared/calendar-date';
import { findLanguage } from '../orders/parse-order-row';
import type { PlacedLine } from '../ports';
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
}

/** What is to be said today, whether or not it has been sent. */
export interface DueMessages {
  readonly due: readonly DueMessage[];
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
  const rules = basis.rules.filter(({ audience }) => audience.length > 0).flatMap(byWhatIsKnown);
  const figureBasis = {
    today: basis.today,
    soonDays: basis.settings.soonDays,
    currencyDigits: currencyDigits(basis.settings.currency),
  };
  const seenIds = new Set<string>();
  const due: DueMessage[] = [];
  let withoutId = 0;
  for (const placed of lines) {
    const { row, line } = placed;
    // A copied row that the sweep has not seen yet carries the upper row's id: the upper row is the line.
    if (line.lineId !== '' && seenIds.has(line.lineId)) continue;
    seenIds.add(line.lineId);
    const viewed = view(placed, figureBasis);
    const told = basis.told.get(line.lineId);
    const seen = { ...viewed, toldDate: told?.expectedDate ?? null };
    const found = messagesOf(seen, rules, basis);
    if (found.length === 0) continue;
    if (line.lineId === '') {
      withoutId += 1;
      continue;
    }
    const daysLate = line.expectedDeliveryDate && daysBetween(line.expectedDeliveryDate, basis.today);
    for (const { rule, recipient, scheduledDay } of found) {
      const toldSequence = recipient.kind === 'customer' ? (told?.entry?.sequence ?? null) : null;
      const key = occurrenceKey(line.lineId, keyPart(rule, { line, toldSequence }), scheduledDay, recipient.email);
      due.push({ key, rule, scheduledDay, recipient, row, ...viewed, daysLate });
    }
  }
  return { due, withoutId };
}

/**
 * Of a new date customers hear unless they know it already, colleagues once: whom one rule tells both, it tells as two, so
 * that a colleague's mail that waits for tomorrow is not forgotten when the customer's has gone out.
 */
function byWhatIsKnown(rule: MessageRule): readonly MessageRule[] {
  if (rule.moment !== 'dateMoved') return [rule];
  const [customers, colleagues] = [true, false].map((isCustomer) =>
    rule.audience.filter(({ kind }) => (kind === 'customer') === isCustomer),
  );
  return [customers, colleagues].flatMap((audience) => (audience && audience.length > 0 ? [{ ...rule, audience }] : []));
}

function messagesOf(seen: RuleLine, rules: readonly MessageRule[], { calendar, today, settings, fallback }: DueBasis) {
  const { lineId } = seen.line;
  const found = rules.flatMap((rule) => {
    const occurrence = ruleOccurrence(rule, seen, { today, calendar });
    if (!occurrence) return [];
    const people = resolveAudience(rule.audience, seen.line, { team: settings.team, fallback, readLanguage: findLanguage });
    return people.map((recipient) => ({
      rule,
      recipient,
      recipientEmail: recipient.email,
      lineId,
      scheduledDay: occurrence.scheduledDay,
    }));
  });
  return found.length > 1 ? supersede(found) : found;
}
