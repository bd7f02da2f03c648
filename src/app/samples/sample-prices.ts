import type { Messages } from '../../i18n/messages';

export type SampleProduct = keyof Messages['samples']['product'];

/** Prices in US dollars and in yuan as shops in each country would ask. */
const PRICES: Readonly<Record<SampleProduct, { readonly usd: number; readonly cny: number }>> = {
  desk: { usd: 479, cny: 2899 },
  chair: { usd: 329, cny: 1899 },
  lamp: { usd: 59.9, cny: 299 },
  shelf: { usd: 145, cny: 899 },
  laptop: { usd: 1099, cny: 7999 },
  monitor: { usd: 279, cny: 1499 },
  keyboard: { usd: 79.5, cny: 399 },
  consulting: { usd: 350, cny: 2500 },
  installation: { usd: 85, cny: 300 },
  shipping: { usd: 18.5, cny: 60 },
  discount: { usd: -40, cny: -200 },
};

/** Roughly what a dollar is in other currencies: samples have to look right, not to be exact. */
const PER_DOLLAR: Readonly<Record<string, number>> = {
  ...{ EUR: 0.9, GBP: 0.8, CHF: 0.9, CAD: 1.4, AUD: 1.5, NZD: 1.7, SGD: 1.3, HKD: 8, TWD: 32, JPY: 150, KRW: 1400, INR: 85 },
  ...{
    BRL: 5.5,
    MXN: 19,
    PLN: 4,
    CZK: 23,
    SEK: 10,
    NOK: 11,
    DKK: 7,
    HUF: 360,
    TRY: 40,
    ZAR: 18,
    THB: 34,
    VND: 25_000,
    IDR: 16_000,
  },
};

/** A believable price of a sample product in the workbook's currency; in one that is not known, the figure in dollars. */
export function samplePrice(product: SampleProduct, currency: string): number {
  const { usd, cny } = PRICES[product];
  if (currency === 'CNY') return cny;
  const rate = PER_DOLLAR[currency];
  return rate === undefined ? usd : Number((usd * rate).toPrecision(2));
}
