import { samplePrice } from '../../../src/app/samples/sample-prices';

describe('samplePrice', () => {
  it.each([
    ['laptop', 'CNY', 7999],
    ['laptop', 'USD', 1099],
    ['laptop', 'JPY', 160_000],
    ['discount', 'CNY', -200],
    ['discount', 'GBP', -32],
    ['lamp', 'XYZ', 59.9],
  ] as const)('of a %s in %s is %p', (product, currency, price) => {
    expect(samplePrice(product, currency)).toBe(price);
  });
});
