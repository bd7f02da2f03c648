import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostProgram } from '../../support/running-host';

jest.setTimeout(60_000);

describe('Files of functions that are run one after the other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-files-'));
  const project = join(folder, 'project.gs');
  const run = (functionName: string, ...more: string[]) => {
    const ended = spawnSync(
      process.execPath,
      [hostProgram, '--project', folder, '--run', functionName, '--workbook', join(folder, 'kept', 'workbook.json'), ...more],
      { encoding: 'utf8' },
    );
    return `${ended.stdout}${ended.stderr}`;
  };

  beforeAll(() =>
    writeFileSync(
      project,
      `function keep() { DriveApp.createFile('a/b.txt', 'text'); CalendarApp.createAllDayEvent('Day', new Date(2026, 10, 23)); }
       function find() { return DriveApp.getFilesByName('a/b.txt').next().getBlob().getDataAsString() + CalendarApp.getEventsForDay(new Date(2026, 10, 23)).length; }
       function translate() { return LanguageApp.translate('Hello', 'en', 'zh'); }`,
    ),
  );
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stay beside the workbook', () => {
    expect(run('keep')).not.toContain('failed');
    expect(run('find')).toContain("Result: 'text1'");
    expect(readdirSync(join(folder, 'kept', 'drive'))).toHaveLength(1);
  });

  it('translate by a file, or end in one sentence where it is none', () => {
    const file = join(folder, 'translations.txt');
    writeFileSync(file, '{"en>zh": {"Hello": "你好"}}');
    expect(run('translate', '--translations', file)).toContain("Result: '你好'");

    writeFileSync(file, '{"en": {"Hello": "你好"}}');
    expect(run('translate', '--translations', file)).toBe(`${file} must be JSON such as {"en>zh": {"Hello": "你好"}}.\n`);
    expect(run('translate', '--translations', `${file}.none`)).toBe(`There is no file ${file}.none of translations.\n`);
  });
});
