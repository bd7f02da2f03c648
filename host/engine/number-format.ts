import { format, isDateFormat, isTextFormat } from '../../node_modules/numfmt/dist/index.js';
import { googleLocale } from './google-locale';
import type { CellValue } from './sheet-engine';

/** True where no pattern was set: also for the two names that Google gives the automatic format (F127). */
export function isGeneralPattern(pattern: string): boolean {
  return pattern === '' || pattern === '0.###############' || /^(general|automatic)$/i.test(pattern);
}

/** True for patterns that show a date, a time or a duration: cells with one are read as Dates (F126, F138). */
export function isDatePattern(pattern: string): boolean {
  return !isGeneralPattern(pattern) && isDateFormat(pattern);
}

/** True for plain text, `@`: what is typed into such a cell stays as it is (F124). */
export function isTextPattern(pattern: string): boolean {
  return pattern === '@' || (!isGeneralPattern(pattern) && isTextFormat(pattern));
}

/**
 * A value as the grid shows it.
 *
 * Without a pattern numbers are shown with ten significant digits, whole numbers up to 15 digits, as Google does. A pattern
 * that numfmt cannot read is ignored.
 */
export function formatValue(value: CellValue, pattern: string, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return googleLocale(locale).booleans[value ? 0 : 1];
  if (typeof value === 'number' && (isGeneralPattern(pattern) || pattern === '@')) return formatGeneral(value, locale);
  if (typeof value === 'string' && (isGeneralPattern(pattern) || pattern === '@')) return value;
  try {
    return format(pattern, value, { locale: locale.replace('_', '-'), leap1900: false, nbsp: false });
  } catch {
    return typeof value === 'number' ? formatGeneral(value, locale) : value;
  }
}

const mostDigits = 10;

function formatGeneral(value: number, locale: string): string {
  const { decimal } = googleLocale(locale);
  const text = formatGeneralPlain(value);
  return decimal === ',' ? text.replace('.', ',') : text;
}

function formatGeneralPlain(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value === 0 ? 0 : value);
  if (size >= 1e15 || size < 1e-9) return exponential(value);
  if (size >= 10 ** (mostDigits - 1)) return String(Math.round(value));
  const digits = Math.max(0, mostDigits - 1 - Math.floor(Math.log10(size)));
  const rounded = Number(value.toPrecision(mostDigits));
  if (Number.isInteger(rounded)) return String(rounded);
  return rounded.toFixed(Math.min(digits, 20)).replace(/\.?0+$/, '');
}

function exponential(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(5).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${Number(mantissa)}E${sign}${exponent.slice(1).padStart(2, '0')}`;
}
