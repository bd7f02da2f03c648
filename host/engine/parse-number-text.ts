import type { GoogleLocale } from './google-locale';
import type { Recognised } from './parse-input';

const currencies = ['NT$', 'HK$', 'US$', 'R$', 'CN¥', 'JP¥', 'CHF', 'zł', '¥', '￥', '$', '€', '£', '₺', '₩', '₹', '₽'];

/**
 * Reads a number, an amount of money or a percentage, with the locale's separators.
 *
 * Groups must be whole (`1,234.5`, not `12,34`). Brackets mean minus, as in `(12.50)`.
 *
 * @returns null where the text is something else.
 */
export function parseNumberText(text: string, locale: GoogleLocale): Recognised | null {
  const signed = takeSign(text);
  if (!signed) return null;
  const { rest: percentRest, isPercent } = takePercent(signed.rest);
  const { rest, currency, after } = isPercent
    ? { rest: percentRest, currency: '', after: false }
    : takeCurrency(percentRest, locale);
  const inner = currency && !signed.isNegative && rest.startsWith('-') ? takeSign(rest) : { rest, isNegative: false };
  if (!inner) return null;
  const plain = parsePlain(inner.rest, locale);
  if (!plain) return null;
  const sign = signed.isNegative || inner.isNegative ? -1 : 1;
  const value = isPercent ? divideByHundred(plain.value) : plain.value;
  const format = isPercent ? percentFormat(plain) : currency ? currencyFormat(currency, after, plain) : plain.format;
  return { value: sign * value, ...(format && { format }) };
}

interface Plain {
  readonly value: number;
  readonly hasDecimals: boolean;
  readonly format?: string;
}

function takeSign(text: string): { rest: string; isNegative: boolean } | null {
  if (text.startsWith('-')) return { rest: text.slice(1), isNegative: true };
  // In a script `+5` is text (F123); in the grid Google makes a formula of it, which the page does itself.
  if (text.startsWith('+')) return null;
  if (/^\(.+\)$/.test(text)) return { rest: text.slice(1, -1), isNegative: true };
  return { rest: text, isNegative: false };
}

function takePercent(text: string): { rest: string; isPercent: boolean } {
  if (text.endsWith('%')) return { rest: text.slice(0, -1).trimEnd(), isPercent: true };
  if (text.startsWith('%')) return { rest: text.slice(1).trimStart(), isPercent: true };
  return { rest: text, isPercent: false };
}

function takeCurrency(text: string, locale: GoogleLocale): { rest: string; currency: string; after: boolean } {
  if (/^[\d.,\s]+$/.test(text)) return { rest: text, currency: '', after: false };
  const symbols = [locale.currency, ...currencies];
  const before = symbols.find((symbol) => text.startsWith(symbol));
  if (before) return { rest: text.slice(before.length).trim(), currency: before, after: false };
  const behind = symbols.find((symbol) => text.endsWith(symbol));
  if (behind) return { rest: text.slice(0, -behind.length).trim(), currency: behind, after: true };
  return { rest: text, currency: '', after: false };
}

const shapes = new WeakMap<GoogleLocale, RegExp>();

function shapeOf(locale: GoogleLocale): RegExp {
  const known = shapes.get(locale);
  if (known) return known;
  const group = /\s/.test(locale.group) ? '[ \\u00a0\\u202f]' : `\\${locale.group}`;
  const decimal = `\\${locale.decimal}`;
  const shape = new RegExp(`^(?:(\\d{1,3}(?:${group}\\d{3})+)|(\\d+)|(?=${decimal}\\d))(?:${decimal}(\\d*))?(E[+-]?\\d+)?$`, 'i');
  shapes.set(locale, shape);
  return shape;
}

function parsePlain(text: string, locale: GoogleLocale): Plain | null {
  const match = shapeOf(locale).exec(text);
  if (!match) return null;
  const [, grouped, digits, decimals = '', exponent = ''] = match;
  const whole = grouped === undefined ? (digits ?? '0') : grouped.replace(/\D/g, '');
  const value = Number(`${whole}.${decimals || '0'}${exponent}`);
  if (!Number.isFinite(value)) return null;
  const format = exponent ? '0.00E+00' : grouped === undefined ? undefined : decimals ? '#,##0.00' : '#,##0';
  return { value, hasDecimals: decimals !== '', ...(format && { format }) };
}

function percentFormat(plain: Plain): string {
  return plain.hasDecimals ? '0.00%' : '0%';
}

function currencyFormat(symbol: string, after: boolean, plain: Plain): string {
  const amount = plain.hasDecimals ? '#,##0.00' : '#,##0';
  return after ? `${amount} [$${symbol}]` : `[$${symbol}]${amount}`;
}

/** Moves the decimal point in the text, since 10.1 / 100 is not 0.101 in binary. */
function divideByHundred(value: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}
