import { isDatePattern, isGeneralPattern, isTextPattern } from '../number-format';

/**
 * Google's number format as one that the library can show. It refuses bare currency signs and Chinese letters, colours,
 * conditions, `E+00`, `?`, `_)` and a lone `h`; a format that it cannot read makes an error of the cell. What a person sees in a page may
 * therefore differ a little from {@link formatValue}, which reads Google's own pattern.
 *
 * @param canShow - Whether the library takes a format.
 */
export function enginePattern(pattern: string, canShow: (format: string) => boolean): string {
  if (isGeneralPattern(pattern)) return '';
  if (isTextPattern(pattern)) return '@';
  if (!namesCountry.test(pattern) && canShow(pattern)) return pattern;
  const isDate = isDatePattern(pattern);
  const sections = splitSections(pattern)
    .slice(0, 3)
    .map((section) => translateSection(section, isDate));
  for (let count = isDate ? 1 : sections.length; count > 0; count -= 1) {
    const translated = sections.slice(0, count).join(';');
    if (canShow(translated)) return translated;
  }
  if (isDate) return 'yyyy-mm-dd';
  return pattern.includes('%') ? '0%' : '#,##0.00';
}

/** The library shows the country's number of `[$¥-804]` instead of reading it. */
const namesCountry = /\[\$[^\]]*-[0-9a-f]+\]/i;

/** Distinguishes formats that look alike to the library but not to Google: an empty literal shows nothing. */
export function alternativePattern(format: string, attempt: number): string {
  return format + '""'.repeat(attempt);
}

/** `;` inside quotes, brackets or after a backslash separates nothing. */
function splitSections(pattern: string): string[] {
  const sections = [''];
  for (const [text] of pattern.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|./gsu)) {
    if (text === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + text);
  }
  return sections;
}

const piece = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am\/pm|a\/p|general|e[+-]?0+|./gisu;

function translateSection(section: string, isDate: boolean): string {
  let translated = '';
  let literal = '';
  const close = () => {
    if (literal) translated += `"${literal}"`;
    literal = '';
  };
  for (const [text] of section.matchAll(piece)) {
    const known = translatePiece(text, isDate);
    if (known === null) {
      literal += text;
      continue;
    }
    close();
    translated += known;
  }
  close();
  return isDate ? translated.replace(/"[^"]*"|h+/g, (part) => (part === 'h' ? 'hh' : part)) : translated;
}

/** Null for a letter that stands for itself. */
function translatePiece(text: string, isDate: boolean): string | null {
  if (text.startsWith('"') || (text.startsWith('\\') && text.length === 2)) return text;
  if (/^\[h+\]$/i.test(text)) return 'hhhh';
  if (/^\[(m+|s+)\]$/i.test(text)) return text.slice(1, -1).toLowerCase();
  if (text.startsWith('[$')) return text.replace(/-[0-9A-F]+\]$/i, ']');
  if (text.startsWith('[')) return '';
  if (text.startsWith('_') && text.length > 1) return ' ';
  if (text.startsWith('*')) return '';
  if (/^general$/i.test(text)) return '0.########';
  if (isDate && /^(am\/pm|a\/p)$/i.test(text)) return 'a';
  if (isDate && /^[dmyhsq]$/i.test(text)) return text.toLowerCase();
  if (/^e/i.test(text) && text.length > 1) return 'e';
  if (text === '?') return '#';
  if (/^[0#.,%@]$/.test(text) || /^[$+\-/():!^&~{}<>= ]$/.test(text)) return text;
  return null;
}
