import fc from 'fast-check';
import { a1ToR1c1, argumentsToComma, mapReferences, r1c1ToA1, shiftFormula } from '../../../host/engine/formula-text';

describe('r1c1ToA1', () => {
  it.each([
    ['=R[0]C[-4]', '=C2'],
    ['=RC', '=G2'],
    ['=RC[-1]*R[1]C', '=F2*G3'],
    ['=R2C3', '=$C$2'],
    ['=RC3', '=$C2'],
    ['=SUM(R2C1:C1)', '=SUM($A$2:$A)'],
    ['=SUM(C[-1])', '=SUM(F:F)'],
    ['=SUM(R1)', '=SUM($1:$1)'],
    ['=SUM(R[0]C1:R[0]C[-1])', '=SUM($A2:F2)'],
    ["='Sheet 1'!R1C1+订单!R[0]C[0]", "='Sheet 1'!$A$1+订单!G2"],
    ['="RC"&RC1', '="RC"&$A2'],
    ['=ROUND(RC1;2)', '=ROUND($A2;2)'],
    ['=IF(RC1="";"";N(RC[-2]))', '=IF($A2="";"";N(E2))'],
    ['=rc[-1]', '=F2'],
    ['=R[-5]C', '=#REF!'],
  ])('turns %s into %s in G2', (r1c1, a1) => {
    expect(r1c1ToA1(r1c1, 2, 7)).toBe(a1);
  });
});

describe('a1ToR1c1', () => {
  it('always brackets offsets (F120)', () => {
    expect(a1ToR1c1('=C2+G2+$A$1+$A2+SUM(A2:A)', 2, 7)).toBe('=R[0]C[-4]+R[0]C[0]+R1C1+R[0]C1+SUM(R[0]C[-6]:C[-6])');
  });

  it('is undone by r1c1ToA1', () => {
    const corner = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 60 }), fc.boolean(), fc.integer({ min: 1, max: 3000 }));
    const letters = (column: number) => (column > 26 ? `A${String.fromCharCode(38 + column)}` : String.fromCharCode(64 + column));
    const text = corner.map(([fixedColumn, column, fixedRow, row]) => {
      const wrapped = ((column - 1) % 52) + 1;
      return `${fixedColumn ? '$' : ''}${letters(wrapped)}${fixedRow ? '$' : ''}${row}`;
    });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 40 }),
        (refs, row, column) => {
          const formula = `=SUM(${refs.join(';')})`;

          expect(r1c1ToA1(a1ToR1c1(formula, row, column), row, column)).toBe(formula);
        },
      ),
    );
  });
});

describe('shiftFormula', () => {
  it('moves relative references and leaves fixed ones, texts and names', () => {
    expect(shiftFormula(`=A1+$A1+A$1+$A$1+'O''k'!B2:B+E:E+3:3+LOG10(5)+"A1"+A1B+订单!A2:A`, 2, 1)).toBe(
      `=B3+$A3+B$1+$A$1+'O''k'!C4:C+F:F+5:5+LOG10(5)+"A1"+A1B+订单!B4:B`,
    );
  });

  it('makes a reference #REF! that leaves the grid', () => {
    expect(shiftFormula('=A1+B2', -1, 0)).toBe('=#REF!+B1');
  });

  it('keeps malformed formulas as they are (F125)', () => {
    expect(shiftFormula('=IF((A1;"open', 1, 0)).toBe('=IF((A2;"open');
  });
});

describe('mapReferences', () => {
  it('keeps the text of what does not change', () => {
    expect(mapReferences('= a1 + $b$2 ', (reference) => reference)).toBe('= a1 + $b$2 ');
  });
});

describe('argumentsToComma', () => {
  it.each([
    ['en_US', '=IF(A1;"a;b";{1,2;3,4})', '=IF(A1,"a;b",{1,2;3,4})'],
    ['en_US', '=IF(A1,1.5,2)', '=IF(A1,1.5,2)'],
    ['zh_CN', "=SUMIF('a;b'!A:A;1;B:B)", "=SUMIF('a;b'!A:A,1,B:B)"],
    ['de_DE', '=IF(A1;1,5;2)', '=IF(A1,1.5,2)'],
    ['de_DE', '={1\\2;IF(A1;3;4)}', '={1,2;IF(A1,3,4)}'],
  ])('reads the %s formula %s (F224)', (locale, formula, expected) => {
    expect(argumentsToComma(formula, locale)).toBe(expected);
  });

  it.each(['=IF(A1,B1,C1)', '=A1*1.5', '=SUM(1,2,3)'])('refuses %s where the decimal sign is a comma (F224)', (formula) => {
    expect(argumentsToComma(formula, 'tr_TR')).toBeNull();
  });
});
