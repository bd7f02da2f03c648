import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProject } from '../../host/project/load-project';
import { aScriptHost, refusalOf } from '../support/script-host';

const value = (expression: string) => aScriptHost({ code: `function value() { return ${expression}; }` }).run('value');

describe('The language', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'project-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const load = (source: string, file = 'Code.js') => {
    writeFileSync(join(folder, file), source);
    return loadProject(folder);
  };

  it.each([
    ['a private field', 'class A { #secret = 1; get() { return this.#secret; } }', 'Unexpected token #'],
    ['a private method', 'class A {\n  #hide() {}\n}', 'Unexpected token #'],
    ['a static field', 'class A { static count = 0; }', 'Unexpected token ='],
    ['a static field without a value', 'class A { static count; }', 'Unexpected token ;'],
    ['a static block', 'class A { static { this.a = 1; } }', 'Unexpected token {'],
    ['an export', 'export function a() {}', "Unexpected token 'export'"],
    ['an import', "import a from './a';", 'Cannot use import statement outside a module'],
  ])('does not parse %s (F167, F170, F221)', (_name, source, words) => {
    expect(() => load(source)).toThrow(words);
  });

  it.each([
    ['in texts', `const a = "class A { #b; static c = 1 }", d = \`#\${a}#e\`, f = /#g\\/static h =/;`],
    ['in comments', '/* class { #a } */ // static b = 1\nvar c = 1;'],
    ['static methods', 'class A { static make() { return 1; } static get b() { return 2; } static async c() {} static *d() {} }'],
    ['the word elsewhere', 'const options = { static: 1 }; const b = options.static; class C { static() { return 1; } }'],
    ['a division', 'const a = 4 / 2, b = a / 1; const c = "#" + a;'],
  ])('parses %s (F170)', (_name, source) => {
    expect(load(source).files).toHaveLength(1);
  });

  it('takes no TypeScript for a script (F197)', () => {
    writeFileSync(join(folder, 'Code.js'), 'var a = 1;');

    expect(load('const a: number = 1;', 'more.ts').files.map(({ name }) => name)).toEqual(['Code.gs']);
  });

  it('leaves out what .claspignore names (F198)', () => {
    writeFileSync(join(folder, '.claspignore'), '# ours\n**/*.test.js\nbuild/**\n!keep.js\n');
    writeFileSync(join(folder, 'a.test.js'), 'syntax error here');
    writeFileSync(join(folder, 'keep.js'), 'var b = 1;');

    expect(load('var a = 1;').files.map(({ name }) => name)).toEqual(['Code.gs', 'keep.gs']);
  });
});

describe('The runtime', () => {
  it('has the locale data of all languages (F141, F173)', () => {
    expect(value("new Date(Date.UTC(2026, 0, 5)).toLocaleDateString('de-DE', { timeZone: 'UTC', dateStyle: 'long' })")).toBe(
      '5. Januar 2026',
    );
    expect(value("new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' }).format(1234.5)")).toBe('¥1,234.50');
    expect(value("['ä', 'z', 'a'].sort(new Intl.Collator('sv').compare)")).toEqual(['a', 'z', 'ä']);
  });

  it('has newer methods of the library (F172)', () => {
    expect(value('[[1, 2, 3].findLast((n) => n < 3), [3, 1].at(-1), "a-a".replaceAll("a", "b"), typeof BigInt(1)]')).toEqual([
      2,
      1,
      'b-b',
      'bigint',
    ]);
  });

  it('finds functions by every way to declare them at the top (F174)', () => {
    const { run } = aScriptHost({
      code: `function a() { return 1; } async function b() { return 2; } var c = function () { return 3; };
        let d = () => 4; const e = () => 5; function* f() {}`,
    });

    expect(['a', 'b', 'c', 'd', 'e'].map((name) => run(name))).toEqual([1, 2, 3, 4, 5]);
  });

  it('runs private functions by hand, though no page may call them (F176)', () => {
    const { host, run, page, last } = aScriptHost({ code: 'function secret_() { return 1; }' });
    host.callFromClient('owner@example.com', 'secret_', [], page);

    expect([run('secret_'), last().outcome.ok]).toEqual([1, true]);
  });

  it('makes dates and lists of its own realm (F177, F222)', () => {
    expect(
      value(`(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date(2026, 0, 5));
        return [cell.getValue() instanceof Date, cell.getValues() instanceof Array, Utilities.parseDate('2026', 'UTC', 'yyyy') instanceof Date];
      })()`),
    ).toEqual([true, true, true]);
  });

  it('tells where an error came from by function, file and line (F178)', () => {
    const { run, last } = aScriptHost({ code: '\nfunction deep() { throw new Error("x"); }\nfunction top() { deep(); }' });
    refusalOf(() => run('top'));
    const { outcome } = last();

    expect(outcome.ok ? '' : outcome.error.stack).toMatch(/at deep \(Code(\.gs)?:2:25\)\n\s+at top \(Code(\.gs)?:3:18\)/);
    expect(value("(() => { try { null.x; } catch (e) { return ['fileName' in e, 'lineNumber' in e]; } })()")).toEqual([
      false,
      false,
    ]);
  });

  it('writes what Logger and console say into one log (F182)', () => {
    const { run, last } = aScriptHost({
      code: 'function both() { Logger.log("a %s", 1); console.warn("b"); console.log({ c: 1 }); }',
    });

    run('both');

    expect(last().log.map(({ level, text }) => [level, text])).toEqual([
      ['info', 'a 1'],
      ['warn', 'b'],
      ['debug', '{"c":1}'],
    ]);
  });

  it('gives undefined for members that no class has, and an error for calling them (F190, F213)', () => {
    expect(value('[typeof SpreadsheetApp.getActiveSheet().getTables, typeof SpreadsheetApp.nothing]')).toEqual([
      'undefined',
      'undefined',
    ]);
    expect(refusalOf(() => value('SpreadsheetApp.getActiveSheet().getTables()'))).toMatch(/TypeError: .*is not a function/);
  });

  it('names no blob by itself (F220)', () => {
    expect(value("[Utilities.newBlob('a').getName(), Utilities.newBlob('a', 'text/plain', 'n').getName()]")).toEqual([null, 'n']);
  });

  it('keeps a cache for the script, the person and the document each (F151)', () => {
    expect(
      value(`(() => {
        const caches = [CacheService.getScriptCache(), CacheService.getUserCache(), CacheService.getDocumentCache()];
        caches.forEach((cache, index) => cache.put('a', String(index)));
        return caches.map((cache) => cache.get('a'));
      })()`),
    ).toEqual(['0', '1', '2']);
  });
});
