import fc from 'fast-check';
import { googleFunctions } from '../../../../host/engine/functions/google-functions';
import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';

const orders = [
  ['Customer', 'Kind', 'Sum', 'Day'],
  ['An', 'tea', 10, 46027],
  ['Bo', 'bread', 4, 46028],
  ['An', 'bread', 6, 46030],
  ['Cy', 'tea', null, null],
];

function query(text: string, headers?: number, data: unknown = orders, firstColumn: number | null = 1) {
  const found = googleFunctions.find(({ name }) => name === 'QUERY');
  const args = [data, text, ...(headers === undefined ? [] : [headers])];
  const result = found?.compute(args as never, { locale: 'en_US', serialNow: 0, firstColumn: () => firstColumn });
  return result && typeof result === 'object' && 'values' in result ? result.values : result;
}

describe('QUERY', () => {
  it.each([
    [
      'select A, C where C > 5',
      [
        ['Customer', 'Sum'],
        ['An', 10],
        ['An', 6],
      ],
    ],
    ["select A where B = 'tea' and C is not null", [['Customer'], ['An']]],
    ["select A where not B contains 'rea' order by A desc", [['Customer'], ['Cy'], ['An']]],
    ["select A where D >= date '2026-01-06'", [['Customer'], ['Bo'], ['An']]],
    [
      'select A, sum(C) group by A',
      [
        ['Customer', 'sum Sum'],
        ['An', 16],
        ['Bo', 4],
        ['Cy', 0],
      ],
    ],
    [
      "select A, count(B) group by A order by count(B) desc, A limit 2 label A 'Who', count(B) ''",
      [
        ['Who', ''],
        ['An', 2],
        ['Bo', 1],
      ],
    ],
    [
      'select max(C), min(C), avg(C)',
      [
        ['max Sum', 'min Sum', 'avg Sum'],
        [10, 4, 20 / 3],
      ],
    ],
    ["select C * 2 where A = 'Bo' label C * 2 'Twice'", [['Twice'], [8]]],
    [
      'select year(D), month(D) where A = "Bo"',
      [
        ['year(Day)', 'month(Day)'],
        [2026, 0],
      ],
    ],
    ["select Col1 where Col2 matches 't.a' offset 1", [['Customer'], ['Cy']]],
    ["select B where B like 'b%' limit 1 format B ''", [['Kind'], ['bread']]],
    ['where A starts with "A" and B ends with "d"', [orders[0], orders[3]]],
  ])('%s', (text, expected) => {
    expect(query(text)).toEqual(expected);
  });

  it('names columns by their letters on the sheet', () => {
    expect(query("select D where C = 'Bo'", 1, orders, 3)).toEqual([['Kind'], ['bread']]);
  });

  it('takes rows for headings as it is told', () => {
    expect(query('select A', 0)).toEqual([['Customer'], ['An'], ['Bo'], ['An'], ['Cy']]);
    expect(query('select A where A = "None"', 0)).toEqual({ error: '#N/A' });
  });

  it.each(['select', 'select Z', 'select A, sum(C)', 'select A pivot B', 'select soundex(A)', "select A where D = date 'x'"])(
    'refuses %s',
    (text) => {
      expect(query(text)).toEqual({ error: '#VALUE!' });
    },
  );

  it('adds up to the same whatever it groups by', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'), fc.integer({ min: -99, max: 99 })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (data) => {
        const total = data.reduce((sum, [, , number]) => sum + number, 0);
        for (const by of ['A', 'B', 'A, B']) {
          const [, ...groups] = query(`select ${by}, sum(C) group by ${by}`, 0, data) as unknown[][];
          expect(groups.reduce((sum, group) => sum + Number(group.at(-1)), 0)).toBe(total);
        }
      }),
    );
  });

  it('reads a range of the sheet, with the letters and formats that it has there', () => {
    const engine = createSpreadsheetEngine({ locale: 'en_US', timeZone: 'UTC' });
    const cells = orders.slice(0, 4).map((row) => [...row]);
    engine.apply([
      { type: 'setCells', sheetId: 0, row: 1, column: 3, cells },
      { type: 'setNumberFormats', sheetId: 0, area: { row: 2, column: 6, rows: 3, columns: 1 }, formats: 'yyyy-mm-dd' },
      {
        type: 'setCells',
        sheetId: 0,
        row: 1,
        column: 10,
        cells: [[{ formula: '=QUERY(C1:F;"select C, F where E > 5 order by F desc")' }]],
      },
    ]);

    expect(engine.readDisplayValues(0, { row: 1, column: 10, rows: 4, columns: 2 })).toEqual([
      ['Customer', 'Day'],
      ['An', '2026-01-08'],
      ['An', '2026-01-05'],
      ['', ''],
    ]);
  });
});
