import type { Language } from '../../domain/order/settings';
import { formatMoney } from '../../i18n/format-money';
import { messagesFor } from '../../i18n/messages-for';
import type { SweepReport } from '../commands/sweep-orders';
import { MENDED_KINDS } from './edit-plan';

/** A dialog that names more than this is not read. */
const MOST_EXAMPLES = 8;

/** What a check found and mended, in words for a dialog: counts by kind, then the first cells with their rows. */
export function composeCheckReport(report: SweepReport, language: Language): string {
  const { edits, labels } = messagesFor(language);
  const words = edits.check;
  const money = (amount: number) => formatMoney(amount, report.currency, language);
  const mended = MENDED_KINDS.flatMap((kind) => {
    const count = report.mended.filter((entry) => entry.kind === kind).length;
    return count === 0 ? [] : [`· ${words.kind[kind](count)}`];
  });
  const examples = report.problems
    .slice(0, MOST_EXAMPLES)
    .map(({ row, problem }) => words.example(row, edits.problem[problem.code](labels.column[problem.column])));
  const rest = report.problems.length - examples.length;
  return [
    words.lines(report.lineCount),
    words.sums(report.summary.orders, money(report.summary.amount), money(report.summary.outstanding)),
    ...(mended.length > 0 ? ['', words.mended, ...mended] : []),
    ...(examples.length > 0 ? ['', words.problems(report.problems.length), ...examples] : []),
    ...(rest > 0 ? [words.more(rest)] : []),
    ...(mended.length === 0 && examples.length === 0 ? ['', words.allWell] : []),
  ].join('\n');
}
