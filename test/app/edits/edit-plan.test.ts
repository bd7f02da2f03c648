import { type EditPlan, isEmptyPlan } from '../../../src/app/edits/edit-plan';

const NOTHING: EditPlan = { cells: [], formulas: [], notes: [], mended: [], problems: [] };

describe('isEmptyPlan', () => {
  it('holds where problems stand that were marked before', () => {
    const problem = { code: 'number-is-text', column: 'quantity' } as const;

    expect(isEmptyPlan({ ...NOTHING, problems: [{ row: 2, problem }] })).toBe(true);
  });

  it.each([
    { cells: [{ row: 2, key: 'status' as const, content: 'x' }] },
    { formulas: [{ row: 2, key: 'lineTotal' as const }] },
    { notes: [{ row: 2, key: 'quantity' as const, codes: [], figure: '' }] },
  ])('does not hold for %j', (part) => {
    expect(isEmptyPlan({ ...NOTHING, ...part })).toBe(false);
  });
});
