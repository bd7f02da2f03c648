import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import type { CellValue } from '../../../../host/engine/sheet-engine';

const all = { row: 1, column: 5, rows: 3, columns: 3 };

/** The block E1:G3 when E1 holds the formula, trimmed to what is not empty. */
function spill(formula: string): CellValue[][] {
  const engine = createSpreadsheetEngine({ locale: 'en_US', timeZone: 'UTC' });
  engine.apply([
    {
      type: 'setCells',
      sheetId: 0,
      row: 1,
      column: 1,
      cells: [
        [1, 10, 'a b', null],
        [2, 20, 'c', null],
        [3, 30, 'd e f', null],
      ],
    },
    { type: 'setCells', sheetId: 0, row: 1, column: 5, cells: [[{ formula }]] },
  ]);
  const rows = engine.readValues(0, all).map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

describe('LET and LAMBDA', () => {
  it.each([
    ['=LET(x,5,x*x)', 25],
    ['=LET(price,A2*2,tax,price*0.5,price+tax)', 6],
    ['=1+LET(range,A1:A3,SUM(range))', 7],
    ['=LET(x,1,LET(x,2,x)+x)', 3],
    ['=LET(X,"x, (y)",x&"x")', 'x, (y)x'],
    ['=LET(总额,SUM(A1:A3),总额*2)', 12],
    ['=LET(cell,A2,ROW(cell)+SUM(cell))', 4],
    ['=LET(cell,C1,SUM(cell))', 0],
    ['=LET(x,D1,x)', ''],
    ['=LET(x,D1,ISBLANK(x))', true],
    ['=LET(twice,LAMBDA(n,n*2),twice(A1)+twice(3))', 8],
    ['=LET(y,A1,add,LAMBDA(n,n+y),LET(y,100,add(y)))', 101],
    ['=LET(apply,LAMBDA(f,v,f(f(v))),apply(LAMBDA(n,n*3),2))', 18],
    ['=LAMBDA(a,b,a+b)(1,2)', 3],
    ['=LAMBDA(a,LAMBDA(b,a-b))(5)(3)', 2],
    ['=LAMBDA(1)()', 1],
    ['=SUM(MAP(A1:A3,LAMBDA(x,x*2)))', 12],
    ['=REDUCE(0,A1:B3,LAMBDA(sum,x,sum+x))', 66],
    ['=REDUCE("",C1:C3,LAMBDA(all,x,all&LEFT(x,1)))', 'acd'],
    ['=LET(f,LAMBDA(x,x+1),SUM(MAP(A1:A3,f)))', 9],
    ['=LET(x,5)', { error: '#N/A' }],
    ['=LET(A1,5,A1)', { error: '#NAME?' }],
    ['=LET(1,5,6)', { error: '#NAME?' }],
    ['=LAMBDA(x,x*2)', { error: '#N/A' }],
    ['=LAMBDA(x,x*2)(1,2)', { error: '#N/A' }],
    ['=MAP(A1:A3,B1:B3)', { error: '#N/A' }],
    ['=MAP(A1:A3,LAMBDA(x,y,x))', { error: '#N/A' }],
    ['=MAP(A1:A3,B1:B2,LAMBDA(x,y,x))', { error: '#N/A' }],
    ['=MAP(A1:A3)', { error: '#N/A' }],
    ['=BYROW(A1:B3,LAMBDA(x,y,x))', { error: '#N/A' }],
    ['=REDUCE(0,A1:A3,LAMBDA(x,x))', { error: '#N/A' }],
    ['=LET(x,1,y)', { error: '#NAME?' }],
  ])('%s is %j', (formula, value) => {
    expect(spill(formula)).toEqual([[value]]);
  });

  it.each([
    ['=MAP(A1:A3,LAMBDA(x,x*2))', [[2], [4], [6]]],
    ['=MAP(A1:A3,B1:B3,LAMBDA(x,y,x+y))', [[11], [22], [33]]],
    [
      '=MAP(A1:B2,LAMBDA(x,x+1))',
      [
        [2, 11],
        [3, 21],
      ],
    ],
    ['=MAP(A1:A3,LAMBDA(x,IF(x=2,,x)))', [[1], [''], [3]]],
    [
      '=MAP(C1:C3,LAMBDA(x,SPLIT(x," ")))',
      [
        ['a', 'b', ''],
        ['c', '', ''],
        ['d', 'e', 'f'],
      ],
    ],
    ['=BYROW(A1:B3,LAMBDA(row,SUM(row)))', [[11], [22], [33]]],
    ['=BYROW(A1:B3,LAMBDA(row,MAX(row)-INDEX(row,1,1)))', [[9], [18], [27]]],
    ['=BYCOL(A1:B3,LAMBDA(column,SUM(column)))', [[6, 60]]],
    ['=SCAN(0,A1:A3,LAMBDA(sum,x,sum+x))', [[1], [3], [6]]],
    [
      '=SCAN(0,A1:B2,LAMBDA(sum,x,sum+x))',
      [
        [1, 11],
        [13, 33],
      ],
    ],
    [
      '=MAKEARRAY(2,3,LAMBDA(r,c,r*10+c))',
      [
        [11, 12, 13],
        [21, 22, 23],
      ],
    ],
    ['=LET(data,A1:B3,kept,FILTER(data,INDEX(data,,1)>1),BYROW(kept,LAMBDA(row,SUM(row))))', [[22], [33]]],
    ['=MAP(A1:A3,LAMBDA(x,COUNTIF(A1:A3,"<="&x)))', [[1], [2], [3]]],
  ])('%s spills', (formula, values) => {
    expect(spill(formula)).toEqual(values);
  });
});

describe('a formula with a LAMBDA', () => {
  const cell = (column: number, row = 1) => ({ row, column, rows: 1, columns: 1 });

  it('is computed anew when what it looks at changes', () => {
    const engine = createSpreadsheetEngine();
    const formula = '=SUM(MAP(A1:A2, LAMBDA(x, x * 2)))';
    engine.apply([
      {
        type: 'setCells',
        sheetId: 0,
        row: 1,
        column: 1,
        cells: [
          [1, { formula }],
          [2, null],
        ],
      },
    ]);

    engine.type('a@b.com', 0, 2, 1, '5');

    expect(engine.readValues(0, cell(2))).toEqual([[12]]);
    expect(engine.readFormulas(0, cell(2))).toEqual([[formula]]);
  });

  it('moves with its cells, and so does one that Google shows an error for', () => {
    const engine = createSpreadsheetEngine();
    const row = [4, { formula: '=LET(x,A1,x+1)' }, { formula: '=NOSUCH(A1)' }, { formula: '=ABS(A1,2)' }];
    engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [row] }]);

    engine.apply([{ type: 'insertRows', sheetId: 0, before: 1, count: 2, inheritFrom: 'none' }]);

    const moved = { row: 3, column: 2, rows: 1, columns: 3 };
    expect(engine.readFormulas(0, moved)).toEqual([['=LET(x,A3,x+1)', '=NOSUCH(A3)', '=ABS(A3,2)']]);
    expect(engine.readValues(0, moved)).toEqual([[5, { error: '#NAME?' }, { error: '#N/A' }]]);
  });

  it('is read in what a person types, also with semicolons', () => {
    const engine = createSpreadsheetEngine({ locale: 'de_DE' });

    engine.type('a@b.com', 0, 1, 2, '=LET(x;1,5;x*2)');

    expect(engine.readValues(0, cell(2))).toEqual([[3]]);
    expect(engine.readFormulas(0, cell(2))).toEqual([['=LET(x;1,5;x*2)']]);
  });

  it('uses a named range, and tells a name that is not known', () => {
    const engine = createSpreadsheetEngine();
    const area = { row: 1, column: 1, rows: 2, columns: 1 };
    engine.apply([
      { type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [[1], [2]] },
      { type: 'setNamedRanges', ranges: [{ name: 'prices', sheetId: 0, area }] },
      {
        type: 'setCells',
        sheetId: 0,
        row: 1,
        column: 3,
        cells: [[{ formula: '=LET(k,10,SUM(prices)*k)' }, { formula: '=SUM(nosuch)' }]],
      },
    ]);

    expect(engine.readValues(0, { row: 1, column: 3, rows: 1, columns: 2 })).toEqual([[30, { error: '#NAME?' }]]);
  });
});
