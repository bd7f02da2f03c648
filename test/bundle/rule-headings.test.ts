import type { RulesView } from '../../src/app/api';
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

describe('the Rules sheet without one of its headings (bundle)', () => {
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
