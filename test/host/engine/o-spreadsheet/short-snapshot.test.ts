import fc from 'fast-check';
import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Formulas as they stand in row `row` of a column that was filled down, and such as only look so. */
const shapes: readonly ((row: number) => string)[] = [
  (row) => `=B${row}*C${row}`,
  (row) => `=IF($B${row}="","",$B${row}+C$1)`,
  (row) => `=if($B${row}="","",$B${row}+C$1)`,
  (row) => `=SUM(B1:B${row})`,
  (row) => `=SUM(B2:B)+B${row}`,
  (row) => `=B${row + 1}*0.1`,
  (row) => `=B${row}*0.${row}`,
  (row) => `=B${row}&"${row % 2 === 0 ? '=' : 'x'}"`,
  (row) => `=Sheet1!B${row}`,
  (row) => `=Other!B${row}`,
  (row) => `=B${row}:B${row}`,
  (row) => `=B$${row}`,
  (row) => `=B${row * 2}`,
  (row) => `=${row % 2 === 0 ? 'B' : 'C'}${row}`,
  () => '=ROW()',
  () => '=$B$2+#REF!',
  (row) => `=B${row}+`,
  (row) => `text ${row}`,
  (row) => `00${row}`,
  (row) => `${row}`,
  () => '',
];

describe('a snapshot', () => {
  const reopened = (columns: readonly (readonly string[])[]) => {
    const engine = createSpreadsheetEngine({ name: 'Orders', locale: 'en_US' });
    for (const [index, texts] of columns.entries()) {
      texts.forEach((text, row) => {
        engine.type('ada', 0, row + 2, index + 4, text);
      });
    }
    engine.compact();
    const saved = engine.save();
    return { engine, saved, again: createSpreadsheetEngine({ saved }) };
  };

  it('is read as it was, whatever stands below what', () => {
    const texts = fc
      .array(fc.record({ shape: fc.nat(shapes.length - 1), times: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 })
      .map((runs) => {
        const filled = runs.flatMap(({ shape, times }) => Array.from({ length: times }, () => shapes[shape]));
        return filled.map((shape, index) => shape?.(index + 2) ?? '');
      });
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (columns) => {
        const { engine, again } = reopened(columns);
        const all = area(1, 1, 60, 8);
        expect(again.readFormulas(0, all)).toEqual(engine.readFormulas(0, all));
        expect(again.readValues(0, all)).toEqual(engine.readValues(0, all));
      }),
      { numRuns: 60 },
    );
  });

  it('holds a formula that was filled down once', () => {
    const rows = Array.from({ length: 900 }, (_, index) => `=IF($B${index + 2}="","",$B${index + 2}*C$1)`);
    const { saved } = reopened([rows]);

    expect(JSON.stringify(saved.snapshot)).toContain('"D2":"=IF($B2=\\"\\",\\"\\",$B2*C$1)","D3:D901":{"R":"+R1|+R1|="}');
  });
});
