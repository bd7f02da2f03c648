import type { EngineWrite } from '../../host/engine/engine-write';
import type { Reply } from '../../src/app/api/reply';
import type { StartView } from '../../src/app/api/start-view';
import type { LoadedBundle } from '../support/load-bundle';
import { withOrderLines } from '../support/many-orders';
import { valuesAt } from '../support/order-workbook';
import { workbookCopies } from '../support/workbook-copies';

const LINES = 30;
const open = workbookCopies({ engine: 'plain', prepare: withOrderLines(LINES) });
const openChinese = workbookCopies({ engine: 'plain', userLocale: 'zh_CN', prepare: withOrderLines(LINES) });

const start = (book: LoadedBundle) => {
  const reply = book.call('getStart') as Reply<StartView>;
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
};
const heading = (column: number, text: string): EngineWrite => ({
  ...{ type: 'setCells', sheetId: 0, row: 1, column },
  cells: [[text]],
});
const insertRows: EngineWrite = { type: 'insertRows', sheetId: 0, before: 1, count: 2, inheritFrom: 'none' };

describe('an order sheet that people rearranged (bundle)', () => {
  it.each<readonly [string, readonly EngineWrite[]]>([
    ['a moved column', [{ type: 'moveColumns', sheetId: 0, first: 9, count: 1, before: 1 }]],
    ['a renamed column', [heading(9, 'Promised for')]],
    ['two renamed columns', [heading(9, 'Promised for'), heading(2, 'Guest')]],
    ['an inserted column', [{ type: 'insertColumns', sheetId: 0, before: 5, count: 2, inheritFrom: 'before' }]],
    [
      'a column of the same name',
      [{ type: 'insertColumns', sheetId: 0, before: 1, count: 1, inheritFrom: 'none' }, heading(1, 'Expected delivery')],
    ],
    ['a duplicated tab', [{ type: 'duplicateSheet', sheetId: 0, newSheetId: 99, name: 'Copy of Orders', index: 0 }]],
    ['a renamed tab', [{ type: 'updateSheet', sheetId: 0, name: 'Sales 2026' }]],
  ])('works on with %s', (_what, writes) => {
    const book = open();
    const { board } = start(book);

    book.engine.apply(writes);

    expect(start(book)).toMatchObject({ obstacle: null, board: { lineCount: LINES, counts: board?.counts } });
  });

  it.each<readonly [string, readonly EngineWrite[], string, RegExp]>([
    ['rows above the headings', [insertRows], 'sheet.heading-not-first-row', /row 3.*Make or repair/s],
    [
      'deleted columns',
      [{ type: 'deleteColumns', sheetId: 0, first: 9, count: 2 }],
      'sheet.column-missing',
      /Expected delivery, Actual delivery.*Make or repair/s,
    ],
    [
      'a deleted heading row',
      [{ type: 'deleteRows', sheetId: 0, first: 1, count: 1 }],
      'sheet.heading-missing',
      /Orders.*Make or repair/s,
    ],
  ])('says in words what is wrong and how to mend it: %s', (_what, writes, code, words) => {
    const book = open();
    book.engine.apply(writes);

    const { obstacle, board } = start(book);
    book.call('checkNow');

    expect(board).toBeNull();
    expect(obstacle).toEqual(expect.objectContaining({ code, message: expect.stringMatching(words) }));
    expect(book.waiting.asked.at(-1)?.text).toBe(obstacle?.message);
  });

  it.each<readonly [string, readonly EngineWrite[], RegExp]>([
    ['rows above the headings', [insertRows], /row 3.*Make or repair/s],
    ['a deleted column', [{ type: 'deleteColumns', sheetId: 0, first: 9, count: 1 }], /Expected delivery.*Make or repair/s],
  ])('tells whoever types into it why nothing is added, once an edit, and keeps what they typed: %s', (_what, writes, words) => {
    const book = open();
    book.engine.apply(writes);

    book.engine.type('owner@example.com', 0, LINES + 4, 2, 'Ada');
    book.engine.type('owner@example.com', 0, LINES + 4, 4, 'Lamp');

    expect(book.page.toasts).toEqual([expect.stringMatching(words), expect.stringMatching(words)]);
    expect(book.engine.readValues(0, { row: LINES + 4, column: 2, rows: 1, columns: 3 })).toEqual([['Ada', null, 'Lamp']]);
  });

  it('is quiet while all is well', () => {
    const book = open();

    book.engine.type('owner@example.com', 0, LINES + 2, 2, 'Ada');

    expect(book.page.toasts).toEqual([]);
  });

  it.each<readonly [string, readonly EngineWrite[]]>([
    ['rows above the headings', [insertRows]],
    ['deleted columns', [{ type: 'deleteColumns', sheetId: 0, first: 13, count: 2 }]],
    ['a deleted heading row', [{ type: 'deleteRows', sheetId: 0, first: 1, count: 1 }]],
  ])('is mended by a repair that loses no line: %s', (_what, writes) => {
    const book = open();
    const before = valuesAt(book.engine, `Orders!A1:I${LINES + 1}`);
    book.engine.apply(writes);

    book.call('makeOrRepair');

    expect(valuesAt(book.engine, `Orders!A1:I${LINES + 1}`)).toEqual(before);
    expect(start(book)).toMatchObject({ obstacle: null, board: { lineCount: LINES } });
  });

  it('says so in Chinese to those who read Chinese', () => {
    const book = openChinese();
    book.engine.apply([{ type: 'deleteColumns', sheetId: 0, first: 9, count: 1 }]);

    expect(start(book).obstacle?.message).toMatch(/预计交付日期/);
    expect(start(book).obstacle?.message).toMatch(/^[^,;?!]*$/);
  });
});
