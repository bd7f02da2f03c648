import type { EngineArgument, EngineFunction, EngineMatrix, EngineValue } from './functions';
import { callLambda, lambdaRefusal, missing } from './lambda-value';

const nested: EngineValue = { value: '#ERROR', message: 'Single value expected. Nested array results are not supported.' };

/**
 * The functions that call a LAMBDA for each cell, row or column. A result that lies along the other direction is stacked, as
 * Google Sheets does although its help says otherwise: a row for each cell of a column, a column for each cell of a row;
 * shorter ones are filled up with empty cells.
 */
export const lambdaFunctions: Readonly<Record<string, EngineFunction>> = {
  MAP: {
    description: 'MAP',
    args: [array('array1'), array('array2_or_lambda'), { ...array('more'), optional: true, repeating: true }],
    compute(...args) {
      const lambda = args.at(-1);
      const arrays = args.slice(0, -1).map(toMatrix);
      const [first = []] = arrays;
      const [columns, rows] = sizeOf(first);
      const refusal = lambdaRefusal(lambda, arrays.length);
      if (refusal) return refusal;
      if (arrays.some((each) => each.length !== columns || sizeOf(each)[1] !== rows))
        return missing('Array arguments to MAP are of different size.');
      const at = (column: number, row: number) =>
        callLambda(
          lambda,
          arrays.map((each) => each[column]?.[row]),
        );
      if (columns === 1) return stackRows(Array.from({ length: rows }, (_, row) => at(0, row)));
      if (rows === 1) return stackColumns(Array.from({ length: columns }, (_, column) => at(column, 0)));
      return grid(columns, rows, at);
    },
  },
  BYROW: {
    description: 'BYROW',
    args: [array('array_or_range'), array('lambda')],
    compute(given, lambda) {
      const matrix = toMatrix(given);
      const refusal = lambdaRefusal(lambda, 1);
      if (refusal) return refusal;
      const rows = Array.from({ length: sizeOf(matrix)[1] }, (_, row) => matrix.map((column) => [column[row] ?? empty]));
      return stackRows(rows.map((row) => callLambda(lambda, [row])));
    },
  },
  BYCOL: {
    description: 'BYCOL',
    args: [array('array_or_range'), array('lambda')],
    compute(given, lambda) {
      const refusal = lambdaRefusal(lambda, 1);
      return refusal ?? stackColumns(toMatrix(given).map((column) => callLambda(lambda, [[column]])));
    },
  },
  REDUCE: {
    description: 'REDUCE',
    args: [array('initial_value'), array('array_or_range'), array('lambda')],
    compute(initial, given, lambda) {
      const refusal = lambdaRefusal(lambda, 2);
      if (refusal) return refusal;
      return cellsByRow(toMatrix(given)).reduce<EngineArgument>((sum, cell) => callLambda(lambda, [sum, cell]), initial);
    },
  },
  SCAN: {
    description: 'SCAN',
    args: [array('initial_value'), array('array_or_range'), array('lambda')],
    compute(initial, given, lambda) {
      const refusal = lambdaRefusal(lambda, 2);
      if (refusal) return refusal;
      const matrix = toMatrix(given);
      const [columns, rows] = sizeOf(matrix);
      let sum: EngineArgument = initial;
      const steps = cellsByRow(matrix).map((cell) => {
        sum = callLambda(lambda, [sum, cell]);
        return sum;
      });
      return grid(columns, rows, (column, row) => steps[row * columns + column]);
    },
  },
  MAKEARRAY: {
    description: 'MAKEARRAY',
    args: [number('rows'), number('columns'), array('lambda')],
    compute(rowCount, columnCount, lambda) {
      const [rows, columns] = [rowCount, columnCount].map((count) => Math.trunc(Number(asSingle(count)?.value)));
      const refusal = lambdaRefusal(lambda, 2);
      if (refusal) return refusal;
      if (!rows || !columns || rows < 1 || columns < 1) return { value: '#ERROR', message: 'MAKEARRAY needs positive numbers.' };
      return grid(columns, rows, (column, row) => callLambda(lambda, [{ value: row + 1 }, { value: column + 1 }]));
    },
  },
};

const empty: EngineValue = { value: null };

function array(name: string) {
  return { name, description: '', type: ['ANY', 'RANGE<ANY>'], acceptMatrix: true, acceptErrors: true };
}

function number(name: string) {
  return { name, description: '', type: ['NUMBER'] };
}

function toMatrix(given: EngineArgument): EngineMatrix {
  if (given === undefined) return [[empty]];
  return 'value' in given ? [[given]] : given;
}

function sizeOf(matrix: EngineMatrix): readonly [columns: number, rows: number] {
  return [matrix.length, matrix[0]?.length ?? 0];
}

function cellsByRow(matrix: EngineMatrix): EngineValue[] {
  const [columns, rows] = sizeOf(matrix);
  return Array.from({ length: rows * columns }, (_, index) => matrix[index % columns]?.[Math.floor(index / columns)] ?? empty);
}

/** One cell of a result; null where it is an array of several. */
function asSingle(result: EngineArgument): EngineValue | null {
  if (result === undefined) return empty;
  if ('value' in result) return result;
  const [only, ...more] = result;
  return only && more.length === 0 && only.length === 1 ? asSingle(only[0]) : null;
}

function grid(columns: number, rows: number, at: (column: number, row: number) => EngineArgument): EngineMatrix {
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => asSingle(at(column, row)) ?? nested),
  );
  return Array.from({ length: columns }, (_, column) => cells.map((row) => row[column] ?? empty));
}

function stackRows(results: readonly EngineArgument[]): EngineArgument {
  const rows = results.map((result) => {
    const cell = asSingle(result);
    if (cell) return [cell];
    const matrix = result as EngineMatrix;
    return sizeOf(matrix)[1] === 1 ? matrix.map((column) => asSingle(column[0]) ?? empty) : [nested];
  });
  const width = Math.max(1, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? empty));
}

function stackColumns(results: readonly EngineArgument[]): EngineArgument {
  const columns = results.map((result) => {
    const cell = asSingle(result);
    if (cell) return [cell];
    const [column = [], ...more] = result as EngineMatrix;
    return more.length === 0 ? column.map((each) => asSingle(each) ?? empty) : [nested];
  });
  const height = Math.max(1, ...columns.map((column) => column.length));
  return columns.map((column) => Array.from({ length: height }, (_, row) => column[row] ?? empty));
}
