import type { DialogRequest } from '../../host/services/waiting';
import { atOrders } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain' });
const typed = (text: string) => () => ({ button: 'OK', text }) as const;

/** Two lines of one order and a line of another, the first row selected. */
function withOrders(answers?: Parameters<typeof open>[0]) {
  const book = open(answers);
  const orders = atOrders(book);
  orders.paste(2, 'orderNumber', [
    ['7', 'Ada', '', 'Lamp', 2, 30],
    ['7', 'Ada', '', 'Discount', 1, -10],
    ['8', 'Bo', '', 'Rug', 1, 80],
  ]);
  orders.select(2);
  return { book, orders };
}

const asked = (book: ReturnType<typeof open>): readonly DialogRequest[] => book.waiting.asked;

describe('commands on the selected order (bundle)', () => {
  it('mark the selected lines as delivered, with the day', () => {
    const { book, orders } = withOrders();
    orders.select(2, 2);

    book.call('markDelivered');

    expect([2, 3, 4].map((row) => [orders.value(row, 'status'), orders.value(row, 'actualDeliveryDate')])).toEqual([
      ['Delivered', 46348],
      ['Delivered', 46348],
      ['Pending', null],
    ]);
    expect(book.page.toasts).toEqual(['2 lines are now “Delivered”.']);
  });

  it('say what is wrong where no order is selected, and change nothing', () => {
    const { book, orders } = withOrders();
    orders.select(40);

    book.call('markShipped');

    expect(asked(book)[0]?.text).toMatch(/^Select a cell in the row of an order/);
    expect(asked(book)[0]?.title).toBe('Ordersheet');
    expect(orders.value(2, 'status')).toBe('Pending');
  });

  it('record a payment over the lines of the order', () => {
    const { book, orders } = withOrders(typed('$20.00'));

    book.call('recordSelectedPayment');

    expect([2, 3, 4].map((row) => orders.value(row, 'amountPaid'))).toEqual([30, -10, null]);
    expect(asked(book).map(({ text }) => text)).toEqual([
      'Ada: $50.00 to pay.\nType the amount, with a minus for a refund. Leave it empty to record $50.00.',
      '$20.00 recorded. Still to pay: $30.00.',
    ]);
    expect(asked(book).map(({ title }) => title)).toEqual(['Payment of order 7', 'Payment of order 7']);
  });

  it('record the balance where no amount is typed, and nothing when it is cancelled', () => {
    const { book, orders } = withOrders((request) => ({ button: request.kind === 'prompt' ? 'OK' : 'OK', text: '' }));
    book.call('recordSelectedPayment');
    const cancelled = withOrders(() => ({ button: 'CANCEL', text: '5' }));
    cancelled.book.call('recordSelectedPayment');

    expect([2, 3].map((row) => orders.value(row, 'amountPaid'))).toEqual([60, -10]);
    expect(cancelled.orders.value(2, 'amountPaid')).toBeNull();
  });

  it('refuse a word for an amount', () => {
    const { book, orders } = withOrders(typed('a lot'));

    book.call('recordSelectedPayment');

    expect(asked(book)[1]?.text).toBe('“a lot” in “Paid” is not a number. Use digits only.');
    expect(orders.value(2, 'amountPaid')).toBeNull();
  });

  it('offer to spread what was typed on one line', () => {
    const { book, orders } = withOrders(() => ({ button: 'YES', text: '' }));
    orders.type(3, 'amountPaid', '50');
    expect(orders.value(3, 'problems')).toBe(null);
    orders.type(2, 'amountPaid', '70');
    expect(orders.value(2, 'problems')).toBe('paid-exceeds-line:amountPaid');

    book.call('recordSelectedPayment');

    expect([2, 3].map((row) => orders.value(row, 'amountPaid'))).toEqual([130, -10]);
  });

  it('give a new date, read as it was typed', () => {
    const { book, orders } = withOrders(typed('30 Nov 2026'));

    book.call('changeSelectedDate');

    expect(orders.value(2, 'expectedDeliveryDate')).toBe(46356);
  });

  it('refuse a date that could mean two days', () => {
    const { book, orders } = withOrders(typed('11/12/2026'));

    book.call('changeSelectedDate');

    expect(asked(book)[1]?.text).toBe('“11/12/2026” in “Expected delivery” is not a date. Write it like 2026-11-30.');
    expect(orders.value(2, 'expectedDeliveryDate')).toBeNull();
  });

  it('place the order once more under a new number', () => {
    const { book, orders } = withOrders();

    book.call('duplicateSelectedOrder');

    expect([5, 6].map((row) => [orders.value(row, 'orderNumber'), orders.value(row, 'productName')])).toEqual([
      ['20261122-001', 'Lamp'],
      ['20261122-001', 'Discount'],
    ]);
    expect(orders.formula(5, 'lineTotal')).not.toBeNull();
  });

  it('show the message for the customer without what is for the team', () => {
    const { book, orders } = withOrders();
    orders.type(2, 'remarkInternal', 'pays late');

    book.call('showOrderMessage');

    expect(asked(book)[0]?.text).toMatch(/^Hello Ada,\nabout your order 7:\n- Lamp × 2: \$60\.00/);
    expect(asked(book)[0]?.text).not.toMatch(/pays late/);
  });

  it('start a new order with its customer cell selected, once', () => {
    const { book, orders } = withOrders();

    book.call('startNewOrder');
    book.call('startNewOrder');

    expect([5, 6].map((row) => orders.value(row, 'orderNumber'))).toEqual(['20261122-001', null]);
    expect(book.page.selection().ranges[0]).toMatchObject({ row: 5, column: 2 });
  });

  it('complete a line first that no edit trigger has seen', () => {
    const { book, orders } = withOrders();
    book.engine.apply([{ type: 'setCells', sheetId: 0, row: 5, column: 2, cells: [['Cy']] }]);
    orders.select(5);

    book.call('markShipped');

    expect(orders.values(5)).toMatchObject({ orderNumber: '20261122-001', status: 'Shipped', shippedDate: 46348 });
  });
});
