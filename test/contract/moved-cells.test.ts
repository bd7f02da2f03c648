import { aScriptHost, engines } from '../support/script-host';

const helpers = `
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function range(a1) { return sheet().getRange(a1); }
  function formulas(...addresses) { return addresses.map((a1) => range(a1).getFormula()); }`;

describe.each(engines)('On the %s engine', (_name, makeEngine) => {
  const value = (body: string) =>
    aScriptHost({ engine: makeEngine(), code: `${helpers}\nfunction value() { ${body} }` }).run('value');

  it('lets formulas and named ranges follow a block that is moved, and its own formulas point where they did', () => {
    expect(
      value(`
        range('A1:B2').setValues([[1, 2], [3, '=A1+D9']]);
        range('D1:D3').setFormulas([['=A2'], ['=SUM(A1:B2)'], ['=SUM(A1:A9)']]);
        SpreadsheetApp.getActive().setNamedRange('Block', range('A1:B2'));
        range('A1').setNote('mine');
        range('A1:B2').moveTo(range('F5'));
        return [formulas('D1', 'D2', 'D3', 'G6'), SpreadsheetApp.getActive().getRangeByName('Block').getA1Notation(), range('F5').getNote(),
          range('A1').getNote(), range('A1').isBlank(), range('F6').getValue()];`),
    ).toEqual([['=F6', '=SUM(F5:G6)', '=SUM(A1:A9)', '=F5+D9'], 'F5:G6', 'mine', '', true, 3]);
  });

  it('names the sheets where a block is moved to another one', () => {
    expect(
      value(`
        const home = sheet();
        home.getRange('A1:A3').setFormulas([['=1'], ['=A1'], ['=C1']]);
        home.getRange('D1').setFormula('=A2');
        const other = SpreadsheetApp.getActive().insertSheet('Other');
        home.getRange('A1').setNote('mine');
        home.getRange('A1:A3').moveTo(other.getRange('B1'));
        const clean = (text) => text.replace(/'/g, '');
        return [clean(home.getRange('D1').getFormula()), other.getRange('B2:B3').getFormulas().flat().map(clean), other.getRange('B1').getNote(),
          home.getRange('A1').getNote()];`),
    ).toEqual(['=Other!B2', ['=Other!B1', '=Sheet1!C1'], 'mine', '']);
  });

  it('lets formulas follow cells that are pushed aside and drawn up', () => {
    expect(
      value(`
        range('A1:A4').setValues([[1], [2], [3], [4]]);
        range('C1:C2').setFormulas([['=A3'], ['=A1']]);
        range('A2:A3').insertCells(SpreadsheetApp.Dimension.ROWS);
        const pushed = formulas('C1', 'C2');
        range('A2:A3').deleteCells(SpreadsheetApp.Dimension.ROWS);
        return [pushed, formulas('C1', 'C2'), range('A1:A4').getValues().flat()];`),
    ).toEqual([
      ['=A5', '=A1'],
      ['=A3', '=A1'],
      [1, 2, 3, 4],
    ]);
  });
});
