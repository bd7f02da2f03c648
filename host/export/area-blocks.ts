import type { Area } from '../engine/sheet-engine';

/**
 * Cells of a grid that hold the same thing, as few rectangles: runs down a column, then columns side by side with equal runs.
 *
 * @param grid - What the cells hold from A1 on, compared by `key`; null holds nothing.
 */
export function areaBlocks<T>(
  grid: readonly (readonly (T | null)[])[],
  key: (value: T) => string,
): { readonly value: T; readonly area: Area }[] {
  const open = new Map<string, { value: T; area: Area }>();
  const blocks: { value: T; area: Area }[] = [];
  const columns = Math.max(0, ...grid.map((line) => line.length));
  for (let column = 0; column < columns; column++) {
    for (const run of runsOf(grid, column, key)) {
      const place = `${run.key}|${run.row}|${run.rows}`;
      const left = open.get(place);
      if (left && left.area.column + left.area.columns === column + 1) {
        left.area = { ...left.area, columns: left.area.columns + 1 };
        continue;
      }
      const block = { value: run.value, area: { row: run.row, column: column + 1, rows: run.rows, columns: 1 } };
      open.set(place, block);
      blocks.push(block);
    }
  }
  return blocks;
}

interface ColumnRun<T> {
  readonly value: T;
  readonly key: string;
  readonly row: number;
  rows: number;
}

function runsOf<T>(grid: readonly (readonly (T | null)[])[], column: number, key: (value: T) => string): ColumnRun<T>[] {
  const runs: ColumnRun<T>[] = [];
  for (const [index, line] of grid.entries()) {
    const value = line[column] ?? null;
    if (value === null) continue;
    const name = key(value);
    const before = runs.at(-1);
    if (before && before.key === name && before.row + before.rows === index + 1) before.rows++;
    else runs.push({ value, key: name, row: index + 1, rows: 1 });
  }
  return runs;
}
