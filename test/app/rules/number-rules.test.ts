import { numberRules } from '../../../src/app/rules/number-rules';

describe('numberRules', () => {
  it('keeps the numbers that rules have, in whatever order they stand', () => {
    expect(numberRules(['R4', 'R1'], 0)).toEqual({ ids: ['R4', 'R1'], last: 4 });
  });

  it('gives the lower of two copies, and rows without one, the next that was never given', () => {
    expect(numberRules(['R2', 'R2', '', 'mine'], 9)).toEqual({ ids: ['R2', 'R10', 'R11', 'R12'], last: 12 });
  });

  it('numbers the same rows alike until they are written', () => {
    expect(numberRules(['', 'R1'], 3)).toEqual(numberRules(['', 'R1'], 3));
  });
});
