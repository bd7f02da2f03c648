import { mapNumbers, single, toText } from './function-arguments';
import type { GoogleFunction } from './google-function';

const letters: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** `ROMAN`, in its classic form only, and `ARABIC`. */
export const romanFunctions: readonly GoogleFunction[] = [
  {
    name: 'ROMAN',
    parameters: ['number'],
    compute: ([number]) =>
      mapNumbers([number], (value) => (value >= 1 && value < 4000 ? toRoman(Math.trunc(value)) : { error: '#NUM!' })),
  },
  {
    name: 'ARABIC',
    parameters: ['roman_numeral'],
    compute: ([text]) => {
      const roman = toText(single(text)).trim().toUpperCase();
      const value = fromRoman(roman.replace(/^-/, ''));
      if (value === null) return { error: '#VALUE!' };
      return roman.startsWith('-') ? -value : value;
    },
  },
];

function toRoman(value: number): string {
  let rest = value;
  return letters
    .map(([worth, letter]) => {
      const count = Math.floor(rest / worth);
      rest -= count * worth;
      return letter.repeat(count);
    })
    .join('');
}

function fromRoman(roman: string): number | null {
  let rest = roman;
  let sum = 0;
  for (const [worth, letter] of letters) {
    while (rest.startsWith(letter)) {
      sum += worth;
      rest = rest.slice(letter.length);
    }
  }
  return rest === '' ? sum : null;
}
