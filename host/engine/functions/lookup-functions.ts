import { isDatePattern } from '../number-format';
import { parseInput } from '../parse-input';
import type { CellValue } from '../sheet-engine';
import { single, toNumber } from './function-arguments';
import type { FunctionRange, GoogleFunction } from './google-function';

export const lookupFunctions: readonly GoogleFunction[] = [
  {
    name: 'XMATCH',
    parameters: ['search_key', 'lookup_range', 'match_mode?', 'search_mode?'],
    ranges: [1],
    compute: ([key, range, matchMode, searchMode]) => {
      const cells = Array.isArray(range) ? (range as FunctionRange).flat() : [single(range)];
      const mode = Number(toNumber(single(matchMode)));
      const isBackward = Number(toNumber(single(searchMode) ?? 1)) < 0;
      const found = findMatch(single(key), isBackward ? [...cells].reverse() : cells, mode);
      if (found < 0) return { error: '#N/A' };
      return isBackward ? cells.length - found : found + 1;
    },
  },
  {
    name: 'ARRAY_CONSTRAIN',
    parameters: ['input_range', 'num_rows', 'num_cols'],
    ranges: [0],
    compute: ([range, rows, columns]) => {
      if (!Array.isArray(range)) return single(range);
      const width = Number(toNumber(single(columns)));
      return (range as FunctionRange).slice(0, Number(toNumber(single(rows)))).map((row) => row.slice(0, width));
    },
  },
  {
    name: 'ISDATE',
    parameters: ['value'],
    compute: ([value], { locale }) => {
      const text = single(value);
      if (typeof text !== 'string') return false;
      const { format } = parseInput(text, locale, '');
      return format !== undefined && isDatePattern(format);
    },
  },
];

/** Mode 0: equal; 2: with `*` and `?`; -1 and 1: equal or the next smaller or larger. */
function findMatch(key: CellValue, cells: readonly CellValue[], mode: number): number {
  const isMatch = mode === 2 && typeof key === 'string' ? wildcard(key) : (cell: CellValue) => isSame(cell, key);
  const exact = cells.findIndex(isMatch);
  if (exact >= 0 || (mode !== -1 && mode !== 1)) return exact;
  let best = -1;
  cells.forEach((cell, index) => {
    if (cell === null || typeof cell !== typeof key || typeof cell === 'object') return;
    const fits = mode === 1 ? isBefore(key, cell) : isBefore(cell, key);
    const known = best < 0 ? null : (cells[best] ?? null);
    if (fits && (known === null || (mode === 1 ? isBefore(cell, known) : isBefore(known, cell)))) best = index;
  });
  return best;
}

function wildcard(key: string): (cell: CellValue) => boolean {
  const source = key.replace(/~?[.*+?^${}()|[\]\\]/g, (found) => {
    if (found === '*') return '.*';
    if (found === '?') return '.';
    return `\\${found.replace(/^~/, '')}`;
  });
  const pattern = new RegExp(`^${source}$`, 'is');
  return (cell) => typeof cell === 'string' && pattern.test(cell);
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  return one === other;
}

function isBefore(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one < other;
  return String(one).toLowerCase() < String(other).toLowerCase();
}
