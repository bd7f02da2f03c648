import type { SheetEngine } from '../../host/engine/sheet-engine';
import { RULE_MARK } from '../../src/app/workbook/colour-rules';
import { ORDER_COLUMNS } from '../../src/domain/order/columns';
import { anEmptySpreadsheet, anOrderWorkbook, formulasAt, sheetNamed, valuesAt } from '../support/order-workbook';

const headings = (engine: SheetEngine, sheet = 'Orders', row = 1) => valuesAt(engine, `${sheet}!A${row}:AL${row}`)[0];

describe('makeOrRepair on an empty spreadsheet', () => {
  it('makes five sheets in English for an English speaker and leaves no empty tab', () => {
    const { engine } = anOrderWorkbook({ isWhole: true });

    expect(engine.listSheets().map(({ name }) => name)).toEqual(['Orders', 'Dashboard', 'Settings', 'Mail log', 'Guide']);
    expect(headings(engine)?.slice(0, 5)).toEqual(['Order no.', 'Customer', 'Contact', 'Product/service', 'Quantity']);
  });

  it('makes them in Chinese, counting in yuan, for a Chinese speaker', () => {
    const { engine } = anOrderWorkbook({ isWhole: true, userLocale: 'zh_CN' });

    expect(engine.listSheets().map(({ name }) => name)).toEqual(['订单', '看板', '设置', '发送记录', '使用说明']);
    expect(engine.readNumberFormats(sheetNamed(engine, '订单').id, { row: 2, column: 6, rows: 1, columns: 2 })).toEqual([
      ['[$¥]#,##0.00', '[$¥]#,##0.00'],
    ]);
    expect(valuesAt(engine, '设置!A5:B7')).toEqual([
      ['语言', '中文'],
      ['币种', 'CNY'],
      ['即将到期（天）', 3],
    ]);
  });

  it('takes the currency from the locale of the spreadsheet', () => {
    const { engine } = anOrderWorkbook({ isWhole: true, locale: 'de_DE' });

    expect(valuesAt(engine, 'Settings!B6')).toEqual([['EUR']]);
  });

  it('freezes the heading and two columns, groups what follows e-mail and hides the technical columns', () => {
    const { engine } = anOrderWorkbook({ isWhole: true });
    const orders = sheetNamed(engine, 'Orders');

    expect(orders).toMatchObject({ frozenRows: 1, frozenColumns: 2, rows: 1001 });
    expect(engine.readGroups(orders.id)).toEqual([{ dimension: 'columns', first: 16, count: 18, collapsed: true }]);
    expect(engine.readSizes(orders.id, 'columns', 33, 6).map(({ hidden }) => hidden)).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect(engine.readFilter(orders.id)?.area).toEqual({ row: 1, column: 1, rows: 1001, columns: 38 });
    expect(engine.readProtections(orders.id)).toMatchObject([{ warningOnly: true, area: { row: 1, rows: 1 } }]);
    expect(engine.readNotes(orders.id, { row: 1, column: 1, rows: 1, columns: 38 })[0]?.every((note) => note !== '')).toBe(true);
  });

  it('keeps typed text as text and never a formula', () => {
    const { engine } = anOrderWorkbook({ isWhole: true });
    const patterns = engine.readNumberFormats(sheetNamed(engine, 'Orders').id, { row: 900, column: 1, rows: 1, columns: 38 })[0];

    const text = ORDER_COLUMNS.filter((_, index) => patterns?.[index] === '@').map(({ key }) => key);
    expect(text).toContain('trackingNumber');
    expect(text).not.toContain('dueState');
  });

  it('refuses an unknown status and only warns elsewhere', () => {
    const { engine } = anOrderWorkbook({ isWhole: true });
    const orders = sheetNamed(engine, 'Orders');

    expect(engine.type('ada@example.com', orders.id, 2, 11, 'Whatever')).toBe(false);
    expect(engine.type('ada@example.com', orders.id, 2, 8, 'Shells')).toBe(true);
    const checks = engine.readValidations(orders.id, { row: 1001, column: 1, rows: 1, columns: 38 })[0];
    expect(checks?.map((check) => check?.criteria ?? null)).toEqual([
      ...[null, 'VALUE_IN_RANGE', null, 'VALUE_IN_RANGE', 'NUMBER_BETWEEN', 'NUMBER_BETWEEN', null, 'VALUE_IN_LIST'],
      ...['DATE_IS_VALID_DATE', 'DATE_IS_VALID_DATE', 'VALUE_IN_LIST', 'DATE_IS_VALID_DATE', 'VALUE_IN_LIST', 'VALUE_IN_RANGE'],
      ...[null, 'TEXT_IS_VALID_EMAIL', null, 'VALUE_IN_LIST', null, null, null, null, null, null, 'NUMBER_BETWEEN', null, null],
      ...['DATE_IS_VALID_DATE', 'DATE_IS_VALID_DATE', 'VALUE_IN_LIST', null, null, null, null, null, null, null, null],
    ]);
  });

  it('needs at most 140 service calls', () => {
    const book = anEmptySpreadsheet();

    book.call('makeOrRepair');

    expect(book.calls().serviceCalls).toBeLessThanOrEqual(140);
  });

  it('does not touch a hand-made table, even one on a tab that is called Orders', () => {
    const { engine, call } = anEmptySpreadsheet();
    const before = [
      ['订单号', '客户姓名', '联系方式', '产品/服务', '数量', '单价', '总价'],
      ['001', '张三', '13800000000', '笔记本电脑', 1, 7999, 7999],
    ];
    engine.apply([
      { type: 'updateSheet', sheetId: 0, name: 'Orders' },
      { type: 'setCells', sheetId: 0, row: 1, column: 1, cells: before },
    ]);

    call('makeOrRepair');

    expect(valuesAt(engine, 'Orders!A1:G2')).toEqual(before);
    expect(engine.listSheets().map(({ name }) => name)).toContain('Orders 2');
    expect(headings(engine, 'Orders 2')?.[33]).toBe('Line ID');
    expect(formulasAt(engine, 'Dashboard!B5')).toEqual([[expect.stringMatching(/Orders 2/)]]);
  });
});

describe('makeOrRepair on an order workbook', () => {
  it('changes nothing where all is in place', () => {
    const book = anOrderWorkbook({ isWhole: true });
    const before = JSON.stringify(book.engine.save());

    book.call('makeOrRepair');

    expect(JSON.stringify(book.engine.save())).toBe(before);
    expect(lastMessage(book)).toBe('Everything is in place; nothing was changed.');
    expect(book.calls().serviceCalls).toBeLessThanOrEqual(140);
  });

  it('keeps values, columns, colour rules and lists of people', () => {
    const { engine, call } = anOrderWorkbook({ isWhole: true });
    const orders = sheetNamed(engine, 'Orders');
    const ownRule = {
      areas: [{ row: 2, column: 1, rows: 50, columns: 1 }],
      criteria: 'TEXT_CONTAINS',
      values: ['VIP'],
      style: { background: '#00ff00' },
    };
    const ownList = { criteria: 'VALUE_IN_LIST', values: ['Shells', 'Beads'], allowInvalid: true, showDropdown: true };
    engine.apply([
      { type: 'insertColumns', sheetId: orders.id, before: 3, count: 1, inheritFrom: 'before' },
      { type: 'setCells', sheetId: orders.id, row: 1, column: 3, cells: [['My column'], ['mine']] },
      { type: 'setCells', sheetId: orders.id, row: 2, column: 1, cells: [['A-1', 'Ada']] },
      { type: 'setColourRules', sheetId: orders.id, rules: [ownRule, ...engine.readColourRules(orders.id).slice(4)] },
      { type: 'setValidation', sheetId: orders.id, area: { row: 2, column: 9, rows: 1000, columns: 1 }, validation: ownList },
    ]);

    call('makeOrRepair');

    expect(valuesAt(engine, 'Orders!A1:D2')).toEqual([
      ['Order no.', 'Customer', 'My column', 'Contact'],
      ['A-1', 'Ada', 'mine', null],
    ]);
    expect(engine.readColourRules(orders.id)[0]).toMatchObject(ownRule);
    expect(engine.readColourRules(orders.id).filter(({ values }) => String(values[0]).includes(RULE_MARK))).toHaveLength(15);
    expect(engine.readValidations(orders.id, { row: 7, column: 9, rows: 1, columns: 1 })).toMatchObject([[ownList]]);
  });

  it('moves rows that stand above the headings to a sheet of their own', () => {
    const book = anOrderWorkbook({ isWhole: true });
    const { engine } = book;
    const orders = sheetNamed(engine, 'Orders');
    engine.apply([
      { type: 'setCells', sheetId: orders.id, row: 2, column: 1, cells: [['A-1', 'Ada']] },
      { type: 'insertRows', sheetId: orders.id, before: 1, count: 2, inheritFrom: 'none' },
      { type: 'setCells', sheetId: orders.id, row: 1, column: 1, cells: [['Orders of our shop']] },
    ]);

    book.call('makeOrRepair');

    expect(headings(engine)?.[0]).toBe('Order no.');
    expect(valuesAt(engine, 'Orders!A2:B2')).toEqual([['A-1', 'Ada']]);
    expect(valuesAt(engine, 'Moved from Orders!A1')).toEqual([['Orders of our shop']]);
    expect(sheetNamed(engine, 'Orders').frozenRows).toBe(1);
    expect(lastMessage(book)).toContain('Rows stood above the headings');
  });

  it('puts deleted columns back at their place with formats, lists, formulas and rules', () => {
    const book = anOrderWorkbook({ isWhole: true });
    const { engine } = book;
    const orders = sheetNamed(engine, 'Orders');
    engine.apply([
      { type: 'setCells', sheetId: orders.id, row: 2, column: 1, cells: [['A-1', 'Ada', null, 'Lamp', 2, 5]] },
      { type: 'deleteColumns', sheetId: orders.id, first: 7, count: 2 },
    ]);

    book.call('makeOrRepair');

    expect(headings(engine)?.slice(5, 9)).toEqual(['Unit price', 'Total', 'Payment method', 'Expected delivery']);
    expect(valuesAt(engine, 'Orders!G2')).toEqual([[10]]);
    expect(valuesAt(engine, 'Orders!Z2:AA2')).toEqual([[10, 'Unpaid']]);
    expect(valuesAt(engine, 'Dashboard!F5')).toEqual([[10]]);
    expect(engine.readValidations(orders.id, { row: 2, column: 8, rows: 1, columns: 1 })).toMatchObject([
      [{ criteria: 'VALUE_IN_LIST' }],
    ]);
    expect(lastMessage(book)).toContain('Missing columns were put back: Total, Payment method.');
  });

  it('puts formulas back and keeps a figure that was typed over one in the note', () => {
    const book = anOrderWorkbook({ isWhole: true });
    const { engine } = book;
    const orders = sheetNamed(engine, 'Orders');
    engine.apply([
      { type: 'setCells', sheetId: orders.id, row: 2, column: 1, cells: [['A-1', 'Ada', null, 'Lamp', 2, 5, 99]] },
      { type: 'clear', sheetId: orders.id, area: { row: 40, column: 15, rows: 3, columns: 1 }, contents: true },
    ]);

    book.call('makeOrRepair');

    expect(valuesAt(engine, 'Orders!G2')).toEqual([[10]]);
    expect(engine.readNotes(orders.id, { row: 2, column: 7, rows: 1, columns: 1 })[0]?.[0]).toContain('99');
    expect(
      formulasAt(engine, 'Orders!O40:O42')
        .flat()
        .every((formula) => formula !== null),
    ).toBe(true);
    expect(lastMessage(book)).toContain('Formulas were put back in 4 rows.');
  });

  it('puts back a sheet that was deleted', () => {
    const { engine, call } = anOrderWorkbook({ isWhole: true });
    engine.apply([{ type: 'deleteSheet', sheetId: sheetNamed(engine, 'Settings').id }]);
    engine.apply([{ type: 'deleteSheet', sheetId: sheetNamed(engine, 'Guide').id }]);

    call('makeOrRepair');

    expect(
      engine
        .listSheets()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Dashboard', 'Guide', 'Mail log', 'Orders', 'Settings']);
    expect(valuesAt(engine, 'Settings!A7:B7')).toEqual([['Due soon (days)', 3]]);
  });

  it('goes on with the recorded sheet where the tab was duplicated, and says so', () => {
    const book = anOrderWorkbook({ isWhole: true });
    const { engine } = book;
    const orders = sheetNamed(engine, 'Orders');
    engine.apply([{ type: 'duplicateSheet', sheetId: orders.id, newSheetId: 4711, name: 'Copy of Orders', index: 0 }]);

    book.call('makeOrRepair');

    expect(lastMessage(book)).toContain('The one in use is “Orders”; not used: Copy of Orders.');
  });

  it('finds the sheets of a copied spreadsheet, which has lost its properties', () => {
    const original = anOrderWorkbook({ isWhole: true });
    const copy = anEmptySpreadsheet({ engine: original.engine });

    copy.call('makeOrRepair');

    expect(copy.engine.listSheets()).toHaveLength(5);
    expect(lastMessage(copy)).toBe('Everything is in place; nothing was changed.');
  });

  it('refuses where two columns have the same heading and neither is known to be ours', () => {
    const book = anOrderWorkbook({ isWhole: true });
    const { engine } = book;
    engine.apply([
      { type: 'setMetadata', metadata: [] },
      { type: 'setCells', sheetId: sheetNamed(engine, 'Orders').id, row: 1, column: 3, cells: [['Quantity']] },
    ]);

    book.call('makeOrRepair');

    expect(lastMessage(book)).toContain('has the heading “Quantity” more than once');
  });
});

function lastMessage({ waiting }: { readonly waiting: { readonly asked: readonly { readonly text: string }[] } }): string {
  return waiting.asked[waiting.asked.length - 1]?.text ?? '';
}
