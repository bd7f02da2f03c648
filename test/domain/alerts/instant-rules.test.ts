import { isInstant } from '../../../src/domain/alerts/instant-rules';

describe('isInstant', () => {
  it.each([
    ['urgent', 'atOnce', true],
    ['assigned', 'atOnce', true],
    ['urgent', 'digest', false],
    ['status', 'atOnce', false],
    [null, 'atOnce', false],
  ] as const)('takes %s %s: %s', (moment, delivery, isTold) => {
    expect(isInstant({ moment, delivery })).toBe(isTold);
  });
});
