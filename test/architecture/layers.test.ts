import { codeOf, importsOf, sourceFiles } from './source-files';

/** What each layer may import besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/i18n': ['src/domain'],
  'src/app': ['src/domain', 'src/i18n'],
  'src/gas': ['src/domain', 'src/i18n', 'src/app'],
  'src/sidebar': ['src/domain', 'src/i18n', 'src/app/api'],
  host: [],
};

const GOOGLE = /\b(SpreadsheetApp|PropertiesService|LockService|MailApp|ScriptApp|HtmlService|CacheService|Utilities|Session)\b/;

describe('layers', () => {
  it.each(Object.keys(ALLOWED))('%s imports only what stands below it', (layer) => {
    const allowed = [layer, ...(ALLOWED[layer] ?? [])];

    const strays = sourceFiles(layer).flatMap((file) =>
      importsOf(file)
        .filter((target) => /^(src|host|test|scripts)\//.test(target) && !allowed.some((folder) => target.startsWith(folder)))
        .map((target) => `${file.path} imports ${target}`),
    );

    expect(strays).toEqual([]);
  });

  it('the host knows no order: nothing of it names the product', () => {
    expect(
      sourceFiles('host')
        .filter((file) => /ordersheet|订单簿/i.test(file.text))
        .map((file) => file.path),
    ).toEqual([]);
  });

  it.each(['src/domain', 'src/i18n', 'src/app'])('%s names no service of Google', (layer) => {
    expect(
      sourceFiles(layer)
        .filter((file) => GOOGLE.test(codeOf(file)))
        .map((file) => file.path),
    ).toEqual([]);
  });

  it('domain and use cases read neither a clock nor chance', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(/;

    expect(
      [...sourceFiles('src/domain'), ...sourceFiles('src/app')]
        .filter((file) => impure.test(codeOf(file)))
        .map((file) => file.path),
    ).toEqual([]);
  });

  it('the spreadsheet engine is touched by one folder only', () => {
    const strays = sourceFiles('host').filter(
      (file) => !file.path.startsWith('host/engine/') && importsOf(file).some((target) => target.startsWith('@odoo/')),
    );

    expect(strays.map((file) => file.path)).toEqual([]);
  });
});
