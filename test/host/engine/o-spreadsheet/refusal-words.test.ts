import type { EngineWrite } from '../../../../host/engine/engine-write';
import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import { at, cellsAt } from '../cells-at';

describe('what the library refuses', () => {
  const refusedOf = (...writes: EngineWrite[]) =>
    createSpreadsheetEngine({})
      .apply(writes)
      .map(({ reason }) => reason);

  it.each(["Anna's", '2026/01', 'a*b', 'why?', '[x]', 'a\\b'])("is told of a sheet's name such as %s", (name) => {
    expect(refusedOf({ type: 'updateSheet', sheetId: 0, name })).toEqual([
      "Not imitated by this host: a sheet's name with one of ' * ? / \\ [ ]",
    ]);
  });

  it('is told of a sort of merged cells, which changes nothing', () => {
    const engine = createSpreadsheetEngine({});
    const area = at('A1:B4');
    engine.apply([
      cellsAt('A1', [
        [3, 1],
        [2, 2],
        [1, 3],
        [0, 4],
      ]),
      { type: 'merge', sheetId: 0, area: at('A2:B2') },
    ]);

    expect(engine.apply([{ type: 'sort', sheetId: 0, area, by: [{ column: 1, ascending: true }] }])).toEqual([
      { index: 0, reason: 'Not imitated by this host: sorting merged cells' },
    ]);
    expect(engine.readValues(0, area)).toEqual([
      [3, 1],
      [2, null],
      [1, 3],
      [0, 4],
    ]);
  });

  it('is told of the same rows grouped twice, a merge across frozen rows and no row left to see', () => {
    const group: EngineWrite = { type: 'group', sheetId: 0, dimension: 'rows', first: 2, count: 3 };
    expect(refusedOf(group, group)).toEqual(['Not imitated by this host: two groups of the same rows or columns']);
    expect(refusedOf({ type: 'setFrozen', sheetId: 0, rows: 1 }, { type: 'merge', sheetId: 0, area: at('A1:A2') })).toEqual([
      'Not imitated by this host: a merge across the edge of frozen rows or columns',
    ]);
    expect(refusedOf({ type: 'setHidden', sheetId: 0, dimension: 'rows', first: 1, count: 1000, hidden: true })).toEqual([
      'Not imitated by this host: hiding every row or column of a sheet',
    ]);
  });
});
