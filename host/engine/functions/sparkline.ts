import type { CellValue } from '../sheet-engine';
import { single, toText } from './function-arguments';
import type { FunctionArgument, FunctionRange, GoogleFunction } from './google-function';

const steps = '▁▂▃▄▅▆▇█';
const barLength = 10;

/**
 * `SPARKLINE` as a drawing made of letters, so that a cell shows what the data look like: a column for each number, `▀` and `▄`
 * for won and lost, or a bar of ten squares with one shade for each number. Of the options `charttype`, `min`, `max`, `ymin` and
 * `ymax` count. Google Sheets draws an image, which no script can read.
 */
export const sparkline: GoogleFunction = {
  name: 'SPARKLINE',
  parameters: ['data', 'options?'],
  ranges: [0, 1],
  compute: ([data, options]) => {
    const numbers = cells(data).filter((cell) => typeof cell === 'number');
    if (numbers.length === 0) return '';
    const chosen = readOptions(options);
    const kind = toText(chosen.get('charttype')).toLowerCase();
    if (kind === 'bar') return bar(numbers, numberOf(chosen.get('max')));
    if (kind === 'winloss') return numbers.map((number) => (number > 0 ? '▀' : number < 0 ? '▄' : ' ')).join('');
    const least = numberOf(chosen.get('ymin')) ?? Math.min(...numbers, kind === 'column' ? 0 : Number.POSITIVE_INFINITY);
    const most = numberOf(chosen.get('ymax')) ?? Math.max(...numbers);
    return numbers.map((number) => column(number, least, most)).join('');
  },
};

function column(number: number, least: number, most: number): string {
  const share = most > least ? (number - least) / (most - least) : 0.5;
  return steps[Math.round(Math.max(0, Math.min(1, share)) * (steps.length - 1))] ?? '';
}

function bar(numbers: readonly number[], most: number | undefined): string {
  const whole = most ?? numbers.reduce((sum, number) => sum + Math.max(0, number), 0);
  const squares = numbers.map((number, index) =>
    (index % 2 === 0 ? '█' : '▒').repeat(whole > 0 ? Math.max(0, Math.round((number / whole) * barLength)) : 0),
  );
  return squares.join('').slice(0, barLength);
}

/** Options stand in two columns, `{"charttype","bar";"max",100}`, or in two rows. */
function readOptions(options: FunctionArgument): ReadonlyMap<string, CellValue> {
  const rows = Array.isArray(options) ? (options as FunctionRange) : [];
  const pairs = rows.length === 2 && rows[0]?.length !== 2 ? (rows[0] ?? []).map((name, at) => [name, rows[1]?.[at]]) : rows;
  return new Map(pairs.map(([name, value]) => [toText(name).toLowerCase(), value ?? null]));
}

function cells(argument: FunctionArgument): readonly CellValue[] {
  return Array.isArray(argument) ? (argument as FunctionRange).flat() : [single(argument)];
}

function numberOf(value: CellValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
