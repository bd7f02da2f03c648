import Big from 'big.js';
import type { CellValue } from '../sheet-engine';
import { mapNumbers, toNumber } from './function-arguments';
import type { FunctionArgument, GoogleFunction } from './google-function';

type Mode = typeof Big.roundDown | typeof Big.roundHalfUp | typeof Big.roundUp;

/**
 * Rounds the decimal number that a cell shows with 15 digits, as Google does, not the binary one behind it:
 * `ROUND(1.005, 2)` is 1.01 and `ROUND(10.075, 2)` is 10.08. Halves go away from zero.
 */
export function roundDecimal(value: number, places: number, mode: Mode = Big.roundHalfUp): number {
  if (!Number.isFinite(value)) return value;
  const digits = Math.max(-300, Math.min(300, Math.trunc(places)));
  return new Big(value.toPrecision(15)).round(digits, mode).toNumber();
}

const rounding = (name: string, mode: Mode): GoogleFunction => ({
  name,
  parameters: ['value', 'places?'],
  formatOf: 0,
  compute: ([value, places]) => mapNumbers([value, places ?? 0], (number, digits) => roundDecimal(number, digits, mode)),
});

const ofOne = (name: string, compute: (value: number) => CellValue): GoogleFunction => ({
  name,
  parameters: ['value'],
  compute: ([value]) => mapNumbers([value], compute),
});

const outside: CellValue = { error: '#NUM!' };

/** Functions over numbers: those that the engine lacks, and those where it rounds or fails differently. */
export const numberFunctions: readonly GoogleFunction[] = [
  rounding('ROUND', Big.roundHalfUp),
  rounding('ROUNDUP', Big.roundUp),
  rounding('ROUNDDOWN', Big.roundDown),
  rounding('TRUNC', Big.roundDown),
  {
    name: 'MROUND',
    parameters: ['value', 'factor'],
    formatOf: 0,
    compute: ([value, factor]) =>
      mapNumbers([value, factor], (number, unit) => {
        if (unit === 0) return 0;
        if (number * unit < 0) return outside;
        return new Big(new Big(number.toPrecision(15)).div(unit).round(0, Big.roundHalfUp)).times(unit).toNumber();
      }),
  },
  ofOne('SQRT', (value) => (value < 0 ? outside : Math.sqrt(value))),
  ofOne('LN', (value) => (value <= 0 ? outside : Math.log(value))),
  ofOne('LOG10', (value) => (value <= 0 ? outside : Math.log10(value))),
  ofOne('SIGN', (value) => Math.sign(value)),
  ofOne('EVEN', (value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ofOne('FACT', (value) => (value < 0 ? outside : factorial(Math.trunc(value)))),
  {
    name: 'QUOTIENT',
    parameters: ['dividend', 'divisor'],
    compute: ([dividend, divisor]) =>
      mapNumbers([dividend, divisor], (one, other) => (other === 0 ? { error: '#DIV/0!' } : Math.trunc(one / other))),
  },
  {
    name: 'COMBIN',
    parameters: ['n', 'k'],
    compute: ([all, chosen]) =>
      mapNumbers([all, chosen], (n, k) => {
        const [whole, part] = [Math.trunc(n), Math.trunc(k)];
        if (part < 0 || whole < part) return outside;
        let count = 1;
        for (let step = 1; step <= part; step += 1) count = (count * (whole - part + step)) / step;
        return Math.round(count);
      }),
  },
  overAll('SUMSQ', (numbers) => numbers.reduce((sum, number) => sum + number * number, 0)),
  overAll('GCD', (numbers) => numbers.reduce(greatestCommonDivisor, 0)),
  overAll('LCM', (numbers) => numbers.reduce((one, other) => (one * other) / (greatestCommonDivisor(one, other) || 1), 1)),
];

function overAll(name: string, compute: (numbers: readonly number[]) => number): GoogleFunction {
  return {
    name,
    parameters: ['value', 'more...'],
    ranges: [0, 1],
    compute: (args) => compute(args.flatMap(numbersOf)),
  };
}

/** In a range only numbers count; a single value is read as one. */
function numbersOf(argument: FunctionArgument): number[] {
  if (Array.isArray(argument)) return argument.flat().filter((value) => typeof value === 'number');
  const number = toNumber(argument as CellValue | undefined);
  return typeof number === 'number' ? [number] : [];
}

function greatestCommonDivisor(one: number, other: number): number {
  let [a, b] = [Math.abs(Math.trunc(one)), Math.abs(Math.trunc(other))];
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

function factorial(value: number): number {
  let product = 1;
  for (let factor = 2; factor <= value; factor += 1) product *= factor;
  return product;
}
