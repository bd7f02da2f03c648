import type { CellError, CellValue } from '../sheet-engine';
import type { FunctionArgument, FunctionRange } from './google-function';

const wrongType: CellError = { error: '#VALUE!' };

export function isError(value: FunctionArgument): value is CellError {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A single value; of a range, its first cell. */
export function single(argument: FunctionArgument): CellValue {
  if (argument === undefined) return null;
  return Array.isArray(argument) ? ((argument as FunctionRange)[0]?.[0] ?? null) : (argument as CellValue);
}

/** A number as Google reads one in arithmetic: empty is 0, TRUE is 1, text that is a number counts as one. */
export function toNumber(value: CellValue | undefined): number | CellError {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return value;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? wrongType : number;
}

/** Text as Google shows a value inside a longer text. */
export function toText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  return String(value);
}

/** Computes with numbers, or gives the first argument that is none as an error. */
export function mapNumbers(args: readonly FunctionArgument[], compute: (...numbers: [number, number]) => CellValue): CellValue {
  const numbers: number[] = [];
  for (const argument of args) {
    const number = toNumber(single(argument));
    if (typeof number !== 'number') return number;
    numbers.push(number);
  }
  return compute(numbers[0] ?? 0, numbers[1] ?? 0);
}
