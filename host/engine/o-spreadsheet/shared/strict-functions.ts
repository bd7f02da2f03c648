import type { EngineArgument, EngineFunction, EngineMatrix, EngineValue } from './functions';
import type { Library } from './library';

type Known = Readonly<Record<string, EngineFunction | undefined>>;

/** What becomes of a call: the library's own result, or another. */
type Rule = (args: readonly EngineArgument[], result: () => unknown) => unknown;

/**
 * The library's functions where Google Sheets has another error: numbers outside of what a function takes are `#NUM!`, positions
 * outside of a table `#REF!`, ranges of different size `#VALUE!`; and the empty text is no number.
 *
 * The library throws where an argument has the wrong type and gives an error back where it has the right one, but does not suit.
 */
export function strictFunctions(library: Library, known: Known): Readonly<Record<string, EngineFunction>> {
  const strict: Record<string, EngineFunction> = {};
  const add = (names: string, rule: Rule) => {
    for (const name of names.split(' ')) {
      const { description, args, compute } = find(name, strict, known);
      strict[name] = {
        description,
        args,
        compute(...given) {
          return rule(given, () => compute.apply(this, given));
        },
      };
    }
  };
  const ownErrorIs =
    (error: string): Rule =>
    (args, result) => {
      const value = result();
      const isOwn =
        value instanceof library.EvaluationError && value.value === '#ERROR' && !args.includes(value as EngineArgument);
      return isOwn ? { value: error, message: value.message } : value;
    };
  add('POWER LOG ACOS ASIN ACOSH ATANH LARGE SMALL', ownErrorIs('#NUM!'));
  // These throw also where the number has the right type.
  add('PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC', (args, result) => {
    try {
      return result();
    } catch (error) {
      const isNumber = typeof (args[1] as EngineValue | undefined)?.value === 'number';
      if (!isNumber || !(error instanceof library.EvaluationError) || error.value !== '#ERROR') throw error;
      return { value: '#NUM!', message: error.message };
    }
  });
  add('DATE DATEDIF CHAR CHOOSE INDEX RANDBETWEEN IRR RATE', ownErrorIs('#NUM!'));
  add('VLOOKUP HLOOKUP', ownErrorIs('#REF'));
  add('IFS', ownErrorIs('#N/A'));
  for (const name of ['ADD', 'MINUS', 'MULTIPLY', 'DIVIDE', 'POWER', 'UMINUS'])
    strict[name] = withoutEmptyText(known, strict, name);
  add('SUMIFS AVERAGEIFS MAXIFS MINIFS', (args, result) => {
    const ranges = args.filter((_, index) => index === 0 || index % 2 === 1);
    return ranges.every((range) => sizeOf(range) === sizeOf(ranges[0])) ? result() : wrongSize;
  });
  const isError = ({ value }: EngineValue) => typeof value === 'string' && library.helpers.isEvaluationError(value);
  // The library would pass over errors inside of an array.
  add('SUMPRODUCT', (args, result) => args.flatMap((each) => toMatrix(each).flat()).find(isError) ?? result());
  add('HSTACK', (args) => hstack(args.map(toMatrix)));
  add('VSTACK', (args) => vstack(args.map(toMatrix)));
  return strict;
}

const noNumber: EngineValue = { value: '#ERROR', message: "'' is a text and cannot be coerced to a number." };
const wrongSize: EngineValue = { value: '#ERROR', message: 'Array arguments are of different size.' };
const noCell: EngineValue = { value: '#N/A' };

/** The operators are what formulas do most: nothing is made anew for them. */
function withoutEmptyText(known: Known, strict: Known, name: string): EngineFunction {
  const { description, args, compute } = find(name, strict, known);
  return {
    description,
    args,
    compute(left, right) {
      if (isEmptyText(left) || isEmptyText(right)) return noNumber;
      return args.length === 1 ? compute.call(this, left) : compute.call(this, left, right);
    },
  };
}

function find(name: string, ...known: readonly Known[]): EngineFunction {
  const found = known.map((each) => each[name]).find((each) => each !== undefined);
  if (!found) throw new Error(`The library has no function ${name}`);
  return found;
}

function isEmptyText(argument: EngineArgument): boolean {
  return (argument as EngineValue | undefined)?.value === '';
}

function toMatrix(argument: EngineArgument): EngineMatrix {
  if (argument === undefined) return [[{ value: null }]];
  return 'value' in argument ? [[argument]] : argument;
}

function sizeOf(argument: EngineArgument): string {
  const matrix = toMatrix(argument);
  return `${matrix.length}x${matrix[0]?.length ?? 0}`;
}

const heightOf = (matrix: EngineMatrix) => matrix[0]?.length ?? 0;

/** What is missing beside the largest is `#N/A`; the library leaves it empty. */
function hstack(matrices: readonly EngineMatrix[]): EngineMatrix {
  const height = Math.max(...matrices.map(heightOf));
  return matrices.flat().map((column) => Array.from({ length: height }, (_, row) => column[row] ?? noCell));
}

function vstack(matrices: readonly EngineMatrix[]): EngineMatrix {
  const width = Math.max(...matrices.map((matrix) => matrix.length));
  return Array.from({ length: width }, (_, index) =>
    matrices.flatMap((matrix) => Array.from({ length: heightOf(matrix) }, (_unused, row) => matrix[index]?.[row] ?? noCell)),
  );
}
