import { draftOf, inSheetOrder } from '../../../src/app/edits/draft-row';

describe('draftOf', () => {
  it.each([
    ['', true],
    ['L1', false],
  ])('with the line id %p is new: %p', (lineId, isNew) => {
    expect(draftOf({ row: 2, cells: { customerName: 'Ada', lineId }, lostFormulas: [] }).isNew).toBe(isNew);
  });
});

describe('inSheetOrder', () => {
  it('merges lists by row', () => {
    expect(inSheetOrder([{ row: 5 }, { row: 2 }, { row: 3 }]).map(({ row }) => row)).toEqual([2, 3, 5]);
  });
});
