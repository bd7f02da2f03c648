import { engineFor } from '../../bench/engine-for';
import { SMALL_BUSINESS } from '../../bench/order-rows';
import { Workbook } from '../../bench/workbook';
import type { ColumnKey } from '../../src/domain/order/columns';

const LIMIT = 12;
const LINES = 720;
/** Below the rows that the look before writing reads by one call with the headings. */
const ROW = 700;

/** One after the other: what goes wrong with the first is mended by the next. */
const EDITS: readonly (readonly [ColumnKey, string])[] = [
  ['customerName', 'Riverside'],
  ['customerName', 'Chenguang'],
  ['orderNumber', '20261114-003'],
  ['quantity', 'two'],
  ['quantity', '2'],
  ['unitPrice', 'x'],
  ['unitPrice', '9.5'],
  ['status', 'Confirmed'],
  ['status', 'Shipped'],
  ['actualDeliveryDate', '2026-11-20'],
  ['expectedDeliveryDate', '2026-12-01'],
  ['priority', 'Urgent'],
  ['owner', 'Person 2'],
  ['amountPaid', '1000'],
  ['productName', 'Lamp'],
];

describe('typing into one cell far down in a sheet with rules (bundle)', () => {
  let book: Workbook;

  beforeAll(() => {
    book = new Workbook(engineFor(LINES));
    book.click('makeOrRepair');
    book.call('saveSettings', { team: SMALL_BUSINESS.team });
    book.fill(LINES);
    book.click('checkNow');
    book.requireLineIds();
    book.click('showRules');
  }, 180_000);

  it.each(EDITS)(`takes at most ${LIMIT} calls: %s %s`, (key, text) => {
    const { calls } = book.type(ROW, key, text);

    expect(calls).toBeLessThanOrEqual(LIMIT);
  });

  it('looks for lost formulas where a figure is missing, and puts them back', () => {
    const sheetId = book.engine.listSheets().find(({ name }) => name === 'Orders')?.id ?? -1;
    const area = { row: ROW, column: 1, rows: 1, columns: 60 };
    const before = book.engine.readFormulas(sheetId, area);
    const lost = before[0]?.map((formula) => (formula === null ? undefined : null)) ?? [];
    book.engine.apply([{ type: 'setCells', sheetId, row: ROW, column: 1, cells: [lost] }]);

    book.type(ROW, 'contact', '138');

    expect(before[0]?.filter((formula) => formula !== null)).toHaveLength(5);
    expect(book.engine.readFormulas(sheetId, area)).toEqual(before);
  });
});
