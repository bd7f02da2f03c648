import { calculateLineFigures, type FigureBasis } from '../../domain/order/line-figures';
import type { DueMessage } from '../../domain/reminder/due-message';
import { nextHistory } from '../../domain/rules/line-history';
import type { RuleLine } from '../../domain/rules/rule-line';
import { isGoods } from '../orders/is-goods';
import { readablePart } from '../orders/readable-part';
import type { PlacedLine } from '../ports';

/** A line as rules see it on a day: with its history as of then, whether or not that has been noted. */
export function viewRuleLine(
  { line, history, unreadable }: PlacedLine,
  basis: FigureBasis,
): RuleLine & Pick<DueMessage, 'figures' | 'isCharge'> {
  return {
    line,
    figures: calculateLineFigures(line, basis),
    history: history ? nextHistory(history, readablePart(line, unreadable, history), basis.today) : null,
    ...(unreadable.includes('expectedDeliveryDate') ? { isDateUnreadable: true } : {}),
    ...(isGoods(line) ? {} : { isCharge: true }),
  };
}
