import fc from 'fast-check';
import type { Reply } from '../../src/app/api/reply';
import type { RulesView } from '../../src/app/api/rules-view';
import { FILL } from '../../src/app/workbook/colour-rules';
import type { LoadedBundle } from '../support/load-bundle';
import { atOrders, columnOf } from '../support/order-typing';
import { anOrderWorkbook, formulasAt, sheetNamed, valuesAt } from '../support/order-workbook';
import { workbookCopies } from '../support/workbook-copies';

const TYPIST = 'owner@example.com';
/** 2026-11-22, a Sunday, as the sheet counts days. */
const TODAY = 46_348;

const prepare = (book: LoadedBundle) => book.call('showRules');
const copies = { en: workbookCopies({ prepare }), zh_CN: workbookCopies({ userLocale: 'zh_CN', prepare }) };
const withRules = (userLocale: keyof typeof copies = 'en'): LoadedBundle => copies[userLocale]();

function typeIn(book: LoadedBundle, sheet: string, row: number, column: number, text: string): void {
  book.engine.type(TYPIST, sheetNamed(book.engine, sheet).id, row, column, text);
}

const needsSweep = (book: LoadedBundle) => (book.call('getRules') as { value: RulesView }).value.needsSweep;
const matched = (book: LoadedBundle, row: number) => atOrders(book).value(row, 'matchedRules');

describe('showRules (bundle)', () => {
  it('makes the three sheets with the rules that have counted so far, and opens Rules', () => {
    const { engine } = withRules();

    expect(engine.listSheets().map(({ name }) => name)).toEqual([
      ...['Orders', 'Dashboard', 'Settings', 'Rules', 'Templates', 'Work calendar', 'Mail log', 'Guide', 'Working days'],
    ]);
    expect(sheetNamed(engine, 'Working days').hidden).toBe(true);
    expect(valuesAt(engine, 'Rules!A1:G6')).toEqual([
      ['No.', 'On', 'Name', 'When', 'Days', 'Count', 'Status'],
      ['R1', true, '3 days before delivery', 'Before delivery', 3, 'Calendar days', null],
      ['R2', true, '1 day before delivery', 'Before delivery', 1, 'Calendar days', null],
      ['R3', true, 'On the delivery day', 'On the delivery day', null, null, null],
      ['R4', true, 'Overdue', 'Overdue', 1, 'Calendar days', null],
      ['R5', false, 'Urgent', 'Urgent', null, null, null],
    ]);
    expect(valuesAt(engine, 'Work calendar!A2:C4')).toEqual([
      ['Saturday', 'Off', null],
      ['Sunday', 'Off', null],
      [46_388, 'Off', 'New Year’s Day'],
    ]);
  });

  it('says once that mails rest on weekends from now on, and where that is changed', () => {
    const book = anOrderWorkbook();

    book.call('showRules');
    expect(book.page.toasts).toEqual([
      'The sheets Rules, Templates and Work calendar are made. Saturday and Sunday are days off: no mail goes out on them. Change that in the sheet “Work calendar”.',
    ]);
    book.call('showRules');
    expect(book.page.toasts).toHaveLength(1);
  });

  it('makes them in Chinese', () => {
    const { engine } = withRules('zh_CN');

    expect(valuesAt(engine, '规则!A2:E2')).toEqual([['R1', true, '交付前 3 天', '交付前', 3]]);
    expect(valuesAt(engine, '工作日历!A2:B3')).toEqual([
      ['星期六', '休息'],
      ['星期日', '休息'],
    ]);
  });

  it('changes nothing the second time', () => {
    const book = withRules();

    book.call('showRules');

    expect(Object.keys(book.calls().callsByMethod).filter((name) => /\.set(?!ActiveSheet)|\.insert/.test(name))).toEqual([]);
  });

  it('says beside each line which rules hold, colours it and counts it', () => {
    const book = withRules();
    const orders = atOrders(book);
    orders.type(2, 'customerName', 'Ada');
    orders.type(2, 'expectedDeliveryDate', '2026-11-20');
    orders.type(3, 'customerName', 'Bo');
    orders.type(3, 'expectedDeliveryDate', '2026-11-23');

    expect(matched(book, 2)).toBe(';R4;');
    expect(matched(book, 3)).toBe(';R1;R2;');
    expect(valuesAt(book.engine, 'Rules!L2:L5')).toEqual([[1], [1], [0], [1]]);
    expect(valuesAt(book.engine, 'Dashboard!B35:D40')).toEqual([
      ['Rules', null, null],
      ['No.', 'Rule', 'Lines now'],
      ['R1', '3 days before delivery', 1],
      ['R2', '1 day before delivery', 1],
      ['R3', 'On the delivery day', 0],
      ['R4', 'Overdue', 1],
    ]);
    const { id } = sheetNamed(book.engine, 'Orders');
    expect(book.engine.readShownStyle(id, 2, 4).background?.toUpperCase()).toBe(FILL.overdue);
    expect(book.engine.readShownStyle(id, 3, 4).background?.toUpperCase()).toBe(FILL.dueSoon);
  });
});

describe('an edit of the Rules sheet (bundle)', () => {
  it('colours and counts by the rule as it is now', () => {
    const book = withRules();
    atOrders(book).type(2, 'customerName', 'Ada');
    atOrders(book).type(2, 'expectedDeliveryDate', '2026-11-27');
    expect(matched(book, 2)).toBe(';');

    typeIn(book, 'Rules', 2, 5, '5');

    expect(matched(book, 2)).toBe(';R1;');
    expect(book.page.toasts.at(-1)).toBe('4 rules are on. Colours and counters are up to date.');
  });

  it('keeps the minute from which a rule counts while it is changed that day, and begins anew when it is switched on again', () => {
    const book = withRules();
    const since = () => valuesAt(book.engine, 'Rules!T6')[0]?.[0];
    const sinceAfter = (minutes: number, column: number, text: string) => {
      book.clock.advance(minutes * 60_000);
      typeIn(book, 'Rules', 6, column, text);
      return since();
    };
    const switched = sinceAfter(0, 2, 'TRUE');

    expect(switched).toBe('2026-11-22 (2026-11-22T01:00Z)');
    expect(sinceAfter(5, 16, 'Ada')).toBe(switched);
    expect(sinceAfter(5, 2, 'FALSE')).toBeNull();
    expect(sinceAfter(5, 2, 'TRUE')).toBe('2026-11-22 (2026-11-22T01:15Z)');
    // What a rule that was on already tells by another condition, it tells of the whole day.
    expect(sinceAfter(24 * 60, 16, 'Bo')).toBe(TODAY + 1);
  });

  it.each([
    [
      'the sidebar, which asks for a sweep',
      (book: LoadedBundle) => {
        expect(needsSweep(book)).toBe(true);
        book.call('runSweep');
      },
    ],
    ['the menu', (book: LoadedBundle) => book.call('showRules')],
  ])('takes the marks of deleted rules off the lines by %s', (_, look) => {
    const book = withRules();
    atOrders(book).type(2, 'customerName', 'Ada');
    const formula = () => atOrders(book).formula(2, 'matchedRules');
    expect(formula()).toContain('R4');
    expect(needsSweep(book)).toBe(false);
    book.engine.apply([{ type: 'deleteRows', sheetId: sheetNamed(book.engine, 'Rules').id, first: 5, count: 1 }]);

    look(book);

    expect(formula()).not.toContain('R4');
    expect(formula()).toContain('R3');
    expect(needsSweep(book)).toBe(false);
  });

  it('counts nothing for a rule that is off, in the sheet as in the sidebar', () => {
    const book = withRules();
    const orders = atOrders(book);
    orders.type(2, 'customerName', 'Ada');
    orders.type(2, 'expectedDeliveryDate', '2026-11-20');
    const counted = () => valuesAt(book.engine, 'Rules!L5')[0]?.[0];
    const ofSidebar = () => (book.call('getRules') as { value: RulesView }).value.rules[3]?.matchesNow;
    expect([counted(), ofSidebar()]).toEqual([1, 1]);

    typeIn(book, 'Rules', 5, 2, 'FALSE');

    expect([counted(), ofSidebar()]).toEqual(['', null]);
  });

  it('says in a toast how many of the rules that were pasted cannot work', () => {
    const book = withRules();
    const { id } = sheetNamed(book.engine, 'Rules');
    const rule = (moment: string, days: number) => [true, null, moment, days, null, null, 'Order’s owner'];
    const cells = [rule('Before delivery', 400), rule('Before delivery', 5), rule('Tomorrow', 1), rule('Urgent', 4)];

    book.engine.paste(TYPIST, id, 40, 2, cells);

    expect(book.page.toasts.at(-1)).toMatch(
      /^3 of these rules cannot work; the column “Problem” says why\. R\d+: Enter in “Days”/,
    );
  });

  it('says in the row and in a toast why a rule cannot work, and lets it rest', () => {
    const book = withRules();

    book.engine.clearByPerson(TYPIST, sheetNamed(book.engine, 'Rules').id, { row: 2, column: 5, rows: 1, columns: 1 });

    expect(valuesAt(book.engine, 'Rules!M2')).toEqual([['Enter in “Days” a whole number from 1 to 366.']]);
    expect(book.page.toasts.at(-1)).toBe('R1: Enter in “Days” a whole number from 1 to 366.');
    typeIn(book, 'Rules', 2, 5, '2');
    expect(valuesAt(book.engine, 'Rules!M2')[0]?.[0] ?? '').toBe('');
  });

  it('gives a rule that was typed below the next number, never a used one', () => {
    const book = withRules();
    const last = valuesAt(book.engine, 'Rules!A2:A40').filter(([id]) => id).length + 1;

    typeIn(book, 'Rules', last + 1, 4, 'Urgent');
    typeIn(book, 'Rules', last + 1, 2, 'TRUE');

    expect(valuesAt(book.engine, `Rules!A${last + 1}:B${last + 1}`)).toEqual([[`R${last}`, true]]);
    expect(valuesAt(book.engine, `Rules!T${last + 1}`)).toEqual([['2026-11-22 (2026-11-22T01:00Z)']]);
  });
});

describe('the calendar (bundle)', () => {
  it('keeps the working days for the formulas, with make-up days', () => {
    const book = withRules();
    typeIn(book, 'Rules', 2, 6, 'Working days');
    typeIn(book, 'Rules', 2, 5, '1');
    atOrders(book).type(2, 'customerName', 'Ada');
    atOrders(book).type(2, 'expectedDeliveryDate', '2026-11-24');
    expect(matched(book, 2)).toBe(';');

    typeIn(book, 'Work calendar', 5, 1, '2026-11-23');

    // Monday is off now, so that Tuesday is the first working day after Sunday.
    expect(matched(book, 2)).toBe(';R1;');
    expect(formulasAt(book.engine, 'Orders!AL2')[0]?.[0]).toMatch(/ORDERSHEET_WORKING_DAYS/);
  });
});

describe('twenty rows of holidays pasted into the calendar (bundle)', () => {
  it('are days off as dates and as text, and what is neither is said', () => {
    const book = withRules();
    const mondays = Array.from({ length: 16 }, (_, index) => TODAY + 1 + 7 * index);
    const asText = ['2027-03-15', '2027/3/22', '2027年3月29日'];
    const rows = [...mondays, ...asText, 'sometime'].map((day) => [day, 'Off']);

    const sheetId = sheetNamed(book.engine, 'Work calendar').id;
    const area = { row: 5, column: 1, rows: mondays.length, columns: 1 };
    book.engine.apply([{ type: 'setNumberFormats', sheetId, area, formats: 'yyyy-mm-dd' }]);
    book.engine.paste(TYPIST, sheetId, 5, 1, rows);

    const working = valuesAt(book.engine, 'Working days!A2:A620').flat();
    const off = [...mondays, 46_461, 46_468, 46_475];
    expect(off.filter((day) => working.includes(day))).toEqual([]);
    expect(working).toEqual(expect.arrayContaining([TODAY + 2, 46_462, 46_482]));
    expect(valuesAt(book.engine, 'Work calendar!D23:D24').flat()).toEqual([
      null,
      'This is no date, no range of days and no weekday.',
    ]);
  });
});

describe('drawn lines under rules (bundle)', () => {
  it('are counted by the sheet as the sidebar counts them, and coloured by the first rule that holds', () => {
    const book = withRules();
    typeIn(book, 'Rules', 2, 6, 'Working days');
    const keys = ['customerName', 'status', 'priority', 'expectedDeliveryDate'] as const;
    const drawn = fc.sample(
      fc.tuple(
        fc.constantFrom('Ada', 'Bo'),
        fc.constantFrom('Pending', 'Confirmed', 'Shipped', 'Delivered', null),
        fc.constantFrom('Urgent', 'Normal', null),
        fc.option(fc.integer({ min: TODAY - 6, max: TODAY + 8 })),
      ),
      { numRuns: 40, seed: 20261122 },
    );
    keys.forEach((key, index) => {
      const cells = drawn.map((line) => [line[index] ?? null]);
      book.engine.apply([{ type: 'setCells', sheetId: 0, row: 2, column: columnOf(key), cells }]);
    });
    book.call('runSweep');

    const reply = book.call('getRules') as Reply<RulesView>;
    const rules = reply.ok ? reply.value.rules.filter(({ form, matchesNow }) => form.isOn && matchesNow !== null) : [];
    const counters = new Map(valuesAt(book.engine, 'Rules!A2:L20').map((row) => [row[0], row[11]]));
    expect(rules.map(({ id }) => counters.get(id))).toEqual(rules.map(({ matchesNow }) => matchesNow));
    expect(rules.filter(({ matchesNow }) => (matchesNow ?? 0) > 0)).toHaveLength(4);
    const fills = { R1: FILL.dueSoon, R2: FILL.dueSoon, R3: FILL.dueToday, R4: FILL.overdue };
    drawn.forEach(([, status], index) => {
      if (status === 'Delivered') return;
      const held = String(matched(book, index + 2));
      const first = Object.entries(fills).find(([id]) => held.includes(`;${id};`))?.[1];
      const { background } = book.engine.readShownStyle(0, index + 2, columnOf('productName'));
      expect([index, Object.values(fills).find((fill) => fill === background?.toUpperCase())]).toEqual([index, first]);
    });
  });
});

describe('another language (bundle)', () => {
  it('is said by the three sheets as well, and by the rules on the Dashboard', () => {
    const book = withRules();

    book.call('useChinese');

    expect(valuesAt(book.engine, '规则!A1:F2')).toEqual([
      ['编号', '启用', '名称', '时机', '天数', '计算方式'],
      ['R1', true, '交付前 3 天', '交付前', 3, '自然日'],
    ]);
    expect(valuesAt(book.engine, '工作日历!A2:B2')).toEqual([['星期六', '休息']]);
    expect(valuesAt(book.engine, '看板!B35:C37').flat()).toEqual(['规则', null, '编号', '规则说明', 'R1', '交付前 3 天']);
    expect(formulasAt(book.engine, '看板!B3')[0]?.[0]).toContain('邮件已停止发送');
  });
});

describe('the list of people in the Rules sheet (bundle)', () => {
  const listOf = (book: LoadedBundle, row: number) =>
    book.engine.readValidations(sheetNamed(book.engine, 'Rules').id, { row, column: 8, rows: 1, columns: 1 })[0]?.[0]?.values;
  /** The cell below the Team table's heading “Name”. */
  const teamCell = { row: 5, column: 5 };

  it('offers who is added to the team later, in the rules that are there and in new ones', () => {
    const book = withRules();
    expect(valuesAt(book.engine, 'Rules!H1')).toEqual([['To']]);

    typeIn(book, 'Settings', teamCell.row, teamCell.column, 'Ada');

    expect(listOf(book, 2)).toEqual(['Order’s owner', 'Customer', 'Ada']);
    expect(listOf(book, 60)).toEqual(['Order’s owner', 'Customer', 'Ada']);
  });

  it('offers by the next sweep who came without an edit, and leaves a list of one’s own', () => {
    const book = withRules();
    const settings = sheetNamed(book.engine, 'Settings').id;
    book.engine.apply([{ type: 'setCells', sheetId: settings, ...teamCell, cells: [['Bo']] }]);

    book.call('runSweep');
    expect(listOf(book, 2)).toContain('Bo');

    const sheetId = sheetNamed(book.engine, 'Rules').id;
    const area = { row: 2, column: 8, rows: 100, columns: 1 };
    book.engine.apply([{ type: 'setValidation', sheetId, area, validation: null }]);
    book.call('runSweep');
    expect(listOf(book, 2)).toBeUndefined();
  });
});
