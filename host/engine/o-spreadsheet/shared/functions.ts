import type { FormattedRange, FunctionArgument, FunctionRange, GoogleFunction } from '../../functions/google-function';
import { googleFunctions } from '../../functions/google-functions';
import type { CellValue } from '../../sheet-engine';
import type { EngineLocale } from '../engine-locale';
import { blankFunctions } from './blank-functions';
import { serialNow, sheetClock } from './clock';
import { joinFunction, joinName } from './join-operator';
import { lambdaFunctions } from './lambda-functions';
import type { Library } from './library';
import { splitFunction } from './split-function';
import { strictFunctions } from './strict-functions';

/** A value as the library's functions hand it on. */
export interface EngineValue {
  readonly value: string | number | boolean | null;
  readonly format?: string | undefined;
  readonly message?: string;
  /** The cell that the value comes from. */
  readonly origin?: { readonly col: number };
}

/** The library keeps ranges by column. */
export type EngineMatrix = readonly (readonly EngineValue[])[];

export type EngineArgument = EngineValue | EngineMatrix | undefined;

/** A function as the library's registry takes it. */
export interface EngineFunction {
  readonly description: string;
  readonly args: readonly object[];
  /** Not offered to whoever types a formula. */
  readonly hidden?: true;
  compute(this: EvalContext, ...args: EngineArgument[]): unknown;
}

interface EvalContext {
  readonly getters: { getLocale(): EngineLocale };
}

interface FunctionRegistry {
  readonly content: Readonly<Record<string, EngineFunction | undefined>>;
  replace(name: string, description: EngineFunction): void;
}

/** Adds the functions that the library lacks, and replaces those that it computes differently from Google. */
export function registerFunctions(library: Library): void {
  const registry = library.registries.functionRegistry as unknown as FunctionRegistry;
  for (const each of googleFunctions) registry.replace(each.name, adapt(each));
  const { content } = registry;
  const replacements = {
    ...blankFunctions(library, content),
    ...strictFunctions(library, content),
    ...lambdaFunctions,
    ...(content['SPLIT'] && { SPLIT: splitFunction(content['SPLIT']) }),
    [joinName]: joinFunction,
  };
  for (const [name, description] of Object.entries(replacements)) registry.replace(name, description);
}

const shownFormats = {
  date: ({ dateFormat }: EngineLocale) => dateFormat,
  'date and time': ({ dateFormat, timeFormat }: EngineLocale) => `${dateFormat} ${timeFormat}`,
  percent: () => '0.00%',
  dollars: () => '$#,##0.00',
} as const;

function adapt({ name, parameters, ranges = [], takesErrors, formatOf, shownAs, compute }: GoogleFunction): EngineFunction {
  const args = parameters.map((parameter, position) => ({
    name: parameter.replace(/\W+$/, ''),
    description: '',
    type: ranges.includes(position) ? ['ANY', 'RANGE<ANY>'] : ['ANY'],
    ...(ranges.includes(position) && { acceptMatrix: true }),
    ...(takesErrors && { acceptErrors: true }),
    ...(parameter.endsWith('?') && { optional: true }),
    ...(parameter.endsWith('...') && { optional: true, repeating: true }),
  }));
  return {
    description: name,
    args,
    compute(...given) {
      const clock = sheetClock(this.getters);
      const context = {
        locale: this.getters.getLocale().code,
        firstColumn: (argument: number) => firstColumn(given[argument]),
        get serialNow() {
          return clock ? serialNow(clock) : 0;
        },
      };
      const result = compute(given.map(toArgument), context);
      if (isFormatted(result)) return formatted(result, given[0]);
      if (isRange(result)) return byColumn(result);
      if (shownAs && typeof result === 'number') {
        return { value: result, format: shownFormats[shownAs](this.getters.getLocale()) };
      }
      const source = formatOf === undefined ? undefined : given[formatOf];
      return { ...toEngineValue(result), ...(source && 'value' in source && { format: source.format }) };
    },
  };
}

function toArgument(given: EngineArgument): FunctionArgument {
  if (given === undefined) return undefined;
  if ('value' in given) return toCellValue(given);
  const rows = given[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, row) => given.map((column) => toCellValue(column[row])));
}

function toCellValue(given: EngineValue | undefined): CellValue {
  const value = given?.value ?? null;
  if (typeof value === 'string' && value.startsWith('#')) {
    const error = errors.find(([engine]) => engine === value);
    if (error) return { error: error[1] };
  }
  return value;
}

function toEngineValue(value: CellValue): EngineValue {
  if (value === null || typeof value !== 'object') return { value };
  return { value: errors.find(([, google]) => google === value.error)?.[0] ?? '#ERROR', message: value.error };
}

function byColumn(rows: FunctionRange): EngineMatrix {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => rows.map((row) => toEngineValue(row[column] ?? null)));
}

// A cell that only names another one carries that one's place, so that the place which most cells agree on counts.
function firstColumn(given: EngineArgument): number | null {
  if (given === undefined || 'value' in given) return null;
  const votes = new Map<number, number>();
  for (const [offset, column] of given.entries()) {
    for (const { origin } of column) {
      if (origin) votes.set(origin.col - offset + 1, (votes.get(origin.col - offset + 1) ?? 0) + 1);
    }
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function formatted({ values, formatColumns }: FormattedRange, given: EngineArgument): EngineMatrix {
  const source = given === undefined || 'value' in given ? [] : given;
  return byColumn(values).map((column, index) => {
    const from = formatColumns[index] ?? null;
    const format = from === null ? undefined : source[from]?.find((cell) => typeof cell.value === 'number')?.format;
    return column.map((cell) => (typeof cell.value === 'number' && format !== undefined ? { ...cell, format } : cell));
  });
}

function isFormatted(result: CellValue | FunctionRange | FormattedRange): result is FormattedRange {
  return typeof result === 'object' && result !== null && 'formatColumns' in result;
}

function isRange(result: CellValue | FunctionRange): result is FunctionRange {
  return Array.isArray(result);
}

const errors: readonly (readonly [engine: string, google: string])[] = [
  ['#N/A', '#N/A'],
  ['#REF', '#REF!'],
  ['#ERROR', '#VALUE!'],
  ['#BAD_EXPR', '#ERROR!'],
  ['#CYCLE', '#REF!'],
  ['#SPILL!', '#REF!'],
  ['#NAME?', '#NAME?'],
  ['#DIV/0!', '#DIV/0!'],
  ['#NUM!', '#NUM!'],
  ['#NULL!', '#NULL!'],
];
