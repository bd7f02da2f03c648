import { parseHistory } from '../../src/domain/rules/history-text';
import type { LoadedBundle } from '../support/load-bundle';
import { withOrderLines } from '../support/many-orders';
import { atOrders, columnOf } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain', prepare: withOrderLines(12) });
/** 2026-11-22 as the sheet counts days. */
const TODAY = 46_348;

const historyOf = (book: LoadedBundle, row: number) => parseHistory(String(atOrders(book).value(row, 'history')));
const writesOf = (book: LoadedBundle) => Object.keys(book.calls().callsByMethod).filter((name) => /\.(set|insert)/.test(name));

/** The workbook as the first version left it: without the columns that came later. */
function withoutLateColumns(book: LoadedBundle): void {
  book.engine.apply([{ type: 'deleteColumns', sheetId: 0, first: columnOf('history'), count: 3 }]);
}

describe('the history of a line (bundle)', () => {
  it('begins with the line, whether it is typed, swept up or saved by the sidebar', () => {
    const book = open();
    const orders = atOrders(book);

    orders.type(20, 'customerName', 'Ada');
    expect(historyOf(book, 20)).toMatchObject({ firstSeen: '2026-11-22', status: 'pending' });
    expect(orders.value(20, 'statusSince')).toBe(TODAY);

    book.engine.apply([{ type: 'setCells', sheetId: 0, row: 21, column: 1, cells: [[null, 'Bo']] }]);
    book.call('checkNow');
    expect(historyOf(book, 21)).toMatchObject({ firstSeen: '2026-11-22' });

    book.call('startNewOrder');
    expect(historyOf(book, 22)).toMatchObject({ firstSeen: '2026-11-22', isStatusSeenChanging: false });
  });

  it('notes a typed status, and takes the note back with the status', () => {
    const book = open();

    atOrders(book).type(2, 'status', 'Shipped');
    expect(historyOf(book, 2)).toMatchObject({ status: 'shipped', statusSince: '2026-11-22', isStatusSeenChanging: true });

    atOrders(book).type(2, 'status', 'Confirmed');
    expect(historyOf(book, 2)).toMatchObject({ status: 'confirmed', isStatusSeenChanging: false, statusBefore: null });
  });

  it('notes what was pasted into many rows', () => {
    const book = open();

    atOrders(book).paste(
      2,
      'priority',
      Array.from({ length: 12 }, () => ['Urgent', 'Ada']),
    );

    for (let row = 2; row < 14; row += 1) {
      expect(historyOf(book, row)).toMatchObject({ prioritySince: '2026-11-22', ownerSince: '2026-11-22' });
    }
  });

  it('notes what no trigger has seen with the next sweep, once', () => {
    const book = open();
    book.engine.apply([{ type: 'setCells', sheetId: 0, row: 3, column: columnOf('expectedDeliveryDate'), cells: [[TODAY + 9]] }]);

    book.call('runSweep');
    expect(historyOf(book, 3)).toMatchObject({ expectedDate: '2026-12-01', dateMoved: { on: '2026-11-22' } });

    book.call('runSweep');
    expect(writesOf(book)).toEqual([]);
  });

  it('notes what a command changes, in the same go', () => {
    const book = open();
    atOrders(book).select(2, 2);

    book.call('markShipped');

    for (const row of [2, 3]) {
      expect(historyOf(book, row)).toMatchObject({ status: 'shipped', isStatusSeenChanging: true });
      expect(atOrders(book).value(row, 'statusSince')).toBe(TODAY);
    }
  });

  it('goes with the line: an emptied row keeps none, a copied one begins its own', () => {
    const book = open();

    atOrders(book).copyRow(2, 20);
    expect(historyOf(book, 20)).toMatchObject({ firstSeen: '2026-11-22' });

    atOrders(book).clear(20, ['orderNumber', 'productName']);
    expect(atOrders(book).value(20, 'history')).toBeNull();
    expect(atOrders(book).value(20, 'statusSince')).toBeNull();
  });
});

describe('a workbook of the first version (bundle)', () => {
  it('refuses nothing before it has the new columns', () => {
    const book = open();
    withoutLateColumns(book);
    const orders = atOrders(book);

    orders.type(2, 'status', 'Shipped');
    expect(orders.value(2, 'shippedDate')).toBe(TODAY);
    orders.type(20, 'customerName', 'Ada');
    expect(orders.value(20, 'orderNumber')).toBe('20261122-001');
    orders.select(3);
    book.call('duplicateSelectedOrder');
    book.call('getBoard');

    expect(orders.value(21, 'customerName')).not.toBeNull();
    expect(book.engine.listSheets()[0]?.columns).toBe(columnOf('problems'));
  });

  it.each(['runSweep', 'makeOrRepair'])('gets the columns by %s, hidden, with nothing that is news', (name) => {
    const book = open();
    withoutLateColumns(book);

    book.call(name);
    book.call('runSweep');

    const orders = atOrders(book);
    expect(orders.value(1, 'history')).toBe('Line history');
    for (let row = 2; row < 14; row += 1) {
      expect(historyOf(book, row)).toMatchObject({ firstSeen: null, isStatusSeenChanging: false, dateMoved: null });
    }
    expect(book.engine.readSizes(0, 'columns', columnOf('history'), 3).map(({ hidden }) => hidden)).toEqual([true, true, true]);
    book.call('runSweep');
    expect(writesOf(book)).toEqual([]);
  });

  it('counts the first of two copies of such a column', () => {
    const book = open();
    const last = book.engine.listSheets()[0]?.columns ?? 0;
    book.engine.apply([
      { type: 'insertColumns', sheetId: 0, before: last, count: 1, inheritFrom: 'before' },
      { type: 'setCells', sheetId: 0, row: 1, column: last, cells: [['Line history']] },
    ]);

    atOrders(book).type(2, 'status', 'Shipped');

    expect(historyOf(book, 2)).toMatchObject({ status: 'shipped' });
  });
});
