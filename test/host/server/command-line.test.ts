import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
