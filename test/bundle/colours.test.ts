import type { EngineWrite } from '../../host/engine/engine-write';
import type { CellInput, SheetEngine } from '../../host/engine/sheet-engine';
import { FILL, MARK, RULE_MARK, TEXT } from '../../src/app/workbook/colour-rules';
import { anOrderWorkbook, sheetNamed, valuesAt } from '../support/order-workbook';

/** 2026-11-22, the day of the test. */
const TODAY = 46_348;
const COLUMN = { orderNumber: 1, productName: 4, lineTotal: 7, expected: 9, actual: 10, status: 11, priority: 13, problems: 35 };

interface LineCells {
  readonly expected?: number;
  readonly actual?: number;
  readonly status?: string;
  readonly priority?: string;
  readonly problems?: string;
}

function aSheetWith(...lines: readonly LineCells[]) {
  const book = anOrderWorkbook();
  const id = sheetNamed(book.engine, 'Orders').id;
  const put = (row: number, column: number, value: CellInput): EngineWrite => ({
    type: 'setCells',
    sheetId: id,
    row,
    column,
    cells: [[value]],
  });
  book.engine.apply(
    lines.flatMap((line, index) => [
      put(index + 2, COLUMN.orderNumber, `A-${index}`),
      ...Object.entries(line).map(([key, value]) => put(index + 2, COLUMN[key as keyof typeof COLUMN], value)),
    ]),
  );
  return { ...book, id, put };
}

function look(engine: SheetEngine, id: number, row: number, column: number) {
  const { background, fontColor, bold } = engine.readShownStyle(id, row, column);
  return { fill: background?.toUpperCase() ?? null, text: fontColor?.toUpperCase() ?? null, isBold: bold ?? false };
}

type Look = Partial<ReturnType<typeof look>>;

const CASES: readonly [string, LineCells, Look][] = [
  ['a line that is overdue', { expected: TODAY - 1 }, { fill: FILL.overdue }],
  ['a line that is due today', { expected: TODAY }, { fill: FILL.dueToday }],
  ['a line that is due soon', { expected: TODAY + 3 }, { fill: FILL.dueSoon }],
  ['a line that is due later', { expected: TODAY + 4 }, { fill: null }],
  ['a delivered line', { expected: TODAY - 1, actual: TODAY - 1, status: 'Delivered' }, { fill: FILL.closed, text: TEXT.closed }],
  ['a line cancelled in Chinese', { expected: TODAY - 1, status: '已取消' }, { fill: FILL.closed, text: TEXT.closed }],
  ['an urgent line', { priority: 'Urgent' }, { fill: null, text: TEXT.urgent, isBold: true }],
  ['an urgent overdue line', { expected: TODAY - 9, priority: '紧急' }, { fill: FILL.overdue, text: TEXT.urgent, isBold: true }],
  ['an urgent closed line', { status: 'Completed', priority: 'Urgent' }, { fill: FILL.closed, text: TEXT.closed, isBold: false }],
];

describe('the colours of the order sheet', () => {
  it('show how pressing a line is in its whole row', () => {
    const { engine, id } = aSheetWith(...CASES.map(([, line]) => line));

    const shown = CASES.map(([name], index) => [
      name,
      [COLUMN.productName, COLUMN.status, 20].map((column) => look(engine, id, index + 2, column)),
    ]);
    expect(shown).toEqual(CASES.map(([name, , wanted]) => [name, Array(3).fill(expect.objectContaining(wanted))]));
  });

  it('keep the grey of a late delivery and show its dates in red', () => {
    const { engine, id } = aSheetWith({ expected: TODAY - 3, actual: TODAY - 1, status: 'Delivered' });

    expect(look(engine, id, 2, COLUMN.actual)).toMatchObject({ fill: FILL.closed, text: TEXT.late });
    expect(look(engine, id, 2, COLUMN.productName)).toMatchObject({ fill: FILL.closed, text: TEXT.closed });
  });

  it('show an ordinary priority in blue', () => {
    const { engine, id } = aSheetWith({ priority: 'Normal' });

    expect(look(engine, id, 2, COLUMN.priority)).toMatchObject({ text: TEXT.normal });
    expect(look(engine, id, 2, COLUMN.status).text).not.toBe(TEXT.normal);
  });

  it('mark a typed-over formula and a line with a problem at once, without any script', () => {
    const { engine, id, put } = aSheetWith({ problems: 'x' });

    engine.apply([put(2, COLUMN.lineTotal, 12)]);

    expect(look(engine, id, 2, COLUMN.lineTotal).fill).toBe(MARK.overwritten.background);
    expect(look(engine, id, 2, COLUMN.orderNumber).fill).toBe(MARK.problems.background);
    expect(look(engine, id, 3, COLUMN.lineTotal).fill).toBeNull();
  });

  it('go with their lines when somebody sorts and inserts rows', () => {
    const { engine, id } = aSheetWith({ expected: TODAY + 2 }, { expected: TODAY - 2 });
    engine.restructure('ada@example.com', {
      type: 'sort',
      sheetId: id,
      area: { row: 2, column: 1, rows: 70, columns: 38 },
      by: [{ column: COLUMN.expected, ascending: true }],
    });
    engine.restructure('ada@example.com', { type: 'insertRows', sheetId: id, before: 3, count: 2, inheritFrom: 'before' });

    expect(valuesAt(engine, 'Orders!A2:A5').flat()).toEqual(['A-1', null, null, 'A-0']);
    expect(look(engine, id, 2, COLUMN.productName).fill).toBe(FILL.overdue);
    expect(look(engine, id, 5, COLUMN.productName).fill).toBe(FILL.dueSoon);
  });

  it('are made whole again by repair after they were split', () => {
    const { engine, id, call } = aSheetWith({ expected: TODAY });
    const whole = engine.readColourRules(id);
    const split = whole.flatMap((rule) => {
      const [area, ...others] = rule.areas;
      if (!area || others.length > 0) return [rule];
      return [
        { ...rule, areas: [{ ...area, rows: 10 }] },
        { ...rule, areas: [{ ...area, row: area.row + 12, rows: area.rows - 12 }] },
      ];
    });
    engine.apply([{ type: 'setColourRules', sheetId: id, rules: split }]);

    call('makeOrRepair');

    const mended = engine.readColourRules(id);
    expect(mended.every(({ values }) => String(values[0]).includes(RULE_MARK))).toBe(true);
    expect(mended.map(({ style }) => style)).toEqual(whole.map(({ style }) => style));
    // Repair prepared rows as well, and the rules reach to the end of them.
    const { rows } = sheetNamed(engine, 'Orders');
    expect(mended.every(({ areas }) => areas.every((area) => area.row === 2 && area.rows === rows - 1))).toBe(true);
  });
});

describe('the ranked lists of the Dashboard', () => {
  it('are filled in with their time by a check, and again only when they change', () => {
    const { engine, id, put, call, calls } = aSheetWith({}, {});
    engine.apply([put(2, 2, '=Ada'), put(2, 5, 2), put(2, 6, 5), put(3, 2, 'Bob'), put(3, 5, 1), put(3, 6, 30)]);
    expect(id).toBe(0);

    call('checkNow');
    const first = valuesAt(engine, 'Dashboard!B22:D25');
    call('checkNow');

    expect(first).toEqual([
      ['As of 2026-11-22 09:00. “Check now” brings it up to date.', null, null],
      ['Customer', 'Lines', 'Amount'],
      ['Bob', 1, 30],
      ['=Ada', 1, 10],
    ]);
    expect(calls().callsByMethod['Range.setValues']).toBeUndefined();
  });
});

describe('days', () => {
  it('are those of the spreadsheet, whatever the zone of the script is', () => {
    const { engine, call } = anOrderWorkbook({ timeZone: 'America/Los_Angeles', now: '2026-11-22T07:30:00Z' });
    const id = sheetNamed(engine, 'Orders').id;
    engine.apply([
      {
        type: 'setCells',
        sheetId: id,
        row: 2,
        column: 1,
        cells: [['A-1', 'Ada', null, 'Lamp', 1, 5, undefined, null, TODAY - 1]],
      },
    ]);

    const board = call('getBoard') as { value: { dueToday: { expectedDeliveryDate: string; daysLate: number }[] } };

    expect(board.value.dueToday).toMatchObject([{ expectedDeliveryDate: '2026-11-21', daysLate: 0 }]);
    expect(valuesAt(engine, 'Orders!O2')).toEqual([['Due today']]);
  });
});
