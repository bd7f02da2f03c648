import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { BUNDLE_LIMIT } from '../../bench/measure-bundle';
import { ROOT } from './source-files';

const read = (name: string) => readFileSync(path.join(ROOT, 'build', name), 'utf8');

describe('build/', () => {
  const code = read('Code.js');

  it('is byte-identical when built again', () => {
    spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });

    expect(read('Code.js') === code).toBe(true);
  });

  // The 150 KB once hoped for do not hold this many features: the texts of two languages alone are 153 KB. docs/benchmarks.md says what it consists of.
  it('has at most as much server code as the benchmarks allow, both languages included', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(BUNDLE_LIMIT);
  });

  it('loads in a bare context without touching any service, as an add-on that is not authorised yet must', () => {
    expect(() => vm.runInNewContext(code, {})).not.toThrow();
  });

  it('has no syntax that the parser of Google refuses: modules, private or static fields', () => {
    expect(code).not.toMatch(/^\s*(import|export)\b|^\s*#\w+\s*[=;(]|^\s*static\s+(\w+\s*=|\{)/m);
  });

  it('keeps every helper private: what is global is what main.ts lists', () => {
    const context: Record<string, unknown> = {};
    vm.runInNewContext(code, context);
    const listed = [...readFileSync(path.join(ROOT, 'src/main.ts'), 'utf8').matchAll(/export \{([^}]*)\}/g)].flatMap((match) =>
      (match[1] ?? '')
        .split(',')
        .map((name) => name.trim().split(' as ').at(-1) ?? '')
        .filter(Boolean),
    );

    expect(
      Object.keys(context)
        .filter((name) => name !== 'app_')
        .sort(),
    ).toEqual([...listed].sort());
  });

  it('asks for the current document only', () => {
    expect(code.startsWith('/** @OnlyCurrentDoc */')).toBe(true);
    expect(JSON.parse(read('appsscript.json')).oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
  });

  it('reaches nothing outside of Google: posting into chats is another build', () => {
    expect(code).not.toMatch(/UrlFetchApp|external_request/);
    expect(JSON.parse(read('appsscript.json'))).not.toHaveProperty('urlFetchWhitelist');
  });
});
