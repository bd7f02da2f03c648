import { createLabelLookup, type LabelLookup } from '../../../app/workbook/label-lookup';
import { type ColumnKey, ORDER_COLUMNS } from '../../../domain/order/columns';
import type { Language } from '../../../domain/order/settings';
import type { Messages } from '../../../i18n/messages';
import { messagesFor } from '../../../i18n/messages-for';
import type { OrderTable } from '../order-table';
import { replaceLists } from './order-checks';
import { rewriteFormulas } from './order-formula-repair';
import { replaceInColumn, replaceTexts } from './replace-texts';

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
 */
export function translateOrders(
  table: OrderTable,
  from: Language,
  to: Language,
  teamNames: GoogleAppsScript.Spreadsheet.Range,
): OrderTable {
  const { sheet, columns } = table;
  const translated: OrderTable = { ...table, state: { ...table.state, language: to } };
  translateHeadings(table, from, to);
  // Before the words: the status list refuses what it does not know (F145).
  replaceLists(translated, from, teamNames);
  for (const [key, words] of Object.entries(WORDED) as [ColumnKey, (messages: Messages) => Readonly<Record<string, string>>][]) {
    const find: LabelLookup<string> = createLabelLookup(words);
    const wanted = words(messagesFor(to));
    replaceInColumn(sheet.getRange(2, columns[key], sheet.getMaxRows() - 1, 1), (text) => {
      const word = wanted[find(text) ?? ''];
      return word === undefined || word === text ? null : word;
    });
  }
  rewriteFormulas(translated);
  return translated;
}

function translateHeadings({ sheet, columns }: OrderTable, from: Language, to: Language): void {
  const [old, wanted] = [messagesFor(from), messagesFor(to)];
  const headings = new Map(ORDER_COLUMNS.map(({ key }) => [old.labels.column[key], wanted.labels.column[key]]));
  const range = sheet.getRange(1, 1, 1, Math.max(...Object.values(columns)));
  replaceTexts(range, (text) => headings.get(text) ?? null);
  const notes = range.getNotes()[0] ?? [];
  for (const { key } of ORDER_COLUMNS) {
    if (notes[columns[key] - 1] === old.orderSheet.note[key]) notes[columns[key] - 1] = wanted.orderSheet.note[key];
  }
  range.setNotes([notes]);
}
