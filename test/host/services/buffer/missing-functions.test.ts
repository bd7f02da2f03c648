import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import { missingFunctions, missingNames } from '../../../../host/services/buffer/missing-functions';

describe('missingFunctions', () => {
  const missingIn = (formula: string) => [
    ...missingFunctions({
      ...{ type: 'cells', sheetId: 0, row: 1, column: 1, rows: 1, columns: 1, kind: 'formulas' },
      cells: { block: [[formula]] },
    }),
  ];

  it.each(missingNames)('names %s, which shows #NAME?', (name) => {
    const engine = createSpreadsheetEngine({});
    engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [[{ formula: `=${name}(1)` }]] }]);

    expect(engine.readValues(0, { row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[{ error: '#NAME?' }]]);
    expect(missingIn(`=1+${name.toLowerCase()} (1)`)).toEqual([name]);
  });

  it('names none for functions whose names only end like one, and for plain text', () => {
    expect([missingIn('=MODE(A1:A9)+SUM.T.DIST2(1)'), missingIn('IMAGE("x")')]).toEqual([[], []]);
  });
});
