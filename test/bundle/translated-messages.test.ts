import type { LoadedBundle } from '../support/load-bundle';
import { anOrderWorkbook, sheetNamed, valuesAt } from '../support/order-workbook';

function typeIn(book: LoadedBundle, sheet: string, row: number, column: number, text: string): void {
  book.engine.type('owner@example.com', sheetNamed(book.engine, sheet).id, row, column, text);
}

describe('messages in another language (bundle)', () => {
  it('are called by their names there, also names with a comma, and say there what is wrong with them', () => {
    const book = anOrderWorkbook();
    book.call('showRules');
    typeIn(book, 'Templates', 2, 1, 'Order received, please check');
    typeIn(book, 'Templates', 2, 2, 'English');
    typeIn(book, 'Templates', 2, 4, 'Hi {{oops}}');

    book.call('useChinese');

    const [template, language, , text, problem] = valuesAt(book.engine, '模板!A2:E2')[0] ?? [];
    expect([template, language, text]).toEqual(['收到订单，请客户核对', 'English', 'Hi {{oops}}']);
    expect(problem).toMatch(/\p{Script=Han}/u);
    expect(valuesAt(book.engine, '规则!P10')).toEqual([['收到订单，请客户核对']]);

    book.call('useEnglish');
    expect(valuesAt(book.engine, 'Templates!A2')).toEqual([['Order received, please check']]);
  });
});
