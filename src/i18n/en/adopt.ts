const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;

/** What “use my existing table” says, in its dialog and where dialogs do not open. */
export const adopt = {
  title: 'Use my existing table',
  none: 'No other sheet holds a table that looks like orders.\nOrdersheet looks for a heading row with a customer or a product and at least one more column, such as a quantity, a price, a date or a status. Give the columns headings like these, then choose this again.',
  intro: (sheet: string, rows: number) =>
    `The rows of “${sheet}” (${rows}) are copied below your orders. The table itself stays as it is.`,
  table: 'Table',
  column: 'Column of your table',
  example: 'Examples',
  field: 'Goes to',
  skip: 'Do not copy',
  calculated: (heading: string) => `${heading} (calculated)`,
  headingRow: (row: number) => `Headings in row ${row}`,
  twice: (heading: string) => `Two columns go to “${heading}”. Choose one of them.`,
  noKey: 'Choose which column holds the customer or the product.',
  copiedBefore: (rows: number, day: string) =>
    `On ${day} this table (${rows} rows) was copied already. Copying it again adds the same orders once more.`,
  copyAgain: 'Copy it again',
  copy: (rows: number) => `Copy ${rows === 1 ? 'one row' : `${rows} rows`}`,
  copying: 'Copying…',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Looking at the tables of this spreadsheet…',
  lost: 'No answer from the spreadsheet. If you are signed in to several Google accounts, use a window with only one; or close this and answer “Yes” to the question in the menu, which needs no dialog.',
  /** The question that comes first and needs no dialog page. */
  question: {
    goes: (heading: string, field: string) => `${heading} → ${field}`,
    notCopied: (headings: readonly string[]) => `Not copied: ${headings.join(', ')}`,
    others: (sheets: readonly string[]) => `Other tables: ${sheets.join(', ')}. To take one of them, go to its sheet first.`,
    ask: 'Copy the rows like this? “No” lets you change where each column goes.',
  },
  done: {
    added: (count: number, orders: number, first: number) =>
      `${lines(count)} of ${orders} ${orders === 1 ? 'order' : 'orders'} copied, from row ${first} on.`,
    marked: (cells: number) =>
      `${cells} ${cells === 1 ? 'cell' : 'cells'} could not be read as a date or number; the text was kept and marked.`,
    noted: (count: number) => `In ${lines(count)} something did not fit; it stands in the internal note.`,
    skipped: (count: number) => `${count} ${count === 1 ? 'row' : 'rows'} without an order left out.`,
    nothing: 'The table has no rows to copy; nothing was changed.',
  },
  /** Stands in the internal note: a value that has no place of its own. */
  kept: (heading: string, value: string) => `${heading}: ${value}`,
} as const;
