import type { CellsWrite } from './cells-write';

/** Functions that Google's formulas have and the host's have not. */
const names = [
  ...['IMAGE', 'GOOGLETRANSLATE', 'DETECTLANGUAGE', 'GOOGLEFINANCE'],
  ...['IMPORTRANGE', 'IMPORTXML', 'IMPORTHTML', 'IMPORTDATA', 'IMPORTFEED'],
];

const call = new RegExp(`\\b(${names.join('|')})\\s*\\(`, 'gi');

/** The functions of the write's formulas that the host lacks. */
export function missingFunctions({ cells }: CellsWrite): ReadonlySet<string> {
  const found = new Set<string>();
  const values = 'every' in cells ? [cells.every] : cells.block.flat();
  for (const value of values) {
    if (typeof value !== 'string' || !value.startsWith('=')) continue;
    for (const [, name = ''] of value.matchAll(call)) found.add(name.toUpperCase());
  }
  return found;
}
