import type { CellValue, SheetEngine } from '../../host/engine/sheet-engine';
import { columnKind, ORDER_COLUMNS } from '../../src/domain/order/columns';
import { toDayNumber } from '../../src/domain/shared/calendar-date';
import type { LoadedBundle } from '../support/load-bundle';
import { ReminderBook } from '../support/reminder-book';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain' });

/** What a sheet would calculate, run, or read as a number or a date, were it written as it is. */
const TEXTS = [
  ...['=1+1', '+49 30', '-5', '@SUM(A1)', "'quoted", '001', '1E5', '2026-11-22', 'TRUE', '12:30', '50%', '$5'],
  ...['=IMPORTXML("http://example.com";"/")', '=HYPERLINK("http://example.com";"pay")'],
];

const TEXT_FIELDS = [
  ...['customerName', 'contact', 'shippingAddress', 'remarkCustomer', 'remarkSpecial', 'remarkInternal', 'channel'],
  ...['externalNumber', 'paymentMethod', 'owner', 'language'],
];

/** A copy leaves the number out under which a shop knows the first one. */
const KEPT_BY_COPY = 14;

/** A new order of the sidebar with the text in every field that takes one. */
function saveOrderOf(book: LoadedBundle, text: string, requestId: string): void {
  const line = { productName: text, quantity: 1, unitPrice: 2, sku: text, specification: text, unit: text };
  const form = {
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, text])),
    ...{ email: '', expectedDeliveryDate: null, priority: 'normal', paymentDueDate: null, lines: [line] },
  };
  expect(book.call('saveOrder', { requestId, form })).toMatchObject({ ok: true });
}

/** One order for each text, from row 2 on. */
function withOrders(): LoadedBundle {
  const book = open(() => ({ button: 'YES', text: '' }));
  TEXTS.forEach((text, index) => {
    saveOrderOf(book, text, `S-outside-${10_000 + index}`);
  });
  return book;
}

/** Text cells of a row that hold the text, and formulas where none belong. */
function look(engine: SheetEngine, row: number, text: string): { readonly kept: number; readonly formulas: readonly string[] } {
  const area = { row, column: 1, rows: 1, columns: ORDER_COLUMNS.length };
  const values: readonly CellValue[] = engine.readValues(0, area)[0] ?? [];
  const formulas = engine.readFormulas(0, area)[0] ?? [];
  return {
    kept: values.filter((value) => value === text).length,
    formulas: formulas.flatMap((formula, index) => {
      const column = ORDER_COLUMNS[index];
      return formula && column && columnKind(column.key) !== 'computed' ? [`${column.key} ${formula}`] : [];
    }),
  };
}

describe('text from outside (bundle)', () => {
  const lookAt = (book: LoadedBundle, firstRow = 2) =>
    TEXTS.map((text, index) => [text, look(book.engine, firstRow + index, text)]);
  const all = (kept: number) => TEXTS.map((text) => [text, { kept, formulas: [] }]);

  it('stays text in a new order', () => {
    expect(lookAt(withOrders())).toEqual(all(15));
  });

  it('stays text where an order is placed once more', () => {
    const book = withOrders();

    TEXTS.forEach((_, index) => {
      book.page.select({ sheetId: 0, ranges: [{ row: 2 + index, column: 1, rows: 1, columns: 1 }] });
      book.call('duplicateSelectedOrder');
    });

    expect(lookAt(book, 2 + TEXTS.length)).toEqual(all(KEPT_BY_COPY));
  });

  it('stays text where a table is taken over', () => {
    const book = open(() => ({ button: 'YES', text: '' }));
    const headings = ['Customer', 'Product', 'Phone', 'SKU', 'Internal note'];
    book.engine.apply([
      { type: 'addSheet', sheetId: 77, name: 'Mine', index: 5, rows: 40, columns: 9 },
      { type: 'setNumberFormats', sheetId: 77, area: { row: 1, column: 1, rows: 40, columns: 9 }, formats: '@' },
      { type: 'setCells', sheetId: 77, row: 1, column: 1, cells: [headings, ...TEXTS.map((text) => headings.map(() => text))] },
    ]);

    book.call('adoptTable');

    expect(lookAt(book)).toEqual(all(5));
  });

  it('stays text after an edit, a check, another language and a repair', () => {
    const book = withOrders();

    book.engine.paste(
      'owner@example.com',
      0,
      2,
      5,
      TEXTS.map(() => [3]),
    );
    for (const name of ['checkNow', 'useChinese', 'useEnglish', 'makeOrRepair']) book.call(name);

    expect(lookAt(book)).toEqual(all(15));
  });
});

describe('reminder mails', () => {
  const TODAY = toDayNumber('2026-11-22' as never);
  const send = (line: Readonly<Record<string, string | number>>) => {
    const book = new ReminderBook();
    book.addLines([{ 'Order no.': 'A', Customer: 'Riverside', 'Expected delivery': TODAY, ...line }]);
    book.client('sendRemindersNow');
    const [mail] = book.bundle.waiting.outbox;
    if (!mail) throw new Error('No mail has gone out');
    return mail;
  };

  it('never hold the internal note', () => {
    expect(JSON.stringify(send({ 'Internal note': 'never pays, margin 70%' }))).not.toContain('never pays');
  });

  it('show markup of names as text', () => {
    const mail = send({ Customer: '<img src=x onerror=alert(1)>', 'Product/service': '"><script>alert(2)</script>' });

    expect(JSON.stringify(mail)).toContain('&lt;img src=x');
    expect(mail.html).not.toMatch(/<script|<img/);
  });

  it('have one receiver and a subject of one line, whatever names hold', () => {
    const evil = 'X\r\nBcc: thief@example.com\r\n\r\nHello';
    const book = new ReminderBook();
    book.client('saveSettings', { team: [{ name: evil, email: 'ada@example.com', language: 'en', role: evil }] });
    book.addLines([
      { 'Order no.': evil, Customer: evil, 'Product/service': evil, 'Expected delivery': TODAY, Owner: evil },
      { 'Order no.': 'B', Customer: evil, 'Expected delivery': TODAY, Owner: 'ada@example.com' },
    ]);

    book.client('sendRemindersNow');

    const { outbox } = book.bundle.waiting;
    expect(outbox.length).toBeGreaterThan(0);
    expect(outbox.filter(({ to, subject }) => to.length !== 1 || /[\r\n]|thief/.test(subject + to.join()))).toEqual([]);
    expect(outbox.map((mail) => [mail.cc, mail.bcc]).flat(2)).toEqual([]);
  });

  it.each(['ada@example.com\r\nBcc: thief@example.com', 'ada@example.com,thief@example.com', 'Ada <thief@example.com>'])(
    'go to whoever sends them instead of a team address like %j',
    (email) => {
      const book = new ReminderBook();
      book.typeAddress(email);
      book.addLines([{ 'Order no.': 'A', Customer: 'x', 'Expected delivery': TODAY, Owner: 'Ada' }]);

      book.client('sendRemindersNow');

      expect(book.receivers).toEqual(['owner@example.com']);
    },
  );
});
