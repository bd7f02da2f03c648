import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import { createPlainEngine } from '../../host/engine/plain/engine';
import type { SheetEngine } from '../../host/engine/sheet-engine';
import { addMoney } from '../../src/domain/shared/money';
import { anEmptySpreadsheet, sheetNamed, valuesAt } from '../support/order-workbook';
import { addUp, amountIn, type PastedLine, pasteInBlocks, readRows } from './paste-order-lines';

const NEW_SHEET = { locale: 'en_US', timeZone: 'Asia/Shanghai' };
const NOW = Date.parse('2026-11-22T09:00:00+08:00');

/** The four tables of the shop put together to lines, as its own export would. */
function northwindLines(): readonly PastedLine[] {
  const orders = byKey(readRows('northwind_csv/orders.csv'), 'order_id');
  const customers = byKey(readRows('northwind_csv/customers.csv'), 'customer_id');
  const products = byKey(readRows('northwind_csv/products.csv'), 'product_id');
  return readRows('northwind_csv/order_details.csv').map((detail) => {
    const order = orders.get(detail['order_id'] ?? '');
    const customer = customers.get(order?.['customer_id'] ?? '');
    return {
      orderNumber: detail['order_id'] ?? '',
      customerName: customer?.['company_name'] ?? '',
      contact: customer?.['phone'] ?? '',
      productName: products.get(detail['product_id'] ?? '')?.['product_name'] ?? '',
      quantity: detail['quantity'] ?? '',
      unitPrice: detail['unit_price'] ?? '',
      orderDate: order?.['order_date'] ?? '',
    };
  });
}

function byKey(rows: readonly Readonly<Record<string, string>>[], key: string) {
  return new Map(rows.map((row) => [row[key] ?? '', row]));
}

const engines: readonly (readonly [string, () => SheetEngine])[] = [
  ['plain arrays', () => createPlainEngine(NEW_SHEET)],
  ['the engine', () => createSpreadsheetEngine({ ...NEW_SHEET, now: () => NOW })],
];

describe.each(engines)('2,155 order lines of a wholesaler on %s', (_name, createEngine) => {
  const lines = northwindLines();
  const engine = createEngine();
  const book = anEmptySpreadsheet({ engine });
  book.call('makeOrRepair');
  pasteInBlocks(engine, 'owner@example.com', sheetNamed(engine, 'Orders').id, lines, 5000);
  book.call('checkNow');
  const report = book.waiting.asked.at(-1)?.text ?? '';

  it('add up to the cent by the add-on', () => {
    expect(addUp(lines)).toBe('1354458.59');
    expect(report).toContain('2155 order lines checked.');
    expect(amountIn(report)).toBe(addUp(lines));
  });

  it('keep phone numbers with a leading zero as they were typed', () => {
    expect(valuesAt(engine, 'Orders!C2:C2156').flat()).toEqual(lines.map((line) => line.contact));
  });

  if (_name === 'the engine') {
    it("add up to the cent by the sheet's own formulas", () => {
      const totals = valuesAt(engine, 'Orders!G2:G2156').flat().map(Number);
      const dashboard = valuesAt(engine, 'Dashboard!A1:H30');
      const row = dashboard.findIndex((cells) => cells.includes('Amount') && cells.includes('Outstanding'));
      const column = dashboard[row]?.indexOf('Amount') ?? -1;

      expect(addMoney(totals).toFixed(2)).toBe(addUp(lines));
      expect(Number(dashboard[row + 1]?.[column]).toFixed(2)).toBe(addUp(lines));
    });
  }
});
