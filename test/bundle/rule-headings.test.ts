import type { RemindersDetail } from '../../src/app/api/reminders-view';
import type { RulesView } from '../../src/app/api/rules-view';
import { atOrders } from '../support/order-typing';
import { sheetNamed, valuesAt } from '../support/order-workbook';
import { ReminderBook } from '../support/reminder-book';

/** A late line, reminders on, and the Rules sheet made. */
function givenRules(): ReminderBook {
  const book = new ReminderBook();
  book.addLines([{ 'Order no.': 'A', 'Expected delivery': 46_340, Owner: 'Ada', Status: 'Pending' }]);
  book.client('turnReminders', { on: true, takeOver: false });
  book.click('showRules');
  // The sheet brings a calendar by which Sunday is off.
  book.bundle.clock.advance(24 * 3_600_000);
  return book;
}

const OWNER = 'owner@example.com';
const typeIn = ({ engine }: ReminderBook, sheet: string, row: number, column: number, text: string) =>
  engine.type(OWNER, sheetNamed(engine, sheet).id, row, column, text);

describe('the sheets about messages without one of their headings (bundle)', () => {
  it.each([
    ['Rules', 5, 'Days', { row: 2, column: 5, text: '5' }],
    ['Templates', 4, 'Text', { row: 2, column: 3, text: 'Hello' }],
    ['Work calendar', 1, 'Day or weekday', { row: 5, column: 1, text: '2027-02-05' }],
  ])(
    'says at each edit of %s which heading is gone, until the repair has put it back by name',
    (sheet, column, heading, edit) => {
      const book = givenRules();
      const { toasts } = book.bundle.page;
      const gone = new RegExp(`“${sheet}” lacks: ${heading}\\.`);
      typeIn(book, sheet, 1, column, 'Whatever');
      expect(toasts.at(-1)).toMatch(gone);
      const before = toasts.length;
      typeIn(book, sheet, edit.row, edit.column, edit.text);
      expect(toasts.slice(before)).toEqual([expect.stringMatching(gone)]);

      book.click('makeOrRepair');

      expect(book.bundle.waiting.asked.at(-1)?.text).toContain(`Headings were put back in: ${sheet}.`);
      expect(valuesAt(book.engine, `${sheet}!A1:F1`)[0]).toContain(heading);
      typeIn(book, sheet, edit.row, edit.column, edit.text);
      expect(toasts.filter((toast) => gone.test(toast))).toHaveLength(2);
    },
  );

  it.each([
    ['Rules', 5],
    ['Work calendar', 2],
  ])('mails nothing and still says in the sidebar that mails are on, without a heading of %s', (sheet, column) => {
    const book = givenRules();
    typeIn(book, sheet, 1, column, 'Whatever');

    book.fire();
    const detail = book.client('getReminders') as RemindersDetail;

    expect(book.receivers).toEqual([]);
    expect(detail).toMatchObject({ isOn: true, sender: OWNER, recipients: [] });
    expect(detail.warning).toContain(`“${sheet}” lacks`);
  });

  it('counts by what was changed while a heading was gone once it is back', () => {
    const book = givenRules();
    typeIn(book, 'Rules', 1, 5, 'Whatever');
    typeIn(book, 'Rules', 5, 2, 'FALSE');
    const formula = () => atOrders(book.bundle).formula(2, 'matchedRules');
    expect(formula()).toContain('R4');

    book.click('makeOrRepair');

    expect(formula()).toContain('R3');
    expect(formula()).not.toContain('R4');
  });

  it('sends nothing, says which heading is gone, and gets it back by the repair that is named', () => {
    const book = givenRules();
    const { id } = sheetNamed(book.engine, 'Rules');
    book.engine.apply([{ type: 'setCells', sheetId: id, row: 1, column: 4, cells: [['Whenever']] }]);
    book.fire();
    expect(book.receivers).toEqual([]);
    expect(() => book.client('getRules')).toThrow(/lacks: When\. .*“Make or repair the order workbook”/);

    book.click('makeOrRepair');

    expect(valuesAt(book.engine, 'Rules!A1:F1')).toEqual([['No.', 'On', 'Name', 'When', 'Days', 'Count']]);
    book.fire();
    expect(book.receivers).toEqual(['ada@example.com']);
  });

  it('gets a deleted column back empty, and the rules say what they lack', () => {
    const book = givenRules();
    const { id } = sheetNamed(book.engine, 'Rules');
    book.engine.apply([{ type: 'deleteColumns', sheetId: id, first: 5, count: 1 }]);

    book.click('makeOrRepair');

    expect(valuesAt(book.engine, 'Rules!C1:F1')).toEqual([['Name', 'When', 'Days', 'Count']]);
    const { rules } = book.client('getRules') as RulesView;
    expect(rules.map(({ faults }) => faults.join()).slice(0, 4)).toEqual(['daysMissing', 'daysMissing', '', 'daysMissing']);
  });
});
