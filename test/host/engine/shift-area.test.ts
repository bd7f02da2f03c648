import fc from 'fast-check';
import {
  intersectAreas,
  shiftArea,
  shiftPosition,
  shiftSpan,
  shiftWholeArea,
  subtractArea,
} from '../../../host/engine/shift-area';
import { anyShift, shiftedLines } from './any-shift';
import { at } from './cells-at';

const thirty = Array.from({ length: 30 }, (_, index) => index + 1);

describe('shiftPosition', () => {
  it('finds each line where the shift put it', () => {
    fc.assert(
      fc.property(anyShift, (shift) => {
        const after = shiftedLines(thirty, shift);

        for (const line of thirty) {
          const index = after.indexOf(line);
          expect(shiftPosition(line, shift)).toBe(index < 0 ? null : index + 1);
        }
      }),
    );
  });
});

describe('shiftSpan', () => {
  it('covers the lines that it covered, and new ones only inside', () => {
    const span = fc.record({ first: fc.integer({ min: 1, max: 20 }), count: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(anyShift, span, (shift, { first, count }) => {
        const after = shiftedLines(thirty, shift);
        const isOurs = (line: number | null | undefined) => typeof line === 'number' && line >= first && line < first + count;

        const covered = shiftSpan({ first, count }, shift).flatMap((piece) =>
          after.slice(piece.first - 1, piece.first - 1 + piece.count),
        );

        expect(covered.filter(isOurs).length).toBe(after.filter(isOurs).length);
        expect(covered.every((line) => isOurs(line) || line === null)).toBe(true);
        if (shift.kind === 'insert') expect(covered.includes(null)).toBe(shift.before > first && shift.before < first + count);
      }),
    );
  });
});

describe('shiftArea', () => {
  it('cuts an area of which a column is moved away', () => {
    expect(shiftArea(at('A2:F9'), 'columns', { kind: 'move', first: 2, count: 1, before: 10 })).toEqual([
      at('A2:E9'),
      at('I2:I9'),
    ]);
    expect(shiftWholeArea(at('A2:F9'), 'columns', { kind: 'move', first: 2, count: 1, before: 10 })).toEqual(at('A2:E9'));
  });

  it('gives the same area back where nothing changes', () => {
    const area = at('A2:F9');

    expect(shiftArea(area, 'rows', { kind: 'delete', first: 10, count: 3 })[0]).toBe(area);
  });

  it('gives nothing back where the area is deleted', () => {
    expect(shiftArea(at('A2:F9'), 'rows', { kind: 'delete', first: 1, count: 9 })).toEqual([]);
    expect(shiftWholeArea(at('A2:F9'), 'rows', { kind: 'delete', first: 1, count: 9 })).toBeNull();
  });
});

describe('subtractArea', () => {
  const area = fc.record({
    row: fc.integer({ min: 1, max: 8 }),
    column: fc.integer({ min: 1, max: 8 }),
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
  });
  const cellsOf = ({ row, column, rows, columns }: { row: number; column: number; rows: number; columns: number }) =>
    Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`);

  it('leaves exactly the cells outside the hole, each once', () => {
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const left = subtractArea(whole, hole).flatMap(cellsOf);
        const holeCells = new Set(cellsOf(hole));

        expect(left.sort()).toEqual(
          cellsOf(whole)
            .filter((cell) => !holeCells.has(cell))
            .sort(),
        );
        expect(intersectAreas(whole, hole) === null).toBe(left.length === cellsOf(whole).length);
      }),
    );
  });
});
