import { excelText, toExcelCondition, toExcelFormula } from '../../../host/export/excel-formula';

const surroundings = {
  locale: 'en_US',
  sheet: 'orders',
  sheets: new Map([
    ['orders', { excelName: 'Orders', rows: 500, columns: 30 }],
    ['设置', { excelName: '设置', rows: 80, columns: 6 }],
  ]),
};

const translated = (formula: string) => toExcelFormula(formula, 7, surroundings);

describe('toExcelFormula', () => {
  it.each([
    ['=SUM(A2:A)', 'SUM(A2:A$500)'],
    ['=SUM(A:A;3:3)', 'SUM(A:A,3:3)'],
    ['=COUNTIF(设置!B2:B;"x")', `COUNTIF('设置'!B2:B$80,"x")`],
    ['=$A$2:2', '$A$2:$AD2'],
    ['=IFERROR(A1)', 'IFERROR(A1,"")'],
    ['=ROUND(A1)+TODAY()', 'ROUND(A1,0)+TODAY()'],
    ['=IFNA(XLOOKUP(A1;B:B;C:C);"-")', '_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),"-")'],
    ['=NOT(ISFORMULA($G2))', 'NOT(_xlfn.ISFORMULA($G2))'],
    ['="a;b"&A1', '"a;b"&A1'],
    ['=SUM(团队)', 'SUM(团队)'],
  ])('writes %s as %s', (formula, expected) => {
    expect(translated(formula)).toBe(expected);
  });

  it.each([
    '=UNIQUE(A2:A)',
    '=ARRAYFORMULA(A2:A*2)',
    '=QUERY(A:C;"select A")',
    '={A1:A3}',
    '=LET(x;1;x+1)',
    '=Gone!A1',
    '=SUM((A1)',
    '=A1)',
  ])('keeps %s with its value, since Excel cannot compute it', (formula) => {
    expect(translated(formula)).toBe(`IFERROR(__xludf.DUMMYFUNCTION(${excelText(formula.slice(1))}),7)`);
  });

  it('keeps what a locale with a decimal comma cannot read', () => {
    const german = { ...surroundings, locale: 'de_DE' };

    expect(toExcelFormula('=ROUND(A1;2)*1,5', 7, german)).toBe('ROUND(A1,2)*1.5');
    expect(toExcelFormula('=IF(A1,B1)', { error: '#ERROR!' }, german)).toBe(
      'IFERROR(__xludf.DUMMYFUNCTION("IF(A1,B1)"),#VALUE!)',
    );
  });

  it('cuts long texts, and gives up on a formula that is too long for Excel', () => {
    const long = 'x'.repeat(300);

    expect(translated(`=A1&"${long}"`)).toBe(`A1&"${'x'.repeat(255)}"&"${'x'.repeat(45)}"`);
    expect(translated(`=A1${'+A1'.repeat(4000)}`)).toBeNull();
  });
});

describe('toExcelCondition', () => {
  it('refuses what Excel cannot compute', () => {
    expect(toExcelCondition('=AND($A2<>"";$B2<TODAY())', surroundings)).toBe('AND($A2<>"",$B2<TODAY())');
    expect(toExcelCondition('=REGEXMATCH($A2;"x")', surroundings)).toBeNull();
  });
});
