import { createPlainEngine } from '../../../../host/engine/plain/engine';
import type { CellInput } from '../../../../host/engine/sheet-engine';
import { at, cellsAt } from '../cells-at';
import { describeEngine } from '../engine-contract';

describeEngine('plain engine', (options) => createPlainEngine(options));

describe('createPlainEngine', () => {
  it('reads a formula as empty where nothing computes it, and refuses to evaluate', () => {
    const engine = createPlainEngine();

    engine.apply([cellsAt('A1', [[1, { formula: '=A1+1' }]])]);

    expect(engine.readValues(0, at('A1:B1'))).toEqual([[1, null]]);
    expect(() => engine.evaluate(0, '=A1+1')).toThrow('compute hook');
  });

  it('computes formulas by its hook, which knows filled-down formulas by their R1C1 text', () => {
    const engine = createPlainEngine({
      compute: ({ r1c1, sheetId, row, column }, read) => {
        if (r1c1 !== '=R[0]C[-2]*R[0]C[-1]') return { error: '#NAME?' };
        const [left, right] = read(sheetId, { row, column: column - 2, rows: 1, columns: 2 })[0] ?? [];
        return Number(left) * Number(right);
      },
    });

    engine.apply([
      cellsAt('A1', [
        [2, 3, { formula: '=A1*B1' }],
        [4, 5, { formula: '=A2*B2' }],
        [1, 1, { formula: '=OTHER()' }],
      ]),
    ]);

    expect(engine.readValues(0, at('C1:C3'))).toEqual([[6], [20], [{ error: '#NAME?' }]]);
    expect(engine.readDisplayValues(0, at('C3'))).toEqual([['#NAME?']]);
  });

  it('shows colour rules by the hook, the first one winning', () => {
    const engine = createPlainEngine({ compute: ({ row }) => row % 2 === 0 });
    const areas = [at('A1:A4')];
    engine.apply([
      {
        type: 'setColourRules',
        sheetId: 0,
        rules: [
          { areas, criteria: 'CUSTOM_FORMULA', values: ['=EVEN()'], style: { background: '#111111' } },
          { areas, criteria: 'CELL_EMPTY', values: [], style: { background: '#222222', bold: true } },
        ],
      },
    ]);

    expect(engine.readShownStyle(0, 2, 1)).toEqual({ background: '#111111', bold: true });
    expect(engine.readShownStyle(0, 3, 1)).toEqual({ background: '#222222', bold: true });
  });

  it('follows cut rules and lists on other sheets', () => {
    const engine = createPlainEngine();
    engine.apply([
      { type: 'addSheet', sheetId: 5, name: 'Settings', index: 1, rows: 20, columns: 4 },
      {
        type: 'setValidation',
        sheetId: 0,
        area: at('A2:A9'),
        validation: { criteria: 'VALUE_IN_RANGE', values: ['Settings!$B$2:$B$9'], allowInvalid: true },
      },
    ]);

    engine.apply([{ type: 'insertRows', sheetId: 5, before: 1, count: 3, inheritFrom: 'none' }]);
    expect(engine.readValidations(0, at('A2'))[0]?.[0]?.values).toEqual(['Settings!$B$5:$B$12']);

    engine.apply([{ type: 'updateSheet', sheetId: 5, name: '设置' }]);
    expect(engine.readValidations(0, at('A9'))[0]?.[0]?.values).toEqual(['设置!$B$5:$B$12']);
  });

  it('makes references to deleted cells and sheets #REF!', () => {
    const engine = createPlainEngine();
    engine.apply([
      { type: 'addSheet', sheetId: 5, name: 'Gone', index: 1, rows: 20, columns: 4 },
      cellsAt('A1', [[{ formula: '=B3+Gone!A1' }, { formula: '=SUM(C3:C4)' }]]),
    ]);

    engine.apply([
      { type: 'deleteRows', sheetId: 0, first: 3, count: 2 },
      { type: 'deleteSheet', sheetId: 5 },
    ]);

    expect(engine.readFormulas(0, at('A1:B1'))).toEqual([['=#REF!+#REF!', '=SUM(#REF!)']]);
  });

  it('holds 100,000 lines of 35 columns', () => {
    const engine = createPlainEngine();
    const lines = Array.from({ length: 100_000 }, (_, index) =>
      Array.from({ length: 35 }, (_, column): CellInput => (column === 6 ? { formula: `=E${index + 2}*F${index + 2}` } : column)),
    );
    engine.apply([{ type: 'addSheet', sheetId: 1, name: 'Orders', index: 1, rows: 100_001, columns: 35 }]);

    const refused = engine.apply([
      { type: 'setCells', sheetId: 1, row: 2, column: 1, cells: lines },
      { type: 'insertRows', sheetId: 1, before: 2, count: 1, inheritFrom: 'after' },
    ]);

    expect(refused).toEqual([]);
    expect(engine.lastCell(1)).toEqual({ row: 100_002, column: 35 });
    expect(engine.readFormulas(1, { row: 100_002, column: 7, rows: 1, columns: 1 })).toEqual([['=E100002*F100002']]);
  });
});
