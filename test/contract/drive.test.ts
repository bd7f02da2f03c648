import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import { aScriptHost, everyScope, refusalOf, type ScriptHostSettings } from '../support/script-host';

const prefix = 'https://www.googleapis.com/auth/';
const withDrive = [...everyScope, `${prefix}drive`, `${prefix}spreadsheets`];

const helpers = `
  const names = (found) => { const list = []; while (found.hasNext()) list.push(found.next().getName()); return list; };
  const root = () => DriveApp.getRootFolder();`;

function inDrive(body: string, settings: ScriptHostSettings = {}) {
  return aScriptHost({ manifest: { oauthScopes: withDrive }, code: `${helpers} function value() { ${body} }`, ...settings });
}

const result = (body: string, settings: ScriptHostSettings = {}) => inDrive(body, settings).run('value');
const refusal = (body: string, settings: ScriptHostSettings = {}) => refusalOf(() => result(body, settings));

describe('DriveApp', () => {
  it('keeps text with its name, type, size and dates', () => {
    expect(
      result(`const file = DriveApp.createFile('Orders.csv', 'é,1', MimeType.CSV);
        const again = DriveApp.getFileById(file.getId());
        return [String(again), again.getName(), again.getMimeType(), again.getSize(), again.getBlob().getDataAsString(),
          again.getBlob().getName(), again.getDateCreated().toISOString(), /^[-\\w]{33}$/.test(again.getId()), again.getDescription()];`),
    ).toEqual(['File', 'Orders.csv', 'text/csv', 4, 'é,1', 'Orders.csv', '2026-11-22T01:00:00.000Z', true, null]);
  });

  it('takes bytes back as they were given', () => {
    expect(
      result(`const blob = Utilities.newBlob([0, -1, 127, -128], 'image/png', 'a.png');
        return [...DriveApp.createFile(blob).getBlob().getBytes()];`),
    ).toEqual([0, -1, 127, -128]);
  });

  it('wants a name for a blob (F220)', () => {
    expect(refusal(`DriveApp.createFile(Utilities.newBlob('a'));`)).toBe(
      'Exception: Blob object must have non-null name for this operation.',
    );
  });

  it('counts editors and the owner among the viewers (F220)', () => {
    expect(
      result(`const file = DriveApp.createFile('a', '').addEditor('ed@example.com').addViewers(['vi@example.com']);
        return [file.getViewers().map((user) => user.getEmail()), file.getEditors().map((user) => user.getEmail()), file.getOwner().getEmail()];`),
    ).toEqual([['owner@example.com', 'ed@example.com', 'vi@example.com'], ['ed@example.com'], 'owner@example.com']);
  });

  it('finds files and folders by name, type and folder, of the same name too', () => {
    expect(
      result(`const folder = DriveApp.createFolder('Bills');
        folder.createFile('a.txt', '1'); folder.createFile('a.txt', '2'); DriveApp.createFile('b.html', '', MimeType.HTML);
        folder.createFolder('Old');
        return [names(DriveApp.getFilesByName('a.txt')).length, names(folder.getFiles()), names(DriveApp.getFilesByType(MimeType.HTML)),
          names(folder.getFolders()), names(DriveApp.getFoldersByName('Bills')), names(folder.getFilesByName('b.html')),
          names(folder.getParents()), names(root().getParents())];`),
    ).toEqual([2, ['a.txt', 'a.txt'], ['b.html'], ['Old'], ['Bills'], [], ['My Drive'], []]);
  });

  it('moves, renames and trashes, and finds what is in the trash', () => {
    expect(
      result(`const folder = DriveApp.createFolder('Bills');
        const file = DriveApp.createFile('a', '1').moveTo(folder).setName('b').setDescription('d').setStarred(true);
        folder.setTrashed(true);
        return [names(file.getParents()), file.getName(), file.getDescription(), file.isStarred(), file.isTrashed(),
          names(DriveApp.getFilesByName('b')), names(DriveApp.getTrashedFiles()), names(DriveApp.getTrashedFolders()),
          names(DriveApp.searchFiles('trashed = false and title = "b"'))];`),
    ).toEqual([['Bills'], 'b', 'd', true, true, ['b'], ['b'], ['Bills'], []]);
  });

  it('moves a file by the old addFile, so that taking it out of the root changes nothing more', () => {
    expect(
      result(`const folder = DriveApp.createFolder('Bills'); const file = DriveApp.createFile('a', '1');
        folder.addFile(file); root().removeFile(file);
        return [names(file.getParents()), names(folder.getFiles())];`),
    ).toEqual([['Bills'], ['a']]);
    expect(
      result(`const folder = DriveApp.createFolder('Bills'); const file = folder.createFile('a', '1');
        folder.removeFile(file); return names(file.getParents());`),
    ).toEqual(['My Drive']);
  });

  it('copies a file under its own or another name, into its own or another folder', () => {
    expect(
      result(`const folder = DriveApp.createFolder('Bills'); const file = DriveApp.createFile('a', 'text');
        const copies = [file.makeCopy(), file.makeCopy('b'), file.makeCopy(folder), file.makeCopy('c', folder)];
        file.setContent('new');
        return copies.map((copy) => [copy.getName(), names(copy.getParents())[0], copy.getBlob().getDataAsString()]);`),
    ).toEqual([
      ['Copy of a', 'My Drive', 'text'],
      ['b', 'My Drive', 'text'],
      ['Copy of a', 'Bills', 'text'],
      ['c', 'Bills', 'text'],
    ]);
  });

  it.each([
    [`title contains 'bill'`, ['Bill 1.txt', 'The bill']],
    [`title contains "ill"`, []],
    [`title = 'It\\\\'s'`, [`It's`]],
    [`mimeType != 'text/plain'`, ['host', 'The bill']],
    [`starred = true and trashed = false`, ['The bill']],
  ])('finds files by the search %s', (query, expected) => {
    const found = result(`DriveApp.createFile('Bill 1.txt', ''); DriveApp.createFile("It's", '');
      DriveApp.createFile('The bill', '', MimeType.PDF).setStarred(true);
      return names(DriveApp.searchFiles(${JSON.stringify(query.replace('\\\\', '\\'))}));`) as string[];
    expect([...found].sort()).toEqual(
      [...expected.map((name) => (name === 'host' ? inDrive('').engine.document.name : name))].sort(),
    );
  });

  it('refuses what it has not by name', () => {
    expect(refusal(`DriveApp.searchFiles("fullText contains 'a'")`)).toBe(
      `Exception: Not imitated by this host: the search "fullText contains 'a'" of files`,
    );
    expect(refusal(`DriveApp.createShortcut('a')`)).toBe('Exception: Not imitated by this host: DriveApp.createShortcut');
    expect(refusal(`DriveApp.createFile('a', '').getAs('application/pdf')`)).toBe(
      'Exception: Not imitated by this host: File.getAs from text/plain to application/pdf',
    );
    expect(refusal(`DriveApp.createFile('a', '').getThumbnail()`)).toBe(
      'Exception: Not imitated by this host: File.getThumbnail',
    );
  });

  it.each([
    [`DriveApp.getFileById('../../etc/passwd')`, /^Exception: No item with the given ID could be found/],
    [`DriveApp.getFolderById(DriveApp.createFile('a', '').getId())`, /^Exception: No item with the given ID could be found/],
    [`DriveApp.getFilesByName('a').next()`, /^Exception: Cannot retrieve the next object: iterator has reached the end\.$/],
    [`DriveApp.createFile('a', '', MimeType.GOOGLE_SHEETS)`, /^Exception: Invalid argument: file\.contentType$/],
    [
      `DriveApp.createFile('a')`,
      /^Exception: The parameters \(String\) don't match the method signature for DriveApp\.createFile\.$/,
    ],
    [
      `DriveApp.createFile('a', 'x'.repeat(10 * 1024 * 1024 + 1), 'text/plain')`,
      /^Exception: File a exceeds the maximum file size\.$/,
    ],
    [`const a = DriveApp.createFolder('a'); a.moveTo(a.createFolder('b'));`, /^Exception: Cannot move a folder into itself/],
    [`root().setName('a')`, /^Exception: Access denied: DriveApp\.$/],
  ])('refuses %s', (body, expected) => {
    expect(refusal(body)).toMatch(expected);
  });

  it('takes any text for a name, which never becomes a path', () => {
    expect(result(`return DriveApp.createFile('../../a/b\\\\c', 'x').getBlob().getName();`)).toBe('../../a/b\\c');
  });

  it('wants the scope of the whole drive, and for reading at least drive.readonly (F072)', () => {
    const having = (scope: string) => ({ manifest: { oauthScopes: [...everyScope, prefix + scope] } });

    expect(refusal(`DriveApp.createFile('a', '')`, having('drive.file'))).toBe(
      `Exception: Specified permissions are not sufficient to call DriveApp.createFile. Required permissions: ${prefix}drive`,
    );
    expect(refusal(`DriveApp.getRootFolder()`, having('drive.file'))).toBe(
      `Exception: Specified permissions are not sufficient to call DriveApp.getRootFolder. Required permissions: ${prefix}drive || ${prefix}drive.readonly`,
    );
    expect(result(`return root().getName();`, having('drive.readonly'))).toBe('My Drive');
    expect(refusal(`root().createFile('a', '')`, having('drive.readonly'))).toMatch(/not sufficient to call Folder\.createFile/);
  });

  it('cannot be used by a simple trigger (F048)', () => {
    const { host, page, records } = inDrive('', { code: `function onOpen() { DriveApp.getRootFolder().getName(); }` });
    void host.open('owner@example.com', page);

    expect(records[0]?.outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/^You do not have permission/) },
    });
  });
});

describe('The project in the drive', () => {
  const file = 'DriveApp.getFileById(ScriptApp.getScriptId())';

  it('is a file where it is not bound to a spreadsheet (F038)', () => {
    expect(result(`return [${file}.getName(), ${file}.getMimeType(), names(DriveApp.getFilesByName('Test project'))];`)).toEqual([
      'Test project',
      'application/vnd.google-apps.script',
      [],
    ]);
    expect(refusal(`${file}`, { options: { deployment: 'bound' } })).toMatch(/No item with the given ID could be found/);
  });

  it('can be neither read nor changed', () => {
    expect(refusal(`${file}.getBlob()`)).toBe('Exception: Not imitated by this host: File.getBlob of the project');
    expect(refusal(`${file}.makeCopy()`)).toBe('Exception: Not imitated by this host: File.makeCopy of the project');
    expect(refusal(`${file}.setName('a')`)).toBe('Exception: Access denied: DriveApp.');
  });
});

describe('The spreadsheet in the drive', () => {
  it('is a file in the root folder under its own name', () => {
    expect(
      result(`const ss = SpreadsheetApp.getActive(); const file = DriveApp.getFileById(ss.getId());
        file.setName('Orders');
        return [ss.getName(), file.getMimeType(), file.getSize(), names(file.getParents()), file.getUrl() === ss.getUrl(), names(DriveApp.getFilesByType(MimeType.GOOGLE_SHEETS))];`),
    ).toEqual(['Orders', 'application/vnd.google-apps.spreadsheet', 0, ['My Drive'], true, ['Orders']]);
  });

  it('is copied as it was last flushed, and the copy is its snapshot', () => {
    const desk = inDrive(
      `const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue('flushed'); SpreadsheetApp.flush(); sheet.getRange('A2').setValue('buffered');
      const copy = DriveApp.getFileById(SpreadsheetApp.getActive().getId()).makeCopy('Backup', DriveApp.createFolder('Backups'));
      return [copy.getId(), copy.getName(), copy.getMimeType(), names(copy.getParents()), copy.getSize()];`,
      {
        engine: createSpreadsheetEngine({}),
      },
    );

    const [id, ...facts] = desk.run('value') as [string, ...unknown[]];

    expect(facts).toEqual(['Backup', 'application/vnd.google-apps.spreadsheet', ['Backups'], 0]);
    const saved = JSON.parse(desk.host.contents.read(id).toString());
    const copy = createSpreadsheetEngine({ saved });
    expect(copy.readValues(0, { row: 1, column: 1, rows: 2, columns: 1 })).toEqual([['flushed'], [null]]);
  });

  it('refuses what only Google knows of it', () => {
    const file = `DriveApp.getFileById(SpreadsheetApp.getActive().getId())`;

    expect(refusal(`${file}.getBlob()`)).toMatch(/^Exception: Not imitated by this host: File\.getBlob of a spreadsheet/);
    expect(refusal(`${file}.getAs('text/csv')`)).toBe(
      'Exception: Converting from application/vnd.google-apps.spreadsheet to text/csv is not supported.',
    );
    expect(refusal(`${file}.setTrashed(true)`)).toBe(
      'Exception: Not imitated by this host: File.setTrashed of the open spreadsheet',
    );
    expect(refusal(`${file}.getLastUpdated()`)).toBe(
      'Exception: Not imitated by this host: File.getLastUpdated of the open spreadsheet',
    );
  });
});
