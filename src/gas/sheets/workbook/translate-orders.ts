import { createLabelLookup, type LabelLookup } from '../../../app/workbook/label-lookup';
import { type ColumnKey, KEY_COLUMNS, ORDER_COLUMNS } from '../../../domain/order/columns';
import type { Language } from '../../../domain/order/settings';
import type { Messages } from '../../../i18n/messages';
import { messagesFor } from '../../../i18n/messages-for';
import { COMPUTED_COLUMNS } from '../formulas/order-formulas';
import type { OrderTable } from '../order-table';
import { type ListedRows, stillStand } from '../standing-check';
import { prepareLists } from './order-checks';
import { rewriteFormulas } from './order-formula-repair';
import { prepareColumn, prepareTexts } from './replace-texts';

/** Columns whose cells hold words of a list that the product speaks. */
const WORDED: Partial<Record<ColumnKey, (messages: Messages) => Readonly<Record<string, string>>>> = {
  status: ({ labels }) => labels.status,
  priority: ({ labels }) => labels.priority,
  paymentMethod: ({ orderSheet }) => orderSheet.paymentMethod,
  carrier: ({ orderSheet }) => orderSheet.carrier,
};

/**
 * Says the order sheet in another language: headings that nobody renamed, their notes, lists, the words chosen from
 * them, and the formulas. What people wrote in words of their own stays.
 *
 * @param listed - The rows as they were read.
 * @returns null where somebody has moved rows or columns since: nothing was written.
 */
export function translateOrders(
  { table, records }: ListedRows,
  from: Language,
  to: Language,
  teamNames: GoogleAppsScript.Spreadsheet.Range,
): OrderTable | null {
  const translated: OrderTable = { ...table, state: { ...table.state, language: to } };
  const writes = [
    ...prepareHeadings(table, from, to),
    // Before the words: the status list refuses what it does not know (F145).
    prepareLists(translated, from, teamNames),
    ...prepareWords(table, to),
  ];
  const rows = records.map((cells, index) => ({ row: index + 2, cells }));
  const written = [...(Object.keys(WORDED) as ColumnKey[]), ...COMPUTED_COLUMNS];
  if (!stillStand(table, { rows, keys: ['lineId', ...KEY_COLUMNS], written })) return null;
  for (const write of writes) write();
  rewriteFormulas(translated);
  return translated;
}

function prepareWords({ sheet, columns }: OrderTable, to: Language): readonly (() => void)[] {
  const worded = Object.entries(WORDED) as [ColumnKey, (messages: Messages) => Readonly<Record<string, string>>][];
  return worded.map(([key, words]) => {
    const find: LabelLookup<string> = createLabelLookup(words);
    const wanted = words(messagesFor(to));
    return prepareColumn(sheet.getRange(2, columns[key], sheet.getMaxRows() - 1, 1), (text) => {
      const word = wanted[find(text) ?? ''];
      return word === undefined || word === text ? null : word;
    });
  });
}

function prepareHeadings({ sheet, columns }: OrderTable, from: Language, to: Language): readonly (() => void)[] {
  const [old, wanted] = [messagesFor(from), messagesFor(to)];
  const headings = new Map(ORDER_COLUMNS.map(({ key }) => [old.labels.column[key], wanted.labels.column[key]]));
  const range = sheet.getRange(1, 1, 1, Math.max(...Object.values(columns)));
  const texts = prepareTexts(range, (text) => headings.get(text) ?? null);
  const notes = range.getNotes()[0] ?? [];
  for (const { key } of ORDER_COLUMNS) {
    if (notes[columns[key] - 1] === old.orderSheet.note[key]) notes[columns[key] - 1] = wanted.orderSheet.note[key];
  }
  return [texts, () => void range.setNotes([notes])];
}
