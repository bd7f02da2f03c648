import type { Language } from '../domain/order/settings';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', zh: 'zh-CN' };

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(value);
}

/** A day such as “20 Nov” or “11月20日”, with its year where that is not the year of `today`. */
export function formatDay(date: string, today: string, language: Language): string {
  return formatUtc(date, language, { month: 'short', day: 'numeric', ...yearUnlessThis(date, today) });
}

function yearUnlessThis(date: string, today: string): Intl.DateTimeFormatOptions {
  return date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
}

/** A day with its weekday, for headings, with its year where that is not the year of `today`. */
export function formatWeekday(date: string, today: string, language: Language): string {
  return formatUtc(date, language, { weekday: 'long', month: 'long', day: 'numeric', ...yearUnlessThis(date, today) });
}

/** A day such as “Fri 20” or “20日周五”, for narrow columns. */
export function formatShortWeekday(date: string, language: Language): string {
  return formatUtc(date, language, { weekday: 'short', day: 'numeric' });
}

/** Weekdays in words such as “Saturday and Sunday”; 0 is Sunday. */
export function formatWeekdays(weekdays: readonly number[], language: Language): string {
  // The first of February 1970 was a Sunday.
  const names = weekdays.map((weekday) => formatUtc(`1970-02-0${1 + weekday}`, language, { weekday: 'long' }));
  return new Intl.ListFormat(LOCALES[language]).format(names);
}

/**
 * An instant as the workbook writes it.
 *
 * @param timeZone - The spreadsheet's. The browser's counts where that is not known, or one that the browser has not heard of.
 */
export function formatInstant(epochMs: number, language: Language, timeZone: string): string {
  const style: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' };
  try {
    return new Intl.DateTimeFormat(LOCALES[language], { ...style, ...(timeZone && { timeZone }) }).format(epochMs);
  } catch {
    return new Intl.DateTimeFormat(LOCALES[language], style).format(epochMs);
  }
}

/** Calendar days are formatted in UTC, where they cannot slip to a neighbouring day. */
function formatUtc(date: string, language: Language, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...style, timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));
}
