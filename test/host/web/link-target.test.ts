import { parseLinkTarget } from '../../../host/web/link-target';

describe('parseLinkTarget', () => {
  it.each([
    ['#gid=0&range=B5', { sheetId: 0, area: { row: 5, column: 2, rows: 1, columns: 1 } }],
    ['#gid=731&range=A2:AI9', { sheetId: 731, area: { row: 2, column: 1, rows: 8, columns: 35 } }],
    ['#gid=3', { sheetId: 3, area: null }],
    ['#range=B5', null],
    ['', null],
    ['#gid=x', null],
  ])('reads %p as %p', (hash, target) => {
    expect(parseLinkTarget(hash)).toEqual(target);
  });
});
