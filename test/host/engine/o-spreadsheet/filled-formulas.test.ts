import { createSpreadsheetEngine, type SpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import type { CellInput } from '../../../../host/engine/sheet-engine';

function anEngine(): SpreadsheetEngine {
  const engine = createSpreadsheetEngine({ locale: 'en_US' });
  engine.apply([{ type: 'addSheet', sheetId: 1, name: 'Prices', index: 1, rows: 20, columns: 10 }]);
  return engine;
}

function fill(engine: SpreadsheetEngine, sheetId: number, cells: readonly (readonly CellInput[])[]): void {
  engine.apply([{ type: 'setCells', sheetId, row: 1, column: 1, cells }]);
}

const column = (engine: SpreadsheetEngine, sheetId: number, number: number, rows: number) =>
  engine.readValues(sheetId, { row: 1, column: number, rows, columns: 1 }).map(([value]) => value);

describe('formulas that were filled down', () => {
  it('compute and read back as each was written', () => {
    const engine = anEngine();
    fill(
      engine,
      0,
      [1, 2, 3, 4].map((row) => [row, row * 10, { formula: `=IF(A${row}>2;$A$1+B${row};SUM(A$1:A${row}))&"A${row}"` }]),
    );

    expect(column(engine, 0, 3, 4)).toEqual(['1A1', '3A2', '31A3', '41A4']);
    expect(engine.readFormulas(0, { row: 3, column: 3, rows: 1, columns: 1 })).toEqual([['=IF(A3>2,$A$1+B3,SUM(A$1:A3))&"A3"']]);
  });

  it('read the cells of their own row', () => {
    const engine = anEngine();
    fill(
      engine,
      0,
      [1, 2, 3, 4].map((row) => [row, row * 10, { formula: `=IF(A${row}>2;$A$1+B${row};B${row}-A${row})` }]),
    );

    expect(column(engine, 0, 3, 4)).toEqual([9, 18, 31, 41]);
    expect(engine.readFormulas(0, { row: 4, column: 3, rows: 1, columns: 1 })).toEqual([['=IF(A4>2,$A$1+B4,B4-A4)']]);
  });

  it('are about the cells of their own sheet', () => {
    const engine = anEngine();
    fill(engine, 0, [
      [1, { formula: '=A1+SUM(A1:A2)' }],
      [2, { formula: '=A2+SUM(A1:A2)' }],
    ]);
    fill(engine, 1, [
      [10, { formula: '=A1+SUM(A1:A2)' }],
      [20, { formula: '=A2+SUM(A1:A2)' }],
    ]);

    expect(column(engine, 0, 2, 2)).toEqual([4, 5]);
    expect(column(engine, 1, 2, 2)).toEqual([40, 50]);
  });

  it('find a sheet by the name that it has now', () => {
    const engine = anEngine();
    fill(engine, 1, [[7]]);
    fill(engine, 0, [[1, { formula: '=A1*Prices!$A$1' }]]);
    engine.apply([
      { type: 'updateSheet', sheetId: 1, name: 'Old prices' },
      { type: 'addSheet', sheetId: 2, name: 'Prices', index: 2, rows: 5, columns: 5 },
    ]);
    fill(engine, 2, [[9]]);
    fill(engine, 0, [
      [1, { formula: "=A1*'Old prices'!$A$1" }],
      [2, { formula: '=A2*Prices!$A$1' }],
      [3, { formula: '=A3*Gone!$A$1' }],
    ]);

    expect(column(engine, 0, 2, 3)).toEqual([7, 18, { error: '#REF!' }]);
  });

  it('move with their cells, and those of the same shape that are written later do not', () => {
    const engine = anEngine();
    fill(engine, 0, [[1, { formula: '=A1+1' }], [2, { formula: '=A2+1' }], [3]]);
    engine.apply([{ type: 'insertRows', sheetId: 0, before: 2, count: 1, inheritFrom: 'none' }]);
    engine.apply([{ type: 'setCells', sheetId: 0, row: 4, column: 2, cells: [[{ formula: '=A2+1' }]] }]);

    expect(engine.readFormulas(0, { row: 1, column: 2, rows: 4, columns: 1 }).flat()).toEqual(['=A1+1', null, '=A3+1', '=A2+1']);
  });
});
