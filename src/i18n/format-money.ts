import type { Language } from '../domain/order/settings';
import { currencyDigits } from '../domain/order/settings';

/**
 * An amount as the people of a language write it: `¥7,999.00`, `$24.50`.
 *
 * Where the runtime knows neither the currency nor the locale (Intl is not promised in full on Apps Script) the code stands
 * in front of plain digits.
 *
 * @param currency - ISO 4217.
 * @param symbol - `symbol`: one that no other currency has where the language is spoken, `CN¥7,999.00`; for customers, who do not
 *   know the shop's country by heart.
 */
export function formatMoney(
  amount: number,
  currency: string,
  language: Language,
  symbol: 'narrowSymbol' | 'symbol' = 'narrowSymbol',
): string {
  const digits = currencyDigits(currency);
  try {
    return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', {
      style: 'currency',
      currency,
      currencyDisplay: symbol,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount);
  } catch {
    return `${currency} ${amount.toFixed(digits)}`;
  }
}
