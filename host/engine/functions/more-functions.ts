import { parseInput } from '../parse-input';
import type { CellError, CellValue } from '../sheet-engine';
import { mapNumbers, single, toNumber, toText } from './function-arguments';
import type { FunctionArgument, GoogleFunction } from './google-function';

const outside: CellError = { error: '#NUM!' };
const wrongType: CellError = { error: '#VALUE!' };
const notFound: CellError = { error: '#N/A' };

/** Functions of Google that the engine lacks, each a few lines. */
export const moreFunctions: readonly GoogleFunction[] = [
  {
    name: 'ISBETWEEN',
    parameters: ['value_to_compare', 'lower_value', 'upper_value', 'lower_value_is_inclusive?', 'upper_value_is_inclusive?'],
    compute: ([value, lower, upper, withLower, withUpper]) => {
      const [below, above] = [compare(single(value), single(lower)), compare(single(value), single(upper))];
      if (below === null || above === null) return wrongType;
      const isAbove = single(withLower) === false ? below > 0 : below >= 0;
      return isAbove && (single(withUpper) === false ? above < 0 : above <= 0);
    },
  },
  {
    name: 'EPOCHTODATE',
    shownAs: 'date and time',
    parameters: ['timestamp', 'unit?'],
    compute: ([timestamp, unit]) =>
      mapNumbers([timestamp, single(unit ?? null) ?? 1], (count, code) => {
        const perDay = { 1: 86_400, 2: 86_400_000, 3: 86_400_000_000 }[code];
        return perDay === undefined || count < 0 ? outside : count / perDay + 25_569;
      }),
  },
  {
    name: 'NUMBERVALUE',
    parameters: ['text', 'decimal_separator?', 'group_separator?'],
    compute: ([text, decimal, group]) => {
      const point = toText(single(decimal)) || '.';
      const comma = toText(single(group)) || (point === ',' ? '.' : ',');
      const plain = toText(single(text)).replaceAll(/\s/g, '').replaceAll(comma, '').replace(point, '.');
      const { input } = parseInput(plain === '' ? '0' : plain, 'en_US', '');
      return typeof input === 'number' ? input : wrongType;
    },
  },
  {
    name: 'BASE',
    parameters: ['value', 'base', 'min_length?'],
    compute: ([value, base, length]) =>
      mapNumbers([value, base], (number, radix) => {
        if (number < 0 || radix < 2 || radix > 36) return outside;
        const width = toNumber(single(length));
        return Math.trunc(number)
          .toString(Math.trunc(radix))
          .toUpperCase()
          .padStart(typeof width === 'number' ? width : 0, '0');
      }),
  },
  {
    name: 'RANK.EQ',
    parameters: ['value', 'data', 'is_ascending?'],
    ranges: [1],
    compute: ([value, data, isAscending]) => rank(single(value), numbersOf(data), single(isAscending)),
  },
  {
    name: 'MODE',
    parameters: ['value', 'more...'],
    ranges: [0, 1],
    compute: (args) => mostFrequent(args.flatMap(numbersOf)),
  },
  {
    name: 'GEOMEAN',
    parameters: ['value', 'more...'],
    ranges: [0, 1],
    compute: (args) => {
      const numbers = args.flatMap(numbersOf);
      if (numbers.length === 0 || numbers.some((number) => number <= 0)) return outside;
      return Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);
    },
  },
  {
    name: 'TRIMMEAN',
    parameters: ['data', 'exclude_proportion'],
    ranges: [0],
    compute: ([data, proportion]) => {
      const share = toNumber(single(proportion));
      const numbers = numbersOf(data).sort((a, b) => a - b);
      if (typeof share !== 'number' || share < 0 || share >= 1 || numbers.length === 0) return outside;
      const cut = Math.floor((numbers.length * share) / 2);
      const kept = numbers.slice(cut, numbers.length - cut);
      return kept.reduce((sum, number) => sum + number, 0) / kept.length;
    },
  },
];

function numbersOf(argument: FunctionArgument): number[] {
  const values: readonly CellValue[] = Array.isArray(argument) ? argument.flat() : [single(argument)];
  return values.filter((value) => typeof value === 'number');
}

/** Null where the two are not of one kind. */
function compare(one: CellValue, other: CellValue): number | null {
  if (typeof one === 'string' && typeof other === 'string')
    return one.toLowerCase() < other.toLowerCase() ? -1 : Number(one.toLowerCase() > other.toLowerCase());
  const [a, b] = [one ?? 0, other ?? 0];
  return typeof a === 'number' && typeof b === 'number' ? a - b : null;
}

function rank(value: CellValue, numbers: readonly number[], isAscending: CellValue): CellValue {
  if (typeof value !== 'number' || !numbers.includes(value)) return notFound;
  const goesUp = isAscending === true || (typeof isAscending === 'number' && isAscending !== 0);
  return numbers.filter((number) => (goesUp ? number < value : number > value)).length + 1;
}

function mostFrequent(numbers: readonly number[]): CellValue {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | null = null;
  for (const [number, count] of counts) if (count > 1 && count > (best === null ? 1 : (counts.get(best) ?? 0))) best = number;
  return best ?? notFound;
}
