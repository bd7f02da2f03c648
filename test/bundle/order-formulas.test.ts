import fc from 'fast-check';
import type { CellInput, CellValue } from '../../host/engine/sheet-engine';
import { type OrderCells, parseOrderRow } from '../../src/app/orders/parse-order-row';
import { type ColumnKey, columnKind, ORDER_COLUMNS } from '../../src/domain/order/columns';
import { calculateLineFigures } from '../../src/domain/order/line-figures';
import { ORDER_STATUSES } from '../../src/domain/order/order-status';
import { summarizeOrders } from '../../src/domain/order/order-summary';
import { addDays, type CalendarDate, fromDayNumber, toDayNumber } from '../../src/domain/shared/calendar-date';
import { messagesFor } from '../../src/i18n/messages-for';
import { anOrderWorkbook, sheetNamed, valuesAt } from '../support/order-workbook';

const today = '2026-11-22' as CalendarDate;
const basis = { today, soonDays: 3, currencyDigits: 2 };
const columnOf = (key: ColumnKey) => ORDER_COLUMNS.findIndex((column) => column.key === key);

/** What may stand in a cell, as the engine holds it: dates are serial numbers. */
const dayCell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -40, max: 10 }).map((days) => toDayNumber(addDays(today, days))) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 6 }).map((days) => toDayNumber(addDays(today, days)) + 0.75) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('未交付', 'soon', '2026-13-40', 20261122, 0.5, -3, true) },
);
const moneyCell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3000, max: 90000 }).map((cents) => cents / 100) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1.005, 10.075, 0.29, 12345.678) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('12 pcs', '5', ' ') },
);
const quantityCell = fc.oneof(fc.constantFrom(1, 2, 3, 56.5, -1, 0, null, '两件'), moneyCell);
const statusCell = fc.constantFrom(
  ...ORDER_STATUSES.flatMap((status) => [messagesFor('en').labels.status[status], messagesFor('zh').labels.status[status]]),
  null,
  'DELIVERED',
  'whatever',
  ' Cancelled',
);
const priorityCell = fc.constantFrom('Urgent', '紧急', 'Normal', null, 'asap');

interface RowCells {
  readonly cells: Partial<Record<ColumnKey, CellInput>>;
}

const rowCells: fc.Arbitrary<RowCells> = fc
  .record({
    orderNumber: fc.constantFrom('A-1', 'A-2', 'A-3', 'A-4'),
    customerName: fc.constantFrom('Ada', 'Bob', null),
    productName: fc.constantFrom('Lamp', '=evil', null),
    quantity: quantityCell,
    unitPrice: moneyCell,
    amountPaid: moneyCell,
    expectedDeliveryDate: dayCell,
    actualDeliveryDate: dayCell,
    orderDate: dayCell,
    status: statusCell,
    priority: priorityCell,
  })
  .map((cells) => ({ cells }));

describe('the formulas of the order sheet', () => {
  it.each([
    ['en', 'en_US'],
    ['zh', 'de_DE'],
  ] as const)(
    'say what the functions say (%s workbook, %s spreadsheet)',
    (userLocale, locale) => {
      const { engine } = anOrderWorkbook({ userLocale, locale });
      const { labels, sheets } = messagesFor(userLocale);
      const orders = sheetNamed(engine, sheets.name.orders);
      for (const rows of batches(fc.sample(rowCells, { numRuns: 600, seed: 20261122 }), 60)) {
        engine.apply([
          {
            type: 'setCells',
            sheetId: orders.id,
            row: 2,
            column: 1,
            cells: rows.map(({ cells }) =>
              ORDER_COLUMNS.map(({ key, kind }) => (kind === 'computed' ? undefined : (cells[key] ?? null))),
            ),
          },
        ]);
        const shown = engine.readValues(orders.id, { row: 2, column: 1, rows: rows.length, columns: ORDER_COLUMNS.length });

        const lines = rows.map(({ cells }) => parseOrderRow(asRead(cells)).line);
        const expected = lines.map((line, index) => {
          const { lineTotal, balanceDue, dueState, paymentStatus } = calculateLineFigures(line, basis);
          return {
            cells: rows[index]?.cells,
            lineTotal: lineTotal ?? '',
            balanceDue: balanceDue ?? '',
            dueState: dueState ? labels.dueState[dueState] : '',
            paymentStatus: paymentStatus ? labels.paymentStatus[paymentStatus] : '',
          };
        });
        const actual = shown.map((row, index) => ({
          cells: rows[index]?.cells,
          lineTotal: row[columnOf('lineTotal')],
          balanceDue: row[columnOf('balanceDue')],
          dueState: row[columnOf('dueState')],
          paymentStatus: row[columnOf('paymentStatus')],
        }));
        expect(actual).toEqual(expected);
        expect(dashboardFigures(valuesAt(engine, `${sheets.name.dashboard}!A1:H33`))).toEqual(
          roundAll(summarizeOrders(lines, basis)),
        );
      }
    },
    120_000,
  );
});

function batches<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}

/** As the add-on reads these cells: serial numbers of date columns come as days. */
function asRead(cells: RowCells['cells']): OrderCells {
  return Object.fromEntries(
    Object.entries(cells).map(([key, value]) => {
      if (value === null || value === undefined) return [key, ''];
      const isDay = columnKind(key as ColumnKey) === 'date' && typeof value === 'number' && value >= 1 && value < 2_958_466;
      return [key, isDay ? { day: fromDayNumber(value) } : value];
    }),
  ) as OrderCells;
}

function dashboardFigures(cells: readonly (readonly CellValue[])[]) {
  const at = (row: number, column: number) => money(cells[row - 1]?.[column - 1]);
  const statuses = ORDER_STATUSES.map((status, index) => [status, { lines: at(12 + index, 3), amount: at(12 + index, 4) }]);
  return {
    orders: at(5, 2),
    lines: at(5, 3),
    urgentOpen: at(5, 4),
    amount: at(5, 6),
    paid: at(5, 7),
    outstanding: at(5, 8),
    due: { overdue: at(8, 2), dueToday: at(8, 3), dueSoon: at(8, 4), deliveredLate: at(8, 6) },
    byStatus: Object.fromEntries(statuses),
    thisMonth: { orders: at(12, 7), lines: at(13, 7), amount: at(14, 7) },
    lastMonth: { orders: at(12, 8), lines: at(13, 8), amount: at(14, 8) },
  };
}

/** Sums of a sheet are binary: they are shown, and compared, in the currency's digits. */
function money(value: CellValue | undefined): number {
  if (typeof value !== 'number') throw new Error(`Not a number: ${JSON.stringify(value)}`);
  return Math.round(value * 1000) / 1000 + 0;
}

function roundAll<T>(summary: T): T {
  return JSON.parse(JSON.stringify(summary, (_, value) => (typeof value === 'number' ? money(value) : value)));
}
