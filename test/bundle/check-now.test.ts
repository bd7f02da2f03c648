import { ORDER_COLUMNS } from '../../src/domain/order/columns';
import { atOrders, columnOf } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain' });

/** Rows that came without any edit event, as from a script or another program. */
function withUnseenRows(rows: readonly (readonly (string | number | null)[])[]) {
  const book = open();
  book.engine.apply([{ type: 'setCells', sheetId: 0, row: 2, column: 1, cells: rows }]);
  return { book, orders: atOrders(book) };
}

describe('check now (bundle)', () => {
  it('mends what triggers missed and tells what it found', () => {
    const { book, orders } = withUnseenRows([
      [null, 'Ada', null, 'Lamp', 1, 9],
      ['A-1', 'Bo', null, 'Rug', 'two', 5],
    ]);

    book.call('checkNow');

    expect(book.waiting.asked[0]).toMatchObject({
      title: 'Order sheet checked',
      text: [
        '2 order lines checked.',
        '2 orders: $9.00 in all, $9.00 outstanding.',
        '',
        'Mended:',
        '· 2 new lines completed',
        '· 1 missing order number given',
        '',
        '1 cell needs a look (marked in the sheet):',
        'Row 3: “Quantity” is not a number. Type digits only.',
      ].join('\n'),
    });
    expect(orders.value(2, 'orderNumber')).toBe('20261122-001');
    expect(orders.note(3, 'quantity')).toMatch(/^⚠ Ordersheet:/);
  });

  it('finds nothing the second time and writes nothing', () => {
    const { book } = withUnseenRows([[null, 'Ada', null, 'Lamp', 'one', 9]]);
    book.call('checkNow');

    book.call('checkNow');

    expect(book.waiting.asked[1]?.text).toMatch(/^1 order line checked\.\n.*\n\n1 cell needs a look/);
    expect(Object.keys(book.calls().callsByMethod).filter((name) => /\.set(Value|Note|Formula)/.test(name))).toEqual([]);
  });

  it('says that all is well on an empty sheet', () => {
    const { book } = withUnseenRows([]);

    book.call('checkNow');

    expect(book.waiting.asked[0]?.text).toMatch(/^0 order lines checked\.\n.*\n\nEverything is in order\.$/);
  });

  it('tells two equal line ids apart and puts formulas back', () => {
    const { book, orders } = withUnseenRows([
      [null, 'Ada', null, 'Lamp', 1, 9],
      [null, 'Bo', null, 'Rug', 1, 9],
    ]);
    book.call('checkNow');
    const id = String(orders.value(2, 'lineId'));
    book.engine.apply([
      { type: 'setCells', sheetId: 0, row: 3, column: columnOf('lineId'), cells: [[id]] },
      { type: 'setCells', sheetId: 0, row: 3, column: columnOf('lineTotal'), cells: [[77]] },
    ]);

    book.call('checkNow');

    expect(orders.value(2, 'lineId')).toBe(id);
    expect(orders.value(3, 'lineId')).not.toBe(id);
    expect(orders.formula(3, 'lineTotal')).not.toBeNull();
    expect(orders.value(3, 'problems')).toBe('formula-overwritten:lineTotal');
  });

  it('needs as many calls for 900 lines as for 550', () => {
    const callsFor = (count: number) => {
      const cells = Array.from({ length: count }, (_, index) => [null, `C${index}`, null, 'Lamp', index % 7 ? 1 : 'one', 5]);
      const { book } = withUnseenRows(cells);
      book.call('checkNow');
      return book.calls().serviceCalls;
    };

    expect(callsFor(900)).toBe(callsFor(550));
  });
});

describe('the order sheet that people rearrange (bundle)', () => {
  const write = (type: 'insertColumns' | 'insertRows', before: number) =>
    ({ type, sheetId: 0, before, count: 1, inheritFrom: 'before' }) as const;

  it('still knows its columns when one is inserted', () => {
    const { book } = withUnseenRows([]);
    book.engine.restructure('owner@example.com', write('insertColumns', 3));

    book.engine.type('owner@example.com', 0, 2, 2, 'Ada');

    const cells = book.engine.readValues(0, { row: 2, column: 1, rows: 1, columns: ORDER_COLUMNS.length + 1 })[0] ?? [];
    expect([cells[0], cells[columnOf('status')], cells[columnOf('lineId')]]).toEqual([
      '20261122-001',
      'Pending',
      expect.stringMatching(/^L-/),
    ]);
  });

  it('says in words that the headings are not in row 1, and writes nothing', () => {
    const { book, orders } = withUnseenRows([[null, 'Ada']]);
    book.engine.restructure('owner@example.com', write('insertRows', 1));

    book.call('checkNow');

    expect(book.waiting.asked[0]?.text).toMatch(/^The headings of “Orders” stand in row 2/);
    expect(orders.value(3, 'lineId')).toBeNull();
  });

  it('keeps an edit silent while the headings are broken, and loses nothing', () => {
    const { book, orders } = withUnseenRows([]);
    book.engine.restructure('owner@example.com', write('insertRows', 1));

    const record = orders.type(3, 'customerName', 'Ada');

    expect(record.outcome.ok).toBe(true);
    expect(record.log[0]).toMatchObject({ level: 'warn' });
    expect(orders.value(3, 'customerName')).toBe('Ada');
  });
});
