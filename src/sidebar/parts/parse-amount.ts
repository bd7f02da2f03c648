/**
 * A number as people type it: full-width digits, a currency sign, thousands separators, a decimal comma.
 *
 * A comma before exactly three digits separates thousands, any other single comma is the decimal sign.
 *
 * @returns null for an empty text, NaN for one that is no number.
 */
export function parseAmount(typed: string): number | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s¥$€£₩₹]/g, '')
    .replace(/−/g, '-');
  if (text === '') return null;
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ''));
  return /^-?(\d+([.,]\d+)?|[.,]\d+)$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
