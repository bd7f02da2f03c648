import Big from 'big.js';
import fc from 'fast-check';
import type { FunctionArgument } from '../../../../host/engine/functions/google-function';
import { googleFunctions } from '../../../../host/engine/functions/google-functions';

/** Calls a function as a cell would; an array is a range. */
function call(name: string, ...args: FunctionArgument[]) {
  const found = googleFunctions.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not among the functions`);
  return found.compute(args, { locale: 'en_US', serialNow: 46027.5 });
}

describe('googleFunctions', () => {
  it('has each name once', () => {
    const names = googleFunctions.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['ROUND', [1.005, 2], 1.01],
    ['ROUND', [10.075, 2], 10.08],
    ['ROUND', [-2.5], -3],
    ['ROUND', [1234.5, -2], 1200],
    ['ROUNDUP', [1.001, 2], 1.01],
    ['ROUNDDOWN', [-1.999, 2], -1.99],
    ['MROUND', [1.05, 0.1], 1.1],
    ['SQRT', [-1], { error: '#NUM!' }],
    ['SPARKLINE', [[[1, 2, 3, 8]]], '▁▂▃█'],
    ['SPARKLINE', [[[4, 8]], [['charttype', 'column']]], '▅█'],
    ['SPARKLINE', [[[1], [-1], [0]], [['charttype', 'winloss']]], '▀▄ '],
    [
      'SPARKLINE',
      [
        [[3]],
        [
          ['charttype', 'bar'],
          ['max', 10],
        ],
      ],
      '███',
    ],
    [
      'SPARKLINE',
      [
        [[3, 7]],
        [
          ['charttype', 'x'],
          ['bar', 1],
        ],
      ],
      '▁█',
    ],
    ['SPARKLINE', [[['none']]], ''],
    ['ROMAN', [1994], 'MCMXCIV'],
    ['COMBIN', [5, 2], 10],
    ['COMBIN', [2, 5], { error: '#NUM!' }],
    ['ROMAN', [4000], { error: '#NUM!' }],
    ['ARABIC', ['mcmxciv'], 1994],
    ['ARABIC', ['-IV'], -4],
    ['ARABIC', ['Z'], { error: '#VALUE!' }],
    ['TEXT', [1234.5, '#,##0.00'], '1,234.50'],
    ['TEXT', [46027, 'yyyy年m月d日'], '2026年1月5日'],
    ['N', ['x'], 0],
    ['N', [true], 1],
    ['REGEXMATCH', ['ORD-12', '^ORD-\\d+$'], true],
    ['REGEXEXTRACT', ['ORD-12', '\\d+'], '12'],
    ['REGEXEXTRACT', ['none', '\\d+'], { error: '#N/A' }],
    ['REGEXREPLACE', ['a1b2', '(\\d)', '<$1>'], 'a<1>b<2>'],
    ['REGEXMATCH', ['x', '('], { error: '#REF!' }],
    ['XMATCH', ['b', [['a'], ['b']]], 2],
    ['XMATCH', [5, [[1], [4], [9]], -1], 2],
    ['XMATCH', ['z', [['a']]], { error: '#N/A' }],
    ['ISEMAIL', ['ada@example.com'], true],
    ['ISDATE', ['2026-02-30'], false],
    ['ISDATE', ['2026-02-28'], true],
    ['TO_TEXT', [0.1 + 0.2], '0.3'],
    ['ISBETWEEN', [5, 1, 5], true],
    ['ISBETWEEN', [5, 1, 5, true, false], false],
    ['ISBETWEEN', ['b', 'A', 'C'], true],
    ['ISBETWEEN', ['b', 1, 2], { error: '#VALUE!' }],
    ['EPOCHTODATE', [0], 25569],
    ['EPOCHTODATE', [86_400_000, 2], 25570],
    ['NUMBERVALUE', ['1.234,5', ',', '.'], 1234.5],
    ['NUMBERVALUE', ['12%'], 0.12],
    ['NUMBERVALUE', ['x'], { error: '#VALUE!' }],
    ['BASE', [255, 16, 4], '00FF'],
    ['RANK.EQ', [7, [[9], [7], [7], [1]]], 2],
    ['RANK.EQ', [7, [[9], [7], [7], [1]], true], 2],
    ['RANK.EQ', [5, [[9]]], { error: '#N/A' }],
    ['MODE', [[[1], [2], [2], [3], [3]]], 2],
    ['MODE', [[[1], [2]]], { error: '#N/A' }],
    ['GEOMEAN', [[[1], [4]]], 2],
    ['TRIMMEAN', [[[1], [2], [3], [100]], 0.5], 2.5],
  ] as const)('%s%j is %j', (name, args, expected) => {
    const result = call(name, ...(args as readonly FunctionArgument[]));

    if (typeof expected === 'number') expect(result).toBeCloseTo(expected, 12);
    else expect(result).toEqual(expected);
  });

  it('rounds every amount as decimal arithmetic does', () => {
    const amount = fc.tuple(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 3 }), ([digits, places], wanted) => {
        const exact = new Big(digits).div(new Big(10).pow(places));

        expect(call('ROUND', exact.toNumber(), wanted)).toBe(exact.round(wanted, Big.roundHalfUp).toNumber());
      }),
    );
  });
});
