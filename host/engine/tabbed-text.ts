/**
 * Cuts text of the clipboard into lines of cells, as Excel, Google Sheets and LibreOffice write it: tabs between cells, a line
 * for each row. A cell that holds a line break or a tab itself stands in quotes, with its own quotes doubled. Quotes around
 * a text without line breaks, tabs or doubled quotes are the text's own, since these programs do not add any there.
 *
 * Every line has as many cells as the longest one. The line break that Excel writes behind the last row makes no row.
 */
export function readTabbedText(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; ; ) {
    const cell = quotedCell(whole, at) ?? plainCell(whole, at);
    lines.at(-1)?.push(cell.text);
    at = cell.end + 1;
    if (cell.end >= whole.length) break;
    if (whole[cell.end] === '\n') lines.push([]);
  }
  const width = Math.max(...lines.map(({ length }) => length));
  return lines.map((line) => [...line, ...Array<string>(width - line.length).fill('')]);
}

interface Cut {
  readonly text: string;
  /** Where the tab or line break behind it stands, or the text ends. */
  readonly end: number;
}

const quoted = /"([^"]*(?:""[^"]*)*)"(?=[\t\n]|$)/y;

function quotedCell(text: string, at: number): Cut | null {
  quoted.lastIndex = at;
  const match = quoted.exec(text);
  if (!match?.[1] || !/[\t\n]|""/.test(match[1])) return null;
  return { text: match[1].replaceAll('""', '"'), end: quoted.lastIndex };
}

const separator = /[\t\n]/g;

function plainCell(text: string, at: number): Cut {
  separator.lastIndex = at;
  const end = separator.exec(text)?.index ?? text.length;
  return { text: text.slice(at, end), end };
}

/** Writes lines of cells as text for the clipboard, to be read back by {@link readTabbedText} and by other programs. */
export function writeTabbedText(lines: readonly (readonly string[])[]): string {
  const needsQuotes = (cell: string): boolean => /^"|[\t\n]/.test(cell);
  const write = (cell: string): string => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return lines.map((line) => line.map(write).join('\t')).join('\n');
}
