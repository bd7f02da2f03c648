import { columnRuns } from '../../../src/gas/sheets/column-runs';

describe('columnRuns', () => {
  it('joins adjacent columns, whatever their order', () => {
    expect(columnRuns([3, 1, 2, 7, 8])).toEqual([
      { first: 1, count: 3 },
      { first: 7, count: 2 },
    ]);
  });

  it('reads small gaps along', () => {
    expect(columnRuns([1, 4, 9], 3)).toEqual([
      { first: 1, count: 4 },
      { first: 9, count: 1 },
    ]);
  });

  it('is empty without columns', () => {
    expect(columnRuns([])).toEqual([]);
  });
});
