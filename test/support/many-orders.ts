import type { CellInput } from '../../host/engine/sheet-engine';
import { ORDER_COLUMNS } from '../../src/domain/order/columns';
import type { LoadedBundle } from './load-bundle';
import { columnOf } from './order-typing';

/** 2026-11-22 as the sheet counts days. */
const TODAY = 46_348;

/**
 * So many order lines from row 2 on, complete with ids as if they had been typed: every order has two lines, `SO0` in rows 2
 * and 3, and they fall due from three weeks ago to three weeks ahead.
 */
export function withOrderLines(count: number): (book: LoadedBundle) => void {
  return (book) => {
    const sheetId = book.engine.listSheets()[0]?.id ?? 0;
    const missing = count + 50 - (book.engine.listSheets()[0]?.rows ?? 0);
    if (missing > 0) book.engine.apply([{ type: 'insertRows', sheetId, before: 900, count: missing, inheritFrom: 'before' }]);
    book.engine.apply([{ type: 'setCells', sheetId, row: 2, column: 1, cells: Array.from({ length: count }, aLineOfCells) }]);
    book.call('runSweep');
  };
}

function aLineOfCells(_: unknown, index: number): CellInput[] {
  const order = Math.floor(index / 2);
  const cells: CellInput[] = ORDER_COLUMNS.slice(0, columnOf('orderDate')).map(() => null);
  const put = (key: Parameters<typeof columnOf>[0], content: CellInput) => {
    cells[columnOf(key) - 1] = content;
  };
  put('orderNumber', `SO${order}`);
  put('customerName', `Customer ${order % 40}`);
  put('productName', `Product ${index % 9}`);
  put('quantity', 1 + (index % 3));
  put('unitPrice', 2.5);
  put('expectedDeliveryDate', TODAY - 21 + (order % 43));
  put('status', 'Confirmed');
  put('orderDate', TODAY - 30);
  return cells;
}
