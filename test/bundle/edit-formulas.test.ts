import type { ColumnKey } from '../../src/domain/order/columns';
import { atOrders } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies();

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

describe('edits on a sheet that computes (bundle)', () => {
  it('gives the line everything that it needs at once', () => {
    const { orders } = withOneOrder();

    expect(orders.values(2)).toMatchObject({
      orderNumber: '20261122-001',
      lineTotal: 19.98,
      status: 'Pending',
      orderDate: 46348,
      dueState: 'Overdue',
      balanceDue: 14.98,
      paymentStatus: 'Partially paid',
      problems: null,
    });
    expect(orders.value(2, 'lineId')).toMatch(/^L-/);
  });

  it('makes a copied row right at once', () => {
    const { orders } = withOneOrder();
    orders.type(2, 'quantity', 'two');

    orders.copyRow(2, 3);
    const copied = orders.values(3);
    orders.type(3, 'quantity', '3');

    expect(copied).toMatchObject({ orderNumber: '20261122-001', customerName: 'Ada', problems: 'number-is-text:quantity' });
    expect(orders.values(3)).toMatchObject({ lineTotal: 29.97, balanceDue: 24.97, problems: null });
    expect(orders.note(3, 'quantity')).toBe('');
    expect(orders.value(3, 'lineId')).not.toBe(orders.value(2, 'lineId'));
    expect(orders.note(2, 'quantity')).toMatch(/^⚠ Ordersheet: /);
  });

  it('fills a pasted block: a number for each order, an id for each line, formulas for all', () => {
    const { orders } = withOneOrder();

    orders.paste(3, 'orderNumber', [
      ['', 'Bo', '', 'Mug', 4, 2.5],
      ['A-7', 'Cy', '', 'Rug', 1, 80],
      ['A-7', '', '', 'Discount', 1, -8],
    ]);

    expect([3, 4, 5].map((row) => [orders.value(row, 'orderNumber'), orders.value(row, 'lineTotal')])).toEqual([
      ['20261122-002', 10],
      ['A-7', 80],
      ['A-7', -8],
    ]);
    expect(new Set([2, 3, 4, 5].map((row) => orders.value(row, 'lineId'))).size).toBe(4);
  });

  it('puts formulas back without a word when somebody clears a row', () => {
    const { orders } = withOneOrder();

    orders.clear(2, ['orderNumber', 'problems']);

    expect(orders.values(2)).toMatchObject({ orderNumber: null, status: null, lineTotal: '', lineId: null, problems: null });
    expect(orders.formula(2, 'paymentStatus')).not.toBeNull();
    expect(orders.note(2, 'lineTotal')).toBe('');
  });

  it('stamps the day when a status is chosen, and never a day that was just cleared', () => {
    const { orders } = withOneOrder();

    orders.type(2, 'status', 'Shipped');
    orders.type(2, 'status', 'Delivered');
    const stamped = orders.values(2);
    orders.clear(2, ['actualDeliveryDate', 'actualDeliveryDate']);

    expect(stamped).toMatchObject({ shippedDate: 46348, actualDeliveryDate: 46348, dueState: 'Delivered late' });
    expect(orders.value(2, 'actualDeliveryDate')).toBeNull();
  });
});
