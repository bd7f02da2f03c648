import type { Validation } from '../../../../host/engine/sheet-engine';
import { at, cellsAt, first } from '../cells-at';
import type { CreateEngine } from './create-engine';

/** What every engine does alike: rows and columns that are put in, taken out, moved, hidden and grouped. */
export function describeRows(name: string, create: CreateEngine): void {
  describe(`${name}: rows and columns`, () => {
    const grid = [
      ['Order no.', 'Customer'],
      ['A-1', 'Ada'],
      ['A-2', 'Bo'],
      ['A-3', 'Cy'],
    ];

    it('moves rows down when some are inserted, with formats from the row before', () => {
      const engine = create({});
      engine.apply([cellsAt('A1', grid), { type: 'setNumberFormats', sheetId: first, area: at('A3:B3'), formats: '@' }]);

      engine.apply([{ type: 'insertRows', sheetId: first, before: 4, count: 2, inheritFrom: 'before' }]);

      expect(engine.readValues(first, at('A3:A6'))).toEqual([['A-2'], [null], [null], ['A-3']]);
      expect(engine.readNumberFormats(first, at('A3:A6'))).toEqual([['@'], ['@'], ['@'], ['']]);
      expect(engine.listSheets()[0]?.rows).toBe(1002);
    });

    it('closes the gap when rows are deleted', () => {
      const engine = create({});
      engine.apply([cellsAt('A1', grid)]);

      engine.apply([{ type: 'deleteRows', sheetId: first, first: 2, count: 2 }]);

      expect(engine.readValues(first, at('A1:B3'))).toEqual([
        ['Order no.', 'Customer'],
        ['A-3', 'Cy'],
        [null, null],
      ]);
      expect(engine.listSheets()[0]?.rows).toBe(998);
    });

    it('moves a column before another one, with its formats, widths and validations', () => {
      const engine = create({});
      const validation: Validation = { criteria: 'VALUE_IN_LIST', values: ['x', 'y'], allowInvalid: true };
      engine.apply([
        cellsAt('A1', [['a', 'b', 'c', 'd']]),
        { type: 'setNumberFormats', sheetId: first, area: at('A1:A3'), formats: '@' },
        { type: 'setSizes', sheetId: first, dimension: 'columns', first: 1, count: 1, pixels: 222 },
        { type: 'setValidation', sheetId: first, area: at('A2:A3'), validation },
      ]);

      engine.apply([{ type: 'moveColumns', sheetId: first, first: 1, count: 1, before: 4 }]);

      expect(engine.readValues(first, at('A1:D1'))).toEqual([['b', 'c', 'a', 'd']]);
      expect(engine.readNumberFormats(first, at('A1:D1'))).toEqual([['', '', '@', '']]);
      expect(engine.readSizes(first, 'columns', 1, 4).map(({ pixels }) => pixels)[2]).toBe(222);
      expect(engine.readValidations(first, at('B2:C2'))).toEqual([[null, expect.objectContaining({ values: ['x', 'y'] })]]);
    });

    it('moves rows up', () => {
      const engine = create({});
      engine.apply([cellsAt('A1', [['1'], ['2'], ['3'], ['4']])]);

      engine.apply([{ type: 'moveRows', sheetId: first, first: 3, count: 2, before: 2 }]);

      expect(engine.readValues(first, at('A1:A4'))).toEqual([['1'], ['3'], ['4'], ['2']]);
    });

    it('adapts formulas to inserted and deleted rows', () => {
      const engine = create({});
      engine.apply([cellsAt('C2', [[{ formula: '=A2+A10+$A$10' }]]), cellsAt('D1', [[{ formula: '=SUM(A2:A10)' }]])]);

      engine.apply([{ type: 'insertRows', sheetId: first, before: 5, count: 2, inheritFrom: 'none' }]);
      expect(engine.readFormulas(first, at('C2:D2'))[0]?.[0]).toBe('=A2+A12+$A$12');
      expect(engine.readFormulas(first, at('D1'))).toEqual([['=SUM(A2:A12)']]);

      engine.apply([{ type: 'deleteRows', sheetId: first, first: 3, count: 1 }]);
      expect(engine.readFormulas(first, at('C2'))).toEqual([['=A2+A11+$A$11']]);
      expect(engine.readFormulas(first, at('D1'))).toEqual([['=SUM(A2:A11)']]);
    });

    it('sorts numbers before text before booleans, empty cells last, and keeps equal rows in order', () => {
      const engine = create({});
      engine.apply([
        cellsAt('A1', [
          ['b', 1],
          [null, 2],
          [10, 3],
          ['a', 4],
          [true, 5],
          [2, 6],
          ['B', 7],
        ]),
      ]);

      engine.apply([{ type: 'sort', sheetId: first, area: at('A1:B7'), by: [{ column: 1, ascending: true }] }]);
      expect(engine.readValues(first, at('B1:B7')).flat()).toEqual([6, 3, 4, 1, 7, 5, 2]);

      engine.apply([{ type: 'sort', sheetId: first, area: at('A1:B7'), by: [{ column: 1, ascending: false }] }]);
      expect(engine.readValues(first, at('B1:B7')).flat()).toEqual([5, 1, 7, 4, 3, 6, 2]);
    });

    it('keeps formulas on their own row and notes with their row when it sorts', () => {
      const engine = create({});
      engine.apply([
        cellsAt('A1', [
          [3, { formula: '=A1*2' }],
          [1, { formula: '=A2*2' }],
          [2, { formula: '=A3*2' }],
        ]),
        { type: 'setNotes', sheetId: first, area: at('A1'), notes: [['three']] },
      ]);

      engine.apply([{ type: 'sort', sheetId: first, area: at('A1:B3'), by: [{ column: 1, ascending: true }] }]);

      expect(engine.readFormulas(first, at('B1:B3'))).toEqual([['=A1*2'], ['=A2*2'], ['=A3*2']]);
      expect(engine.readNotes(first, at('A1:A3'))).toEqual([[''], [''], ['three']]);
    });

    it('hides, freezes and groups', () => {
      const engine = create({});

      engine.apply([
        { type: 'setFrozen', sheetId: first, rows: 1, columns: 2 },
        { type: 'setHidden', sheetId: first, dimension: 'columns', first: 5, count: 2, hidden: true },
        { type: 'group', sheetId: first, dimension: 'columns', first: 8, count: 3 },
        { type: 'setGroupCollapsed', sheetId: first, dimension: 'columns', first: 8, count: 3, collapsed: true },
      ]);

      expect(engine.listSheets()[0]).toMatchObject({ frozenRows: 1, frozenColumns: 2 });
      expect(engine.readSizes(first, 'columns', 4, 4).map(({ hidden }) => hidden)).toEqual([false, true, true, false]);
      expect(engine.readGroups(first)).toEqual([{ dimension: 'columns', first: 8, count: 3, collapsed: true }]);
    });
  });
}
