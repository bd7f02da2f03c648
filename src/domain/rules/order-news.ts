import { lineAndReader } from '../reminder/told';
import { latestToldLine, type ToldOrderLine, type ToldOrders } from '../reminder/told-orders';
import type { CalendarDate } from '../shared/calendar-date';
import type { EmailAddress } from '../shared/email-address';
import type { MessageRule } from './message-rule';
import type { RuleContext, RuleLine } from './rule-line';
import { firstSightOf, isBeforeSwitch, isNews, isOpenToNews, ruleOccurrence } from './rule-occurrence';

/** What has become different of a line since the customer was told of the order. */
export type OrderLineChange = { readonly kind: 'added' } | { readonly kind: 'quantity'; readonly from: number | null };

/** What a customer is to be told of an order as a whole. */
export interface OrderNews<Seen> {
  /** `changed`: the customer knows the order, or it was there long before. */
  readonly kind: 'new' | 'changed';
  /** The mail by which the customer was told last; empty for none. */
  readonly after: string;
  readonly lines: readonly {
    readonly seen: Seen;
    readonly scheduledDay: CalendarDate;
    readonly change: OrderLineChange | null;
  }[];
}

/**
 * Whether a customer is told of an order: once when it is new, and once for each time that lines were added to it, or their
 * quantity was changed, after that. Either mail is about all of its lines.
 *
 * A line that is deleted or cancelled is no change of the order here: rows are deleted to tidy up, and of a cancellation tells a rule
 * of its own.
 *
 * @param rule - For `ordered`.
 * @param lines - The customer's lines of the order that are not cancelled, in sheet order, each with an id. `besides`: the ids of
 * the others, by which the customer may know the order.
 */
export function orderNews<Seen extends RuleLine>(
  rule: MessageRule,
  lines: readonly Seen[],
  {
    email,
    told,
    besides = [],
  }: { readonly email: EmailAddress; readonly told: ToldOrders; readonly besides?: readonly string[] },
  context: RuleContext,
): OrderNews<Seen> | null {
  const latest = latestToldLine([...lines.map(({ line }) => line.lineId), ...besides], email, told);
  if (latest?.isSettled || latest?.isUnderWay) return null;
  const dated = lines.map((seen) => {
    const known = told.get(lineAndReader(seen.line.lineId, email)) ?? null;
    const news = known ? changeOfTold(rule, seen, known, context) : additionTo(rule, seen, latest, context);
    return { seen, ...(news ?? { day: null, change: null }) };
  });
  const days = dated.flatMap(({ day }) => day ?? []).sort();
  const last = days[days.length - 1];
  if (last === undefined) return null;
  const isNew = latest === null && lines.every((seen) => !isOlder(rule, seen, context));
  return {
    kind: isNew ? 'new' : 'changed',
    after: latest?.mailId ?? '',
    lines: dated.map(({ seen, day, change }) => ({
      seen,
      scheduledDay: isNew ? (day ?? last) : last,
      change: isNew ? null : change,
    })),
  };
}

interface LineNews {
  readonly day: CalendarDate;
  readonly change: OrderLineChange;
}

/** Mails that did not keep what they said were about the lines of their day. */
function additionTo(rule: MessageRule, seen: RuleLine, latest: ToldOrderLine | null, context: RuleContext): LineNews | null {
  const day = ruleOccurrence(rule, seen, context)?.scheduledDay ?? null;
  if (day === null || (latest?.quantity === null && day <= latest.scheduledDay)) return null;
  return { day, change: { kind: 'added' } };
}

function changeOfTold(rule: MessageRule, seen: RuleLine, known: ToldOrderLine, context: RuleContext): LineNews | null {
  const day = seen.history?.quantity?.changedOn ?? null;
  if (known.quantity === null || known.quantity === (seen.line.quantity ?? '')) return null;
  // What stands in the cell and is no number has changed nothing yet.
  if (seen.history?.quantity?.now !== seen.line.quantity) return null;
  if (day === null || isBeforeSwitch(rule, day, seen) || !isNews(day, context) || !isOpenToNews(rule, seen)) return null;
  return { day, change: { kind: 'quantity', from: known.quantity === '' ? null : known.quantity } };
}

/** It was there before this rule had anything to say. */
function isOlder(rule: MessageRule, seen: RuleLine, context: RuleContext): boolean {
  const day = firstSightOf(seen);
  return day === null || isBeforeSwitch(rule, day, seen) || !isNews(day, context);
}
