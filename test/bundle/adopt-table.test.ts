import type { CellInput } from '../../host/engine/sheet-engine';
import type { AdoptView } from '../../src/app/api/adopt-calls';
import type { Reply } from '../../src/app/api/reply';
import { atOrders } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain' });

const STANDARD: CellInput[][] = [
  [
    '订单号',
    '客户姓名',
    '联系方式',
    '产品/服务',
    '数量',
    '单价',
    '总价',
    '付款方式',
    '预计交付日期',
    '实际交付日期',
    '订单状态',
    '心情',
  ],
  ['001', '张三', '13800000101', '笔记本电脑', 1, 7999, 7999, '支付宝', '2023-10-10', '2023-10-15', '已交付', '好'],
  ['002', '李四', null, '咨询服务', 1, 2500, 2500, '银行转账', '11/12/2026', '未交付', '处理中', null],
  ['', '', null, '差旅费', 1, 300, 320, null, null, null, '跟进', null],
  ['合计', null, null, null, null, null, 10799, null, null, null, null, null],
];

/** The workbook with somebody's own table beside it. */
function withTable(button: 'YES' | 'NO' | 'CANCEL', cells: CellInput[][] = STANDARD, name = '我的订单') {
  const book = open((request) => ({ button: request.title === 'Use my existing table' ? button : 'OK', text: '' }));
  book.engine.apply([
    { type: 'addSheet', sheetId: 77, name, index: 5, rows: 50, columns: 20 },
    { type: 'setCells', sheetId: 77, row: 2, column: 1, cells },
  ]);
  const before = JSON.stringify(book.engine.readValues(77, { row: 1, column: 1, rows: 50, columns: 20 }));
  const isUntouched = () => JSON.stringify(book.engine.readValues(77, { row: 1, column: 1, rows: 50, columns: 20 })) === before;
  return { book, orders: atOrders(book), isUntouched };
}

describe('use my existing table (bundle)', () => {
  it('says what goes where, copies the rows and leaves the table alone', () => {
    const { book, orders, isUntouched } = withTable('YES');

    book.call('adoptTable');

    expect(book.waiting.asked[0]?.text).toContain('The rows of “我的订单” (4) are copied below your orders.');
    expect(book.waiting.asked[0]?.text).toContain('产品/服务 → Product/service');
    expect(book.waiting.asked[0]?.text).toContain('总价 → Total (calculated)');
    expect(book.waiting.asked[0]?.text).toContain('Not copied: 心情');
    expect(orders.values(2)).toMatchObject({
      orderNumber: '001',
      contact: '13800000101',
      unitPrice: 7999,
      expectedDeliveryDate: 45209,
      actualDeliveryDate: 45214,
      status: 'Delivered',
      orderDate: null,
      problems: null,
    });
    expect(orders.formula(2, 'lineTotal')).not.toBeNull();
    expect(isUntouched()).toBe(true);
  });

  it('keeps what it cannot read, marked, and what has no place, in the note', () => {
    const { book, orders } = withTable('YES');

    book.call('adoptTable');

    expect(orders.values(3)).toMatchObject({
      expectedDeliveryDate: '11/12/2026',
      actualDeliveryDate: null,
      problems: 'date-is-text:expectedDeliveryDate',
    });
    expect(orders.values(4)).toMatchObject({ orderNumber: '002', status: 'Pending', remarkInternal: 'Status: 跟进\nTotal: 320' });
    expect(book.waiting.asked[1]?.text).toBe(
      [
        '3 lines of 2 orders copied, from row 2 on.',
        '1 cell could not be read as a date or number; the text was kept and marked.',
        'In 1 line something did not fit; it stands in the internal note.',
        '1 row without an order left out.',
      ].join('\n'),
    );
  });

  it('warns before it copies the same table again', () => {
    const { book, orders } = withTable('YES');
    book.call('adoptTable');

    const reply = book.call('copyTable', {
      sheetId: 77,
      headingRow: 2,
      mapping: [{ column: 2, field: 'customerName' }],
      isAgain: false,
    });
    book.call('adoptTable');

    expect(reply).toMatchObject({ ok: false, error: { code: 'table.copied-before' } });
    expect(book.waiting.asked[2]?.text).toContain('On 2026-11-22 this table (3 rows) was copied already.');
    expect(orders.value(5, 'customerName')).toBe('张三');
  });

  it('opens the dialog where somebody wants to change the columns, and copies nothing yet', () => {
    const { book, orders } = withTable('NO');

    book.call('adoptTable');

    expect(book.page.dialogs).toHaveLength(1);
    expect(orders.value(2, 'customerName')).toBeNull();
  });

  it('is offered by the sidebar where there is a table, and opened from it', () => {
    const { book } = withTable('YES');

    expect(book.call('findTable')).toEqual({ ok: true, value: { found: true } });
    expect(book.call('openAdoption')).toEqual({ ok: true, value: null });
    expect(book.page.dialogs).toHaveLength(1);
    book.engine.apply([{ type: 'deleteSheet', sheetId: 77 }]);
    expect(book.call('findTable')).toEqual({ ok: true, value: { found: false } });
    expect(book.call('openAdoption')).toMatchObject({ ok: false, error: { code: 'table.none' } });
    expect(book.page.dialogs).toHaveLength(1);
  });

  it('copies as the dialog says', () => {
    const { book, orders } = withTable('CANCEL');
    const view = book.call('getAdoptView') as Reply<AdoptView>;

    const reply = book.call('copyTable', {
      sheetId: 77,
      headingRow: 2,
      mapping: [
        { column: 2, field: 'customerName' },
        { column: 12, field: 'remarkCustomer' },
      ],
      isAgain: false,
    });

    expect(view).toMatchObject({
      ok: true,
      value: { tables: [{ sheetName: '我的订单', headingRow: 2, rowCount: 4, copiedBefore: null }] },
    });
    expect(reply).toMatchObject({ ok: true, value: { text: expect.stringMatching(/^2 lines of 2 orders copied/) } });
    expect(orders.values(2)).toMatchObject({
      orderNumber: '20261122-001',
      customerName: '张三',
      remarkCustomer: '好',
      productName: null,
    });
  });

  it.each([
    [[{ column: 5, field: 'quantity' }], 'table.no-key'],
    [
      [
        { column: 2, field: 'customerName' },
        { column: 4, field: 'customerName' },
      ],
      'table.field-doubled',
    ],
    [[{ column: 2, field: 'lineId' }], 'request.invalid'],
  ])('refuses the columns %j with %s', (mapping, code) => {
    const { book, orders } = withTable('CANCEL');

    expect(book.call('copyTable', { sheetId: 77, headingRow: 2, mapping, isAgain: false })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(orders.value(2, 'customerName')).toBeNull();
  });

  it('says what it looks for where there is no table', () => {
    const { book } = withTable('YES', [['Birthdays'], ['Ada', '10 Dec']]);

    book.call('adoptTable');

    expect(book.waiting.asked[0]?.text).toMatch(/^No other sheet holds a table that looks like orders\./);
  });

  it('writes text that looks like a formula as text', () => {
    const { book, orders } = withTable('YES', [
      ['Customer', 'Product', 'Phone'],
      ['=1+1', '+49 tea', '-5'],
    ]);

    book.call('adoptTable');

    expect([orders.value(2, 'customerName'), orders.value(2, 'productName'), orders.value(2, 'contact')]).toEqual([
      '=1+1',
      '+49 tea',
      '-5',
    ]);
    expect(orders.formula(2, 'customerName')).toBeNull();
  });
});
