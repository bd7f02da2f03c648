import { tokenizeFormula } from '../formula-tokens';
import type { GoogleLocale } from '../google-locale';

/** A formula as the locale writes it: with a decimal comma, `;` stands between arguments (F224). */
export function localFormula(canonical: string, { decimal }: GoogleLocale): string {
  if (decimal === '.') return canonical;
  const open: string[] = [];
  return tokenizeFormula(canonical)
    .map(({ kind, text }) => {
      if (text === '(' || text === '{') open.push(text);
      if (text === ')' || text === '}') open.pop();
      if (kind === 'number') return text.replace('.', ',');
      if (text !== ',') return text;
      return open.at(-1) === '{' ? '\\' : ';';
    })
    .join('');
}
