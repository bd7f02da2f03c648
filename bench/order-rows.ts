import type { CellInput } from '../host/engine/sheet-engine';
import { type ColumnKey, ORDER_COLUMNS } from '../src/domain/order/columns';
import { addDays, type CalendarDate, toDayNumber } from '../src/domain/shared/calendar-date';

/** The day on which everything is measured: a Tuesday, as days off mail nothing. */
export const TODAY = '2026-11-24' as CalendarDate;

/** A business: who owns its orders, and how many of them are open and due about now; the others are delivered. */
export interface Business {
  readonly team: readonly { readonly name: string; readonly email: string; readonly language: 'en'; readonly role: '' }[];
  /** Of so many lines one is due. */
  readonly linesPerDueLine: number;
  /** What a team can have open does not grow with the years that its sheet goes back. */
  readonly mostDueLines: number;
}

/** Up to 25 due lines for each of ten people. */
export const SMALL_BUSINESS = { team: teamOf(10), linesPerDueLine: 10, mostDueLines: 250 } satisfies Business;

/** Nothing but due lines, for 300 people in turn. */
export const LARGE_BUSINESS = {
  team: teamOf(300),
  linesPerDueLine: 1,
  mostDueLines: Number.POSITIVE_INFINITY,
} satisfies Business;
const LINES_PER_ORDER = 2;
const ORDERS_PER_DAY = 50;

/** What people type of an order line, by column; dates as text. */
export type OrderRow = Partial<Record<ColumnKey, string | number>>;

/** The n-th line, counted from 0, newest first: two lines to an order, owners in turn. */
export function orderRow(index: number, { team, linesPerDueLine, mostDueLines }: Business): OrderRow {
  const order = Math.floor(index / LINES_PER_ORDER);
  const orderDate = addDays(TODAY, -10 - Math.floor(order / ORDERS_PER_DAY));
  const counter = String((order % ORDERS_PER_DAY) + 1).padStart(3, '0');
  const dueNumber = Math.floor(index / linesPerDueLine);
  const isDue = index % linesPerDueLine === 0 && dueNumber < mostDueLines;
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
    owner: team[dueNumber % team.length]?.name ?? '',
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

function teamOf(people: number): Business['team'] {
  return Array.from({ length: people }, (_, index) => ({
    name: `Person ${index + 1}`,
    email: `person${index + 1}@example.com`,
    language: 'en',
    role: '',
  }));
}

const TYPED_COLUMNS = ORDER_COLUMNS.filter(({ kind }) => kind !== 'technical');

function dayNumber(cell: CellInput | undefined): CellInput {
  return typeof cell === 'string' && cell !== '' ? toDayNumber(cell as CalendarDate) : null;
}
