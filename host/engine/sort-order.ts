import type { Area, CellValue } from './sheet-engine';

/** One key of a sort, by absolute column (F132). */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * The rows of an area in Google's order: numbers and dates, then text without regard to case by the locale's rules, then
 * FALSE and TRUE, then errors; empty cells come last in either direction. A formula's `""` is text, so it comes above all
 * numbers in a descending sort. Rows that are equal keep their order.
 *
 * @returns the row numbers: the row to be first, the one to be second, …
 */
export function sortRows(
  area: Area,
  keys: readonly SortKey[],
  read: (row: number, column: number) => CellValue,
  locale: string,
): number[] {
  const collator = new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'accent', numeric: false });
  const lines = Array.from({ length: area.rows }, (_, index) => {
    const row = area.row + index;
    return { row, values: keys.map((key) => read(row, key.column)) };
  });
  lines.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const order = compare(a.values[index] ?? null, b.values[index] ?? null, key.ascending, collator);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  return lines.map((line) => line.row);
}

function compare(a: CellValue, b: CellValue, ascending: boolean, collator: Intl.Collator): number {
  const rankA = rank(a);
  const rankB = rank(b);
  if (rankA === emptyRank || rankB === emptyRank) return rankA - rankB;
  const order = rankA === rankB ? compareAlike(a, b, collator) : rankA - rankB;
  return ascending ? order : -order;
}

const emptyRank = 4;

function rank(value: CellValue): number {
  if (value === null) return emptyRank;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compareAlike(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  if (typeof a === 'object' || typeof b === 'object') return 0;
  return Number(a) - Number(b);
}
