import type { Language } from '../domain/order/settings';
import { currencyDigits } from '../domain/order/settings';

/**
 * An amount as the people of a language write it: `¥7,999.00`, `$24.50`.
 *
 * Where the runtime knows neither the currency nor the locale (Intl is not promised in full on Apps Script) the code stands
 * in front of plain digits.
 *
 * @param currency - ISO 4217.
 */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const digits = currencyDigits(currency);
  try {
    return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount);
  } catch {
    return `${currency} ${amount.toFixed(digits)}`;
  }
}
