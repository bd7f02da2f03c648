import { aScriptHost, engines, refusalOf } from '../support/script-host';

const helpers = `
  function book() { return SpreadsheetApp.getActive(); }
  function sheet() { return book().getSheets()[0]; }
  function range(a1) { return sheet().getRange(a1); }
  function clock() { ScriptApp.getProjectTriggers().forEach((each) => ScriptApp.deleteTrigger(each)); return ScriptApp.newTrigger('value').timeBased(); }`;

const outOfRows = 'Exception: Those rows are out of bounds.';
const outOfColumns = 'Exception: Those columns are out of bounds.';
const outsideTarget = 'Exception: The coordinates of the target range are outside the dimensions of the sheet.';
const gone = 'Exception: The sheet you are trying to access has been deleted or does not exist.';
const sortColumn = 'Exception: Sort column is outside of the range.';

describe.each(engines)('On the %s engine', (_name, makeEngine) => {
  const value = (body: string) =>
    aScriptHost({ engine: makeEngine(), code: `${helpers} function value() { ${body} }` }).run('value');

  it.each([
    ['all rows frozen', 'sheet().setFrozenRows(1000)', "Exception: You can't freeze all visible rows on the sheet."],
    ['all columns frozen', 'sheet().setFrozenColumns(26)', "Exception: You can't freeze all visible columns on the sheet."],
    ['fewer than no frozen rows', 'sheet().setFrozenRows(-1)', outOfRows],
    ['hiding rows outside of the sheet', 'sheet().hideRows(1001)', outOfRows],
    ['showing columns outside of the sheet', 'sheet().showColumns(26, 2)', outOfColumns],
    ['fitting a column outside of the sheet', 'sheet().autoResizeColumn(27)', outOfColumns],
    ['deleting no rows at all', 'sheet().deleteRows(3, 0)', outOfRows],
    ['a negative width', 'sheet().setColumnWidth(1, -5)', 'Exception: Invalid argument: -5'],
    ['sorting a sheet by a column outside of it', 'sheet().sort(27)', sortColumn],
    ['sorting a range by a column outside of it', "range('B1:C3').sort(1)", sortColumn],
    [
      'duplicates by a column outside of the range',
      "range('B1:D7').removeDuplicates([1])",
      'Exception: Column 1 is outside of the range.',
    ],
    ['a copy that would end outside of the sheet', "range('A1:B2').copyTo(range('Z1000'))", outsideTarget],
    [
      'a transposed copy outside of the sheet',
      "range('A1:A2').copyTo(range('Z1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true)",
      outsideTarget,
    ],
    ['a move to outside of the sheet', "range('A1:B2').moveTo(range('Z1000'))", outsideTarget],
    ['no rows of values', 'sheet().getSheetValues(1, 1, 0, 1)', 'Exception: The number of rows in the range must be at least 1.'],
    [
      'a name of more than 100 characters',
      "sheet().setName('x'.repeat(101))",
      'Exception: The sheet name cannot be greater than 100 characters.',
    ],
    [
      'a time zone in other letters',
      "book().setSpreadsheetTimeZone('asia/shanghai')",
      'Exception: Invalid argument: asia/shanghai',
    ],
    ['a language that nobody speaks', "book().setSpreadsheetLocale('xx_YY')", 'Exception: Invalid argument: xx_YY'],
    ['a country that is none', "book().setSpreadsheetLocale('en_XX')", 'Exception: Invalid argument: en_XX'],
    [
      'several cells as the current one',
      "sheet().setCurrentCell(range('A1:A2'))",
      'Exception: The current cell must be one cell.',
    ],
    [
      'an invalid date in a cell',
      "range('A1').setValue(new Date('x'))",
      'Exception: Not imitated by this host: writing an invalid date into a cell',
    ],
  ])('%s is refused', (_what, code, expected) => {
    expect(refusalOf(() => value(code))).toBe(expected);
  });

  it('unprotected ranges are refused on a protected range, and outside of the protected sheet (F183)', () => {
    expect(refusalOf(() => value("range('A1:B2').protect().setUnprotectedRanges([range('A1')])"))).toMatch(
      /Only a protected sheet/,
    );
    expect(
      refusalOf(() => value("const other = book().insertSheet('other'); other.protect().setUnprotectedRanges([range('A1')])")),
    ).toMatch(/must be on the protected sheet/);
    expect(refusalOf(() => value("sheet().protect().addEditor('nobody')"))).toBe('Exception: Invalid email: nobody');
    expect(refusalOf(() => value("sheet().protect().addEditors(['a@b.com', 'nobody'])"))).toBe(
      'Exception: Invalid email: nobody',
    );
  });

  it('a range that is still held of a deleted sheet is refused, for reading and for writing', () => {
    const held = "const other = book().insertSheet('other'), cell = other.getRange('A1'); book().deleteSheet(other);";

    expect(refusalOf(() => value(`${held} return cell.getValue();`))).toBe(gone);
    expect(refusalOf(() => value(`${held} cell.setValue(1); SpreadsheetApp.flush();`))).toBe(gone);
    expect(refusalOf(() => value(`${held} cell.setBackground('#ff0000'); SpreadsheetApp.flush();`))).toBe(gone);
    expect(refusalOf(() => value(`${held} other.getLastRow();`))).toBe(gone);
  });

  it('duplicates are looked for in the columns of the sheet, not of the range', () => {
    expect(
      value(`range('B1:D3').setValues([['a', 1, 'x'], ['a', 2, 'x'], ['b', 1, 'x']]); range('B1:D3').removeDuplicates([2]);
        return range('B1:D3').getValues();`),
    ).toEqual([
      ['a', 1, 'x'],
      ['b', 1, 'x'],
      ['', '', ''],
    ]);
  });

  it('a filter sorts by its own columns only', () => {
    expect(refusalOf(() => value("range('B1:C3').createFilter().sort(1, true)"))).toBe(
      'Exception: Column position is outside of the filter.',
    );
  });

  it('Sheet.getSheetValues takes -1 for the last row and column that have data', () => {
    expect(
      value(`range('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]);
        return [sheet().getSheetValues(2, 1, -1, 1), sheet().getSheetValues(-1, 1, 1, -1)];`),
    ).toEqual([[[3], [5]], [[5, 6]]]);
  });

  it('a sheet is copied and moved behind hidden ones', () => {
    expect(
      value(`book().insertSheet('hidden').hideSheet(); sheet().copyTo(book()); sheet().activate();
        const copied = book().getSheets().map((each) => each.getName());
        book().moveActiveSheet(2);
        const between = book().getSheets().map((each) => each.getName());
        book().moveActiveSheet(3);
        return [copied, between, book().getSheets().map((each) => [each.getName(), each.isSheetHidden()])];`),
    ).toEqual([
      ['Sheet1', 'hidden', 'Copy of Sheet1'],
      ['hidden', 'Sheet1', 'Copy of Sheet1'],
      [
        ['hidden', true],
        ['Copy of Sheet1', false],
        ['Sheet1', false],
      ],
    ]);
  });

  it('Sheet.appendRow takes what a cell takes', () => {
    expect(value("sheet().appendRow([new Date(0), , ['x', 'y'], null, 1 / 0]); return range('B1:E1').getValues()[0];")).toEqual([
      '',
      'x,y',
      '',
      '#NUM!',
    ]);
  });
});

describe('Clock triggers', () => {
  const refused = (schedule: string) =>
    refusalOf(() => aScriptHost({ code: `${helpers} function value() { clock().${schedule}.create(); }` }).run('value'));

  it.each([
    ['everyDays(1).atHour(25)', 'Exception: Invalid argument: atHour(25)'],
    ['everyDays(1).atHour(-1)', 'Exception: Invalid argument: atHour(-1)'],
    ['everyDays(1).atHour(3).nearMinute(60)', 'Exception: Invalid argument: nearMinute(60)'],
    ['onMonthDay(32)', 'Exception: Invalid argument: onMonthDay(32)'],
    ['after(-5)', 'Exception: Invalid argument: after(-5)'],
    [
      "at(new Date('x'))",
      "Exception: The parameters ((class)) don't match the method signature for ScriptApp.ClockTriggerBuilder.at.",
    ],
    ['atDate(2026, 13, 1)', 'Exception: Invalid argument: atDate(2026, 13, 1)'],
    ['atDate(2026, 2, 30)', 'Exception: Invalid argument: atDate(2026, 2, 30)'],
    ['everyHours(1).everyDays(1)', 'Exception: Not imitated by this host: a clock trigger with everyHours and everyDays'],
  ])('%s is refused (F093)', (schedule, expected) => {
    expect(refused(schedule)).toBe(expected);
  });
});

describe('Services', () => {
  const value = (body: string, code = '') => aScriptHost({ code: `${code} function value() { ${body} }` }).run('value');

  it('dates that are none are refused wherever a date belongs', () => {
    const refused = (code: string) => refusalOf(() => value(code));

    expect(refused("Utilities.formatDate(new Date('x'), 'GMT', 'yyyy')")).toMatch(/don't match the method signature/);
    expect(refused("SpreadsheetApp.newDataValidation().requireDateAfter(new Date('x'))")).toMatch(
      /don't match the method signature/,
    );
    expect(refused("SpreadsheetApp.newFilterCriteria().whenDateAfter(new Date('x'))")).toMatch(
      /don't match the method signature/,
    );
  });

  it('an old menu refuses entries without a name or a function', () => {
    expect(refusalOf(() => value("SpreadsheetApp.getActive().addMenu('M', [{ nm: 'a' }])"))).toBe(
      'Exception: Invalid argument: subMenus',
    );
    expect(refusalOf(() => value("SpreadsheetApp.getActive().addMenu('M', [])"))).toBe('Exception: Invalid argument: subMenus');
  });

  it('MailApp refuses attachments that are no blobs', () => {
    const send = (attachments: string) =>
      value(`MailApp.sendEmail({ to: 'a@b.com', subject: 's', body: 'b', attachments: ${attachments} })`);

    expect(refusalOf(() => send("['x']"))).toBe('Exception: Invalid argument: attachments');
    expect(refusalOf(() => send("'x'"))).toBe('Exception: Invalid argument: attachments');
  });

  it('GmailApp takes no message as one object, and no address for replies as an argument', () => {
    const manifest = { oauthScopes: ['https://mail.google.com/'] };
    const refused = (code: string) =>
      refusalOf(() => aScriptHost({ code: `function value() { ${code} }`, manifest }).run('value'));

    expect(refused("GmailApp.sendEmail({ to: 'a@b.com', subject: 's', body: 'b' })")).toMatch(
      /parameters \(\(class\)\) don't match/,
    );
    expect(refused("GmailApp.createDraft('a@b.com', 'r@b.com', 's', 'b')")).toMatch(/parameters \(String,String,String,String\)/);
  });

  it('Utilities refuses broken CSV, a delimiter of two characters, and blobs without names in an archive', () => {
    expect(refusalOf(() => value(`return Utilities.parseCsv('"a,b')`))).toBe('Exception: Could not parse text.');
    expect(refusalOf(() => value(`return Utilities.parseCsv('a;;b', ';;')`))).toBe('Exception: Invalid argument: ;;');
    expect(refusalOf(() => value(`Utilities.zip([Utilities.newBlob('a')])`))).toMatch(/must have non-null name/);
  });

  it('Utilities.formatString writes exponents of two digits, and refuses grouping by name (F140)', () => {
    expect(value("return Utilities.formatString('%e|%.1e', 12345.678, 1e-100)")).toBe('1.234568e+04|1.0e-100');
    expect(refusalOf(() => value("return Utilities.formatString('%,d', 1234)"))).toBe(
      'Exception: Not imitated by this host: Utilities.formatString with %,d',
    );
  });

  it('blobs are read in the charsets of Chinese, Japanese and Western files', () => {
    expect(
      value(`return [
        Utilities.newBlob([-42, -48]).getDataAsString('GBK'),
        Utilities.newBlob([-109, -6]).getDataAsString('Shift_JIS'),
        Utilities.newBlob([-23]).getDataAsString('ISO-8859-1'),
        Utilities.newBlob('').setDataFromString('é€', 'ISO-8859-1').getBytes(),
      ];`),
    ).toEqual(['中', '日', 'é', [-23, 63]]);
    expect(refusalOf(() => value(`return Utilities.newBlob('a').getDataAsString('no such')`))).toBe(
      'Exception: Invalid argument: no such',
    );
  });
});
