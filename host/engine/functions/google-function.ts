import type { CellValue } from '../sheet-engine';

/** A range or an array: rows of cells. */
export type FunctionRange = readonly (readonly CellValue[])[];

/** What a function is given: a single value, a range, or nothing where the argument stands empty (`IF(A1,,2)`). */
export type FunctionArgument = CellValue | FunctionRange | undefined;

/** A range whose columns are shown as columns of the first argument are. */
export interface FormattedRange {
  readonly values: FunctionRange;
  /** For each column of the result the column of the first argument, from 0; null for none. */
  readonly formatColumns: readonly (number | null)[];
}

/** What a function may ask of the sheet that it stands on. */
export interface FunctionContext {
  readonly locale: string;
  /** Now, in days since 1899-12-30, in the document's time zone. */
  readonly serialNow: number;
  /** The column of the sheet where the range begins that the argument is; null for an array. */
  readonly firstColumn?: (argument: number) => number | null;
}

/** A sheet function as Google computes it, where the engine has none or computes another value. */
export interface GoogleFunction {
  readonly name: string;
  /** The names of the arguments; `?` marks an optional one, `...` one that may repeat. */
  readonly parameters: readonly string[];
  /** Positions of the arguments that are taken as whole ranges. Elsewhere a range means: once for each of its cells. */
  readonly ranges?: readonly number[];
  /** True where the function looks at errors itself; elsewhere an error among the arguments is the result. */
  readonly takesErrors?: true;
  /** The position of the argument whose number format the result has. */
  readonly formatOf?: number;
  /** What a number as the result is shown as where its cell has no format. */
  readonly shownAs?: 'date' | 'date and time' | 'percent' | 'dollars';
  /** `''` shows as an empty cell. */
  compute(args: readonly FunctionArgument[], context: FunctionContext): CellValue | FunctionRange | FormattedRange;
}
