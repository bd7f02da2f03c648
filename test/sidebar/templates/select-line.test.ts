import { boundsOfLine } from '../../../src/sidebar/templates/select-line';

describe('boundsOfLine', () => {
  it.each([
    [1, 'one'],
    [2, ''],
    [3, 'three'],
    [4, 'four'],
    [9, 'four'],
  ])('finds line %i', (line, text) => {
    const whole = 'one\n\nthree\nfour';

    expect(whole.slice(...boundsOfLine(whole, line))).toBe(text);
  });
});
