import { isSampleLineId, lineIdOfRequest, rowsWithRepeatedLineId } from '../../../src/domain/order/line-id';

function repeated(...rows: readonly (readonly [string, 'edited' | 'old'])[]): readonly number[] {
  return rowsWithRepeatedLineId(rows.map(([lineId, age]) => ({ lineId, isEdited: age === 'edited' })));
}

describe('rowsWithRepeatedLineId', () => {
  it('names the copy, not what was copied', () => {
    expect(repeated(['L1', 'old'], ['L1', 'edited'])).toEqual([1]);
  });

  it('names the copy also where it was pasted above', () => {
    expect(repeated(['L1', 'edited'], ['L1', 'old'])).toEqual([0]);
  });

  it('names the lower rows where nothing tells which is the copy', () => {
    expect(repeated(['L1', 'old'], ['L2', 'old'], ['L1', 'old'], ['L1', 'old'])).toEqual([2, 3]);
  });

  it('keeps one of several pasted copies where the original is gone', () => {
    expect(repeated(['L1', 'edited'], ['L1', 'edited'])).toEqual([1]);
  });

  it('leaves rows without an id alone', () => {
    expect(repeated(['', 'old'], ['', 'edited'])).toEqual([]);
  });
});

describe('lineIdOfRequest', () => {
  it('gives the same form the same ids', () => {
    expect(lineIdOfRequest('r7', 0)).toBe('r7-1');
  });
});

describe('isSampleLineId', () => {
  it('knows a sample by its id', () => {
    expect([isSampleLineId('sample-01'), isSampleLineId('L-1')]).toEqual([true, false]);
  });
});
