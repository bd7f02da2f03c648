import { currencyDigits } from '../../domain/order/settings';

const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ CNY: '¥', JPY: '¥', USD: '$', EUR: '€', GBP: '£', KRW: '₩', INR: '₹', VND: '₫', THB: '฿', PHP: '₱', ILS: '₪', UAH: '₴' },
  ...{ TWD: 'NT$', HKD: 'HK$', SGD: 'S$', AUD: 'A$', CAD: 'C$', NZD: 'NZ$', BRL: 'R$', MXN: 'MX$', TRY: '₺', RUB: '₽' },
};

/** Google's number format for amounts of a currency: its symbol, or its code where the symbol is not well known. */
export function currencyPattern(currency: string): string {
  const digits = currencyDigits(currency);
  const symbol = SYMBOLS[currency] ?? `${currency} `;
  return `[$${symbol}]#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
}
