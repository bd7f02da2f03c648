import type { CalendarDate } from '../shared/calendar-date';

/** A counter that is longer is somebody's tracking number; counting on from it would give numbers that nobody can read. */
const LONGEST_COUNTER = 9;

/** What a pattern says for one day: the fixed text around the counter and the counter's least width. */
interface NumberSeries {
  readonly prefix: string;
  readonly suffix: string;
  readonly width: number;
}

/**
 * Whether numbers can be made from a pattern: `YYYY`, `YY`, `MM`, `DD` and one counter, written as its first value (`001`).
 *
 * The last run of zeros with a 1 is the counter: in `SO1-0001` it is `0001`.
 */
export function isOrderNumberPattern(pattern: string): boolean {
  return pattern.trim() === pattern && counterOf(pattern) !== null;
}

/**
 * The next numbers of the day's series, following the highest one that is in use.
 *
 * Numbers of other days or of another pattern do not count, so a series with the day in it starts at its first value each
 * day. Gaps are not filled: a number of a deleted order is not given again while a later one is in use.
 *
 * @param pattern - As {@link isOrderNumberPattern} accepts; any other text gets a counter of three digits behind it.
 * @param existing - Every order number of the sheet, repeats and foreign ones included.
 * @param count - How many are needed; 0 for none.
 */
export function nextOrderNumbers(
  pattern: string,
  today: CalendarDate,
  existing: Iterable<string>,
  count: number,
): readonly string[] {
  const series = seriesOf(pattern, today);
  let last = 0;
  for (const orderNumber of existing) last = Math.max(last, counterIn(orderNumber, series));
  return Array.from({ length: count }, (_, index) => {
    const counter = String(last + 1 + index).padStart(series.width, '0');
    return `${series.prefix}${counter}${series.suffix}`;
  });
}

function seriesOf(pattern: string, today: CalendarDate): NumberSeries {
  const counter = counterOf(pattern);
  if (!counter) return { prefix: `${withDay(pattern.trim(), today)}-`, suffix: '', width: 3 };
  return {
    prefix: withDay(pattern.slice(0, counter.start), today),
    suffix: withDay(pattern.slice(counter.start + counter.width), today),
    width: counter.width,
  };
}

function counterOf(pattern: string): { readonly start: number; readonly width: number } | null {
  const runs = [...pattern.matchAll(/\d+/g)].filter(([run]) => /^0*1$/.test(run) && run.length <= LONGEST_COUNTER);
  const last = runs[runs.length - 1];
  return last ? { start: last.index, width: last[0].length } : null;
}

function withDay(text: string, today: CalendarDate): string {
  return text
    .replace(/YYYY/g, today.slice(0, 4))
    .replace(/YY/g, today.slice(2, 4))
    .replace(/MM/g, today.slice(5, 7))
    .replace(/DD/g, today.slice(8, 10));
}

/** The counter of a number of the series, 0 for any other text. */
function counterIn(orderNumber: string, { prefix, suffix }: NumberSeries): number {
  const text = orderNumber.trim();
  if (!text.startsWith(prefix) || !text.endsWith(suffix)) return 0;
  const counter = text.slice(prefix.length, text.length - suffix.length);
  return /^\d+$/.test(counter) && counter.length <= LONGEST_COUNTER ? Number(counter) : 0;
}
