import { isDatePattern } from '../../engine/number-format';
import type { CellValue } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { serialToInstant } from '../time-zone';
import type { WireRange, WireValue } from '../wire';

const datePatterns = new Map<string, boolean>();

function isDateLike(pattern: string): boolean {
  let known = datePatterns.get(pattern);
  if (known === undefined) {
    known = isDatePattern(pattern);
    datePatterns.set(pattern, known);
  }
  return known;
}

/**
 * The values of a range as scripts see them: numbers under a date format are instants by the spreadsheet's zone (F126, F136),
 * an empty cell is `''`, an error its text (F119).
 */
export function scriptValues(context: Context, range: WireRange): WireValue[][] {
  const { engine } = context;
  const values = engine.readValues(range.sheetId, range);
  const hasNumbers = values.some((row) => row.some((value) => typeof value === 'number'));
  const formats = hasNumbers ? engine.readNumberFormats(range.sheetId, range) : null;
  const zone = engine.document.timeZone;
  return values.map((row, r) =>
    row.map((value, c) => {
      if (typeof value === 'number' && isDateLike(formats?.[r]?.[c] ?? '')) return { $date: serialToInstant(value, zone) };
      return scalar(value);
    }),
  );
}

function scalar(value: CellValue): WireValue {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** The first cell of a block. */
export function first<T>(block: readonly (readonly T[])[], otherwise: T): T {
  return block[0]?.[0] ?? otherwise;
}

/** The first cell of a range, for the singular getters. */
export function topLeft(range: WireRange): WireRange {
  return { ...range, rows: 1, columns: 1 };
}
