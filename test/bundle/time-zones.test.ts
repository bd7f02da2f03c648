import { atOrders } from '../support/order-typing';
import { valuesAt } from '../support/order-workbook';
import { workbookCopies } from '../support/workbook-copies';

/** The script's manifest says Asia/Shanghai, where it is 09:00 on 22 November; in Los Angeles it is still the 21st. */
const open = workbookCopies({ timeZone: 'America/Los_Angeles' });
const NOVEMBER_21 = 46_347;

describe('a sheet in another time zone than the script (bundle)', () => {
  it('counts days as the sheet does', () => {
    const book = open();
    const orders = atOrders(book);
    orders.type(2, 'customerName', 'Ada');
    orders.type(2, 'expectedDeliveryDate', '2026-11-21');
    const dueState = orders.value(2, 'dueState');

    orders.type(2, 'status', 'Delivered');

    expect(dueState).toBe('Due today');
    expect(orders.values(2)).toMatchObject({
      orderNumber: '20261121-001',
      orderDate: NOVEMBER_21,
      expectedDeliveryDate: NOVEMBER_21,
      actualDeliveryDate: NOVEMBER_21,
      dueState: '',
    });
  });

  it('agrees in sheet, Dashboard and sidebar on what is due', () => {
    const book = open();
    const orders = atOrders(book);
    for (const [index, day] of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-25'].entries()) {
      orders.type(2 + index, 'customerName', `Customer ${index}`);
      orders.type(2 + index, 'expectedDeliveryDate', day);
    }

    expect([2, 3, 4, 5].map((row) => orders.value(row, 'dueState'))).toEqual(['Overdue', 'Due today', 'Due soon', '']);
    expect(valuesAt(book.engine, 'Dashboard!B8:D8')).toEqual([[1, 1, 1]]);
    expect(book.call('getStart')).toMatchObject({
      value: { today: '2026-11-21', board: { counts: { overdue: 1, dueToday: 1, dueSoon: 1 } } },
    });
  });

  it('writes a day from the sidebar as that day', () => {
    const book = open();
    const orders = atOrders(book);
    orders.type(2, 'customerName', 'Ada');

    book.call('changeExpectedDate', { lineIds: [String(orders.value(2, 'lineId'))], date: '2026-11-21' });

    expect(orders.value(2, 'expectedDeliveryDate')).toBe(NOVEMBER_21);
  });
});
