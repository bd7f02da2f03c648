import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject } from '../../../host/project/load-project';
import { defaultManifest } from '../../../host/project/manifest';

describe('loadProject', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'project-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function given(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  function problem(): string {
    try {
      loadProject(folder);
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`.replaceAll(folder, '…');
    }
    return 'none';
  }

  it('takes scripts in the order of their paths, and pages by their names (F158, F167)', () => {
    given({ 'b.js': 'var b;', 'a/z.gs': 'var z;', 'Page.html': '<p>', 'a/part.html': '<i>', 'notes.txt': '' });

    const project = loadProject(folder, { name: 'Shop' });

    expect(project.files.map(({ name }) => name)).toEqual(['a/z.gs', 'b.gs']);
    expect([...project.pages]).toEqual([
      ['Page', '<p>'],
      ['a/part', '<i>'],
    ]);
    expect(project.manifest).toEqual(defaultManifest);
  });

  it('follows rootDir and filePushOrder of a .clasp.json with comments (F196, F200)', () => {
    given({
      '.clasp.json': '{ // where\n "rootDir": "build", "filePushOrder": ["build/z.js"], }',
      'build/a.js': 'var a;',
      'build/z.js': 'var z;',
      'src/c.js': 'var c;',
    });

    expect(loadProject(folder).files.map(({ name }) => name)).toEqual(['z.gs', 'a.gs']);
  });

  it('reads the manifest (F061)', () => {
    given({
      'Code.gs': '',
      'appsscript.json': JSON.stringify({
        timeZone: 'Asia/Shanghai',
        oauthScopes: ['a'],
        dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
      }),
    });

    expect(loadProject(folder).manifest).toEqual({
      timeZone: 'Asia/Shanghai',
      oauthScopes: ['a'],
      exceptionLogging: 'STACKDRIVER',
      urlFetchWhitelist: null,
      foreignSymbols: ['Sheets'],
    });
  });

  it.each([
    [{}, 'There is no .gs or .js file in ….'],
    [
      { 'Code.gs': 'function () {' },
      'Syntax error: SyntaxError: Function statements require a function name line: 1 file: Code.gs',
    ],
    [{ 'Code.gs': 'var a;\nexport var b;' }, "Syntax error: SyntaxError: Unexpected token 'export' line: 2 file: Code.gs"],
    [{ 'a.js': '', 'a.gs': '' }, 'Conflicting files found: a exists as .js and as .gs.'],
    [
      { 'Code.gs': '', 'appsscript.json': '{ "timeZone": "Mars/Base" }' },
      'The manifest …/appsscript.json: timeZone: is not a time zone of the tz database.',
    ],
    [{ 'a.gs': '', 'appsscript.json': '[]' }, 'The manifest …/appsscript.json is no JSON object.'],
    [{ 'a.gs': '', 'appsscript.json': '{ "zone": 1 }' }, 'The manifest …/appsscript.json: unknown fields: [zone].'],
    [{ 'a.gs': '', 'appsscript.json': '{ "addOns": [] }' }, 'The manifest …/appsscript.json: addOns: must be an object.'],
    [
      { 'a.gs': '', 'appsscript.json': '{ "sheets": { "macros": [{ "functionName": "", "menuName": "x" }] } }' },
      'The manifest …/appsscript.json: sheets.macros.0.functionName: must not be empty.',
    ],
    [
      { 'a.gs': '', 'appsscript.json': '{ "dependencies": { "libraries": [{ "userSymbol": "L" }] } }' },
      `The manifest …/appsscript.json: dependencies.libraries.0.libraryId: Invalid key: Expected "libraryId" but received undefined.`,
    ],
    [{ 'a.gs': '', '.clasp.json': '{ "rootDir": "gone" }' }, '…/.clasp.json names the folder gone, which does not exist.'],
  ])('refuses %j in one sentence (F199, F202)', (files, sentence) => {
    given(files);

    expect(problem()).toBe(`ProjectError: ${sentence}`);
  });

  it('says what is wrong with a manifest that is not JSON', () => {
    given({ 'Code.gs': '', 'appsscript.json': '{ "timeZone": ' });

    expect(problem()).toMatch(/^ProjectError: The manifest …\/appsscript\.json is not JSON: .+\.$/);
  });

  it('names a folder that is not there', () => {
    expect(() => loadProject(join(folder, 'gone'))).toThrow(/^There is no project folder /);
  });
});
