/**
 * Reads an amount or a quantity as people type it: `1,234.50`, `1.234,50`, `¥7,999`, `１２`, `(5.00)`, `7 999`.
 *
 * A single comma or point before exactly three digits is a thousands mark when it is a comma (`1,234`) and a decimal mark
 * when it is a point (`1.234`), as in English and Chinese.
 *
 * The yuan sign of Chinese (U+5143) may stand behind, as a currency's sign or code may on either side.
 *
 * @returns null where the text is no number, or holds one besides other words (`两件`, `12 pcs`).
 */
export function parseAmount(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/^([-+(]?)(?:[¥$€£₩]|CN¥|US\$|RMB|CNY|USD|EUR|GBP)|(?:\u5143|[€¥$£]|RMB|CNY|USD|EUR|GBP)(\)?)$/gi, '$1$2');
  const parts = /^(\()?([-+−]?)([\d.,]+)(\))?$/.exec(plain);
  if (!parts || Boolean(parts[1]) !== Boolean(parts[4])) return null;
  const digits = withDecimalPoint(parts[3] ?? '');
  if (digits === null) return null;
  const isNegative = parts[1] === '(' || parts[2] === '-' || parts[2] === '−';
  return (isNegative ? -Number(digits) : Number(digits)) + 0;
}

function withDecimalPoint(text: string): string | null {
  if (/^\d+(\.\d+)?$|^\.\d+$/.test(text)) return text;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replace(/,/g, '');
  if (/^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/.test(text)) return text.replace(/\./g, '').replace(',', '.');
  return /^\d+,\d+$/.test(text) ? text.replace(',', '.') : null;
}
