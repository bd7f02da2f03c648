import type { CellInput } from '../../host/engine/sheet-engine';
import { anOrderWorkbook, formulasAt, sheetNamed, valuesAt } from '../support/order-workbook';

const line = (cells: Readonly<Record<number, CellInput>>): CellInput[] =>
  Array.from({ length: 38 }, (_, index) => cells[index + 1] ?? null);

/** Overdue, urgent, paid by card; and one in words of its own. */
const twoLines = [
  line({
    1: 'A-1',
    2: 'Ada',
    4: 'Lamp',
    5: 2,
    6: 5,
    8: 'Credit card',
    9: 46300,
    11: 'Confirmed',
    13: 'Urgent',
    30: 'SF Express',
  }),
  line({ 1: 'A-2', 2: 'Bob', 4: 'Desk', 5: 1, 6: 80, 8: 'Shells', 11: 'delivered', 25: 80 }),
].map((cells) => cells.map((cell, index) => ([6, 14, 25, 26].includes(index) ? undefined : cell)));

function aWorkbookWithLines(userLocale: string) {
  const book = anOrderWorkbook({ userLocale });
  const orders = sheetNamed(book.engine, userLocale === 'en' ? 'Orders' : '订单');
  book.engine.apply([{ type: 'setCells', sheetId: orders.id, row: 2, column: 1, cells: twoLines }]);
  return { ...book, ordersId: orders.id };
}

describe('useChinese', () => {
  it('says headings, list words, formulas, tabs and pages in Chinese', () => {
    const { engine, call, calls } = aWorkbookWithLines('en');

    call('useChinese');

    expect(engine.listSheets().map(({ name }) => name)).toEqual(['订单', '看板', '设置', '发送记录', '使用说明']);
    expect(valuesAt(engine, '订单!A1:O3').map((row) => [row[0], row[7], row[10], row[12], row[14]])).toEqual([
      ['订单号', '付款方式', '订单状态', '优先级', '到期提示'],
      ['A-1', '信用卡支付', '已确认', '紧急', '已逾期'],
      ['A-2', 'Shells', '已交付', null, ''],
    ]);
    expect(valuesAt(engine, '订单!AA2:AD3').map((row) => [row[0], row[3]])).toEqual([
      ['未付款', '顺丰速运'],
      ['已付款', null],
    ]);
    expect(valuesAt(engine, '看板!B7:B8')).toEqual([['已逾期'], [1]]);
    expect(valuesAt(engine, '设置!A5:B5')).toEqual([['语言', '中文']]);
    expect(valuesAt(engine, '设置!B13')).toEqual([['是']]);
    expect(valuesAt(engine, '使用说明!B1')).toEqual([['使用说明']]);
    expect(calls().serviceCalls).toBeLessThan(150);
  });

  it('offers the Chinese lists and refuses English words from then on', () => {
    const { engine, call, ordersId } = aWorkbookWithLines('en');

    call('useChinese');

    expect(engine.type('ada@example.com', ordersId, 3, 11, 'Shipped')).toBe(false);
    expect(engine.type('ada@example.com', ordersId, 3, 11, '已发货')).toBe(true);
  });

  it('keeps headings, tabs and lists that people made their own', () => {
    const { engine, call, ordersId } = aWorkbookWithLines('en');
    const ownList = { criteria: 'VALUE_IN_LIST', values: ['Shells', 'Beads'], allowInvalid: true, showDropdown: true };
    engine.apply([
      { type: 'setCells', sheetId: ordersId, row: 1, column: 2, cells: [['Guest']] },
      { type: 'setValidation', sheetId: ordersId, area: { row: 2, column: 8, rows: 70, columns: 1 }, validation: ownList },
      { type: 'updateSheet', sheetId: sheetNamed(engine, 'Dashboard').id, name: 'Figures' },
      { type: 'setCells', sheetId: sheetNamed(engine, 'Guide').id, row: 5, column: 3, cells: [['Ask Ada.']] },
    ]);

    call('useChinese');

    expect(valuesAt(engine, '订单!A1:C1')).toEqual([['订单号', 'Guest', '联系方式']]);
    expect(engine.readValidations(ordersId, { row: 9, column: 8, rows: 1, columns: 1 })).toMatchObject([[ownList]]);
    expect(engine.listSheets().map(({ name }) => name)).toContain('Figures');
    expect(valuesAt(engine, '使用说明!C5')).toEqual([['Ask Ada.']]);
  });

  it('comes back to the same workbook after English again', () => {
    const { engine, call } = aWorkbookWithLines('en');
    const everything = () =>
      engine
        .listSheets()
        .flatMap(({ id, name, rows, columns }) =>
          engine
            .readValues(id, { row: 1, column: 1, rows, columns })
            .map((row, index) => `${name} ${index + 1}: ${JSON.stringify(row)}`),
        );
    const before = everything().map((row) => row.replace('"delivered"', '"Delivered"'));

    call('useChinese');
    call('useEnglish');

    expect(everything()).toEqual(before);
  });

  it('says so where the workbook is in Chinese already', () => {
    const { call, waiting } = anOrderWorkbook({ userLocale: 'zh_CN' });

    call('useChinese');

    expect(waiting.asked.map(({ text }) => text)).toEqual(['工作簿已经是中文。']);
  });
});

describe('editing the Settings sheet', () => {
  it('translates the workbook when the language is chosen there', () => {
    const { engine } = aWorkbookWithLines('en');

    engine.type('owner@example.com', sheetNamed(engine, 'Settings').id, 5, 2, '中文');

    expect(valuesAt(engine, '订单!A1:B1')).toEqual([['订单号', '客户姓名']]);
  });

  it('shows amounts in the currency that was typed there, rounded to its digits', () => {
    const { engine, ordersId } = aWorkbookWithLines('en');

    engine.type('owner@example.com', sheetNamed(engine, 'Settings').id, 6, 2, 'jpy');

    expect(engine.readNumberFormats(ordersId, { row: 2, column: 6, rows: 1, columns: 1 })).toEqual([['[$¥]#,##0']]);
    expect(formulasAt(engine, 'Orders!G2')[0]?.[0]).toMatch(/ROUND\(E2\*F2[,;]0\)/);
  });

  it('colours what is due within the days that were typed there', () => {
    const { engine, ordersId } = aWorkbookWithLines('en');
    engine.apply([{ type: 'setCells', sheetId: ordersId, row: 2, column: 9, cells: [[46353]] }]);
    expect(valuesAt(engine, 'Orders!O2')).toEqual([['']]);

    engine.type('owner@example.com', sheetNamed(engine, 'Settings').id, 7, 2, '7');

    expect(valuesAt(engine, 'Orders!O2')).toEqual([['Due soon']]);
  });

  it('is made up for by the next repair where it was missed', () => {
    const { engine, call } = aWorkbookWithLines('en');
    const settings = sheetNamed(engine, 'Settings').id;
    engine.apply([{ type: 'setCells', sheetId: settings, row: 5, column: 2, cells: [['中文'], ['CNY']] }]);

    call('makeOrRepair');

    expect(valuesAt(engine, '订单!A1:B1')).toEqual([['订单号', '客户姓名']]);
    expect(engine.readNumberFormats(sheetNamed(engine, '订单').id, { row: 2, column: 7, rows: 1, columns: 1 })).toEqual([
      ['[$¥]#,##0.00'],
    ]);
  });
});
