import type { EngineWrite } from '../../../../host/engine/engine-write';
import { createSpreadsheetEngine, type SpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';

/** So many that they stand out among the times that the engine asks for the day. */
const FORMULAS = 200;
const COLUMN = { row: 1, column: 1, rows: FORMULAS, columns: 1 };
const insert = (before: number): EngineWrite => ({ type: 'insertRows', sheetId: 0, before, count: 1, inheritFrom: 'before' });

/** An engine whose first column asks for the time in each row, and how often it was asked while something was done. */
function aClockedEngine(formula = '=NOW()'): { engine: SpreadsheetEngine; asked: (work: () => void) => number } {
  let count = 0;
  const now = () => {
    count += 1;
    return Date.parse('2026-11-22T12:00:00Z');
  };
  const engine = createSpreadsheetEngine({ locale: 'en_US', now });
  const cells = Array.from({ length: FORMULAS }, () => [{ formula }]);
  engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells }]);
  const asked = (work: () => void) => {
    const before = count;
    work();
    return count - before;
  };
  return { engine, asked };
}

describe('formulas after a change of rows, columns, sheets or names', () => {
  it('are computed once, when a result is asked for', () => {
    const { engine, asked } = aClockedEngine();

    expect(asked(() => [5, 6, 7].map((row) => engine.apply([insert(row)])))).toBeLessThan(FORMULAS);
    expect(asked(() => engine.readValues(0, COLUMN))).toBeGreaterThanOrEqual(FORMULAS);
    expect(asked(() => engine.readValues(0, COLUMN))).toBeLessThan(FORMULAS);
  });

  it('wait while a new sheet is filled and read', () => {
    const { engine, asked } = aClockedEngine();

    const calls = asked(() => {
      engine.apply([{ type: 'addSheet', sheetId: 1, name: 'New', index: 1, rows: 10, columns: 5 }]);
      engine.readNumberFormats(1, { row: 1, column: 1, rows: 3, columns: 3 });
      engine.apply([{ type: 'setCells', sheetId: 1, row: 1, column: 1, cells: [['a', 1]] }]);
      expect(engine.readValues(1, { row: 1, column: 1, rows: 1, columns: 3 })).toEqual([['a', 1, null]]);
    });

    expect(calls).toBeLessThan(FORMULAS);
  });

  it('give what they give when each change is looked at', () => {
    const { engine } = aClockedEngine();
    const writes: readonly EngineWrite[] = [
      { type: 'setCells', sheetId: 0, row: 1, column: 3, cells: [[1], [2], [3]] },
      { type: 'setCells', sheetId: 0, row: 5, column: 3, cells: [[{ formula: '=SUM(C1:C3)' }]] },
      insert(2),
      { type: 'setCells', sheetId: 0, row: 2, column: 3, cells: [[10]] },
      { type: 'setNamedRanges', ranges: [{ name: 'TOTAL', sheetId: 0, area: { row: 6, column: 3, rows: 1, columns: 1 } }] },
      { type: 'setCells', sheetId: 0, row: 1, column: 4, cells: [[{ formula: '=TOTAL*2' }]] },
      { type: 'deleteRows', sheetId: 0, first: 1, count: 1 },
    ];

    for (const write of writes) engine.apply([write]);

    expect(engine.readValues(0, { row: 1, column: 3, rows: 5, columns: 1 }).flat()).toEqual([10, 2, 3, null, 15]);
  });

  it('tell a person what was there before and after', () => {
    const { engine } = aClockedEngine();
    const told: unknown[] = [];
    engine.onPersonChange((change) => told.push(change));
    engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 3, cells: [[4]] }]);

    engine.apply([insert(1)]);
    engine.type('ada@example.com', 0, 2, 3, '5');

    expect(told).toEqual([expect.objectContaining({ kind: 'edit', value: 5, oldValue: 4 })]);
  });
});

describe('IF and IFERROR', () => {
  it.each([
    ['=IF(1>2,NOW(),"")', false],
    ['=IF(1<2,"",NOW())', false],
    ['=IFERROR("fine",NOW())', false],
    ['=IF(1<2,NOW(),"")', true],
    ['=IF(1>2,"",NOW())', true],
    ['=IFERROR(1/0,NOW())', true],
  ])('compute only what their result depends on: %s', (formula, isAsked) => {
    const { engine, asked } = aClockedEngine(formula);
    engine.apply([insert(300)]);

    const count = asked(() => engine.readValues(0, COLUMN));

    expect(count >= FORMULAS).toBe(isAsked);
  });

  it.each([
    ['=IF("x",1,2)', { error: '#VALUE!' }],
    ['=IF(NA(),1,2)', { error: '#N/A' }],
    ['=IF(1>2,5)', false],
    ['=IF(1<2,,5)', ''],
    ['=IF(0,1,"no")', 'no'],
    ['=IFERROR(NA(),"none")', 'none'],
    ['=IFERROR(1/0)', ''],
    ['=SUM(IF({1,0,1},{10,20,30},0))', 40],
  ])('give as ever: %s', (formula, value) => {
    const engine = createSpreadsheetEngine({ locale: 'en_US' });
    engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [[{ formula }]] }]);

    expect(engine.readValues(0, { row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[value]]);
  });
});
