/**
 * Puts the cursor where something is wrong: the line is selected and scrolled to.
 *
 * @param line - Counted from 1.
 */
export function selectLine(field: HTMLInputElement | HTMLTextAreaElement, line: number): void {
  const [from, to] = boundsOfLine(field.value, line);
  field.focus();
  field.setSelectionRange(from, to);
}

/** Where a line begins and ends in a text, as offsets; the last line for a number behind it. */
export function boundsOfLine(text: string, line: number): readonly [number, number] {
  const lines = text.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const from = lines.slice(0, index).reduce((offset, each) => offset + each.length + 1, 0);
  return [from, from + (lines[index]?.length ?? 0)];
}
