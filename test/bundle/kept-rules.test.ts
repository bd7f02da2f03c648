import type { LoadedBundle } from '../support/load-bundle';
import { atOrders } from '../support/order-typing';
import { anOrderWorkbook, sheetNamed, valuesAt } from '../support/order-workbook';
import { workbookCopies } from '../support/workbook-copies';

const TYPIST = 'owner@example.com';
/** The cells of the Team table's first row: name, address, language, role. */
const TEAM = { row: 5, name: 5, email: 6 };
/** A row of the Rules sheet below all rules. */
const FREE_ROW = 30;
const COLUMN = { isOn: 2, name: 3, moment: 4, days: 5, audience: 8, delivery: 9, problem: 13, statuses: 14, owner: 16 } as const;
/** What an edit of one cell may cost. */
const MOST_CALLS = 12;

const open = workbookCopies({
  prepare: (book) => {
    typeIn(book, 'Settings', TEAM.row, TEAM.name, 'Ada');
    typeIn(book, 'Settings', TEAM.row, TEAM.email, 'ada@example.com');
    book.call('showRules');
  },
});

function typeIn(book: LoadedBundle, sheet: string, row: number, column: number, text: string): void {
  book.engine.type(TYPIST, sheetNamed(book.engine, sheet).id, row, column, text);
}

function ruleCell(book: LoadedBundle, row: number, column: number): unknown {
  const { id } = sheetNamed(book.engine, 'Rules');
  return book.engine.readValues(id, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
}

/** A rule that tells Ada on the delivery day, in the first free row. */
function withRuleForAda(): LoadedBundle {
  const book = open();
  typeIn(book, 'Rules', FREE_ROW, COLUMN.moment, 'On the delivery day');
  typeIn(book, 'Rules', FREE_ROW, COLUMN.audience, 'Ada');
  typeIn(book, 'Rules', FREE_ROW, COLUMN.isOn, 'TRUE');
  return book;
}

const problemOf = (book: LoadedBundle) => String(ruleCell(book, FREE_ROW, COLUMN.problem));

describe('a rule whose colleague leaves the Team table (bundle)', () => {
  it('says so at once and says no more of it when the name is back', () => {
    const book = withRuleForAda();
    expect(problemOf(book)).toBe('');

    typeIn(book, 'Settings', TEAM.row, TEAM.name, 'Adele');
    expect(problemOf(book)).toContain('is not in the Team table');

    typeIn(book, 'Settings', TEAM.row, TEAM.name, 'Ada');
    expect(problemOf(book)).toBe('');
  });

  it('says so when the sidebar saves another team', () => {
    const book = withRuleForAda();

    const team = [{ name: 'Bo', email: 'bo@example.com', language: 'en', role: '' }];
    book.host.callFromClient(TYPIST, 'saveSettings', [{ team }], book.page);

    expect(problemOf(book)).toContain('is not in the Team table');
  });

  it('costs few calls where the rules stay as they are', () => {
    const book = withRuleForAda();

    typeIn(book, 'Settings', TEAM.row, TEAM.email, 'ada@example.org');

    expect(book.calls().serviceCalls).toBeLessThanOrEqual(MOST_CALLS);
  });
});

describe('the name of a rule (bundle)', () => {
  const nameOf = (book: LoadedBundle) => ruleCell(book, 2, COLUMN.name);

  it('follows the days that somebody types', () => {
    const book = open();
    expect(nameOf(book)).toBe('3 days before delivery');

    typeIn(book, 'Rules', 2, COLUMN.days, '5');

    expect(nameOf(book)).toBe('5 days before delivery');
  });

  it('follows another moment, and comes with a new rule', () => {
    const book = open();

    typeIn(book, 'Rules', 2, COLUMN.moment, 'Urgent');
    typeIn(book, 'Rules', FREE_ROW, COLUMN.moment, 'Owner assigned');

    expect([nameOf(book), ruleCell(book, FREE_ROW, COLUMN.name)]).toEqual(['Urgent', 'Owner assigned']);
  });

  it('stays as somebody wrote it, also in another language and where it sounds like another rule', () => {
    const book = open();
    typeIn(book, 'Rules', 2, COLUMN.name, 'Urgent');
    typeIn(book, 'Rules', 3, COLUMN.name, 'Call the workshop');

    typeIn(book, 'Rules', 2, COLUMN.days, '5');
    book.call('useChinese');

    expect(valuesAt(book.engine, '规则!C2:C5').flat()).toEqual(['Urgent', 'Call the workshop', '交付当天', '已逾期']);
  });

  it('goes with the rule, and comes back where it is emptied', () => {
    const book = open();
    const { id } = sheetNamed(book.engine, 'Rules');

    typeIn(book, 'Rules', 2, COLUMN.name, '');
    book.engine.clearByPerson(TYPIST, id, { row: 3, column: COLUMN.moment, rows: 1, columns: 9 });

    expect([nameOf(book), ruleCell(book, 3, COLUMN.name)]).toEqual(['3 days before delivery', '']);
  });
});

describe('a cell of the Rules sheet that holds several words (bundle)', () => {
  const listOf = (book: LoadedBundle, row: number, column: number) => {
    const { id } = sheetNamed(book.engine, 'Rules');
    return book.engine.readValidations(id, { row, column, rows: 1, columns: 1 })[0]?.[0]?.values ?? [];
  };

  it('has a list of all statuses, which does not warn of several', () => {
    const book = open();
    expect(listOf(book, 2, COLUMN.statuses)).toContain('On hold');

    typeIn(book, 'Rules', 2, COLUMN.statuses, 'Pending, On hold');

    expect(listOf(book, 2, COLUMN.statuses)).toContain('Pending, On hold');
    expect(listOf(book, 3, COLUMN.statuses)).not.toContain('Pending, On hold');
    expect(ruleCell(book, 2, COLUMN.problem)).toBe('');
  });

  it('keeps it for several people when the team changes, and in another language', () => {
    const book = open();
    typeIn(book, 'Rules', 2, COLUMN.audience, 'Order’s owner, Ada');
    typeIn(book, 'Settings', TEAM.row + 1, TEAM.name, 'Bo');
    expect(listOf(book, 2, COLUMN.audience)).toEqual(['Order’s owner', 'Customer', 'Ada', 'Bo', 'Order’s owner, Ada']);

    book.call('useChinese');

    const { id } = sheetNamed(book.engine, '规则');
    const shown = { row: 2, column: COLUMN.audience, rows: 1, columns: 1 };
    const [[text] = []] = book.engine.readValues(id, shown);
    expect(text).toBe('订单负责人, Ada');
    expect(book.engine.readValidations(id, shown)[0]?.[0]?.values).toContain(text);
  });

  it('is not touched where somebody has a list of their own', () => {
    const book = open();
    const sheetId = sheetNamed(book.engine, 'Rules').id;
    const area = { row: 2, column: COLUMN.statuses, rows: 1, columns: 1 };
    book.engine.apply([{ type: 'setValidation', sheetId, area, validation: null }]);

    typeIn(book, 'Rules', 2, COLUMN.statuses, 'Pending, On hold');

    expect(listOf(book, 2, COLUMN.statuses)).toEqual([]);
  });
});

describe('the list of working days (bundle)', () => {
  const days = (book: LoadedBundle, name = 'Working days') => valuesAt(book.engine, `${name}!A2:A620`).flat();

  /** A rule for the first working day before delivery, and a line that is due on Tuesday the 24th. */
  function withWorkingDays(): LoadedBundle {
    const book = open();
    typeIn(book, 'Rules', 2, 5, '1');
    typeIn(book, 'Rules', 2, 6, 'Working days');
    typeIn(book, 'Work calendar', 5, 1, '2026-11-23');
    atOrders(book).type(2, 'customerName', 'Riverside');
    atOrders(book).type(2, 'expectedDeliveryDate', '2026-11-24');
    return book;
  }

  it('is out of reach of whoever sorts the whole calendar', () => {
    const book = withWorkingDays();
    const [before, { id, columns }] = [days(book), sheetNamed(book.engine, 'Work calendar')];
    expect(atOrders(book).value(2, 'matchedRules')).toBe(';R1;');

    const area = { row: 2, column: 1, rows: 1000 - 1, columns };
    book.engine.restructure(TYPIST, { type: 'sort', sheetId: id, area, by: [{ column: 1, ascending: false }] });

    expect(days(book)).toEqual(before);
    expect(atOrders(book).value(2, 'matchedRules')).toBe(';R1;');
  });

  it('is made again where somebody has deleted it', () => {
    const book = withWorkingDays();
    const before = days(book);
    book.engine.apply([{ type: 'deleteSheet', sheetId: sheetNamed(book.engine, 'Working days').id }]);

    book.call('runSweep');

    expect(days(book)).toEqual(before);
    expect(atOrders(book).value(2, 'matchedRules')).toBe(';R1;');
    expect(book.engine.listSheets().filter(({ hidden }) => hidden)).toHaveLength(1);
  });

  it('counts every day once the calendar is gone, as the mails do', () => {
    const book = withWorkingDays();
    book.engine.apply([{ type: 'deleteSheet', sheetId: sheetNamed(book.engine, 'Work calendar').id }]);

    book.call('runSweep');

    expect(atOrders(book).value(2, 'matchedRules')).toBe(';');
  });

  it('leaves the calendar of an older version, in which it stood beside the days', () => {
    const book = withWorkingDays();
    const [calendar, list] = [sheetNamed(book.engine, 'Work calendar'), sheetNamed(book.engine, 'Working days')];
    const wanted = days(book);
    const cells = [['Working days'], ...wanted.map((day) => [day as number])];
    book.engine.apply([
      { type: 'insertColumns', sheetId: calendar.id, before: 5, count: 1, inheritFrom: 'before' },
      { type: 'setCells', sheetId: calendar.id, row: 1, column: 5, cells },
      { type: 'setHidden', sheetId: calendar.id, dimension: 'columns', first: 5, count: 1, hidden: true },
      { type: 'deleteSheet', sheetId: list.id },
    ]);

    book.call('runSweep');

    expect(days(book)).toEqual(wanted);
    expect(sheetNamed(book.engine, 'Work calendar').columns).toBe(4);
  });

  it('is named in the language of the workbook', () => {
    const book = open();

    book.call('useChinese');

    expect(valuesAt(book.engine, '工作日列表!A1')).toEqual([['工作日列表']]);
  });
});

describe('typing into an order while rules are on (bundle)', () => {
  it.each([
    ['customerName', 'Chenguang'],
    ['status', 'Confirmed'],
    ['quantity', '3'],
    ['expectedDeliveryDate', '2026-11-30'],
    ['priority', 'Urgent'],
    ['owner', 'Ada'],
  ] as const)('costs no more than without: %s', (key, text) => {
    const book = open();
    atOrders(book).type(2, 'customerName', 'Riverside');
    atOrders(book).type(2, 'expectedDeliveryDate', '2026-11-24');

    atOrders(book).type(2, key, text);

    expect(book.calls().serviceCalls).toBeLessThanOrEqual(MOST_CALLS);
  });
});

describe('showRules (bundle)', () => {
  it('shows of each rule, on a screen of 1440 pixels, what it does and why it cannot, its name always', () => {
    const { engine } = open();
    const { id, frozenColumns } = sheetNamed(engine, 'Rules');
    const rowNumbers = 46;

    const widths = engine.readSizes(id, 'columns', 1, COLUMN.problem).map(({ pixels }) => pixels);

    expect(widths.reduce((sum, pixels) => sum + pixels, rowNumbers)).toBeLessThanOrEqual(1440);
    expect(frozenColumns).toBe(COLUMN.name);
  });

  it('offers the team as owners to restrict a rule to', () => {
    const book = anOrderWorkbook();
    book.call('showRules');

    const { id } = sheetNamed(book.engine, 'Rules');
    const [[check] = []] = book.engine.readValidations(id, { row: 2, column: COLUMN.owner, rows: 1, columns: 1 });

    expect(check?.criteria).toBe('VALUE_IN_RANGE');
  });
});
