import { createPlainEngine } from '../../host/engine/plain/engine';
import { anEmptySpreadsheet, sheetNamed, valuesAt } from '../support/order-workbook';
import { addUp, amountIn, type PastedLine, pasteInBlocks, readRows } from './paste-order-lines';

const BLOCK = 5000;
const STRANGE_WORDS = ['date-is-text', 'number-is-text'];

function salesLines(): readonly PastedLine[] {
  return readRows('adventureworks_dp_data/sales.csv').map((row) => ({
    orderNumber: row['SalesOrderNumber'] ?? '',
    customerName: row['CustomerName'] ?? '',
    contact: row['EmailAddress'] ?? '',
    productName: row['Item'] ?? '',
    quantity: row['Quantity'] ?? '',
    unitPrice: row['UnitPrice'] ?? '',
    orderDate: row['OrderDate'] ?? '',
  }));
}

describe('32,718 order lines of a bicycle shop, pasted in blocks of 5,000 rows', () => {
  const lines = salesLines();
  const engine = createPlainEngine({ locale: 'en_US', timeZone: 'Asia/Shanghai' });
  const book = anEmptySpreadsheet({ engine });
  book.call('makeOrRepair');
  pasteInBlocks(engine, 'owner@example.com', sheetNamed(engine, 'Orders').id, lines, BLOCK);
  const edits = book.records.filter((record) => record.functionName === 'onEdit');
  book.call('checkNow');
  const report = book.waiting.asked.at(-1)?.text ?? '';

  it('are the lines that the file is known for', () => {
    expect(lines).toHaveLength(32_718);
    expect(addUp(lines)).toBe('20928023.10');
  });

  it('are all taken, and add up to the cent', () => {
    expect(report).toContain('32718 order lines checked.');
    expect(report).toContain(`${new Set(lines.map((line) => line.orderNumber)).size} orders`);
    expect(amountIn(report)).toBe(addUp(lines));
  });

  it('each get an id of their own, formulas, and no mark of a problem', () => {
    const last = lines.length + 1;
    const ids = valuesAt(engine, `Orders!AH2:AH${last}`).flat();
    const totals = engine
      .readFormulas(sheetNamed(engine, 'Orders').id, { row: 2, column: 7, rows: lines.length, columns: 1 })
      .flat();
    const problems = valuesAt(engine, `Orders!AI2:AI${last}`).flat();

    expect(new Set(ids).size).toBe(lines.length);
    expect(totals.every((formula) => formula !== null)).toBe(true);
    expect(problems.filter((codes) => STRANGE_WORDS.some((word) => String(codes ?? '').includes(word)))).toEqual([]);
  });

  it('need the same few service calls for each block, without a failure', () => {
    expect(edits).toHaveLength(2 * Math.ceil(lines.length / BLOCK));
    expect(edits.filter((record) => !record.outcome.ok)).toEqual([]);
    expect(Math.max(...edits.map((record) => record.calls.serviceCalls))).toBeLessThanOrEqual(25);
  });
});
