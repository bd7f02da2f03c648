import type { ColumnKey } from '../../src/domain/order/columns';
import { atOrders } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain' });

/** An order as somebody types it, cell by cell. */
const TYPED: readonly (readonly [ColumnKey, string])[] = [
  ['customerName', 'Ada'],
  ['productName', 'Lamp'],
  ['quantity', '2'],
  ['unitPrice', '9.99'],
  ['expectedDeliveryDate', '2026-11-20'],
  ['amountPaid', '5'],
];

function withOneOrder() {
  const book = open();
  const orders = atOrders(book);
  for (const [key, text] of TYPED) orders.type(2, key, text);
  return { book, orders };
}

describe('typing an order (bundle)', () => {
  it('dates a new order today and numbers the next one on', () => {
    const { orders } = withOneOrder();

    orders.type(3, 'productName', 'Rug');

    expect(orders.values(3)).toMatchObject({ orderNumber: '20261122-002', orderDate: 46348, status: 'Pending' });
  });

  it('carries no mark over to a copy that has nothing wrong', () => {
    const { orders } = withOneOrder();
    orders.type(2, 'lineTotal', '999');

    orders.copyRow(2, 3);

    expect([orders.value(2, 'problems'), orders.value(3, 'problems')]).toEqual(['formula-overwritten:lineTotal', null]);
    expect([orders.note(2, 'lineTotal'), orders.note(3, 'lineTotal')]).toEqual([
      '⚠ Ordersheet: “999” stood here; the formula was put back.',
      '',
    ]);
  });

  it('puts a typed-over formula back', () => {
    const { orders } = withOneOrder();
    const formula = orders.formula(2, 'lineTotal');

    orders.type(2, 'lineTotal', '999');

    expect(orders.formula(2, 'lineTotal')).toBe(formula);
  });

  it('takes a mark away that came along with pasted cells', () => {
    const { book, orders } = withOneOrder();
    orders.type(2, 'quantity', 'two');
    const area = { row: 3, column: 5, rows: 1, columns: 1 };
    book.engine.apply([{ type: 'setNotes', sheetId: 0, area, notes: [[`mine\n${orders.note(2, 'quantity')}`]] }]);

    orders.paste(3, 'productName', [['Rug', 3]]);

    expect(orders.note(3, 'quantity')).toBe('mine');
    expect(orders.note(2, 'quantity')).toMatch(/^⚠ Ordersheet/);
  });

  it('keeps what people wrote into a note above its own line', () => {
    const { book, orders } = withOneOrder();
    const area = { row: 2, column: 9, rows: 1, columns: 1 };
    book.engine.apply([{ type: 'setNotes', sheetId: 0, area, notes: [['call first']] }]);

    orders.type(2, 'expectedDeliveryDate', 'next week');
    const marked = orders.note(2, 'expectedDeliveryDate');
    orders.type(2, 'expectedDeliveryDate', '2026-12-01');

    expect(marked).toBe('call first\n⚠ Ordersheet: “Expected delivery” is not a date. Type it like 2026-11-30.');
    expect(orders.note(2, 'expectedDeliveryDate')).toBe('call first');
  });

  it('accepts a status in the other language when it is pasted, and marks one that nobody knows', () => {
    const { orders } = withOneOrder();

    orders.paste(2, 'status', [['已发货']]);
    const known = orders.values(2);
    orders.paste(2, 'status', [['soonish']]);

    expect(known).toMatchObject({ status: '已发货', shippedDate: 46348, problems: null });
    expect(orders.value(2, 'problems')).toBe('status-unknown:status');
  });

  it('does nothing above the lines and on other sheets', () => {
    const { book } = withOneOrder();
    const dashboard = book.engine.listSheets().find(({ name }) => name === 'Dashboard')?.id ?? -1;

    book.engine.type('owner@example.com', dashboard, 60, 2, 'note');

    expect(book.calls().callsByMethod).toEqual({ 'Properties.getProperties': 1 });
  });

  it('notices a change of the settings', () => {
    const { book, orders } = withOneOrder();
    const settings = book.engine.listSheets().find(({ name }) => name === 'Settings')?.id ?? -1;
    const labels = book.engine.readValues(settings, { row: 1, column: 1, rows: 30, columns: 1 }).map(([label]) => label);
    book.engine.type('owner@example.com', settings, labels.indexOf('Order number pattern') + 1, 2, 'SO-0001');

    orders.type(3, 'customerName', 'Bo');

    expect(orders.value(3, 'orderNumber')).toBe('SO-0001');
  });
});

describe('service calls of an edit (bundle)', () => {
  it.each<[string, number, ColumnKey, string]>([
    ['a new line', 3, 'customerName', 'Bo'],
    ['another quantity', 2, 'quantity', '3'],
    ['a word in a date column', 2, 'expectedDeliveryDate', 'soon'],
    ['another customer', 2, 'customerName', 'Bo'],
    ['a status', 2, 'status', 'Shipped'],
    ['a typed-over formula', 2, 'lineTotal', '5'],
    ['a negative quantity', 2, 'quantity', '-1'],
  ])('are at most twelve for %s', (_what, row, key, text) => {
    const { orders } = withOneOrder();

    expect(orders.type(row, key, text).calls.serviceCalls).toBeLessThanOrEqual(12);
  });
});
