import { type ColumnKey, ORDER_COLUMNS } from './columns';

/**
 * What can be wrong with a line, as the hidden problems column keeps it:
 *
 * - `date-is-text`, `number-is-text`: the cell holds something that is no date or number
 * - `status-unknown`: no label of any shipped language
 * - `customer-differs`: an upper line of the same order number names another customer
 * - `formula-overwritten`: somebody typed over a formula; it was put back, the figure stands in the cell's note
 * - `status-not-advanced`: there is a day of delivery, but the line is still open
 * - `negative-quantity`: below zero without the same product sold on the order
 * - `paid-exceeds-line`: more paid than the line comes to, on an order with several lines
 */
export const PROBLEM_CODES = [
  'date-is-text',
  'number-is-text',
  'status-unknown',
  'customer-differs',
  'formula-overwritten',
  'status-not-advanced',
  'negative-quantity',
  'paid-exceeds-line',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** The cell that it is about. */
  readonly column: ColumnKey;
}

/** `date-is-text:expectedDeliveryDate number-is-text:quantity`, in a fixed order; `''` for none. */
export function encodeProblems(problems: readonly Problem[]): string {
  const encoded = problems.map(({ code, column }) => `${code}:${column}`);
  const rank = (text: string) => {
    const [code = '', column = ''] = text.split(':');
    return (
      ORDER_COLUMNS.findIndex(({ key }) => key === column) * PROBLEM_CODES.length +
      (PROBLEM_CODES as readonly string[]).indexOf(code)
    );
  };
  return [...new Set(encoded)].sort((left, right) => rank(left) - rank(right)).join(' ');
}

/** Reads what {@link encodeProblems} wrote. What it does not know (typed by hand, written by a newer version) is left out. */
export function decodeProblems(text: string): readonly Problem[] {
  return text.split(/\s+/).flatMap((part) => {
    const [word = '', key = ''] = part.split(':');
    const code = PROBLEM_CODES.find((known) => known === word);
    const column = ORDER_COLUMNS.find((known) => known.key === key);
    return code && column ? [{ code, column: column.key }] : [];
  });
}
