import { hostUser } from '../../host/services/host-user';
import type { RunRecord } from '../../host/services/run-record';
import { aScriptHost, engines, refusalOf, type ScriptHostSettings } from '../support/script-host';

const sheet = 'SpreadsheetApp.getActiveSheet()';

describe.each(engines)('On the %s engine', (_name, makeEngine) => {
  const aHost = (settings: ScriptHostSettings) => aScriptHost({ engine: makeEngine(), ...settings });
  describe('Buffered writes', () => {
    it('surface at the next read, behind the try around the write (F143, F145)', () => {
      const { run } = aHost({
        code: `function late() {
        const range = ${sheet}.getRange('F1');
        range.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build());
        let where = 'nowhere';
        try { range.setValue('c'); } catch (e) { where = 'write'; }
        try { range.getValue(); } catch (e) { where = 'read: ' + e.message; }
        return [where, range.getValue()];
      }`,
      });

      expect(run('late')).toEqual([
        'read: The data you entered in cell F1 violates the data validation rules set on this cell.',
        '',
      ]);
    });

    it('fail a run that has ended before (F143)', () => {
      const { run } = aHost({
        code: `function end() { ${sheet}.getRange('A1').setValue('x'.repeat(50001)); return 'done'; }`,
      });

      expect(refusalOf(() => run('end'))).toBe(
        'Exception: Your input contains more than the maximum of 50000 characters in a single cell. (F027)'.replace(
          ' (F027)',
          '',
        ),
      );
    });

    it('keep what came before a rejected one', () => {
      const { run, engine } = aHost({
        code: `function end() { ${sheet}.getRange('A1').setValue(1); ${sheet}.getRange('A2').setValue('x'.repeat(50001)); ${sheet}.getRange('A3').setValue(3); }`,
      });

      refusalOf(() => run('end'));

      expect(engine.readValues(0, { row: 1, column: 1, rows: 3, columns: 1 })).toEqual([[1], [null], [null]]);
    });

    it('are warned about only, unless the rule rejects (F187)', () => {
      const { run } = aHost({
        code: `function warn() {
        const range = ${sheet}.getRange('F1');
        range.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 2).build()).setValue(5);
        return [range.getValue(), range.getDataValidation().getAllowInvalid(), String(range.getDataValidation().getCriteriaType())];
      }`,
      });

      expect(run('warn')).toEqual([5, true, 'NUMBER_BETWEEN']);
    });

    it('are checked against a list in another range that the same batch fills', () => {
      const { run } = aHost({
        code: `function list(value) {
        const rule = SpreadsheetApp.newDataValidation().requireValueInRange(${sheet}.getRange('H1:H2')).setAllowInvalid(false).build();
        ${sheet}.getRange('A1').setDataValidation(rule);
        SpreadsheetApp.flush();
        ${sheet}.getRange('H1:H2').setValues([['x'], ['y']]);
        ${sheet}.getRange('A1').setValue(value);
        return ${sheet}.getRange('A1').getDataValidation().getCriteriaValues()[0].getA1Notation();
      }`,
      });

      expect(run('list', 'y')).toBe('H1:H2');
      expect(refusalOf(() => run('list', 'z'))).toMatch(/violates the data validation/);
    });

    it('are held to protections as whoever runs the script (F146)', () => {
      const { run, host } = aHost({
        users: [hostUser('guest@example.com')],
        code: `function protect(warning) { const p = ${sheet}.getRange('A1:B2').protect(); p.setWarningOnly(warning); if (!warning) p.removeEditors(p.getEditors()); }
        function write() { ${sheet}.getRange('B2').setValue(1); SpreadsheetApp.flush(); return 'written'; }
        function clean() { ${sheet}.getProtections(SpreadsheetApp.ProtectionType.RANGE).forEach((p) => p.remove()); }`,
      });
      const asGuest = () => (host.run('write', [], 'guest@example.com') as RunRecord).outcome;

      run('protect', true);
      const warned = asGuest();
      run('clean');
      run('protect', false);

      expect(warned).toEqual({ ok: true, value: 'written' });
      expect(asGuest()).toMatchObject({
        error: { message: expect.stringMatching(/^You are trying to edit a protected cell or object\./) },
      });
      expect(run('write')).toBe('written');
    });

    it('are lost when the execution is killed, flushed ones are not', () => {
      const { run, engine } = aHost({
        code: `function work() { ${sheet}.getRange('A1').setValue(1); SpreadsheetApp.flush(); ${sheet}.getRange('A2').setValue(2); ${sheet}.getRange('A3').getNote(); }`,
        options: {
          onCall: (op, _count, execution) => {
            if (op !== 'Range.getNote') return;
            execution.kill();
            throw new Error('killed');
          },
        },
      });

      refusalOf(() => run('work'));

      expect(engine.readValues(0, { row: 1, column: 1, rows: 2, columns: 1 })).toEqual([[1], [null]]);
    });

    it('may not grow the workbook past ten million cells (F025, F026)', () => {
      const { run } = aHost({ code: `function grow() { ${sheet}.insertRowsAfter(1000, 400000); }` });

      expect(refusalOf(() => run('grow'))).toBe(
        'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    });
  });

  describe('The sheet', () => {
    it('takes a name once (F117)', () => {
      const { run } = aHost({ code: `function add() { SpreadsheetApp.getActive().insertSheet('Sheet1'); }` });

      expect(refusalOf(() => run('add'))).toBe(
        'Exception: A sheet with the name "Sheet1" already exists. Please enter another name.',
      );
    });

    it('is active when it is new (F132)', () => {
      const { run } = aHost({
        code: `function add() { const s = SpreadsheetApp.getActive().insertSheet('New', 0); return [SpreadsheetApp.getActiveSheet().getName(), s.getIndex(), s.getSheetId() > 0, s.getMaxRows(), s.getMaxColumns()]; }`,
      });

      expect(run('add')).toEqual(['New', 1, true, 1000, 26]);
    });

    it('refuses rows that are not there, and to lose them all (F117)', () => {
      const { run } = aHost({ code: `function remove(first, count) { ${sheet}.deleteRows(first, count); }` });

      expect(refusalOf(() => run('remove', 1000, 2))).toBe('Exception: Those rows are out of bounds.');
      expect(refusalOf(() => run('remove', 1, 1000))).toBe('Exception: Sorry, it is not possible to delete all non-frozen rows.');
    });

    it('keeps its colour rules as they were set, and only its own cells in them (F186)', () => {
      const { run } = aHost({
        code: `function rules(formula) {
        const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground('red').setBold(true).setRanges([${sheet}.getRange('A2:C')]).build();
        ${sheet}.setConditionalFormatRules([rule]);
        return ${sheet}.getConditionalFormatRules().map((r) => [r.getBooleanCondition().getCriteriaValues(), r.getBooleanCondition().getBackground(), r.getRanges().map((x) => x.getA1Notation())]);
      }
      function bare() { SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build(); }`,
      });

      expect(run('rules', '=$B2<>""')).toEqual([[['=$B2<>""'], '#ff0000', ['A2:C1000']]]);
      expect(refusalOf(() => run('rules', '=Other!A1=1'))).toBe(
        'Exception: Conditional format rule cannot reference a different sheet.',
      );
      expect(refusalOf(() => run('bare'))).toBe('Exception: Ranges must have at least one range.');
    });

    it('refuses lists of more than 500 items (F028)', () => {
      const { run } = aHost({
        code: `function list() { SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, (_, i) => String(i))); }`,
      });

      expect(refusalOf(() => run('list'))).toMatch(/^Exception: The data validation rule has more items than the limit of 500\./);
    });

    it('finds metadata by key, on rows, columns and sheets, and moves it with them (F184)', () => {
      const { run } = aHost({
        code: `function metadata() {
        const s = ${sheet};
        s.getRange('C:C').addDeveloperMetadata('column', 'total', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
        s.addDeveloperMetadata('sheet', 'orders');
        s.insertColumnBefore(1);
        const found = s.createDeveloperMetadataFinder().withKey('column').find();
        return found.map((m) => [m.getValue(), m.getLocation().getColumn().getA1Notation(), String(m.getLocation().getLocationType()), s.getDeveloperMetadata().length]);
      }
      function cell() { ${sheet}.getRange('A1').addDeveloperMetadata('k'); }`,
      });

      expect(run('metadata')).toEqual([['total', 'D1:D1000', 'COLUMN', 1]]);
      expect(refusalOf(() => run('cell'))).toMatch(/arbitrary ranges is not currently supported/);
    });

    it('groups, collapses and finds columns', () => {
      const { run } = aHost({
        code: `function group() {
        const s = ${sheet};
        s.getRange('D:F').shiftColumnGroupDepth(1).collapseGroups();
        const g = s.getColumnGroup(4, 1);
        return [g.getRange().getA1Notation(), g.isCollapsed(), g.getDepth(), s.getColumnGroupDepth(5), s.getColumnGroupDepth(7)];
      }`,
      });

      expect(run('group')).toEqual(['D1:F1000', true, 1, 1, 0]);
    });

    it('has one filter (F188)', () => {
      const { run } = aHost({
        code: `function filter() {
        ${sheet}.getRange('A1:C10').createFilter();
        return [${sheet}.getFilter().getRange().getA1Notation()];
      }
      function again() { ${sheet}.getRange('A1:B2').createFilter(); }`,
      });

      expect(run('filter')).toEqual(['A1:C10']);
      expect(refusalOf(() => run('again'))).toMatch(/already has a filter/);
    });

    it('copies formulas along, and validations alone where asked', () => {
      const { run } = aHost({
        code: `function copy() {
        const s = ${sheet};
        s.getRange('B1').setFormula('=A1*2').setNumberFormat('0.0').setNote('n');
        s.getRange('B1').copyTo(s.getRange('B2:B3'));
        s.getRange('C1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        s.getRange('C1').copyTo(s.getRange('C2'), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
        return [s.getRange('B2:B3').getFormulas(), s.getRange('B3').getNumberFormat(), s.getRange('B3').getNote(), String(s.getRange('C2').getDataValidation().getCriteriaType())];
      }`,
      });

      expect(run('copy')).toEqual([[['=A2*2'], ['=A3*2']], '0.0', 'n', 'CHECKBOX']);
    });

    it('sorts by columns of the sheet, not of the range (F132)', () => {
      const { run } = aHost({
        code: `function sort() {
        const range = ${sheet}.getRange('B1:C3').setValues([[1, 'b'], [2, 'c'], [3, 'a']]);
        range.sort({ column: 3, ascending: false });
        return range.getValues();
      }`,
      });

      expect(run('sort')).toEqual([
        [2, 'c'],
        [1, 'b'],
        [3, 'a'],
      ]);
    });

    it('writes one call for all ranges of a list', () => {
      const { run, last } = aHost({
        code: `function list() { ${sheet}.getRangeList(['A1', 'C3']).setValue(4).setBackground('#abc'); return [${sheet}.getRange('C3').getValue(), ${sheet}.getRange('A1').getBackground()]; }`,
      });

      expect(run('list')).toEqual([4, '#aabbcc']);
      expect(last().calls.callsByMethod).toMatchObject({ 'RangeList.setValue': 1, 'RangeList.setBackground': 1 });
    });
  });
});
