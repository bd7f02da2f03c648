import { isDatePattern } from '../../number-format';
import { parseInput } from '../../parse-input';
import type { EngineFunction, EngineValue } from './functions';

/**
 * `SPLIT` whose pieces are read as typed input, as in Google Sheets: `SPLIT("2,x",",")` gives the number 2, and a date is a date;
 * the library leaves them texts. An empty text cannot be split.
 */
export function splitFunction(original: EngineFunction): EngineFunction {
  const { description, args } = original;
  return {
    description,
    args,
    compute(...given) {
      const locale = this.getters.getLocale().code;
      const result = original.compute.apply(this, given) as readonly (readonly unknown[])[] | EngineValue;
      if (!Array.isArray(result)) return result;
      if (result.length === 0) return { value: '#ERROR', message: 'Function SPLIT parameter 1 value should be non-empty.' };
      return (result as readonly (readonly unknown[])[]).map((column) => column.map((piece) => read(String(piece), locale)));
    },
  };
}

function read(piece: string, locale: string): EngineValue {
  const { input, format } = parseInput(piece, locale, '');
  if (typeof input !== 'number') return { value: piece };
  const isShown = format !== undefined && isDatePattern(format) && plainDate.test(format);
  return isShown ? { value: input, format } : { value: input };
}

/** The library makes an error of a format with other letters. */
const plainDate = /^[ymdhs/:. -]+$/i;
