import { calculateLineFigures, type FigureBasis } from '../../domain/order/line-figures';
import type { LineFigures } from '../../domain/order/order-line';
import { nextHistory } from '../../domain/rules/line-history';
import type { RuleLine } from '../../domain/rules/rule-line';
import type { PlacedLine } from '../ports';

/** A line as rules see it on a day: with its history as of then, whether or not that has been noted. */
export function viewRuleLine(
  { line, history }: PlacedLine,
  basis: FigureBasis,
): Omit<RuleLine, 'toldDate'> & { readonly figures: LineFigures } {
  return {
    line,
    figures: calculateLineFigures(line, basis),
    history: history ? nextHistory(history, line, basis.today) : null,
  };
}
