import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';

const engine = createSpreadsheetEngine({ now: () => Date.UTC(2026, 10, 22, 20), timeZone: 'Asia/Shanghai', locale: 'zh_CN' });
engine.apply([
  {
    type: 'setCells',
    sheetId: 0,
    row: 1,
    column: 1,
    cells: [
      ['a', 1],
      ['b', 2],
      ['C', null],
    ],
  },
]);

describe('sheet functions', () => {
  it.each([
    ['=ROUND(1.005;2)', 1.01],
    ['=ROUND(10.075;2)', 10.08],
    ['=ROUND(-2.5;0)', -3],
    ['=ROUND(1234;-2)', 1200],
    ['=ROUND(56.5*0.29;2)', 16.39],
    ['=ROUND("两件";2)', { error: '#VALUE!' }],
    ['=ROUNDUP(1.001;2)', 1.01],
    ['=ROUNDDOWN(-1.009;2)', -1],
    ['=MROUND(7;3)', 6],
    ['=SQRT(-1)', { error: '#NUM!' }],
    ['=IF(FALSE;1)', false],
    ['=IF(TRUE;;1)', ''],
    ['=IF(TRUE;B3;1)', ''],
    ['=IF(1/0;1;2)', { error: '#DIV/0!' }],
    ['=IFERROR(1/0)', ''],
    ['=IFERROR(1/0;"x")', 'x'],
    ['=IFNA(NA();0)', 0],
    ['=N("5")', 0],
    ['=N(TRUE)', 1],
    ['=T(5)', ''],
    ['=TEXT(1234.5;"¥#,##0.00")', '¥1,234.50'],
    ['=TEXT(46027;"yyyy年m月d日")', '2026年1月5日'],
    ['=REGEXMATCH("订单 12";"\\d+")', true],
    ['=REGEXEXTRACT("订单 12";"\\d+")', '12'],
    ['=REGEXREPLACE("a1b2";"\\d";"")', 'ab'],
    ['=REGEXMATCH("x";"(")', { error: '#REF!' }],
    ['=XMATCH("c";A1:A3)', 3],
    ['=XMATCH(9;B1:B3;-1)', 2],
    ['=ISEMAIL("ada@example.com")', true],
    ['=SUM(ARRAYFORMULA(IF(A1:A3="b";10;B1:B3)))', 11],
    ['=TODAY()', 46349],
    ['=1+"x"', { error: '#VALUE!' }],
    ['=NOSUCH(1)', { error: '#NAME?' }],
    ['=1+', { error: '#ERROR!' }],
  ])('%s is %j', (formula, value) => {
    engine.apply([{ type: 'setCells', sheetId: 0, row: 9, column: 4, cells: [[{ formula }]] }]);

    expect(engine.readValues(0, { row: 9, column: 4, rows: 1, columns: 1 })).toEqual([[value]]);
  });

  it('shows nothing where a formula only names an empty cell', () => {
    engine.apply([{ type: 'setCells', sheetId: 0, row: 9, column: 4, cells: [[{ formula: '=B3' }]] }]);

    expect(engine.readDisplayValues(0, { row: 9, column: 4, rows: 1, columns: 1 })).toEqual([['']]);
  });

  it('refuses a comma between arguments where the locale has a decimal comma, and keeps the text (F125, F224)', () => {
    const german = createSpreadsheetEngine({ locale: 'de_DE' });
    const cells = { row: 1, column: 1, rows: 1, columns: 2 };

    german.apply([
      { type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [[{ formula: '=SUM(C1,C2)' }, { formula: '=SUM(1,5;2)' }]] },
    ]);

    expect(german.readValues(0, cells)).toEqual([[{ error: '#ERROR!' }, 3.5]]);
    expect(german.readFormulas(0, cells)).toEqual([['=SUM(C1,C2)', '=SUM(1,5;2)']]);
  });

  it('reads a formula back with its spaces, also where it was sorted to', () => {
    const sheet = createSpreadsheetEngine();
    sheet.apply([
      {
        type: 'setCells',
        sheetId: 0,
        row: 1,
        column: 1,
        cells: [
          [1, { formula: '=A1 & " x"' }],
          [2, { formula: '=A2 & " x"' }],
        ],
      },
      { type: 'sort', sheetId: 0, area: { row: 1, column: 1, rows: 2, columns: 2 }, by: [{ column: 1, ascending: false }] },
    ]);

    expect(sheet.readFormulas(0, { row: 1, column: 2, rows: 2, columns: 1 })).toEqual([['=A1 & " x"'], ['=A2 & " x"']]);
    expect(sheet.readValues(0, { row: 1, column: 2, rows: 2, columns: 1 })).toEqual([['2 x'], ['1 x']]);
  });
});
