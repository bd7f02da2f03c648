import fc from 'fast-check';
import { fillShape, rewriteByShape, shapeOf } from '../../../host/engine/formula-shape';

describe('shapeOf', () => {
  it.each([
    ['=A1+B2', ['A1', 'B2']],
    ['=SUM($A$1;B$2)*"C3 is text"', ['$A$1', 'B$2']],
    ['=A1:B2+C3', ['C3']],
    ["='Q1 2026'!A1+Sheet2!B2+C3", ['C3']],
    ['=LOG10(A1)+TAX_A1+A1.B2', ['A1']],
    ['=IF(A1="say ""B2""";A2;"")', ['A1', 'A2']],
    ['=R1C1+A12345678', []],
  ])('takes single cells out of %s', (formula, cells) => {
    expect(shapeOf(formula).cells).toEqual(cells);
    expect(fillShape(shapeOf(formula))).toBe(formula);
  });

  it('is the same down a column', () => {
    expect(shapeOf('=IF(A2="x";$B$1*C2;"A2")').shape).toBe(shapeOf('=IF(A99="x";$B$1*C99;"A2")').shape);
    expect(shapeOf('=A2+1').shape).not.toBe(shapeOf('=A3+2').shape);
  });

  it('gives any formula back', () => {
    const part = fc.constantFrom(...['A1', '$B$2', '"', 'A1', "'", '!', ':', '(', ')', ';', 'SUM', '12', 'É1', '#REF!', ' ']);
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const formula = `=${parts.join('')}`;
        expect(fillShape(shapeOf(formula))).toBe(formula);
      }),
    );
  });
});

describe('rewriteByShape', () => {
  it('rewrites one formula of a shape, and fills the others in', () => {
    const asked: string[] = [];
    const rewrite = rewriteByShape((formula) => {
      asked.push(formula);
      return formula.replaceAll(';', ',');
    });

    expect(['=IF(A1;B1;C1)', '=IF(A2;B2;C2)', '=IF(A3;B3;C3)'].map(rewrite)).toEqual([
      '=IF(A1,B1,C1)',
      '=IF(A2,B2,C2)',
      '=IF(A3,B3,C3)',
    ]);
    expect(asked).toEqual(['=IF(A1;B1;C1)']);
  });

  it('takes nothing for granted where the cells do not stay as they were', () => {
    const rewrite = rewriteByShape((formula) => formula.replace('A1', 'Z9'));

    expect(['=A1+B1', '=A1+B2', '=B1+A1'].map(rewrite)).toEqual(['=Z9+B1', '=Z9+B2', '=B1+Z9']);
  });
});
