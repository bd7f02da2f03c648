import { aScriptHost, engines, refusalOf, type ScriptHostSettings } from '../support/script-host';

const sheetCode = `
  function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
  function range(a1) { return sheet().getRange(a1); }
  function write(a1, values) { range(a1).setValues(values); return range(a1).getValues(); }
  function writeOne(a1, value) { range(a1).setValue(value); return range(a1).getValues(); }
  function read(a1) { return range(a1).getValues(); }
  function getRange(row, column, rows, columns) { return sheet().getRange(row, column, rows, columns).getA1Notation(); }
  function a1(text) { return range(text).getA1Notation(); }
`;

describe.each(engines)('On the %s engine', (_name, makeEngine) => {
  const aHost = (settings: ScriptHostSettings) => aScriptHost({ engine: makeEngine(), ...settings });
  describe('Range values', () => {
    it("refuses a block of another size with Google's text (F115)", () => {
      const { run } = aHost({ code: sheetCode });

      expect(refusalOf(() => run('write', 'A1:A2', [[1]]))).toBe(
        'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      );
      expect(refusalOf(() => run('write', 'A1:B1', [[1]]))).toBe(
        'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      );
    });

    it('names what it was given where no signature fits (F116)', () => {
      const { run } = aHost({
        code: `${sheetCode}
        function flat() { range('A1').setValues([1]); }
        function nothing() { range('A1').setValues(1, 2, 3, null); }
        function notEnum() { sheet().addDeveloperMetadata('k', 'v', 'DOCUMENT'); }`,
      });

      expect(refusalOf(() => run('flat'))).toBe(
        "Exception: The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
      );
      expect(refusalOf(() => run('nothing'))).toBe(
        "Exception: The parameters (number,number,number,null) don't match the method signature for SpreadsheetApp.Range.setValues.",
      );
      expect(refusalOf(() => run('notEnum'))).toBe(
        "Exception: The parameters (String,String,String) don't match the method signature for SpreadsheetApp.Sheet.addDeveloperMetadata.",
      );
    });

    it('refuses ranges that are no part of the sheet (F117)', () => {
      const { run } = aHost({ code: sheetCode });

      expect(refusalOf(() => run('getRange', 1, 1, 0, 1))).toBe('Exception: The number of rows in the range must be at least 1.');
      expect(refusalOf(() => run('getRange', 1, 1, 1001, 1))).toBe(
        'Exception: The coordinates of the range are outside the dimensions of the sheet.',
      );
      expect(refusalOf(() => run('a1', 'nowhere at all'))).toBe('Exception: Range not found');
    });

    it('throws errors named Exception that are Errors (F118)', () => {
      const { run } = aHost({
        code: `${sheetCode} function caught() { try { range('A1').setValues([]); } catch (e) { return [e.name, e instanceof Error]; } }`,
      });

      expect(run('caught')).toEqual(['Exception', true]);
    });

    it('gives empty cells as empty text, never null (F119)', () => {
      expect(aHost({ code: sheetCode }).run('read', 'A1:B1')).toEqual([['', '']]);
    });

    it('has no formula as empty text, and in R1C1 as null (F120)', () => {
      const { run } = aHost({
        code: `${sheetCode} function formulas() {
        range('E2').setFormulaR1C1('=R[0]C[-4]*RC[-3]');
        return [range('A1').getFormula(), range('A1').getFormulaR1C1(), range('E2').getFormula(), range('E2').getFormulaR1C1()];
      }`,
      });

      expect(run('formulas')).toEqual(['', null, '=A2*B2', '=R[0]C[-4]*R[0]C[-3]']);
    });

    it('fills every cell of a block with one value, and clears with null (F121)', () => {
      const { run } = aHost({ code: sheetCode });

      expect(run('writeOne', 'A1:B2', 7)).toEqual([
        [7, 7],
        [7, 7],
      ]);
      expect(run('writeOne', 'A1:B1', null)).toEqual([['', '']]);
      expect(run('write', 'A2:B2', [[null, 1]])).toEqual([['', 1]]);
    });

    it('reads text like typed input (F122, F123)', () => {
      const { run } = aHost({ code: sheetCode });

      expect(run('write', 'A1:G1', [['12', 'TRUE', '10%', '-5', '+5', '-', '1/2/2026']])).toEqual([
        [12, true, 0.1, -5, '+5', '-', { $date: Date.parse('2026-01-02T00:00:00+08:00') }],
      ]);
    });

    it('keeps text in cells of plain text, and behind an apostrophe (F124)', () => {
      const { run } = aHost({
        code: `${sheetCode} function texts() {
        range('A1:C1').setNumberFormat('@').setValues([['001', '=1+1', '1/2/2026']]);
        range('D1').setValue("'=1+1");
        return [range('A1:D1').getValues(), range('A1:D1').getFormulas()];
      }`,
      });

      expect(run('texts')).toEqual([[['001', '=1+1', '1/2/2026', '=1+1']], [['', '', '', '']]]);
    });

    it('reads text by the format that an earlier write of the same batch set (F124, F143)', () => {
      const { run, last } = aHost({
        code: `${sheetCode} function batch() {
        range('A1:A3').setNumberFormat('@');
        range('A2').setValue('007');
        range('B2').setValue('007');
      }`,
      });

      run('batch');

      expect(last().calls.callsByMethod).toEqual({ 'Range.setValue': 2, 'Range.setNumberFormat': 1 });
      expect(run('read', 'A2:B2')).toEqual([['007', 7]]);
    });

    it('writes a date as the wall time of the spreadsheet and gives it back as the same instant (F126, F136)', () => {
      const { run, engine } = aHost({
        code: `${sheetCode} function date() { range('A1').setValue(new Date(Date.UTC(2026, 0, 4, 16))); const d = range('A1').getValue(); return [d instanceof Date, d.getTime()]; }`,
      });

      expect(run('date')).toEqual([true, Date.UTC(2026, 0, 4, 16)]);
      expect(engine.readValues(0, { row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[46027]]);
      expect(engine.readNumberFormats(0, { row: 1, column: 1, rows: 1, columns: 1 })).toEqual([['m/d/yyyy']]);
    });

    it('has its own name for no number format (F127)', () => {
      const { run } = aHost({
        code: `${sheetCode} function format() { const before = range('A1').getNumberFormat(); range('A1').setNumberFormat('0.00').setNumberFormat('general'); return [before, range('A1').getNumberFormat()]; }`,
      });

      expect(run('format')).toEqual(['0.###############', '0.###############']);
    });

    it('leaves number formats when it clears (F128)', () => {
      const { run } = aHost({
        code: `${sheetCode} function clear() {
        range('A1').setNumberFormat('0.00').setBackground('red').setValue(1);
        range('A1').clear();
        return [range('A1').getNumberFormat(), range('A1').getBackground(), range('A1').getValue()];
      }`,
      });

      expect(run('clear')).toEqual(['0.00', '#ffffff', '']);
    });

    it('counts rows by content, and gives A1 as the data of an empty sheet (F129)', () => {
      const { run } = aHost({
        code: `${sheetCode} function sizes() {
        const s = sheet();
        const before = [s.getLastRow(), s.getLastColumn(), s.getDataRange().getA1Notation()];
        range('B3').insertCheckboxes();
        return [before, s.getLastRow(), range('B3').getValue(), range('B3').isChecked()];
      }`,
      });

      expect(run('sizes')).toEqual([[0, 0, 'A1'], 3, false, false]);
    });

    it('appends below the data and reads formulas (F130)', () => {
      const { run } = aHost({
        code: `${sheetCode} function append() { range('B2').setValue('x'); sheet().appendRow(['1', '=A3*2']); return [read('A3'), range('B3').getFormula()]; }
        function none() { sheet().appendRow([]); }`,
      });

      expect(run('append')).toEqual([[[1]], '=A3*2']);
      expect(refusalOf(() => run('none'))).toMatch(/don't match the method signature for SpreadsheetApp.Sheet.appendRow/);
    });

    it('takes whole columns and rows (F131)', () => {
      const { run } = aHost({ code: sheetCode });

      expect(run('a1', 'A:A')).toBe('A:A');
      expect(run('a1', '2:3')).toBe('2:3');
      expect(run('a1', 'B2:C')).toBe('B2:C');
    });

    it('shows host objects as opaque ones (F134)', () => {
      const { run } = aHost({
        code: `${sheetCode} function opaque() {
        return [String(range('A1')), range('A1').constructor === Object, JSON.stringify(SpreadsheetApp.Dimension.ROWS), String(SpreadsheetApp.Dimension.ROWS), Object.keys(range('A1')).length];
      }`,
      });

      expect(run('opaque')).toEqual(['Range', true, '"ROWS"', 'ROWS', 0]);
    });

    it('sees its own writes at the next read (F144)', () => {
      expect(aHost({ code: sheetCode }).run('write', 'C3', [[1]])).toEqual([[1]]);
    });

    it('throws by name for what it does not imitate', () => {
      const { run } = aHost({
        code: `${sheetCode} function pivot() { range('A1').createPivotTable(range('C1:D5')); } function slides() { SlidesApp.create('a'); }`,
      });

      expect(refusalOf(() => run('pivot'))).toBe('Exception: Not imitated by this host: Range.createPivotTable');
      expect(refusalOf(() => run('slides'))).toBe('Exception: Not imitated by this host: SlidesApp.create');
    });
  });
});
