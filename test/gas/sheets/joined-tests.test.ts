import { createSpreadsheetEngine } from '../../../host/engine/o-spreadsheet/engine';
import { joinedTests } from '../../../src/gas/sheets/formulas/joined-tests';

const [A, B, C] = ['R[0]C[-3]', 'R[0]C[-2]', 'R[0]C[-1]'];

describe('joinedTests', () => {
  it('asks once what several texts need', () => {
    const formula = joinedTests([
      { text: 'x', tests: [`${A}>1`, `${B}>1`] },
      { text: 'y', tests: [`${A}>1`, `${B}>2`] },
      { text: 'z', tests: [`${A}>1`] },
    ]);

    expect(formula.split(`${A}>1`)).toHaveLength(2);
    expect(formula).toBe(`IFERROR(IF(${A}>1;IFERROR(IF(${B}>1;"x";"");"")&IFERROR(IF(${B}>2;"y";"");"")&"z";"");"")`);
  });

  it('guards a cell once, where it is first read', () => {
    const formula = joinedTests([
      { text: 'x', tests: [`${A}>1`, `${A}<9`] },
      { text: 'y', tests: [`${A}>1`, `${A}<5`] },
    ]);

    expect(formula).toBe(`IFERROR(IF(${A}>1;IF(${A}<9;"x";"")&IF(${A}<5;"y";"");"");"")`);
  });

  it('is empty without texts, and the text alone without tests', () => {
    expect(joinedTests([])).toBe('""');
    expect(joinedTests([{ text: 'R1;', tests: [] }])).toBe('"R1;"');
  });

  it.each([
    ['nothing wrong', [5, 5, 5], 'abcd'],
    ['a cell that several need', [{ formula: '=NA()' }, 5, 5], 'bd'],
    ['a cell that one needs', [5, { formula: '=1/0' }, 5], 'cd'],
    ['a test that fails', [0, 5, 5], 'bd'],
  ])('leaves out only what depends on a cell with an error: %s', (_, cells, texts) => {
    const formula = joinedTests([
      { text: 'a', tests: [`${A}>1`, `${B}>1`] },
      { text: 'b', tests: [`${B}>2`] },
      { text: 'c', tests: [`${A}>1`, `${C}>1`] },
      { text: 'd', tests: [`${C}>2`] },
    ]);

    expect([...given(formula, cells)].sort().join('')).toBe(texts);
  });
});

/** What a formula in D1 gives beside these cells. */
function given(formula: string, cells: readonly (number | { readonly formula: string })[]): string {
  const engine = createSpreadsheetEngine({ locale: 'en_US' });
  const inA1 = formula.replaceAll(A, 'A1').replaceAll(B, 'B1').replaceAll(C, 'C1');
  engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [[...cells, { formula: `=${inA1}` }]] }]);
  return String(engine.readValues(0, { row: 1, column: 4, rows: 1, columns: 1 })[0]?.[0]);
}
