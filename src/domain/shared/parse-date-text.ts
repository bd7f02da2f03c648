import { type CalendarDate, parseCalendarDate } from './calendar-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date that somebody typed as text, only where it can mean one day: `2026-11-30`, `2026/1/5`, `2026.11.30`,
 * `2026年11月30日`, `30 Nov 2026`, `November 30, 2026`, `30/11/2026`.
 *
 * `11/12/2026` means two days, depending on who wrote it, and is not guessed. A time behind the date is dropped.
 *
 * @returns null where the text is no date, or more than one.
 */
export function parseDateText(text: string): CalendarDate | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*(z|am|pm)?$/i, '');
  return yearFirst(plain) ?? withMonthName(plain) ?? yearLast(plain);
}

/** With the Chinese marks of year (U+5E74), month (U+6708) and day (U+65E5) as well. */
function yearFirst(text: string): CalendarDate | null {
  const parts =
    /^(\d{4})\s*[-/.\u5e74]\s*(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})\s*\u65e5?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts ? toDate(parts[1], parts[2], parts[3]) : null;
}

function withMonthName(text: string): CalendarDate | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]+)\.?,?[\s.-]+(\d{4})$/i.exec(text);
  if (dayFirst) return toDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text);
  return monthFirst ? toDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]) : null;
}

/** Only where one of the first two numbers cannot be a month, or both are the same. */
function yearLast(text: string): CalendarDate | null {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (first > 12 || first === second) return toDate(parts[3], parts[2], parts[1]);
  return second > 12 ? toDate(parts[3], parts[1], parts[2]) : null;
}

function monthNumber(name: string | undefined): string | undefined {
  const known = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  const isWhole =
    /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i;
  return known >= 0 && isWhole.test(name ?? '') ? String(known + 1) : undefined;
}

function toDate(year: string | undefined, month: string | undefined, day: string | undefined): CalendarDate | null {
  if (!year || !month || !day) return null;
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
