import { expandLet } from '../../../host/engine/expand-let';
import { createSpreadsheetEngine } from '../../../host/engine/o-spreadsheet/engine';

describe('expandLet', () => {
  it.each([
    ['=LET(x,5,x*x)', '=(5*5)'],
    ['=LET(price,A1*2,tax,price*0.1,price+tax)', '=((A1*2)+((A1*2)*0.1))'],
    ['=1+LET(range,A1:A3,SUM(range))', '=1+(SUM(A1:A3))'],
    ['=LET(x,1,LET(x,2,x)+x)', '=(2+1)'],
    ['=LET(x,"x, (y)",x&"x")', '=("x, (y)"&"x")'],
    ['=LET(twice,LAMBDA(n,n*2),twice(A1)+twice(3))', '=((A1*2)+(3*2))'],
    ['=LAMBDA(a,b,a+b)(1,2)', '=(1+2)'],
    ['=SUM(A1:A3)', '=SUM(A1:A3)'],
    ['=LET(x,5)', '=LET(x,5)'],
    ['=LET(A1,5,A1)', '=LET(A1,5,A1)'],
    ['=MAP(A1:A3,LAMBDA(x,x*2))', '=MAP(A1:A3,LAMBDA(x,x*2))'],
  ])('%s becomes %s', (formula, expanded) => {
    expect(expandLet(formula)).toBe(expanded);
  });

  it('gives up where a formula becomes endless', () => {
    const doubled = Array.from(
      { length: 30 },
      (_, index) => `n${'x'.repeat(index + 1)},n${'x'.repeat(index)}+n${'x'.repeat(index)}`,
    );
    const formula = `=LET(n,1,${doubled.join(',')},n${'x'.repeat(30)})`;

    expect(expandLet(formula)).toBe(formula);
  });

  it('is how a sheet reads a formula, which stays as it was typed', () => {
    const engine = createSpreadsheetEngine({ locale: 'en_US', timeZone: 'UTC' });
    const formula = '=LET(x,A1,y,x+1,x*y)';
    engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [[3, { formula }]] }]);
    engine.type('a@b.com', 0, 1, 3, '=LET(x;A1;x+2)');
    const area = { row: 1, column: 2, rows: 1, columns: 2 };

    expect(engine.readValues(0, area)).toEqual([[12, 5]]);
    expect(engine.readFormulas(0, area)[0]?.[0]).toBe(formula);
  });
});
