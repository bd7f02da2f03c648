import * as spreadsheet from '@odoo/o-spreadsheet';

/**
 * Gives the library its texts in another language; it is published in English only. To be called before a grid is mounted.
 *
 * @param texts - By the English text; `%s` stands for values. What is missing stays English.
 */
export function translateGrid(texts: Readonly<Record<string, string>>): void {
  spreadsheet.setTranslationMethod(
    (text: string, ...values: unknown[]) => fill(texts[text] ?? text, values),
    () => true,
  );
}

function fill(text: string, values: readonly unknown[]): string {
  const left = [...values];
  return text.replace(/%s/g, (mark) => (left.length > 0 ? String(left.shift()) : mark));
}
