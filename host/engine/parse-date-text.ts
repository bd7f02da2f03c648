import { dateToSerial } from './calendar-serial';
import type { GoogleLocale } from './google-locale';
import type { Recognised } from './parse-input';

/**
 * Reads a date, a time of day, a duration or a date with a time.
 *
 * `2026-01-05` and `2026/1/5` are dates in every locale; `1/5/2026` by the locale's order; `5.1.2026` where people write dots;
 * `2026年1月5日` everywhere; names of months in the locale's language and in English. Two-digit years from 30 on are of the
 * last century.
 *
 * @returns null where the text is something else, or a day that the calendar does not have.
 */
export function parseDateText(text: string, locale: GoogleLocale, year?: number): Recognised | null {
  const time = parseTime(text, locale);
  if (time) return time;
  const whole = parseDay(text, locale, year);
  if (whole) return whole;
  const cut = /^(.*\S)[\s,]+((?:上午|下午|午前|午後)?\s*\d{1,2}:.*)$/u.exec(text);
  const day = cut && parseDay((cut[1] ?? '').replace(/,$/, ''), locale, year);
  const clock = cut && parseTime(cut[2] ?? '', locale);
  if (!day || !clock || clock.value >= 1) return null;
  return { value: day.value + clock.value, format: `${day.format} ${clock.format}` };
}

function parseDay(text: string, locale: GoogleLocale, year: number | undefined): Recognised | null {
  return parseChinese(text, year) ?? parseNumeric(text, locale, year) ?? parseNamedMonth(text, locale, year);
}

function parseChinese(text: string, year: number | undefined): Recognised | null {
  const match = /^(?:(\d{2}|\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]$/u.exec(text);
  if (!match) return null;
  const [, written, month, day] = match;
  const format = written === undefined ? 'm"月"d"日"' : 'yyyy"年"m"月"d"日"';
  return dated(written ?? year, month, day, text.includes('월') ? 'yyyy. m. d' : format);
}

function parseNumeric(text: string, locale: GoogleLocale, year: number | undefined): Recognised | null {
  const match = /^(\d{1,4})(\/|-|\.\s?)(\d{1,2})(?:\2(\d{1,4})\.?)?$/.exec(text);
  if (!match) return null;
  const [, first = '', separator = '', second, third] = match;
  if (separator.startsWith('.') && !locale.dottedDates) return null;
  if (third === undefined) {
    if (first.length > 2) return null;
    return locale.dateOrder === 'dmy'
      ? dated(year, second, first, locale.datePattern)
      : dated(year, first, second, locale.datePattern);
  }
  if (first.length === 4) {
    return third.length > 2 ? null : dated(first, second, third, separator === '-' ? 'yyyy-mm-dd' : patternYearFirst(locale));
  }
  if (first.length === 3 || third.length === 3 || third.length === 1) {
    return locale.dateOrder === 'ymd' && first.length === 2 && third.length === 1
      ? dated(first, second, third, locale.datePattern)
      : null;
  }
  if (locale.dateOrder === 'dmy') return dated(third, second, first, locale.datePattern);
  if (locale.dateOrder === 'ymd' && third.length === 2) return dated(first, second, third, locale.datePattern);
  return dated(third, first, second, locale.datePattern);
}

function patternYearFirst(locale: GoogleLocale): string {
  return locale.datePattern.startsWith('yyyy') ? locale.datePattern : 'yyyy/m/d';
}

function parseNamedMonth(text: string, locale: GoogleLocale, year: number | undefined): Recognised | null {
  const dayFirst = /^(\d{1,2})(?:\.|\s+de|er)?[\s-]*([\p{L}]{3,}|[\p{L}]+)\.?(?:[\s,-]+(?:de\s+)?(\d{2}|\d{4}))?$/iu.exec(text);
  const monthFirst = dayFirst ? null : /^([\p{L}]{3,})\.?[\s-]*(\d{1,2})(?:[\s,-]+(\d{4}))?$/iu.exec(text);
  const [name, day, written] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  if (name === undefined) return null;
  const month = locale.months.findIndex((names) => names.includes(name.toLowerCase()));
  if (month < 0) return null;
  return dated(written ?? year, String(month + 1), day, text.includes('-') ? 'd-mmm-yyyy' : locale.datePattern);
}

function dated(
  year: string | number | undefined,
  month: string | undefined,
  day: string | undefined,
  format: string,
): Recognised | null {
  if (year === undefined) return null;
  const serial = dateToSerial(fullYear(year), Number(month), Number(day));
  return serial === null ? null : { value: serial, format };
}

function fullYear(year: string | number): number {
  if (typeof year === 'number' || year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

const clock = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/;

function parseTime(text: string, locale: GoogleLocale): Recognised | null {
  const { rest, half } = takeHalf(text, locale);
  const match = clock.exec(rest);
  if (!match) return null;
  const [, hourText, minuteText, secondText, fraction] = match;
  const hours = Number(hourText);
  const minutes = Number(minuteText);
  const seconds = Number(secondText ?? 0) + Number(`0.${fraction ?? 0}`);
  if (minutes > 59 || seconds >= 60 || (half !== null && (hours < 1 || hours > 12))) return null;
  const shown = half === null ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  const value = (shown * 3600 + minutes * 60 + seconds) / 86_400;
  const detail = secondText === undefined ? 'h:mm' : 'h:mm:ss';
  if (hours > 23) return { value, format: secondText === undefined ? '[h]:mm' : '[h]:mm:ss' };
  return { value, format: half === null ? detail : `${detail} am/pm` };
}

function takeHalf(text: string, locale: GoogleLocale): { rest: string; half: 'am' | 'pm' | null } {
  const [am, pm] = locale.amPm;
  const marks: readonly (readonly [string, 'am' | 'pm'])[] = [
    ['am', 'am'],
    ['pm', 'pm'],
    [am.toLowerCase(), 'am'],
    [pm.toLowerCase(), 'pm'],
  ];
  const lower = text.toLowerCase();
  for (const [mark, half] of marks) {
    if (lower.endsWith(mark)) return { rest: text.slice(0, -mark.length).trimEnd(), half };
    if (lower.startsWith(mark)) return { rest: text.slice(mark.length).trimStart(), half };
  }
  return { rest: text, half: null };
}
