import { type ColumnKey, columnKind, KEY_COLUMNS } from '../../domain/order/columns';
import type { OrderLine } from '../../domain/order/order-line';
import { type CalendarDate, fromDayNumber, toDayNumber } from '../../domain/shared/calendar-date';
import { type CellContent, isBlank, isDayCell, textOf } from '../workbook/cell-content';
import { createLabelLookup } from '../workbook/label-lookup';
import { isEmptyDateWord } from './empty-date-words';

/** The cells of one row by column. A column that was not read counts as empty. */
export type OrderCells = Partial<Record<ColumnKey, CellContent>>;

export interface ParsedRow {
  readonly line: OrderLine;
  /**
   * Columns whose cell cannot be read; they are null in the line (an unknown status is pending). The one exception is
   * a date in a number column: it is the number that the sheet calculates with, and named here as well.
   */
  readonly unreadable: readonly ColumnKey[];
}

export const findStatus = createLabelLookup((messages) => messages.labels.status);
export const findPriority = createLabelLookup((messages) => messages.labels.priority);
export const findLanguage = createLabelLookup((messages) => messages.labels.language);

/** The first and last day number that a date cell may hold: 1899-12-31 to 9999-12-31. */
export const DAY_NUMBER_RANGE = { first: 1, last: 2_958_465 } as const;

/** A row is a line as soon as one of its key cells holds something. */
export function isOrderRow(cells: OrderCells): boolean {
  return KEY_COLUMNS.some((key) => !isBlank(cells[key]));
}

/** Reads a row, with labels of every shipped language. Never fails: what cannot be read is named. */
export function parseOrderRow(cells: OrderCells): ParsedRow {
  const unreadable: ColumnKey[] = [];
  const text = (key: ColumnKey) => textOf(cells[key]);
  const number = (key: ColumnKey) => readNumber(cells[key], () => unreadable.push(key));
  const day = (key: ColumnKey) => readDay(cells[key], () => unreadable.push(key));
  const status = findStatus(text('status'));
  if (status === null && !isBlank(cells['status'])) unreadable.push('status');

  const line: OrderLine = {
    orderNumber: text('orderNumber').trim(),
    customerName: text('customerName').trim(),
    contact: text('contact').trim(),
    productName: text('productName').trim(),
    quantity: number('quantity'),
    unitPrice: number('unitPrice'),
    paymentMethod: text('paymentMethod').trim(),
    expectedDeliveryDate: day('expectedDeliveryDate'),
    actualDeliveryDate: day('actualDeliveryDate'),
    status: status ?? 'pending',
    orderDate: day('orderDate'),
    priority: findPriority(text('priority')) ?? 'normal',
    owner: text('owner').trim(),
    email: text('email').trim(),
    shippingAddress: text('shippingAddress'),
    language: text('language').trim(),
    sku: text('sku').trim(),
    specification: text('specification'),
    unit: text('unit').trim(),
    remarkCustomer: text('remarkCustomer'),
    remarkSpecial: text('remarkSpecial'),
    remarkInternal: text('remarkInternal'),
    amountPaid: number('amountPaid'),
    paymentDueDate: day('paymentDueDate'),
    shippedDate: day('shippedDate'),
    carrier: text('carrier').trim(),
    trackingNumber: text('trackingNumber').trim(),
    channel: text('channel').trim(),
    externalNumber: text('externalNumber').trim(),
    lineId: text('lineId').trim(),
  };
  return { line, unreadable };
}

/** Whether a cell's text is wanted as it stands: everything that is typed and is neither number nor date. */
export function isTextColumn(key: ColumnKey): boolean {
  return ['text', 'openList', 'closedList', 'technical'].includes(columnKind(key));
}

function readNumber(content: CellContent | undefined, fail: () => void): number | null {
  if (content === undefined || isBlank(content)) return null;
  if (typeof content === 'number') return content;
  fail();
  return isDayCell(content) ? toDayNumber(content.day) : null;
}

function readDay(content: CellContent | undefined, fail: () => void): CalendarDate | null {
  if (content === undefined || isBlank(content)) return null;
  if (isDayCell(content)) {
    if (content.day.length === 'YYYY-MM-DD'.length && toDayNumber(content.day) >= DAY_NUMBER_RANGE.first) return content.day;
  } else if (typeof content === 'number') {
    if (content >= DAY_NUMBER_RANGE.first && content < DAY_NUMBER_RANGE.last + 1) return fromDayNumber(content);
  } else if (typeof content === 'string' && isEmptyDateWord(content)) {
    return null;
  }
  fail();
  return null;
}
