import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { hostProgram, makeDataFolder, startHost } from '../../support/running-host';

jest.setTimeout(60_000);

const stock = join(process.cwd(), 'test/fixtures/projects/stock');

describe('the host on the command line', () => {
  const data = makeDataFolder();
  afterAll(() => data.remove());

  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [hostProgram, ...args], { encoding: 'utf8', timeout: 30_000 });
    return { status, stdout, stderr };
  };

  it.each([
    { args: [], says: 'Name the Apps Script project with --project DIR.' },
    { args: ['--project', join(stock, 'nowhere')], says: `There is no project folder ${join(stock, 'nowhere')}.` },
    { args: ['--project', stock, '--port', 'many'], says: '--port must be a number from 0 to 65535, not many.' },
    { args: ['--project', stock, '--smtp', 'mail'], says: '--smtp must be HOST:PORT, not mail.' },
    { args: ['--project', stock, '--locale', 'english'], says: '--locale must look like en_US or zh_CN, not english.' },
    { args: ['--project', stock, '--time-zone', 'Mars'], says: '--time-zone must be a name such as Asia/Shanghai, not Mars.' },
    { args: ['--project', stock, '--user', 'mei'], says: '--user must be an e-mail address, not mei.' },
    {
      args: ['--project', stock, '--answers', '["MAYBE"]'],
      says: '--answers must be a JSON list such as ["YES", {"button": "OK", "text": "2026"}].',
    },
  ])('says $says', ({ args, says }) => {
    expect(run(...args)).toEqual({ status: 1, stdout: '', stderr: `${says}\n` });
  });

  it('explains its options', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--first-run') });
  });

  it('says that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };

    const { status, stderr } = run('--project', stock, '--data', join(data.path, 'port'), '--port', String(port));

    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `Port ${port} is in use by another program; name another one with --port.\n`,
    });
    other.close();
  });

  it.each([
    [['--data', '/dev/null/data'], 'The data folder /dev/null/data cannot be written to (ENOTDIR).\n'],
    [['--xlsx', '/dev/null/a.xlsx'], '--xlsx names /dev/null/a.xlsx, which cannot be written to.\n'],
  ])('refuses %j in one sentence', (args, sentence) => {
    const ended = run('--project', stock, '--headless', ...args);

    expect(ended).toEqual({ status: 1, stdout: '', stderr: sentence });
  });

  it('refuses a data folder that another host is using, until that one is killed', async () => {
    const folder = join(data.path, 'shared');
    const host = await startHost({ project: 'stock', dataFolder: folder });

    const second = run('--project', stock, '--data', folder, '--headless');
    await host.kill();
    const third = run('--project', stock, '--data', folder, '--headless');

    expect(second).toMatchObject({ status: 1, stderr: expect.stringContaining('is used by another host that is running') });
    expect(third).toMatchObject({ status: 0, stderr: '' });
  });

  it('makes the first run once, with the prepared answers', () => {
    const folder = join(data.path, 'first');
    const answers = '["YES", {"button": "OK", "text": "台灯"}]';
    const args = [
      '--project',
      stock,
      '--data',
      folder,
      '--headless',
      '--first-run',
      'setUp,emptyStock,nameProduct,mailStock',
      '--answers',
      answers,
    ];

    const first = run(...args);
    const second = run(...args);

    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(second).toMatchObject({ status: 0, stderr: '' });
    const [mail, ...more] = readdirSync(join(folder, 'mails'));
    expect(more).toEqual([]);
    expect(readFileSync(join(folder, 'mails', mail ?? ''), 'utf8')).toContain('Lamp: 0');
  });

  it.each([
    {
      files: { 'Code.gs': 'function () {' },
      says: /^Syntax error: SyntaxError: Function statements require a function name line: 1 file: Code\.gs\n$/,
    },
    { files: { 'Code.gs': '', 'appsscript.json': '{' }, says: /^The manifest \S+appsscript\.json is not JSON: .+\.\n$/ },
    { files: { 'Code.gs': '', '.clasp.json': '[' }, says: /^\S+\.clasp\.json cannot be read: .+\.\n$/ },
    { files: { 'Code.gs': '' }, says: /^Script function not found: setUp\n$/ },
    { files: { 'Code.gs': 'nowhere();' }, says: /^ReferenceError: nowhere is not defined[^\n]*\n$|^nowhere is not defined\n$/ },
  ])('ends with one sentence for the project $files', ({ files, says }) => {
    const folder = mkdtempSync(join(data.path, 'project-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

    const { status, stderr } = run('--project', folder, '--data', join(folder, 'data'), '--headless', '--first-run', 'setUp');

    expect(status).toBe(1);
    expect(stderr).toMatch(says);
  });

  it('does not follow links out of the project', () => {
    const folder = mkdtempSync(join(data.path, 'project-'));
    writeFileSync(join(folder, 'Code.gs'), "function setUp() { HtmlService.createHtmlOutputFromFile('secret'); }");
    writeFileSync(join(data.path, 'secret.html'), 'secret');
    symlinkSync(join(data.path, 'secret.html'), join(folder, 'secret.html'));

    const { status, stderr } = run('--project', folder, '--data', join(folder, 'data'), '--headless', '--first-run', 'setUp');

    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/secret/) });
  });

  it.each([
    ['a log of edits', 'workbook.json.log', '{}\n{"half"\n', 'workbook.json.damaged-1.log'],
    ['a state', 'state.json', '{"half":', /^state\.json\.broken-\d+$/],
  ])('keeps %s that is damaged aside', (_, file, text, keptAs) => {
    const folder = mkdtempSync(join(data.path, 'damaged-'));
    run('--project', stock, '--data', folder, '--headless');
    writeFileSync(join(folder, file), text);

    const { status, stderr } = run('--project', stock, '--data', folder, '--headless');

    const kept = readdirSync(folder).filter((name) => (typeof keptAs === 'string' ? name === keptAs : keptAs.test(name)));
    expect({ status, lines: stderr.split('\n').length }).toEqual({ status: 1, lines: 2 });
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([text]);
  });

  it('keeps a workbook aside that is JSON and no workbook', () => {
    for (const text of ['{}', '[]', 'null', '{"revisionId":"a","sheets":[5]}']) {
      const folder = mkdtempSync(join(data.path, 'odd-'));
      writeFileSync(join(folder, 'workbook.json'), text);

      const { status, stderr } = run('--project', stock, '--data', folder, '--headless');

      expect({ text, status, stderr }).toEqual({ text, status: 1, stderr: expect.stringMatching(/^The workbook .*\.\n$/) });
      expect(readFileSync(join(folder, 'workbook.json.damaged-1'), 'utf8')).toBe(text);
    }
  });

  it('makes a first run that has failed again at the next start', () => {
    const folder = join(data.path, 'failing');
    const start = (...more: string[]) =>
      run('--project', stock, '--data', folder, '--headless', '--first-run', 'setUp,emptyStock', ...more);

    expect(start()).toMatchObject({ status: 1, stderr: 'No answer is prepared for the alert "Empty the stock?"\n' });
    expect(start('--answers', '["YES"]')).toMatchObject({ status: 0, stderr: '' });
  });

  it('keeps a damaged workbook aside and says so', () => {
    const folder = join(data.path, 'damaged');
    mkdirSync(folder);
    writeFileSync(join(folder, 'workbook.json'), '{"half":');

    const { status, stderr } = run('--project', stock, '--data', folder, '--headless');

    expect(status).toBe(1);
    expect(stderr).toMatch(/^The workbook workbook\.json could not be read .* it was kept as workbook\.json\.damaged-1\.\n$/);
    expect(readFileSync(join(folder, 'workbook.json.damaged-1'), 'utf8')).toBe('{"half":');
  });

  it('ends when it is asked to', async () => {
    const host = await startHost({ project: 'stock', dataFolder: join(data.path, 'ending') });

    expect(await host.stop()).toBe(0);
  });
});
