const CURRENCY_BY_REGION: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ').map((region) => [region, 'EUR']),
  ),
  ...{ CN: 'CNY', TW: 'TWD', HK: 'HKD', MO: 'MOP', SG: 'SGD', JP: 'JPY', KR: 'KRW', IN: 'INR', ID: 'IDR', TH: 'THB', VN: 'VND' },
  ...{ MY: 'MYR', PH: 'PHP', AU: 'AUD', NZ: 'NZD', GB: 'GBP', CH: 'CHF', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK' },
  ...{ HU: 'HUF', RO: 'RON', TR: 'TRY', RU: 'RUB', UA: 'UAH', IL: 'ILS', ZA: 'ZAR', CA: 'CAD', US: 'USD', MX: 'MXN' },
  ...{ BR: 'BRL', AR: 'ARS', CL: 'CLP', CO: 'COP', PE: 'PEN', AE: 'AED', SA: 'SAR', EG: 'EGP' },
};

const REGION_BY_LANGUAGE: Readonly<Record<string, string>> = {
  zh: 'CN',
  ja: 'JP',
  ko: 'KR',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
  pt: 'BR',
  tr: 'TR',
  pl: 'PL',
};

/**
 * The currency of a spreadsheet's locale.
 *
 * @param locale - As Google writes it: `de_DE`, `zh_TW`, or a bare `de`.
 * @returns ISO 4217; USD where the locale does not tell.
 */
export function currencyOfLocale(locale: string): string {
  const [language = '', ...rest] = locale.split(/[_-]/);
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? REGION_BY_LANGUAGE[language.toLowerCase()];
  return (region && CURRENCY_BY_REGION[region]) || 'USD';
}
