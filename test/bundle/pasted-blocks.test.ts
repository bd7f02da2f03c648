import type { CellInput } from '../../host/engine/sheet-engine';
import { ORDER_COLUMNS } from '../../src/domain/order/columns';
import { atOrders, columnOf } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain' });

/** Lines without line ids, as from another program; every order has two. */
function aBlock(lines: number, from: number): CellInput[][] {
  return Array.from({ length: lines }, (_, index) => {
    const number = from + index;
    return [
      `SO${Math.floor(number / 2)}`,
      `Customer ${Math.floor(number / 2)}`,
      '',
      `Product ${number % 9}`,
      1 + (number % 3),
      2.5,
    ];
  });
}

function pasteBlocks(blocks: number, lines: number) {
  const book = open();
  const orders = atOrders(book);
  const rows = blocks * lines + 1;
  book.engine.apply([{ type: 'insertRows', sheetId: 0, before: 500, count: rows, inheritFrom: 'before' }]);
  const records = Array.from({ length: blocks }, (_, block) =>
    orders.paste(2 + block * lines, 'orderNumber', aBlock(lines, block * lines)),
  );
  const table = book.engine.readValues(0, { row: 2, column: 1, rows: rows - 1, columns: ORDER_COLUMNS.length });
  return { book, orders, records, table };
}

describe('pasted blocks (bundle)', () => {
  it('of 5,000 rows are completed by one edit', () => {
    const { records, table } = pasteBlocks(1, 5000);

    const ids = table.map((row) => row[columnOf('lineId') - 1]);
    expect(records[0]?.outcome).toEqual({ ok: true, value: null });
    expect(new Set(ids).size).toBe(5000);
    expect(new Set(table.map((row) => row[columnOf('status') - 1]))).toEqual(new Set(['Pending']));
    expect(new Set(table.map((row) => row[columnOf('problems') - 1]))).toEqual(new Set([null]));
  });

  it('need the same calls whatever their size and wherever they are pasted', () => {
    const large = pasteBlocks(2, 3000).records.map(({ calls }) => calls.serviceCalls);
    const small = pasteBlocks(2, 1000).records.map(({ calls }) => calls.serviceCalls);

    expect(large).toEqual(small);
    expect(Math.max(...large)).toBeLessThanOrEqual(25);
  });

  it('mark the cells that cannot be read, each with a note', () => {
    const book = open();
    const orders = atOrders(book);
    const rows = aBlock(900, 0).map((row, index) => (index % 100 === 7 ? [...row.slice(0, 4), 'many', ...row.slice(5)] : row));

    const { calls } = orders.paste(2, 'orderNumber', rows);

    expect(orders.value(9, 'problems')).toBe('number-is-text:quantity');
    expect(orders.note(809, 'quantity')).toMatch(/^⚠ Ordersheet/);
    expect(orders.note(10, 'quantity')).toBe('');
    expect(calls.serviceCalls).toBeLessThanOrEqual(25);
  });

  it('of scattered gaps are filled without a call per gap', () => {
    const book = open();
    const orders = atOrders(book);
    const rows = aBlock(400, 0).map((row, index) => (index % 3 === 0 ? ['', ...row.slice(1)] : row));

    const { calls } = orders.paste(2, 'orderNumber', rows);

    expect(orders.value(2, 'orderNumber')).toBe('20261122-001');
    expect(orders.value(5, 'orderNumber')).toBe('20261122-002');
    expect(orders.value(3, 'orderNumber')).toBe('SO0');
    expect(calls.serviceCalls).toBeLessThanOrEqual(25);
  });

  it('pasted over lines leave no line with another’s id', () => {
    const { book, orders } = pasteBlocks(1, 300);
    const block = book.engine.readValues(0, { row: 2, column: 1, rows: 150, columns: ORDER_COLUMNS.length });

    orders.paste(
      152,
      'orderNumber',
      block.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell))),
    );

    const ids = book.engine.readValues(0, { row: 2, column: columnOf('lineId'), rows: 300, columns: 1 }).map(([id]) => id);
    expect(new Set(ids).size).toBe(300);
    expect(orders.formula(200, 'lineTotal')).not.toBeNull();
  });
});
