import { SAMPLE_PLAN } from '../../../src/app/samples/sample-plan';

describe('SAMPLE_PLAN', () => {
  it('begins with the oldest order, so that numbers rise', () => {
    const days = SAMPLE_PLAN.map(({ ordered }) => ordered);

    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('ships nothing before it was ordered and delivers nothing before it was shipped', () => {
    for (const { ordered, lines } of SAMPLE_PLAN) {
      for (const { shipped = ordered, actual = shipped } of lines) {
        expect(shipped).toBeGreaterThanOrEqual(ordered);
        expect(actual).toBeGreaterThanOrEqual(shipped);
        expect(actual).toBeLessThanOrEqual(0);
      }
    }
  });

  it('has orders of several lines, a discount, shipping, a service and a return', () => {
    const lines = SAMPLE_PLAN.flatMap((order) => order.lines);

    expect(SAMPLE_PLAN.filter((order) => order.lines.length > 1).length).toBeGreaterThan(5);
    expect(lines.map(({ product }) => product)).toEqual(expect.arrayContaining(['discount', 'shipping', 'consulting']));
    expect(lines.some(({ quantity }) => quantity < 0)).toBe(true);
  });
});
