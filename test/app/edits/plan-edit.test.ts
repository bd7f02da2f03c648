import { isEmptyPlan } from '../../../src/app/edits/edit-plan';
import type { OrderCells } from '../../../src/app/orders/parse-order-row';
import { parseHistory } from '../../../src/domain/rules/history-text';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { EditGrid, FORMULA, FORMULAS } from '../../support/edit-grid';

const day = (text: string) => ({ day: text as CalendarDate });

/** A line as it stands when all is well. */
function aRow(cells: OrderCells = {}): OrderCells {
  return {
    ...FORMULAS,
    orderNumber: '20261120-001',
    customerName: 'Ada',
    productName: 'Lamp',
    quantity: 2,
    unitPrice: 10,
    status: 'Processing',
    orderDate: day('2026-11-20'),
    lineId: 'L1',
    history: 'h1[0,"processing",46348,0,0,"",0,"normal"]',
    statusSince: day('2026-11-22'),
    ...cells,
  };
}

describe('planEdit', () => {
  it('makes a copied row a line of its own and leaves everything else as it was pasted', () => {
    const grid = new EditGrid([aRow({ problems: 'number-is-text:quantity' })]);

    grid.copyRow(2, 3);

    expect(grid.rows[1]).toMatchObject(aRow({ lineId: 'id1', problems: '', history: expect.stringContaining('h1[46348') }));
    expect(grid.rows[0]).toMatchObject({ lineId: 'L1' });
  });

  it('starts a new line as soon as a customer is typed', () => {
    const grid = new EditGrid([aRow({ orderNumber: '20261122-004' })]);

    grid.edit(3, [{ customerName: 'Bo' }]);

    expect(grid.rows[1]).toEqual({
      ...FORMULAS,
      customerName: 'Bo',
      orderNumber: '20261122-005',
      status: 'Pending',
      orderDate: day('2026-11-22'),
      lineId: 'id1',
      history: 'h1[46348,"pending",46348,0,0,"",0,"normal",0,0,0,0,0,[null,0],29922300]',
      statusSince: day('2026-11-22'),
    });
  });

  it('changes nothing more when it is planned again', () => {
    const grid = new EditGrid([aRow()]);
    grid.edit(3, [{ customerName: 'Bo', quantity: 'two', expectedDeliveryDate: 'soon', status: 'Shipped' }], false);

    expect(isEmptyPlan(grid.sweep())).toBe(true);
  });

  it('waits while a row has neither number, customer nor product', () => {
    const grid = new EditGrid([aRow()]);

    expect(isEmptyPlan(grid.edit(3, [{ quantity: 3 }]))).toBe(true);
  });

  it('gives each pasted row an order of its own unless it carries a number', () => {
    const grid = new EditGrid([]);

    grid.edit(2, [
      { orderNumber: '', customerName: 'Ada' },
      { orderNumber: '20261122-003', customerName: 'Bo' },
      { orderNumber: '', customerName: 'Cy' },
    ]);

    expect([2, 3, 4].map((row) => grid.cell(row, 'orderNumber'))).toEqual(['20261122-004', '20261122-003', '20261122-005']);
  });

  it('dates no old order today', () => {
    const grid = new EditGrid([]);

    grid.edit(2, [{ customerName: 'Ada', expectedDeliveryDate: day('2023-10-10') }, { customerName: 'Bo' }]);

    expect([grid.cell(2, 'orderDate'), grid.cell(3, 'orderDate')]).toEqual(['', '2026-11-22']);
  });

  it('stamps the day when a status is chosen', () => {
    const grid = new EditGrid([aRow()]);

    grid.edit(2, [{ status: 'Shipped' }]);
    grid.edit(2, [{ status: '已交付' }]);

    expect([grid.cell(2, 'shippedDate'), grid.cell(2, 'actualDeliveryDate')]).toEqual(['2026-11-22', '2026-11-22']);
  });

  it('never fills a date that was just cleared', () => {
    const grid = new EditGrid([aRow({ status: 'Delivered', actualDeliveryDate: day('2026-11-21') })]);

    grid.edit(2, [{ actualDeliveryDate: '' }]);
    grid.edit(2, [{ actualDeliveryDate: '', status: 'Delivered' }], false);

    expect(grid.cell(2, 'actualDeliveryDate')).toBe('');
  });

  it('gives no new number while somebody empties a row cell by cell, and forgets the row at the end', () => {
    const grid = new EditGrid([aRow()]);

    for (const key of ['orderNumber', 'customerName', 'productName'] as const) grid.edit(2, [{ [key]: '' }]);

    expect([grid.cell(2, 'orderNumber'), grid.cell(2, 'lineId')]).toEqual(['', '']);
  });

  it('gives a number back that a sweep finds missing', () => {
    const grid = new EditGrid([aRow({ orderNumber: '' })]);

    grid.sweep();

    expect(grid.cell(2, 'orderNumber')).toBe('20261122-001');
  });

  it('replaces the lower of two equal line ids in a sweep', () => {
    const grid = new EditGrid([aRow(), aRow()]);

    grid.sweep();

    expect([grid.cell(2, 'lineId'), grid.cell(3, 'lineId')]).toEqual(['L1', 'id1']);
  });
});

describe('planEdit on formulas', () => {
  it('puts a typed-over formula back and keeps the figure until somebody reacts', () => {
    const grid = new EditGrid([aRow()]);

    grid.edit(2, [{ lineTotal: 999 }]);
    expect([grid.rows[0]?.['lineTotal'], grid.cell(2, 'problems')]).toEqual([FORMULA, 'formula-overwritten:lineTotal']);
    expect(grid.notes.get('Total 2')).toBe('formula-overwritten 999');

    expect(isEmptyPlan(grid.sweep())).toBe(true);

    grid.edit(2, [{ unitPrice: 499.5 }]);
    expect([grid.cell(2, 'problems'), grid.notes.get('Total 2')]).toEqual(['', '']);
  });

  it('puts formulas back silently where the cell was cleared or says the same', () => {
    const grid = new EditGrid([aRow()]);

    grid.edit(2, [{ lineTotal: 20, dueState: '', balanceDue: 20, paymentStatus: '未付款' }], false);

    expect(grid.rows[0]).toMatchObject(FORMULAS);
    expect([grid.cell(2, 'problems'), grid.notes.size]).toEqual(['', 0]);
  });

  it('extends formulas to lines below the prepared rows', () => {
    const grid = new EditGrid([aRow(), {}]);

    grid.edit(3, [{ customerName: 'Bo', quantity: 1 }], false);

    expect(grid.rows[1]).toMatchObject(FORMULAS);
  });

  it('keeps what was typed over the formula of an empty row in its note', () => {
    const grid = new EditGrid([{ ...FORMULAS }]);

    grid.edit(2, [{ lineTotal: 50 }]);

    expect([grid.rows[0]?.['lineTotal'], grid.notes.get('Total 2'), grid.cell(2, 'problems')]).toEqual([
      FORMULA,
      'formula-overwritten 50',
      '',
    ]);
  });
});

describe('planEdit on problems', () => {
  it('marks a word in a date column until it is mended', () => {
    const grid = new EditGrid([aRow()]);

    grid.edit(2, [{ expectedDeliveryDate: 'next week' }]);
    expect([grid.cell(2, 'problems'), grid.notes.get('Expected delivery 2')]).toEqual([
      'date-is-text:expectedDeliveryDate',
      'date-is-text',
    ]);

    grid.edit(2, [{ expectedDeliveryDate: day('2026-12-01') }]);
    expect([grid.cell(2, 'problems'), grid.notes.get('Expected delivery 2')]).toEqual(['', '']);
  });

  it.each(['未交付', '无', '-', 'TBD'])('takes %s for an empty date', (word) => {
    const grid = new EditGrid([aRow()]);

    grid.edit(2, [{ actualDeliveryDate: word }]);

    expect(grid.cell(2, 'problems')).toBe('');
  });

  it('marks the line whose customer differs, and unmarks it when the upper line is corrected', () => {
    const grid = new EditGrid([aRow({ customerName: 'Aad' }), aRow({ lineId: 'L2', customerName: '' })]);

    grid.edit(3, [{ customerName: 'Ada' }]);
    expect(grid.cell(3, 'problems')).toBe('customer-differs:customerName');

    grid.edit(2, [{ customerName: 'Ada' }]);
    expect([grid.cell(2, 'problems'), grid.cell(3, 'problems')]).toEqual(['', '']);
    expect(grid.notes.get('Customer 3')).toBe('');
  });

  it('marks a negative quantity unless the order sold the product', () => {
    const grid = new EditGrid([aRow(), aRow({ lineId: 'L2', orderNumber: '20261120-002' })]);

    grid.edit(3, [{ quantity: -1 }]);
    expect(grid.cell(3, 'problems')).toBe('negative-quantity:quantity');

    grid.edit(3, [{ orderNumber: '20261120-001' }]);
    expect(grid.cell(3, 'problems')).toBe('');
  });

  it('marks a payment over the line on an order with several lines', () => {
    const grid = new EditGrid([aRow(), aRow({ lineId: 'L2' })]);

    grid.edit(2, [{ amountPaid: 40 }]);

    expect(grid.cell(2, 'problems')).toBe('paid-exceeds-line:amountPaid');
  });

  it('keeps a mark that the edit has nothing to do with', () => {
    const grid = new EditGrid([aRow(), aRow({ lineId: 'L2', customerName: 'Bo', problems: 'customer-differs:customerName' })]);

    grid.edit(3, [{ quantity: 3 }]);

    expect(grid.cell(3, 'problems')).toBe('customer-differs:customerName');
  });

  it('replaces what somebody typed into the problems column', () => {
    const grid = new EditGrid([aRow()]);

    grid.edit(2, [{ problems: 'hello' }]);

    expect(grid.cell(2, 'problems')).toBe('');
  });
});

describe('planEdit of many new orders at once', () => {
  const cameInBulk = (count: number, orderNumber = '') => {
    const grid = new EditGrid([]);
    const rows = Array.from({ length: count }, (_, index) => ({ customerName: `C${index}`, orderNumber }));
    grid.edit(2, rows, false);
    return parseHistory(grid.cell(2, 'history'))?.cameInBulk;
  };

  it('notes that nobody has taken them down one by one', () => {
    expect([cameInBulk(5), cameInBulk(6), cameInBulk(6, 'A')]).toEqual([false, true, false]);
  });
});
