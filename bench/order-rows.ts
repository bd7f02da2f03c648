import type { CellInput } from '../host/engine/sheet-engine';
import { type ColumnKey, ORDER_COLUMNS } from '../src/domain/order/columns';
import { addDays, type CalendarDate, toDayNumber } from '../src/domain/shared/calendar-date';

/** The day on which everything is measured: a Tuesday, as days off mail nothing. */
export const TODAY = '2026-11-24' as CalendarDate;

/** Who gets reminders. */
export const TEAM = ['Ada', 'Ben', 'Chloe', 'Dmitri', 'Esra', 'Farah', 'Gustav', 'Hana', 'Ivo', 'Jun'].map((name) => ({
  name,
  email: `${name.toLowerCase()}@example.com`,
  language: 'en',
  role: '',
}));

/** Of so many lines one is open and due about now; the others are delivered. */
const LINES_PER_DUE_LINE = 10;
/** Of all lines: what a team can have open does not grow with the years that its sheet goes back. */
const MOST_DUE_LINES = 250;
const LINES_PER_ORDER = 2;
const ORDERS_PER_DAY = 50;

/** What people type of an order line, by column; dates as text. */
export type OrderRow = Partial<Record<ColumnKey, string | number>>;

/** The n-th line, counted from 0, newest first: two lines to an order, one line in ten open and due up to 25 a person, owners in turn. */
export function orderRow(index: number): OrderRow {
  const order = Math.floor(index / LINES_PER_ORDER);
  const orderDate = addDays(TODAY, -10 - Math.floor(order / ORDERS_PER_DAY));
  const counter = String((order % ORDERS_PER_DAY) + 1).padStart(3, '0');
  const dueNumber = Math.floor(index / LINES_PER_DUE_LINE);
  const isDue = index % LINES_PER_DUE_LINE === 0 && dueNumber < MOST_DUE_LINES;
  return {
    orderNumber: `${orderDate.replaceAll('-', '')}-${counter}`,
    customerName: `Customer ${order % 997}`,
    contact: `138${String(10_000_000 + (order % 997))}`,
    productName: `Product ${index % 211}`,
    quantity: 1 + (index % 7),
    unitPrice: 5 + (index % 50) / 4,
    paymentMethod: 'Bank transfer',
    expectedDeliveryDate: isDue ? addDays(TODAY, (dueNumber % 7) - 3) : addDays(orderDate, 7),
    ...(isDue ? {} : { actualDeliveryDate: addDays(orderDate, 7) }),
    status: isDue ? 'Confirmed' : 'Delivered',
    orderDate,
    owner: TEAM[dueNumber % TEAM.length]?.name ?? '',
    shippingAddress: `${1 + (order % 400)} Riverside Road`,
    ...(index % LINES_PER_ORDER === 0 ? { amountPaid: 5 } : {}),
    trackingNumber: `00${index + 100_000_000_000}`,
  };
}

/** A row of the standard sheet as pasted: without what the add-on computes or gives. */
export function pastedCells(row: OrderRow): (CellInput | undefined)[] {
  return TYPED_COLUMNS.map(({ key, kind }) => (kind === 'computed' ? undefined : (row[key] ?? null)));
}

/** The same row as it is stored: dates are numbers of days. */
export function storedCells(row: OrderRow): (CellInput | undefined)[] {
  return pastedCells(row).map((cell, index) => (TYPED_COLUMNS[index]?.kind === 'date' ? dayNumber(cell) : cell));
}

const TYPED_COLUMNS = ORDER_COLUMNS.filter(({ kind }) => kind !== 'technical');

function dayNumber(cell: CellInput | undefined): CellInput {
  return typeof cell === 'string' && cell !== '' ? toDayNumber(cell as CalendarDate) : null;
}
