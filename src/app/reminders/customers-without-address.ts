import { isSampleLineId } from '../../domain/order/line-id';
import { currencyDigits } from '../../domain/order/settings';
import { customerAddress } from '../../domain/rules/resolve-audience';
import { ruleOccurrence } from '../../domain/rules/rule-occurrence';
import type { PlacedLine } from '../ports';
import type { DueBasis } from './find-due-messages';
import { orderKeyOf } from './find-order-messages';
import { viewRuleLine } from './rule-lines';

/**
 * Orders of which a rule has something to tell the customer at the moment, and nobody knows where to: no line of them has an address
 * that can be used. A line without an order number counts for itself, as ''.
 *
 * @returns the order numbers in sheet order.
 */
export function ordersWithoutAddress(
  lines: readonly PlacedLine[],
  basis: Pick<DueBasis, 'rules' | 'settings' | 'today' | 'calendar'>,
): readonly string[] {
  const rules = basis.rules
    .filter(({ audience }) => audience.some(({ kind }) => kind === 'customer'))
    .map((rule) => ({ ...rule, audience: rule.audience.filter(({ kind }) => kind === 'customer') }));
  if (rules.length === 0) return [];
  const { settings, today } = basis;
  const figures = { today, soonDays: settings.soonDays, currencyDigits: currencyDigits(settings.currency) };
  const reached = new Set(lines.flatMap(({ line }) => (customerAddress(line) ? [orderKeyOf(line)] : [])));
  const found = new Map<string, string>();
  for (const placed of lines) {
    const { line } = placed;
    const key = orderKeyOf(line);
    if (reached.has(key) || found.has(key) || isSampleLineId(line.lineId)) continue;
    const seen = viewRuleLine(placed, figures);
    if (seen.isCharge) continue;
    if (rules.some((rule) => ruleOccurrence(rule, seen, basis) !== null)) found.set(key, line.orderNumber);
  }
  return [...found.values()];
}
