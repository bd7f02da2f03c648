import fc from 'fast-check';
import { RunTable } from '../../../host/engine/run-table';
import type { Area } from '../../../host/engine/sheet-engine';
import { anyShift, shiftedLines } from './any-shift';

const whole: Area = { row: 1, column: 1, rows: 45, columns: 8 };
const value = fc.constantFrom('a', 'b', undefined);
const area: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 1, max: 20 }),
  column: fc.integer({ min: 1, max: 5 }),
  rows: fc.integer({ min: 1, max: 10 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

type Grid = (string | null)[][];

const emptyGrid = (): Grid => Array.from({ length: 45 }, () => new Array<null>(8).fill(null));

function fillGrid(grid: Grid, { row, column, rows, columns }: Area, each: (old: string | null) => string | null): void {
  for (let y = row; y < row + rows; y++) {
    const line = grid[y - 1] ?? [];
    for (let x = column; x < column + columns; x++) line[x - 1] = each(line[x - 1] ?? null);
  }
}

describe('RunTable', () => {
  it('holds what a plain grid would hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(area, value), { maxLength: 12 }), (fills) => {
        const table = new RunTable<string>();
        const grid = emptyGrid();
        for (const [where, what] of fills) {
          table.fill(where, what);
          fillGrid(grid, where, () => what ?? null);
        }

        expect(table.read(whole, null)).toEqual(grid);
        expect(grid.map((line, y) => line.map((_, x) => table.get(y + 1, x + 1) ?? null))).toEqual(grid);
        expect(RunTable.load<string>(JSON.parse(JSON.stringify(table.save()))).read(whole, null)).toEqual(grid);
      }),
    );
  });

  it('maps values run by run', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(area, value), { maxLength: 6 }), area, (fills, where) => {
        const table = new RunTable<string>();
        for (const [each, what] of fills) table.fill(each, what);
        const expected = table.read(whole, null);
        fillGrid(expected, where, (old) => `${old ?? '-'}!`);

        table.map(where, (old) => `${old ?? '-'}!`);

        expect(table.read(whole, null)).toEqual(expected);
      }),
    );
  });

  it('follows inserted, deleted and moved rows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(area, value), { maxLength: 8 }), anyShift, (fills, shift) => {
        const table = new RunTable<string>();
        for (const [each, what] of fills) table.fill(each, what);
        const before = table.read({ ...whole, rows: 30 }, null);

        table.shift('rows', shift);

        const after = shiftedLines(before, shift).map((line) => line ?? new Array<null>(8).fill(null));
        expect(table.read({ ...whole, rows: after.length }, null)).toEqual(after);
      }),
    );
  });

  it('follows inserted, deleted and moved columns', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(area, value), { maxLength: 8 }), anyShift, (fills, shift) => {
        const table = new RunTable<string>();
        for (const [each, what] of fills) table.fill(each, what);
        const before = table.read({ ...whole, columns: 30 }, null);

        table.shift('columns', shift);

        const after = before.map((line) => shiftedLines(line, shift));
        expect(table.read({ ...whole, columns: after[0]?.length ?? 0 }, null)).toEqual(after);
      }),
    );
  });

  it('gives inserted rows what the named row holds', () => {
    const table = new RunTable<string>();
    table.fill({ row: 3, column: 1, rows: 1, columns: 1 }, 'format');

    table.shift('rows', { kind: 'insert', before: 4, count: 2 }, 3);
    table.shift('rows', { kind: 'insert', before: 1, count: 1 }, 1);

    expect(table.read({ row: 1, column: 1, rows: 7, columns: 1 }, '').flat()).toEqual([
      '',
      '',
      '',
      'format',
      'format',
      'format',
      '',
    ]);
  });

  it('grows inside a run and a block of columns, and not at their edges', () => {
    const table = new RunTable<string>();
    table.fill({ row: 2, column: 2, rows: 3, columns: 2 }, 'list');

    table.shift('rows', { kind: 'insert', before: 3, count: 1 }, 'inside');
    table.shift('rows', { kind: 'insert', before: 6, count: 1 }, 'inside');
    table.shift('columns', { kind: 'insert', before: 3, count: 1 }, 'inside');
    table.shift('columns', { kind: 'insert', before: 2, count: 1 }, 'inside');

    expect([...table.entries()].map((each) => each.area)).toEqual(
      [3, 4, 5].map((column) => ({ row: 2, column, rows: 4, columns: 1 })),
    );
  });

  it('follows a sort', () => {
    const table = new RunTable<string>();
    table.put(2, 1, [['a'], ['b'], [undefined]]);

    table.reorder({ row: 2, column: 1, rows: 3, columns: 1 }, [4, 2, 3]);

    expect(table.read({ row: 2, column: 1, rows: 3, columns: 1 }, '').flat()).toEqual(['', 'a', 'b']);
  });

  it('joins equal runs', () => {
    const table = new RunTable<string>();
    for (let row = 1; row <= 100; row++) table.fill({ row, column: 1, rows: 1, columns: 1 }, '@');
    table.put(101, 1, [['@'], ['@']]);

    expect(table.save()).toEqual([{ column: 1, runs: [[1, 102, '@']] }]);
  });
});
