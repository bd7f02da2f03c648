import type { Area } from './sheet-engine';
import { type Dimension, type Shift, shiftPosition } from './shift-area';

/** Cells below each other in one column that hold the same thing. */
interface Run<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/**
 * What inserted lines get: what another line holds (counted before the insertion), nothing (`null`), or `'inside'`: what
 * both neighbours hold, where they are parts of one run.
 */
export type Inherit = number | null | 'inside';

/** A {@link RunTable} as it is written to disk: by column, `[first, last, value]`. */
export type SavedRuns<T> = readonly { readonly column: number; readonly runs: readonly (readonly [number, number, T])[] }[];

/**
 * Something that cells hold besides their value: a number format, a style, a note, a validation.
 *
 * Such things stand on whole columns or large blocks, so each column is kept as runs of equal values. Values are compared
 * by identity: intern objects before they are put in. A cell without one costs nothing.
 */
export class RunTable<T> {
  /** Index 0 is column 1. */
  #columns: (Run<T>[] | undefined)[] = [];

  get(row: number, column: number): T | undefined {
    const runs = this.#columns[column - 1];
    if (!runs) return undefined;
    const run = runs[indexAtOrAfter(runs, row)];
    return run && run.first <= row ? run.value : undefined;
  }

  /** The area as a grid, with `empty` where a cell holds nothing. */
  read<E>(area: Area, empty: E): (T | E)[][] {
    const grid: (T | E)[][] = Array.from({ length: area.rows }, () => new Array<T | E>(area.columns).fill(empty));
    const last = area.row + area.rows - 1;
    for (let offset = 0; offset < area.columns; offset++) {
      const runs = this.#columns[area.column - 1 + offset];
      if (!runs) continue;
      for (let index = indexAtOrAfter(runs, area.row); index < runs.length; index++) {
        const run = runs[index];
        if (!run || run.first > last) break;
        for (let row = Math.max(run.first, area.row); row <= Math.min(run.last, last); row++) {
          const line = grid[row - area.row];
          if (line) line[offset] = run.value;
        }
      }
    }
    return grid;
  }

  /** Gives every cell of the area the value; undefined takes away what is there. */
  fill(area: Area, value: T | undefined): void {
    const last = area.row + area.rows - 1;
    for (let column = area.column; column < area.column + area.columns; column++) {
      this.#replace(column, area.row, last, value === undefined ? [] : [{ first: area.row, last, value }]);
    }
  }

  /** Gives each cell from that corner on its own value. */
  put(row: number, column: number, grid: readonly (readonly (T | undefined)[])[]): void {
    const width = grid[0]?.length ?? 0;
    for (let offset = 0; offset < width; offset++) {
      const runs: Run<T>[] = [];
      grid.forEach((line, index) => {
        const value = line[offset];
        if (value !== undefined) append(runs, { first: row + index, last: row + index, value });
      });
      this.#replace(column + offset, row, row + grid.length - 1, runs);
    }
  }

  /** Changes the values of an area run by run: `change` gets undefined where cells hold nothing. */
  map(area: Area, change: (value: T | undefined) => T | undefined): void {
    const last = area.row + area.rows - 1;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const changed: Run<T>[] = [];
      let next = area.row;
      const add = (end: number, old: T | undefined) => {
        if (end < next) return;
        const value = change(old);
        if (value !== undefined) append(changed, { first: next, last: end, value });
        next = end + 1;
      };
      for (const run of this.#between(column, area.row, last)) {
        add(run.first - 1, undefined);
        add(run.last, run.value);
      }
      add(last, undefined);
      this.#replace(column, area.row, last, changed);
    }
  }

  /** Follows rows or columns that were inserted, deleted or moved. */
  shift(dimension: Dimension, shift: Shift, inherit: Inherit = null): void {
    if (dimension === 'columns') {
      const source = inherit === 'inside' ? null : inherit;
      const before = this.#columns;
      this.#columns = shiftLines(before, shift, source, (runs) => runs && [...runs]);
      if (inherit === 'inside' && shift.kind === 'insert') this.#fillBetweenColumns(shift.before, shift.count);
      return;
    }
    this.#columns = this.#columns.map((runs) => runs && shiftRuns(runs, shift, inherit));
  }

  /** Sorts lines of an area: row `area.row + i` gets what stood in row `order[i]`. */
  reorder(area: Area, order: readonly number[]): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const runs = this.#columns[column - 1];
      if (!runs || runs.length === 0) continue;
      const sorted: Run<T>[] = [];
      order.forEach((from, index) => {
        const value = this.get(from, column);
        if (value !== undefined) append(sorted, { first: area.row + index, last: area.row + index, value });
      });
      this.#replace(column, area.row, area.row + area.rows - 1, sorted);
    }
  }

  /** Every run, column by column. */
  *entries(): Generator<{ readonly area: Area; readonly value: T }> {
    for (const [index, runs] of this.#columns.entries()) {
      for (const { first, last, value } of runs ?? []) {
        yield { area: { row: first, column: index + 1, rows: last - first + 1, columns: 1 }, value };
      }
    }
  }

  copy(): RunTable<T> {
    const copied = new RunTable<T>();
    copied.#columns = this.#columns.map((runs) => runs && [...runs]);
    return copied;
  }

  save(): SavedRuns<T> {
    return this.#columns.flatMap((runs, index) =>
      runs && runs.length > 0
        ? [{ column: index + 1, runs: runs.map(({ first, last, value }) => [first, last, value] as const) }]
        : [],
    );
  }

  static load<T>(saved: SavedRuns<T>, intern: (value: T) => T = (value) => value): RunTable<T> {
    const table = new RunTable<T>();
    for (const { column, runs } of saved) {
      table.#columns[column - 1] = runs.map(([first, last, value]) => ({ first, last, value: intern(value) }));
    }
    return table;
  }

  #fillBetweenColumns(before: number, count: number): void {
    const right = this.#columns[before + count - 1];
    const common = (this.#columns[before - 2] ?? []).flatMap((run) =>
      (right ?? [])
        .filter((other) => other.value === run.value && other.first <= run.last && other.last >= run.first)
        .map((other) => ({ first: Math.max(run.first, other.first), last: Math.min(run.last, other.last), value: run.value })),
    );
    if (common.length === 0) return;
    for (let column = before; column < before + count; column++) this.#columns[column - 1] = [...common];
  }

  #between(column: number, first: number, last: number): Run<T>[] {
    const runs = this.#columns[column - 1] ?? [];
    const found: Run<T>[] = [];
    for (let index = indexAtOrAfter(runs, first); index < runs.length; index++) {
      const run = runs[index];
      if (!run || run.first > last) break;
      found.push({ first: Math.max(run.first, first), last: Math.min(run.last, last), value: run.value });
    }
    return found;
  }

  #replace(column: number, first: number, last: number, middle: readonly Run<T>[]): void {
    const runs = this.#columns[column - 1] ?? [];
    if (runs.length === 0 && middle.length === 0) return;
    const start = indexAtOrAfter(runs, first);
    let end = start;
    while (end < runs.length && (runs[end]?.first ?? 0) <= last) end++;
    const parts: Run<T>[] = [];
    const before = runs[start];
    const after = runs[end - 1];
    const left = start > 0 ? runs[start - 1] : undefined;
    if (left) parts.push(left);
    if (before && before.first < first) append(parts, { ...before, last: first - 1 });
    for (const run of middle) append(parts, run);
    if (after && end > start && after.last > last) append(parts, { ...after, first: last + 1 });
    const right = runs[end];
    if (right) append(parts, right);
    runs.splice(left ? start - 1 : start, end - start + (left ? 1 : 0) + (right ? 1 : 0), ...parts);
    this.#columns[column - 1] = runs;
  }
}

/** Lines in an array (index 0 is line 1) after a shift; inserted ones are copies of line `inherit`. */
export function shiftLines<L>(
  lines: readonly (L | undefined)[],
  shift: Shift,
  inherit: number | null,
  copy: (line: L | undefined) => L | undefined,
): (L | undefined)[] {
  const result = [...lines];
  if (shift.kind === 'delete') {
    result.splice(shift.first - 1, shift.count);
    return result;
  }
  if (shift.kind === 'insert') {
    if (shift.before > result.length && inherit === null) return result;
    while (result.length < shift.before - 1) result.push(undefined);
    const source = inherit === null ? undefined : lines[inherit - 1];
    const fresh = Array.from({ length: shift.count }, () => copy(source));
    return [...result.slice(0, shift.before - 1), ...fresh, ...result.slice(shift.before - 1)];
  }
  while (result.length < Math.max(shift.first + shift.count - 1, shift.before - 1)) result.push(undefined);
  const block = result.splice(shift.first - 1, shift.count);
  const target = shift.before > shift.first ? shift.before - shift.count : shift.before;
  return [...result.slice(0, target - 1), ...block, ...result.slice(target - 1)];
}

function shiftRuns<T>(runs: readonly Run<T>[], shift: Shift, inherit: Inherit): Run<T>[] {
  if (shift.kind === 'insert' && inherit === 'inside') return stretchRuns(runs, shift.before, shift.count);
  const cuts = shift.kind === 'insert' ? [shift.before] : [shift.first, shift.first + shift.count];
  if (shift.kind === 'move') cuts.push(shift.before);
  const shifted = cutRuns(runs, cuts).flatMap((run) => {
    const first = shiftPosition(run.first, shift);
    return first === null ? [] : [{ first, last: first + run.last - run.first, value: run.value }];
  });
  if (shift.kind === 'insert' && typeof inherit === 'number') {
    const source = runs[indexAtOrAfter(runs, inherit)];
    if (source && source.first <= inherit) {
      shifted.push({ first: shift.before, last: shift.before + shift.count - 1, value: source.value });
    }
  }
  shifted.sort((a, b) => a.first - b.first);
  const joined: Run<T>[] = [];
  for (const run of shifted) append(joined, run);
  return joined;
}

function stretchRuns<T>(runs: readonly Run<T>[], before: number, count: number): Run<T>[] {
  return runs.map((run) => ({
    first: run.first >= before ? run.first + count : run.first,
    last: run.last >= before ? run.last + count : run.last,
    value: run.value,
  }));
}

function cutRuns<T>(runs: readonly Run<T>[], cuts: readonly number[]): Run<T>[] {
  return runs.flatMap((run) => {
    const inside = cuts.filter((cut) => cut > run.first && cut <= run.last).sort((a, b) => a - b);
    const starts = [...new Set([run.first, ...inside])];
    return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? run.last + 1) - 1, value: run.value }));
  });
}

/** The index of the first run that ends at or after the row. */
function indexAtOrAfter<T>(runs: readonly Run<T>[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.last ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a run at the end, joined with the last one where both are the same and touch. */
function append<T>(runs: Run<T>[], run: Run<T>): void {
  const before = runs.at(-1);
  if (before && before.value === run.value && before.last + 1 === run.first) {
    runs[runs.length - 1] = { first: before.first, last: run.last, value: run.value };
  } else runs.push(run);
}
