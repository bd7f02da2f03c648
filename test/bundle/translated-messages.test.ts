import { messagesFor } from '../../src/i18n/messages-for';
import type { LoadedBundle } from '../support/load-bundle';
import { anOrderWorkbook, sheetNamed, valuesAt } from '../support/order-workbook';

function typeIn(book: LoadedBundle, sheet: string, row: number, column: number, text: string): void {
  book.engine.type('owner@example.com', sheetNamed(book.engine, sheet).id, row, column, text);
}

describe('messages in another language (bundle)', () => {
  it('are called by their names there, also names with a comma, and say there what is wrong with them or that they are not used', () => {
    const book = anOrderWorkbook();
    book.call('showRules');
    typeIn(book, 'Templates', 2, 1, 'Order received, please check');
    typeIn(book, 'Templates', 2, 2, 'English');
    typeIn(book, 'Templates', 2, 4, 'Hi {{oops}}');

    typeIn(book, 'Templates', 3, 1, 'Order confirmd');
    typeIn(book, 'Templates', 3, 2, 'English');

    book.call('useChinese');

    const [template, language, , text, problem] = valuesAt(book.engine, '模板!A2:E2')[0] ?? [];
    expect([template, language, text]).toEqual(['收到订单，请客户核对', 'English', 'Hi {{oops}}']);
    expect(problem).toMatch(/\p{Script=Han}/u);
    expect(valuesAt(book.engine, '规则!J10')).toEqual([['收到订单，请客户核对']]);

    expect(valuesAt(book.engine, '模板!E3')).toEqual([[messagesFor('zh').templates.unchosen]]);

    book.call('useEnglish');
    expect(valuesAt(book.engine, 'Templates!A2')).toEqual([['Order received, please check']]);
    typeIn(book, 'Templates', 3, 1, 'Order confirmed');
    expect(valuesAt(book.engine, 'Templates!E3')[0]?.[0] ?? '').toBe('');
  });
});
