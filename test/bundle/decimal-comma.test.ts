import ExcelJS from 'exceljs';
import { exportXlsx } from '../../host/export/xlsx';
import { messagesFor } from '../../src/i18n/messages-for';
import { atOrders } from '../support/order-typing';
import { sheetNamed, valuesAt } from '../support/order-workbook';
import { workbookCopies } from '../support/workbook-copies';

jest.setTimeout(60_000);

/** Germany: decimal comma, semicolons in formulas, days first. */
const GERMANY = { locale: 'de_DE', timeZone: 'Europe/Berlin' };
const open = workbookCopies(GERMANY);
const openWhole = workbookCopies({ ...GERMANY, isWhole: true });
const openPlain = workbookCopies({ ...GERMANY, engine: 'plain' });

function withTypedOrder(book = open()) {
  const orders = atOrders(book);
  orders.type(2, 'customerName', 'Jürgen');
  orders.type(2, 'productName', 'Lampe');
  orders.type(2, 'quantity', '2,5');
  orders.type(2, 'unitPrice', '1.234,56');
  orders.type(2, 'expectedDeliveryDate', '20.11.2026');
  return { book, orders };
}

describe('a spreadsheet with a decimal comma (bundle)', () => {
  it('understands numbers and dates as they are typed there, and computes in its currency', () => {
    const { book, orders } = withTypedOrder();

    expect(orders.values(2)).toMatchObject({
      orderNumber: '20261122-001',
      quantity: 2.5,
      unitPrice: 1234.56,
      lineTotal: 3086.4,
      balanceDue: 3086.4,
      expectedDeliveryDate: 46_346,
      dueState: 'Overdue',
      problems: null,
    });
    expect(valuesAt(book.engine, 'Settings!B6')).toEqual([['EUR']]);
    expect(valuesAt(book.engine, 'Dashboard!F5:H5')).toEqual([[3086.4, 0, 3086.4]]);
    expect(valuesAt(book.engine, 'Dashboard!B8')).toEqual([[1]]);
  });

  it('marks a number with a decimal point, which is a date or text there, instead of counting it wrong', () => {
    const { orders } = withTypedOrder(openPlain());

    orders.type(2, 'unitPrice', '12.5.7x');

    expect(orders.value(2, 'problems')).toBe('number-is-text:unitPrice');
  });

  it('puts a typed-over formula back, and a repair finds nothing to do', () => {
    const { book, orders } = withTypedOrder(openWhole());
    const formula = orders.formula(2, 'lineTotal');

    orders.type(2, 'lineTotal', '99,5');
    book.call('makeOrRepair');

    expect(orders.formula(2, 'lineTotal')).toBe(formula);
    expect(orders.value(2, 'lineTotal')).toBe(3086.4);
    expect(book.waiting.asked.at(-1)?.text).toBe('Everything is in place; nothing was changed.');
  });

  it('follows the settings that are typed in their sheet', () => {
    const { book, orders } = withTypedOrder();
    const settings = sheetNamed(book.engine, 'Settings').id;
    const words = messagesFor('en').sheets.settings.label;
    orders.type(2, 'expectedDeliveryDate', '27.11.2026');
    const before = orders.value(2, 'dueState');

    const labels = valuesAt(book.engine, 'Settings!A1:A20').flat();
    const rowOf = (label: string) => labels.indexOf(label) + 1;
    book.engine.type('owner@example.com', settings, rowOf(words.soonDays), 2, '5');
    book.engine.type('owner@example.com', settings, rowOf(words.daysBefore), 2, '7, 2');

    expect([before, orders.value(2, 'dueState')]).toEqual(['', 'Due soon']);
    expect(book.call('getSettings')).toMatchObject({ ok: true, value: { soonDays: 5, ladder: { daysBefore: [7, 2] } } });
  });

  it('writes amounts and dates of the form as values', () => {
    const { book, orders } = withTypedOrder(openPlain());
    const line = { productName: 'Tisch', quantity: 1.5, unitPrice: 80.25, sku: '1,5', specification: '', unit: '' };
    const form = {
      ...{ customerName: 'Özlem', contact: '0171', paymentMethod: '', expectedDeliveryDate: '2026-12-01', priority: 'normal' },
      ...{ owner: '', email: '', shippingAddress: '', language: '', remarkCustomer: '', remarkSpecial: '', remarkInternal: '' },
      ...{ paymentDueDate: null, channel: '', externalNumber: '', lines: [line] },
    };

    book.call('saveOrder', { requestId: 'S-comma-000001', form });

    expect(orders.values(3)).toMatchObject({
      ...{ quantity: 1.5, unitPrice: 80.25, contact: '0171', sku: '1,5', expectedDeliveryDate: 46_357 },
    });
  });

  it.each([
    ['1.000,50', 1000.5],
    ['86,4', 86.4],
    ['86.40', 86.4],
  ])('records the payment %j as %d', (text, amount) => {
    const { book, orders } = withTypedOrder(openPlain(() => ({ button: 'OK', text })));
    orders.select(2);

    book.call('recordSelectedPayment');

    expect(orders.value(2, 'amountPaid')).toBe(amount);
  });

  it('asks again for a payment that means a thousand times more in one country than in another', () => {
    const { book, orders } = withTypedOrder(openPlain(() => ({ button: 'OK', text: '1.234' })));
    orders.select(2);

    book.call('recordSelectedPayment');

    expect(orders.value(2, 'amountPaid')).toBeNull();
    expect(book.waiting.asked.at(-1)?.text).toMatch(/^“1\.234” in “Paid”/);
  });

  it('downloads as .xlsx with formulas that other programs compute', async () => {
    const { book } = withTypedOrder();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await exportXlsx(book.engine)) as unknown as ExcelJS.Buffer);

    const total = workbook.getWorksheet('Orders')?.getCell('G2');
    expect(total?.formula).toMatch(/^[^;]+$/);
    expect(total?.result).toBe(3086.4);
    expect(workbook.getWorksheet('Orders')?.getCell('F2').value).toBe(1234.56);
    expect(workbook.getWorksheet('Orders')?.getCell('I2').value).toEqual(new Date('2026-11-20T00:00:00Z'));
  });
});
