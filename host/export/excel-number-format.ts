import { tokenize } from '../../node_modules/numfmt/dist/index.js';
import { isGeneralPattern } from '../engine/number-format';

const converted = new Map<string, string>();

/**
 * A number format as Excel accepts it in a file.
 *
 * Excel calls a file damaged for one bad format, so what numfmt cannot read becomes the general one, and letters that are
 * neither codes nor quoted (`yyyy年m月d日`) are quoted.
 */
export function toExcelNumberFormat(pattern: string): string {
  const known = converted.get(pattern);
  if (known !== undefined) return known;
  const made = convert(pattern);
  converted.set(pattern, made);
  return made;
}

function convert(pattern: string): string {
  if (isGeneralPattern(pattern)) return 'General';
  try {
    tokenize(pattern);
  } catch {
    return 'General';
  }
  return pattern
    .split(/("[^"]*"|\[[^\]]*\]|\\.)/)
    .map((part, index) => (index % 2 === 1 ? part : quoteLetters(part)))
    .join('');
}

function quoteLetters(part: string): string {
  return part
    .replaceAll(/am\/pm/gi, 'AM/PM')
    .replaceAll(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, '"$&"');
}
