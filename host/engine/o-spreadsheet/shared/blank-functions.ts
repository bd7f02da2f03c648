import { serialNow, sheetClock } from './clock';
import type { EngineArgument, EngineFunction, EngineMatrix, EngineValue } from './functions';
import type { Library } from './library';

const blank: EngineValue = { value: null };

/**
 * Functions whose result can be nothing: `IF(A1,,1)`. `IF(FALSE,1)` is FALSE in Google Sheets and 0 in the library. ARRAYFORMULA hands on what it is given. TODAY and NOW follow
 * the document's time zone, and their model's clock.
 */
export function blankFunctions(
  library: Library,
  known: Readonly<Record<string, EngineFunction | undefined>>,
): Readonly<Record<string, EngineFunction>> {
  const isError = (value: unknown) => typeof value === 'string' && library.helpers.isEvaluationError(value);
  const { TODAY: originalToday, NOW: originalNow } = known;
  const describe = (name: string) => ({ description: known[name]?.description ?? name, args: known[name]?.args ?? [] });
  return {
    IF: {
      ...describe('IF'),
      compute(...args) {
        return elementwise([args[0]], ([condition], at) => {
          if (isError(condition?.value)) return condition;
          const isTrue = library.helpers.toBoolean(condition as never);
          if (!isTrue && args.length < 3) return { value: false };
          return pick(args[isTrue ? 1 : 2], at);
        });
      },
    },
    IFERROR: {
      ...describe('IFERROR'),
      compute(value, otherwise) {
        return elementwise([value], ([each], at) => (isError(each?.value) ? pick(otherwise, at) : (each ?? blank)));
      },
    },
    IFNA: {
      ...describe('IFNA'),
      compute(value, otherwise) {
        return elementwise([value], ([each], at) => (each?.value === '#N/A' ? pick(otherwise, at) : (each ?? blank)));
      },
    },
    ARRAYFORMULA: {
      description: 'ARRAYFORMULA',
      args: [{ name: 'array_formula', description: '', type: ['ANY', 'RANGE<ANY>'], acceptMatrix: true }],
      compute: (value) => value ?? blank,
    },
    TODAY: {
      ...describe('TODAY'),
      compute(...args) {
        const clock = sheetClock(this.getters);
        const original = originalToday?.compute.apply(this, args) as EngineValue;
        return clock ? { ...original, value: Math.floor(serialNow(clock)) } : original;
      },
    },
    NOW: {
      ...describe('NOW'),
      compute(...args) {
        const clock = sheetClock(this.getters);
        const original = originalNow?.compute.apply(this, args) as EngineValue;
        return clock ? { ...original, value: serialNow(clock) } : original;
      },
    },
  };
}

interface Place {
  readonly column: number;
  readonly row: number;
  /** Whether more than one cell is asked for. */
  readonly isPart: boolean;
}

const alone: Place = { column: 0, row: 0, isPart: false };

/** Computes once for each cell of the largest array among the leading arguments. */
function elementwise(
  leading: readonly EngineArgument[],
  compute: (values: readonly (EngineValue | undefined)[], at: Place) => EngineArgument,
): EngineArgument {
  const matrices = leading.filter(isMatrix);
  if (matrices.length === 0) return compute(leading as readonly (EngineValue | undefined)[], alone);
  const columns = Math.max(1, ...matrices.map((matrix) => matrix.length));
  const rows = Math.max(1, ...matrices.map((matrix) => matrix[0]?.length ?? 1));
  const isPart = columns > 1 || rows > 1;
  const at = (column: number, row: number) => {
    const place = { column, row, isPart };
    return compute(
      leading.map((argument) => element(argument, place)),
      place,
    );
  };
  if (!isPart) return at(0, 0);
  return Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (_unused, row) => element(at(column, row), { column: 0, row: 0, isPart: true }) ?? blank),
  );
}

/** What a branch gives: a whole range where one value is asked for, else its cell at the place; nothing is an empty cell. */
function pick(argument: EngineArgument, at: Place): EngineArgument {
  if (argument === undefined) return blank;
  if (isMatrix(argument) && !at.isPart && (argument.length > 1 || (argument[0]?.length ?? 0) > 1)) return argument;
  return element(argument, at) ?? blank;
}

/** A single row or column stands for all; beyond an array's edge is `#N/A`. */
function element(argument: EngineArgument, { column, row }: Place): EngineValue | undefined {
  if (!isMatrix(argument)) return argument;
  const cells = argument.length === 1 ? argument[0] : argument[column];
  const cell = cells?.length === 1 ? cells[0] : cells?.[row];
  return cell ?? { value: '#N/A' };
}

function isMatrix(argument: EngineArgument): argument is EngineMatrix {
  return Array.isArray(argument);
}
