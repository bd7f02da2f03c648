import { tokenizeFormula } from './formula-tokens';

/**
 * A formula whose texts and error values the library can read. It has no way to write a `"` inside of a text, which Google doubles,
 * takes `\\"` for something else than the end of a text, and knows no error value but its own `#REF`.
 *
 * @param formula - With `,` between arguments.
 */
export function readableFormula(formula: string): string {
  if (!/""|\\"|#/.test(formula)) return formula;
  return tokenizeFormula(formula)
    .map(({ kind, text }) => (kind === 'string' ? readableText(text) : (errorValues[text.toUpperCase()] ?? text)))
    .join('');
}

/** The library's own `#REF`, of a cell that was deleted, as Google writes it. */
export function googleFormula(canonical: string): string {
  if (!canonical.includes('#REF')) return canonical;
  return tokenizeFormula(canonical)
    .map(({ text }, index, tokens) => (text === 'REF' && tokens[index - 1]?.text === '#' ? 'REF!' : text))
    .join('');
}

const errorValues: Readonly<Record<string, string>> = { '#REF!': '#REF', '#N/A': 'NA()', '#DIV/0!': '(1/0)' };

function readableText(quoted: string): string {
  const parts = quoted
    .slice(1, -1)
    .split(/(""|\\(?=""|$))/)
    .filter((part) => part !== '')
    .map((part) => (part === '""' ? 'CHAR(34)' : part === '\\' ? 'CHAR(92)' : `"${part}"`));
  if (parts.length === 0) return '""';
  return parts.length === 1 ? parts.join('') : `(${parts.join('&')})`;
}
