import { type CalendarDate, daysBetween } from '../../domain/shared/calendar-date';
import { parseDateText } from '../../domain/shared/parse-date-text';

/** A longer holiday is a typing mistake. */
const LONGEST_RANGE = 366;

/** What stands between the ends of a range, also in Chinese (U+81F3, U+5230); a hyphen only with spaces around it, since dates have their own. */
const BETWEEN = /\s*(?:[~\u301c\u2013\u2014\u2192\u81f3\u5230]|\.{2,}|…|\s[-−]\s|\sto\s|\suntil\s|\sthrough\s)\s*/i;

/** The ends of a range of days or weekdays as they were typed, `2027-02-05 ~ 2027-02-12`; null where it is none. */
export function splitRange(text: string): readonly [string, string] | null {
  const [first, last, ...more] = text.normalize('NFKC').trim().split(BETWEEN);
  return first && last && more.length === 0 ? [first, last] : null;
}

/**
 * Reads a range of days. What the last day has in common with the first may be left out: `2027-02-05 ~ 02-12`,
 * `2027年2月5日至12日`.
 *
 * @returns null where an end is no date, the last day comes before the first, or a year lies between them.
 */
export function parseDayRange(text: string): readonly [CalendarDate, CalendarDate] | null {
  const ends = splitRange(text);
  const first = ends && parseDateText(ends[0]);
  if (!ends || !first) return null;
  const last = parseDateText(ends[1]) ?? parseDateText(completed(ends[1], first));
  if (!last || last < first || daysBetween(first, last) > LONGEST_RANGE) return null;
  return [first, last];
}

/** With the year, or year and month, of the first day; months and days may carry their Chinese marks (U+6708, U+65E5). */
function completed(text: string, first: CalendarDate): string {
  const numbers = text.match(/\d+/g) ?? [];
  const isPlain = /^\d{1,2}(?:\s*[-/.\u6708]\s*\d{1,2})?\s*\u65e5?$/.test(text);
  if (!isPlain) return '';
  return numbers.length === 2 ? `${first.slice(0, 4)}-${numbers.join('-')}` : `${first.slice(0, 7)}-${numbers[0]}`;
}
