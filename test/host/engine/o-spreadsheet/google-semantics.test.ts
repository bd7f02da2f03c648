import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import type { CellInput, CellValue } from '../../../../host/engine/sheet-engine';

const orders: readonly (readonly CellInput[])[] = [
  ['id', 'item', 'qty', 'price', 'status'],
  ['A1', 'Tea', 2, 10.5, 'new'],
  ['A2', 'Pot', 1, 30, 'done'],
  ['A3', 'tea', null, 5, 'new'],
  ['A4', 'Cup', 4, 'x', 'new'],
  ['A5', null, 0, 2.5, { formula: '=1/0' }],
];

/** What J1 and the cells beside and below it show when J1 holds the formula, without the empty ones at the edge. */
function shown(formula: string, ...more: readonly string[]): CellValue[][] {
  const engine = createSpreadsheetEngine({ locale: 'en_US', timeZone: 'UTC' });
  engine.apply([
    { type: 'setCells', sheetId: 0, row: 1, column: 1, cells: orders.map((row) => [...row]) },
    { type: 'setCells', sheetId: 0, row: 1, column: 10, cells: [[{ formula }]] },
    { type: 'setCells', sheetId: 0, row: 9, column: 10, cells: [more.map((each) => ({ formula: each }))] },
  ]);
  if (more.length > 0) return engine.readValues(0, { row: 9, column: 10, rows: 1, columns: more.length });
  const rows = engine.readValues(0, { row: 1, column: 10, rows: 6, columns: 4 });
  const filled = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return filled.slice(0, filled.findLastIndex((row) => row.length > 0) + 1);
}

describe('errors of formulas', () => {
  it.each([
    ['=""+1', '#VALUE!'],
    ['=QUARTILE({1,2,3},5)', '#NUM!'],
    ['=QUARTILE.EXC({1,2,3},4)', '#NUM!'],
    ['=PERCENTILE({"a","b"},0.5)', '#NUM!'],
    ['=QUARTILE({1,2,3},"x")', '#VALUE!'],
    ['=PERCENTILE({1,NA()},0.5)', '#N/A'],
    ['=-""', '#VALUE!'],
    ['=IF(TRUE,"")*2', '#VALUE!'],
    ['=D5*2', '#VALUE!'],
    ['=LOG(-1)', '#NUM!'],
    ['=LOG("x")', '#VALUE!'],
    ['=(-8)^0.5', '#NUM!'],
    ['=LARGE(C2:C6,9)', '#NUM!'],
    ['=DATE(-1,1,1)', '#NUM!'],
    ['=CHOOSE(3,1,2)', '#NUM!'],
    ['=INDEX(A2:B3,9,1)', '#NUM!'],
    ['=INDEX(E2:E6,5)', '#DIV/0!'],
    ['=VLOOKUP("tea",B2:D6,5,FALSE)', '#REF!'],
    ['=VLOOKUP("none",B2:D6,2,FALSE)', '#N/A'],
    ['=IFS(FALSE,1)', '#N/A'],
    ['=SUMIFS(D2:D6,B2:B5,"tea")', '#VALUE!'],
    ['=IF()', '#N/A'],
    ['=TODAY(1)', '#N/A'],
    ['=nosuch', '#NAME?'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=#REF!+1', '#REF!'],
    ['=SUM(', '#ERROR!'],
    ['=SPLIT("",",")', '#VALUE!'],
  ])('%s is %s', (formula, error) => {
    expect(shown(formula)).toEqual([[{ error }]]);
  });
});

describe('values of formulas', () => {
  it.each([
    ['="say ""hi"""', 'say "hi"'],
    ['=""""&"\\"', '"\\'],
    ['=IF(A2="""","quote",#N/A)', { error: '#N/A' }],
    ['=IFERROR(#REF!,2)', 2],
    ['=C4', ''],
    ['=C4+1', 1],
    ['=INDEX(C2:C6,3)', ''],
    ['=INDEX(C2:C6,3)+1', 1],
    ['=IF(TRUE,C4)+1', 1],
    ['=VLOOKUP("A3",A2:D6,3,FALSE)', ''],
    ['=SUM(IF(B2:B6="tea",C2:C6))', 2],
    ['=TEXTJOIN(", ",TRUE,B2:B6)', 'Tea, Pot, tea, Cup'],
    ['=SUMIFS(D2:D6,B2:B6,"tea",E2:E6,"new")', 15.5],
    ['=SUMPRODUCT((B2:B6="tea")*D2:D6)', { error: '#VALUE!' }],
    ['=XLOOKUP("none",B2:B6,D2:D6,"?")', '?'],
    ['=XLOOKUP("TEA",B2:B6,D2:D6)', 10.5],
    ['=COUNTIF(B2:B6,"t*")', 2],
    ['=XMATCH("pot",B2:B6)', 2],
    ['=REGEXEXTRACT("PO-123","\\d+")', '123'],
    ['=A2&"-"&C2', 'A1-2'],
  ])('%s is %j', (formula, value) => {
    expect(shown(formula)).toEqual([[value]]);
  });

  it.each([
    ['=FILTER(A2:C5,C2:C5="")', [['A3', 'tea', '']]],
    ['=UNIQUE(B4:B6)', [['tea'], ['Cup'], ['']]],
    [
      '=SORT(A2:C4,3,FALSE)',
      [
        ['A1', 'Tea', 2],
        ['A2', 'Pot', 1],
        ['A3', 'tea', ''],
      ],
    ],
    ['=TOCOL(B2:C4,1)', [['Tea'], [2], ['Pot'], [1], ['tea']]],
    ['=SPLIT("3,a b,2026-01-05",",")', [[3, 'a b', 46027]]],
    ['=ARRAYFORMULA(IF(B2:B6="",,B2:B6&"!"))', [['Tea!'], ['Pot!'], ['tea!'], ['Cup!'], ['']]],
    [
      '=HSTACK(B2:B4,C2:C3)',
      [
        ['Tea', 2],
        ['Pot', 1],
        ['tea', { error: '#N/A' }],
      ],
    ],
    [
      '=VSTACK(B2:C2,"x")',
      [
        ['Tea', 2],
        ['x', { error: '#N/A' }],
      ],
    ],
  ])('%s spills', (formula, values) => {
    expect(shown(formula)).toEqual(values);
  });
});

describe('a formula that gives nothing', () => {
  it.each([
    ['a cell', '=C4'],
    ['a branch', '=IF(TRUE,,1)'],
    ['a lookup', '=INDEX(C2:C6,3)'],
  ])('is an empty cell to other formulas: %s', (_, formula) => {
    const reading = ['=ISBLANK(J1)', '=J1+1', '=COUNTA(J1:J2)', '=J1=""', '=J1=0', '=COUNTBLANK(J1:J1)'];

    expect(shown(formula, ...reading)).toEqual([[true, 1, 0, true, true, 1]]);
  });

  it('is another thing than a formula that gives an empty text', () => {
    expect(shown('=""', '=ISBLANK(J1)', '=J1+1', '=COUNTA(J1:J2)', '=J1=0')).toEqual([[false, { error: '#VALUE!' }, 1, false]]);
  });

  it('spills nothing into the array that another formula reads', () => {
    expect(shown('=ARRAYFORMULA(IF(B2:B6="tea",1,))', '=SUM(J1:J5)', '=COUNTA(J1:J5)', '=ISBLANK(J2)')).toEqual([[2, 2, true]]);
  });
});

describe('a formula that the library would not read', () => {
  it('is read back as it was typed', () => {
    const engine = createSpreadsheetEngine();
    const formula = '=IF(A2="""", "a\\", #REF!)';
    engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [[{ formula }]] }]);
    engine.type('a@b.com', 0, 1, 2, formula);

    expect(engine.readFormulas(0, { row: 1, column: 1, rows: 1, columns: 2 })[0]?.[0]).toBe(formula);
    expect(engine.readValues(0, { row: 1, column: 1, rows: 1, columns: 2 })).toEqual([[{ error: '#REF!' }, { error: '#REF!' }]]);
  });

  it('names a deleted cell as Google does', () => {
    const engine = createSpreadsheetEngine();
    engine.apply([
      {
        type: 'setCells',
        sheetId: 0,
        row: 1,
        column: 1,
        cells: [
          [null, { formula: '=A2+1' }],
          [1, null],
        ],
      },
    ]);
    engine.apply([{ type: 'deleteRows', sheetId: 0, first: 2, count: 1 }]);

    expect(engine.readFormulas(0, { row: 1, column: 2, rows: 1, columns: 1 })).toEqual([['=#REF!+1']]);
  });
});
