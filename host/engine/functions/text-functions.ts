import { formatValue } from '../number-format';
import type { CellError, CellValue } from '../sheet-engine';
import { isError, mapNumbers, single, toText } from './function-arguments';
import type { GoogleFunction } from './google-function';
import { roundDecimal } from './number-functions';

const wrongType: CellError = { error: '#VALUE!' };

/** Functions over texts that the engine lacks, and TEXT, which it refuses for currency signs and Chinese letters. */
export const textFunctions: readonly GoogleFunction[] = [
  {
    name: 'TEXT',
    parameters: ['number', 'format'],
    compute: ([number, format], { locale }) => formatValue(single(number) ?? 0, toText(single(format)), locale),
  },
  {
    name: 'FIXED',
    parameters: ['number', 'places?', 'suppress?'],
    compute: ([number, places, suppress], { locale }) =>
      mapNumbers([number, places ?? 2], (value, digits) => {
        const whole = single(suppress) === true ? '0' : '#,##0';
        return formatValue(roundDecimal(value, digits), digits > 0 ? `${whole}.${'0'.repeat(digits)}` : whole, locale);
      }),
  },
  {
    name: 'DOLLAR',
    parameters: ['number', 'places?'],
    compute: ([number, places], { locale }) =>
      mapNumbers([number, places ?? 2], (value, digits) =>
        formatValue(roundDecimal(value, digits), digits > 0 ? `"$"#,##0.${'0'.repeat(digits)}` : '"$"#,##0', locale),
      ),
  },
  {
    name: 'REPT',
    parameters: ['text', 'times'],
    compute: ([text, times]) => mapNumbers([times], (count) => repeat(toText(single(text)), count)),
  },
  { name: 'T', parameters: ['value'], compute: ([value]) => (typeof value === 'string' ? value : '') },
  { name: 'N', parameters: ['value'], compute: ([value]) => numberOf(single(value)) },
  { name: 'TO_TEXT', parameters: ['value'], compute: ([value], { locale }) => formatValue(single(value), '', locale) },
  { name: 'TO_DATE', parameters: ['value'], shownAs: 'date', compute: ([value]) => single(value) },
  { name: 'TO_PERCENT', parameters: ['value'], shownAs: 'percent', compute: ([value]) => single(value) },
  { name: 'TO_DOLLARS', parameters: ['value'], shownAs: 'dollars', compute: ([value]) => single(value) },
  { name: 'CODE', parameters: ['text'], compute: ([text]) => toText(single(text)).codePointAt(0) ?? wrongType },
  { name: 'UNICODE', parameters: ['text'], compute: ([text]) => toText(single(text)).codePointAt(0) ?? wrongType },
  { name: 'UNICHAR', parameters: ['number'], compute: ([number]) => mapNumbers([number], letter) },
  { name: 'ENCODEURL', parameters: ['text'], compute: ([text]) => encodeURIComponent(toText(single(text))) },
  { name: 'ISEMAIL', parameters: ['value'], compute: ([value]) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(toText(single(value))) },
  {
    name: 'ISURL',
    parameters: ['value'],
    compute: ([value]) => /^((https?|ftp):\/\/)?[^\s/.:]+(\.[^\s/.:]+)+(:\d+)?(\/\S*)?$/.test(toText(single(value))),
  },
  {
    name: 'TYPE',
    parameters: ['value'],
    ranges: [0],
    takesErrors: true,
    compute: ([value]) => (Array.isArray(value) ? 64 : typeOf(single(value))),
  },
  {
    name: 'ERROR.TYPE',
    parameters: ['value'],
    takesErrors: true,
    compute: ([value]) => {
      const found = isError(value) ? errorTexts.indexOf(value.error) + 1 : 0;
      return found > 0 ? found : { error: '#N/A' };
    },
  },
];

const errorTexts = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

function repeat(text: string, count: number): CellValue {
  return count < 0 || text.length * count > 50_000 ? wrongType : text.repeat(Math.trunc(count));
}

function letter(code: number): CellValue {
  return code >= 1 && code <= 0x10ffff ? String.fromCodePoint(Math.trunc(code)) : { error: '#NUM!' };
}

function numberOf(value: CellValue): CellValue {
  if (typeof value === 'number') return value;
  return value === true ? 1 : 0;
}

function typeOf(value: CellValue): number {
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return 4;
  return value !== null && typeof value === 'object' ? 16 : 1;
}
