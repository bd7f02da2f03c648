import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import { engineMaker } from '../../host/engine/o-spreadsheet/engine-maker';
import { memoryContents } from '../../host/services/drive/drive-contents';
import { aScriptHost, everyScope, refusalOf, type ScriptHostSettings } from '../support/script-host';

const prefix = 'https://www.googleapis.com/auth/';

const helpers = `
  const mine = () => SpreadsheetApp.getActive();
  const backUp = (name) => DriveApp.getFileById(mine().getId()).makeCopy(name || 'Backup');
  const put = (spreadsheet, a1, value) => spreadsheet.getSheets()[0].getRange(a1).setValue(value);
  const read = (spreadsheet, a1) => spreadsheet.getSheets()[0].getRange(a1).getValue();`;

function desk(body: string, settings: ScriptHostSettings = {}) {
  return aScriptHost({
    engine: createSpreadsheetEngine({ name: 'Orders', timeZone: 'Asia/Shanghai' }),
    manifest: { oauthScopes: [...everyScope, `${prefix}drive`, `${prefix}spreadsheets`] },
    code: `${helpers} function value() { ${body} }`,
    ...settings,
    options: { engines: engineMaker(() => Date.parse('2026-11-22T01:00:00Z')), ...settings.options },
  });
}

const result = (body: string, settings: ScriptHostSettings = {}) => desk(body, settings).run('value');
const refusal = (body: string, settings: ScriptHostSettings = {}) => refusalOf(() => result(body, settings));

describe('Another spreadsheet', () => {
  it('is opened from a copy, and each keeps its own cells', () => {
    expect(
      result(`put(mine(), 'A1', 'both'); SpreadsheetApp.flush();
        const copy = SpreadsheetApp.openById(backUp().getId());
        put(copy, 'A2', 'theirs'); put(mine(), 'A2', 'ours'); put(copy, 'B1', '=A1&"!"');
        return [copy.getName(), mine().getName(), read(copy, 'A1'), read(copy, 'A2'), read(mine(), 'A2'), read(copy, 'B1'), read(mine(), 'B1'), copy.getId() === mine().getId()];`),
    ).toEqual(['Backup', 'Orders', 'both', 'theirs', 'ours', 'both!', '', false]);
  });

  it('is reached by its file and by its address', () => {
    expect(
      result(`const file = backUp();
        return [SpreadsheetApp.open(file), SpreadsheetApp.openByUrl(file.getUrl()), SpreadsheetApp.openByUrl(mine().getUrl())]
          .map((each) => [each.getName(), each.getUrl().split('/')[5] === each.getId()]);`),
    ).toEqual([
      ['Backup', true],
      ['Backup', true],
      ['Orders', true],
    ]);
  });

  it('has ids, parents, ranges, notes and named ranges of its own', () => {
    expect(
      result(`const copy = SpreadsheetApp.openById(backUp().getId());
        const sheet = copy.getSheets()[0]; const added = copy.insertSheet('Added');
        const range = added.getRange('B2:C3').offset(1, 1).setNote('n');
        copy.setNamedRange('here', range); copy.getNamedRanges()[0].setName('there');
        added.protect().setDescription('p'); copy.addDeveloperMetadata('k', 'v');
        added.appendRow([1]); copy.setActiveSheet(added);
        return [sheet.getSheetId(), range.getGridId() === added.getSheetId(), added.getSheetId() < 2 ** 32, sheet.getParent().getName(), range.getSheet().getParent().getId() === copy.getId(),
          range.getA1Notation(), copy.getNamedRanges().map((each) => [each.getName(), each.getRange().getNotes()[0][0]]), mine().getNamedRanges().length,
          mine().getSheets().length, copy.getNumSheets(), copy.getSheetById(added.getSheetId()).getName(), added.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getDescription(),
          copy.getDeveloperMetadata()[0].getLocation().getSpreadsheet().getName(), copy.getDeveloperMetadata()[0].getValue(), mine().getDeveloperMetadata().length,
          copy.getLastRow(), copy.getActiveSheet().getName(), mine().getActiveSheet().getName()];`),
    ).toEqual([
      ...[
        0,
        true,
        true,
        'Backup',
        true,
        'C3:D4',
        [['there', 'n']],
        0,
        1,
        2,
        'Added',
        'p',
        'Backup',
        'v',
        0,
        1,
        'Added',
        'Sheet1',
      ],
    ]);
  });

  it('keeps what it was given, and its new name, for the next execution', () => {
    const contents = memoryContents();
    const first = desk(
      `const copy = SpreadsheetApp.create('Archive', 5, 3); put(copy, 'A1', 7); copy.rename('Archive 2026'); return copy.getId();`,
      {
        options: { contents },
      },
    );
    const id = String(first.run('value'));
    const next = desk(
      `const copy = SpreadsheetApp.openById('${id}'); const sheet = copy.getSheets()[0];
        return [copy.getName(), DriveApp.getFileById('${id}').getName(), read(copy, 'A1'), sheet.getMaxRows(), sheet.getMaxColumns(), copy.getSpreadsheetTimeZone()];`,
      { options: { contents, state: JSON.parse(JSON.stringify(first.host.saveState())) } },
    );

    expect(next.run('value')).toEqual(['Archive 2026', 'Archive 2026', 7, 5, 3, 'Asia/Shanghai']);
  });

  it('is copied as it is, and renamed by its file', () => {
    expect(
      result(`const file = backUp(); const copy = SpreadsheetApp.open(file); put(copy, 'A1', 'x'); SpreadsheetApp.flush();
        file.setName('Kept'); return [copy.getName(), read(SpreadsheetApp.open(file.makeCopy()), 'A1')];`),
    ).toEqual(['Kept', 'x']);
  });

  it('is made by copying, with what was written so far', () => {
    expect(
      result(`put(mine(), 'A1', 'x'); const copy = mine().copy('Backup'); put(copy, 'A2', 'y'); const second = copy.copy('Second');
        return [copy, second].map((each) => [each.getName(), read(each, 'A1'), read(each, 'A2'), DriveApp.getFileById(each.getId()).getParents().next().getName()]);`),
    ).toEqual([
      ['Backup', 'x', 'y', 'My Drive'],
      ['Second', 'x', 'y', 'My Drive'],
    ]);
  });

  it('loses what a killed script had not flushed, and keeps what it had', () => {
    const contents = memoryContents();
    const killed = desk(
      `const copy = SpreadsheetApp.create('Archive'); put(copy, 'A1', 'flushed'); SpreadsheetApp.flush();
        put(copy, 'A2', 'waiting'); PropertiesService.getScriptProperties().setProperty('id', copy.getId());`,
      {
        options: {
          contents,
          onAnswered: (op, _count, execution) => void (op === 'Properties.setProperty' && execution.kill()),
        },
      },
    );
    killed.host.run('value', [], 'owner@example.com');
    const id = killed.host.state.properties('script').get('id');
    const saved = JSON.parse(contents.read(String(id)).toString());

    expect(createSpreadsheetEngine({ saved }).readValues(0, { row: 1, column: 1, rows: 2, columns: 1 })).toEqual([
      ['flushed'],
      [null],
    ]);
  });

  it.each([
    [
      `SpreadsheetApp.openById('nobody')`,
      /Unexpected error while getting the method or property openById on object SpreadsheetApp\.$/,
    ],
    [
      `SpreadsheetApp.openById(DriveApp.createFile('a', '').getId())`,
      /Service Spreadsheets failed while accessing document with id 1[-\w]+\.$/,
    ],
    [`SpreadsheetApp.openByUrl('https://example.com/')`, /Invalid argument: url$/],
    [
      `const copy = SpreadsheetApp.open(backUp()); mine().getSheets()[0].getRange('A1').copyTo(copy.getSheets()[0].getRange('A1'))`,
      /Target range and source range must be on the same spreadsheet\.$/,
    ],
    [
      `const copy = SpreadsheetApp.open(backUp()); mine().setActiveSheet(copy.getSheets()[0])`,
      /Not imitated by this host: Spreadsheet\.setActiveSheet between two spreadsheets$/,
    ],
    [
      `const copy = SpreadsheetApp.open(backUp()); mine().getSheets()[0].copyTo(copy)`,
      /Not imitated by this host: Sheet\.copyTo between two spreadsheets$/,
    ],
    [
      `const copy = SpreadsheetApp.open(backUp()); copy.getSheets()[0].copyTo(mine())`,
      /Not imitated by this host: Sheet\.copyTo of another spreadsheet/,
    ],
    [
      `const copy = SpreadsheetApp.open(backUp()); copy.getSheets()[0].getRange('A1:B2').createFilter()`,
      /Not imitated by this host: Range\.createFilter of another spreadsheet/,
    ],
    [
      `ScriptApp.newTrigger('value').forSpreadsheet(SpreadsheetApp.open(backUp()))`,
      /Not imitated by this host: triggers of another spreadsheet/,
    ],
    [
      `const [a, b] = [SpreadsheetApp.open(backUp()), SpreadsheetApp.open(backUp())]; a.deleteSheet(b.getSheets()[0])`,
      /Spreadsheet\.deleteSheet between two spreadsheets$/,
    ],
  ])('refuses %s', (body, expected) => {
    expect(refusal(body)).toMatch(expected);
  });

  it('is made so many times a day (F005)', () => {
    expect(
      refusal(`SpreadsheetApp.create('a'); SpreadsheetApp.create('b');`, { options: { quotas: { spreadsheetsPerDay: 1 } } }),
    ).toBe('Exception: Service invoked too many times for one day: spreadsheet.');
  });

  it('wants the scope of all spreadsheets (F065)', () => {
    expect(refusal(`SpreadsheetApp.create('a')`, { manifest: { oauthScopes: everyScope } })).toBe(
      `Exception: Specified permissions are not sufficient to call SpreadsheetApp.create. Required permissions: ${prefix}spreadsheets`,
    );
  });
});
