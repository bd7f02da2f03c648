import type { CellError, CellValue } from '../sheet-engine';
import { single, toText } from './function-arguments';
import type { FunctionArgument, FunctionRange, GoogleFunction } from './google-function';

/**
 * Google's expressions are RE2's. Those of JavaScript differ in what ordinary patterns do not use: RE2 has no look-around
 * and no back-references, which are refused here as well, and inline flags such as `(?i)` stand at the beginning.
 */
function compile(pattern: string, flags = ''): RegExp | null {
  if (/\(\?<?[=!]/.test(pattern) || /\\[1-9]/.test(pattern)) return null;
  const inline = /^\(\?([ims]+)\)/.exec(pattern);
  try {
    return new RegExp(inline ? pattern.slice(inline[0].length) : pattern, `${inline?.[1] ?? ''}u${flags}`);
  } catch {
    return null;
  }
}

const badPattern: CellError = { error: '#REF!' };

const withPattern = (
  name: string,
  compute: (text: string, pattern: RegExp, more: FunctionArgument) => CellValue | FunctionRange,
  more: readonly string[] = [],
  flags = '',
): GoogleFunction => ({
  name,
  parameters: ['text', 'regular_expression', ...more],
  compute: ([text, expression, third]) => {
    const value = single(text);
    if (typeof value === 'number' || typeof value === 'boolean') return { error: '#VALUE!' };
    const pattern = compile(toText(single(expression)), flags);
    return pattern ? compute(toText(value), pattern, third) : badPattern;
  },
});

export const regexFunctions: readonly GoogleFunction[] = [
  withPattern('REGEXMATCH', (text, pattern) => pattern.test(text)),
  withPattern('REGEXEXTRACT', (text, pattern) => {
    const match = pattern.exec(text);
    if (!match) return { error: '#N/A' };
    const [whole, ...groups] = match;
    return groups.length > 1 ? [groups.map((group) => group ?? '')] : (groups[0] ?? whole);
  }),
  withPattern(
    'REGEXREPLACE',
    (text, pattern, replacement) =>
      text.replace(
        pattern,
        toText(single(replacement))
          .replace(/\$0/g, '$$&')
          .replace(/\\(\d)/g, '$$$1'),
      ),
    ['replacement'],
    'g',
  ),
];
