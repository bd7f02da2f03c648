import type { EngineWrite } from '../../host/engine/engine-write';
import { anOrderWorkbook, sheetNamed, valuesAt } from '../support/order-workbook';

function aBookWithALine() {
  const book = anOrderWorkbook();
  const id = sheetNamed(book.engine, 'Orders').id;
  const change = (...writes: readonly EngineWrite[]) => book.engine.apply(writes);
  change({ type: 'setCells', sheetId: id, row: 2, column: 1, cells: [['A-1', 'Ada', '', 'Lamp', 2, 5]] });
  return { ...book, id, change };
}

/** Adds an order as the sidebar does. */
const order = {
  requestId: 'request-1',
  form: {
    customerName: 'Bob',
    contact: '+49 30 1234',
    paymentMethod: '',
    expectedDeliveryDate: '2026-11-30',
    priority: 'normal',
    owner: '',
    email: '',
    shippingAddress: '',
    language: '',
    remarkCustomer: '',
    remarkSpecial: '=1+1',
    remarkInternal: '',
    paymentDueDate: null,
    channel: '',
    externalNumber: '',
    lines: [{ productName: 'Desk', quantity: 1, unitPrice: 80, sku: '007', specification: '', unit: '' }],
  },
};

describe('the columns of the order sheet', () => {
  it('are found where they were moved to', () => {
    const { call, engine, id, change } = aBookWithALine();
    change({ type: 'moveColumns', sheetId: id, first: 4, count: 1, before: 2 });

    expect(call('saveOrder', order)).toMatchObject({ ok: true });

    expect(valuesAt(engine, 'Orders!A3:D3')).toEqual([[expect.stringMatching(/^20261122-/), 'Desk', 'Bob', '+49 30 1234']]);
    expect(valuesAt(engine, 'Orders!G3')).toEqual([[80]]);
  });

  it('are found under another name, which is remembered', () => {
    const { call, calls, engine, id, change } = aBookWithALine();
    change({ type: 'setCells', sheetId: id, row: 1, column: 2, cells: [['Guest']] });

    call('saveOrder', order);
    const first = calls().callsByMethod['DeveloperMetadataFinder.find'];
    call('getBoard');

    expect(valuesAt(engine, 'Orders!B3')).toEqual([['Bob']]);
    expect([first, calls().callsByMethod['DeveloperMetadataFinder.find']]).toEqual([expect.any(Number), undefined]);
  });

  it('are told from a column of the same name that somebody added', () => {
    const { call, engine, id, change } = aBookWithALine();
    change(
      { type: 'insertColumns', sheetId: id, before: 1, count: 1, inheritFrom: 'none' },
      { type: 'setCells', sheetId: id, row: 1, column: 1, cells: [['Customer']] },
    );

    expect(call('saveOrder', order)).toMatchObject({ ok: true });
    expect(valuesAt(engine, 'Orders!A3:C3')).toEqual([[null, expect.any(String), 'Bob']]);
  });

  it('are missed in words when one was deleted, and nothing is written', () => {
    const { call, engine, id, change } = aBookWithALine();
    change({ type: 'deleteColumns', sheetId: id, first: 5, count: 2 });
    const before = JSON.stringify(valuesAt(engine, 'Orders!A1:AG9'));

    expect(call('saveOrder', order)).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'sheet.column-missing', message: expect.stringContaining('Quantity, Unit price') }),
    });
    expect(JSON.stringify(valuesAt(engine, 'Orders!A1:AG9'))).toBe(before);
  });

  it('are not used while rows stand above the headings', () => {
    const { call, id, change } = aBookWithALine();
    change({ type: 'insertRows', sheetId: id, before: 1, count: 1, inheritFrom: 'none' });

    expect(call('saveOrder', order)).toMatchObject({
      ok: false,
      error: { code: 'sheet.heading-not-first-row', message: expect.stringContaining('row 2') },
    });
  });

  it('keep text as text that a sheet would take for a formula or a number', () => {
    const { call, engine, id, change } = aBookWithALine();
    change({ type: 'setNumberFormats', sheetId: id, area: { row: 2, column: 1, rows: 70, columns: 38 }, formats: 'General' });

    call('saveOrder', order);

    expect(valuesAt(engine, 'Orders!W3')).toEqual([['=1+1']]);
    expect(valuesAt(engine, 'Orders!S3')).toEqual([['007']]);
    expect(valuesAt(engine, 'Orders!I3')).toEqual([[46356]]);
  });

  it('stay those of the recorded sheet when the tab is duplicated', () => {
    const { call, engine, id, change } = aBookWithALine();
    change({ type: 'duplicateSheet', sheetId: id, newSheetId: 99, name: 'Copy', index: 0 });

    call('saveOrder', order);

    expect(valuesAt(engine, 'Orders!B3')).toEqual([['Bob']]);
    expect(valuesAt(engine, 'Copy!B3')).toEqual([[null]]);
  });
});
