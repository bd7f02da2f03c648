type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Replaces texts in a range, formulas left alone. Adjacent changed cells of a row are one call; nothing else is written,
 * so that people's own cells between ours are not touched.
 *
 * @param translate - The new text, or null for a cell that stays.
 */
export function replaceTexts(range: Range, translate: (text: string) => string | null): void {
  prepareTexts(range, translate)();
}

/** Reads what {@link replaceTexts} needs. @returns the writing, which reads nothing any more. */
export function prepareTexts(range: Range, translate: (text: string) => string | null): () => void {
  const values = range.getValues();
  const formulas = range.getFormulas();
  return () =>
    values.forEach((row, rowIndex) => {
      const texts = row.map((value, index) =>
        typeof value === 'string' && !formulas[rowIndex]?.[index] ? translate(value) : null,
      );
      let start = 0;
      while (start < texts.length) {
        let end = start;
        while (texts[end] !== null && end < texts.length) end += 1;
        if (end > start) {
          const sheet = range.getSheet();
          sheet
            .getRange(range.getRow() + rowIndex, range.getColumn() + start, 1, end - start)
            .setValues([texts.slice(start, end)]);
        }
        start = end + 1;
      }
    });
}

/**
 * Prepares to replace texts in one column of any length by one write over the rows that change; cells between are written back as
 * they were.
 *
 * @returns the writing, which reads nothing any more.
 */
export function prepareColumn(range: Range, translate: (text: string) => string | null): () => void {
  const values = range.getValues().map(([value]) => value);
  const changed = values.flatMap((value, index) => (typeof value === 'string' && translate(value) !== null ? [index] : []));
  const [first] = changed;
  const last = changed[changed.length - 1];
  if (first === undefined || last === undefined) return () => undefined;
  const part = range.offset(first, 0, last - first + 1, 1);
  const formulas = part.getFormulas();
  const replaced = values.slice(first, last + 1).map((value, index) => {
    const formula = formulas[index]?.[0];
    return [formula || (typeof value === 'string' ? (translate(value) ?? value) : value)];
  });
  return () => void part.setValues(replaced);
}
