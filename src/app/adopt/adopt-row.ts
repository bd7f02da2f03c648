import { isComparedField, type SourceField } from '../../domain/order/adoptable-columns';
import { type ColumnKey, columnKind } from '../../domain/order/columns';
import { lineTotalOf } from '../../domain/order/line-figures';
import { ORDER_STATUSES, type OrderStatus } from '../../domain/order/order-status';
import { LANGUAGES, type Language } from '../../domain/order/settings';
import { multiplyMoney, subtractMoney } from '../../domain/shared/money';
import { parseAmount } from '../../domain/shared/parse-amount';
import { parseDateText } from '../../domain/shared/parse-date-text';
import { messagesFor } from '../../i18n/messages-for';
import { isEmptyDateWord } from '../orders/empty-date-words';
import { findPriority, findStatus, type OrderCells } from '../orders/parse-order-row';
import { type CellContent, isBlank, isDayCell, textOf } from '../workbook/cell-content';
import { normalizeSourceHeading } from './table-match';

/** A cell of the source table: what it holds and how it is shown. */
export interface SourceCell {
  readonly content: CellContent;
  readonly shown: string;
}

/** A row of the source table, by the field that each column goes to. */
export type SourceRow = ReadonlyMap<SourceField, SourceCell>;

/** What the rows are read for. */
export interface AdoptBasis {
  readonly currencyDigits: number;
  /** Of the order sheet's lists. */
  readonly language: Language;
}

export interface AdoptedRow {
  readonly cells: OrderCells;
  /** What has no place of its own and goes into the internal note. */
  readonly kept: readonly { readonly field: SourceField; readonly value: string }[];
  /** Cells whose text is no date or number; it is copied as it is and will be marked. */
  readonly unread: readonly ColumnKey[];
}

/**
 * A row of somebody's own table as a row of the order sheet, or null where it is no order: empty, or adding up the others.
 *
 * Texts are taken as they are shown (`001` stays `001`). Dates and numbers that were typed as text are read where they
 * can mean one thing only; everything else keeps its text, so that nothing is lost and the cell is marked.
 */
export function adoptRow(row: SourceRow, basis: AdoptBasis): AdoptedRow | null {
  if (isNoOrder(row)) return null;
  const cells: Partial<Record<ColumnKey, CellContent>> = {};
  const kept: { field: SourceField; value: string }[] = [];
  const unread: ColumnKey[] = [];
  for (const [field, cell] of row) {
    if (isBlank(cell.content) || isComparedField(field)) continue;
    const content = readCell(field, cell, basis.language);
    if (content === null) kept.push({ field, value: cell.shown });
    else cells[field] = content;
    if (typeof content === 'string' && ['number', 'currency', 'date'].includes(columnKind(field)) && content !== '')
      unread.push(field);
  }
  derivePrice(cells, row, basis.currencyDigits);
  kept.push(...disagreements(cells, row, basis.currencyDigits));
  return { cells, kept, unread };
}

/** Null where the value has no place in its column. */
function readCell(field: SourceField, { content, shown }: SourceCell, language: Language): CellContent | null {
  switch (columnKind(field)) {
    case 'number':
    case 'currency':
      return typeof content === 'number' ? content : (parseAmount(shown) ?? shown);
    case 'date':
      return readDate(content, shown);
    case 'closedList':
      return readStatus(shown, language);
    default:
      return field === 'priority' ? readPriority(shown, language) : shown;
  }
}

function readDate(content: CellContent, shown: string): CellContent {
  if (isDayCell(content) || typeof content === 'number') return content;
  if (isEmptyDateWord(shown)) return '';
  const day = parseDateText(shown);
  return day === null ? shown : { day };
}

function readStatus(shown: string, language: Language): CellContent | null {
  const status = findStatus(shown.trim()) ?? STATUS_WORDS.get(normalizeSourceHeading(shown)) ?? null;
  return status === null ? null : messagesFor(language).labels.status[status];
}

function readPriority(shown: string, language: Language): CellContent {
  const isUrgent = findPriority(shown.trim()) === 'urgent' || URGENT_WORDS.has(normalizeSourceHeading(shown));
  return isUrgent ? messagesFor(language).labels.priority.urgent : '';
}

const STATUS_WORDS: ReadonlyMap<string, OrderStatus> = new Map(
  LANGUAGES.flatMap((language) =>
    ORDER_STATUSES.flatMap((status) =>
      messagesFor(language).synonyms.statuses[status].map((word): [string, OrderStatus] => [
        normalizeSourceHeading(word),
        status,
      ]),
    ),
  ),
);
const URGENT_WORDS = wordsOfAllLanguages((language) => messagesFor(language).synonyms.urgent);
const TOTAL_WORDS = wordsOfAllLanguages((language) => messagesFor(language).synonyms.totalRow);

function wordsOfAllLanguages(list: (language: (typeof LANGUAGES)[number]) => readonly string[]): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => list(language).map(normalizeSourceHeading)));
}

function isNoOrder(row: SourceRow): boolean {
  const texts = (['orderNumber', 'customerName', 'productName'] as const).flatMap((field) => {
    const shown = row.get(field)?.shown.trim() ?? '';
    return shown === '' ? [] : [normalizeSourceHeading(shown)];
  });
  return texts.every((text) => TOTAL_WORDS.has(text));
}

/** Where only the total is known the price follows from it, if it comes out even. */
function derivePrice(cells: Partial<Record<ColumnKey, CellContent>>, row: SourceRow, digits: number): void {
  const total = amountOf(row.get('lineTotal'));
  if (total === null || cells['unitPrice'] !== undefined) return;
  const quantity = cells['quantity'] ?? 1;
  if (typeof quantity !== 'number' || quantity === 0) return;
  const price = Number((total / quantity).toFixed(digits + 2));
  if (multiplyMoney(quantity, price, digits) !== total) return;
  cells['quantity'] = quantity;
  cells['unitPrice'] = price;
}

/** What the table says of a total where the order sheet will calculate something else, or nothing. */
function disagreements(cells: OrderCells, row: SourceRow, digits: number): AdoptedRow['kept'] {
  const numberIn = (key: ColumnKey) => (typeof cells[key] === 'number' ? (cells[key] as number) : null);
  const computed = lineTotalOf({ quantity: numberIn('quantity'), unitPrice: numberIn('unitPrice') }, digits);
  const total = row.get('lineTotal');
  const isTotalOff = total && !isBlank(total.content) && amountOf(total) !== computed;
  const status = row.get('paymentStatus');
  const balance = row.get('balanceDue');
  const paid = numberIn('amountPaid') ?? 0;
  const isBalanceOff =
    balance && !isBlank(balance.content) && (computed === null || amountOf(balance) !== subtractMoney(computed, paid));
  return [
    ...(isTotalOff ? [{ field: 'lineTotal' as const, value: total.shown }] : []),
    ...(isBalanceOff ? [{ field: 'balanceDue' as const, value: balance.shown }] : []),
    ...(status && !isBlank(status.content) ? [{ field: 'paymentStatus' as const, value: textOf(status.shown) }] : []),
  ];
}

function amountOf(cell: SourceCell | undefined): number | null {
  if (!cell || isBlank(cell.content)) return null;
  return typeof cell.content === 'number' ? cell.content : parseAmount(cell.shown);
}
