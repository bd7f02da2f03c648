import { get } from 'node:http';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Workbook } from 'exceljs';
import WebSocket from 'ws';
import { connectPageClient, type PageClient } from '../../support/page-client';
import { makeDataFolder, type RunningHost, startHost } from '../../support/running-host';

jest.setTimeout(60_000);

describe('startSheetServer', () => {
  const data = makeDataFolder();
  let host: RunningHost;
  let page: PageClient;

  beforeAll(async () => {
    host = await startHost({ project: 'counter', dataFolder: data.path });
  });
  beforeEach(async () => {
    page = await connectPageClient(host.address);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await host.kill();
    data.remove();
  });

  const wrote = (text: string) =>
    page.waitFor((message) => message.type === 'collaboration' && JSON.stringify(message).includes(text));

  it('loses no count of three scripts that take turns by a lock (F147)', async () => {
    const before = Number(await page.call('countTo', 0, false));

    await Promise.all([1, 2, 3].map(() => page.call('countTo', 20, true)));

    expect(await page.call('countTo', 0, false)).toBe(before + 60);
  });

  it('gives the lock of a killed script to the next one', async () => {
    const held = page.call('holdLock').catch((error: Error) => error.message);
    await wrote('held');
    const rows = (await page.request({ kind: 'listExecutions' })) as { execution: string; functionName: string; state: string }[];
    const [running] = rows.filter(({ functionName, state }) => functionName === 'holdLock' && state === 'running');

    await page.request({ kind: 'cancel', execution: running?.execution ?? '' });

    expect(await held).toBe('Execution cancelled');
    expect(await page.call('tryLock')).toBe(true);
  });

  it('runs scripts in the time zone of their manifest (F135)', async () => {
    expect(await page.call('localHour')).toBe(21);
  });

  it('lets a result with a date in it arrive as nothing (F164)', async () => {
    expect(await page.call('now')).toBeNull();
  });

  it('does not let a page call private functions (F162)', async () => {
    await expect(page.call('secret_')).rejects.toThrow('Script function not found: secret_');
  });

  it('hands the file of a form to the script as a blob (F165)', async () => {
    const file = { $blob: { name: 'a.txt', contentType: 'text/plain', bytes: [-26, -75, -117] } };

    expect(await page.call('readBack', { file, title: 'x' })).toEqual({ fields: ['file', 'title'], text: '测', name: 'a.txt' });
  });

  it('lets people’s edits through while a script flushes in a loop', async () => {
    const flushes = page.call('flushFor', 1500);
    await wrote('"content":"1"').catch(() => {});

    const delays: number[] = [];
    for (let edit = 0; edit < 10; edit += 1) delays.push(await confirmEdit(page, `edit ${edit}`));

    expect(await flushes).toBeGreaterThan(10);
    expect(Math.max(...delays)).toBeLessThan(1000);
  });

  it('has everything on disk that a page was told of when it is killed', async () => {
    void page.call('remember', '小梅').catch(() => {});
    await wrote('remembered');

    await host.kill();
    host = await startHost({ project: 'counter', dataFolder: data.path });
    page = await connectPageClient(host.address);

    expect(await page.call('recall')).toBe('小梅');
    expect(JSON.stringify(await page.waitFor(({ type }) => type === 'welcome'))).toContain('remembered');
  });

  it('gives the spreadsheet as .xlsx with its formulas', async () => {
    await page.call('fill');

    const response = await fetch(`${host.address}download.xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());

    const sheet = workbook.worksheets[0];
    expect(sheet?.getCell('A1').value).toBe('订单');
    expect(sheet?.getCell('B2').value).toMatchObject({ formula: 'B1*2', result: 25 });
  });

  it.each([
    ['a page of another origin', { origin: 'http://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a name that was bound to this machine', { host: 'rebound.example' }],
  ])('refuses the line to %s', async (_, headers) => {
    const socket = new WebSocket(`${host.address.replace('http', 'ws')}line`, { headers });

    const outcome = await new Promise((resolve) => {
      socket.once('open', () => resolve('opened'));
      socket.once('error', (error) => resolve(error.message));
    });

    expect(outcome).toBe('Unexpected server response: 403');
  });

  it('keeps the workbook from messages that the engine would stumble over, now and at the next start', async () => {
    const hostile = await connectPageClient(host.address, 'hostile@example.com');
    const welcome = await hostile.waitFor(({ type }) => type === 'welcome');
    const head = welcome.type === 'welcome' ? welcome.head : '';
    const revision = { type: 'REMOTE_REVISION', version: 1, clientId: 'x', serverRevisionId: head };
    const undo = { type: 'REVISION_UNDONE', version: 1, serverRevisionId: head, nextRevisionId: 'bad-2' };
    for (const message of [
      undefined,
      5,
      { type: 7 },
      { ...revision, nextRevisionId: 'bad-1', commands: 5 },
      { ...undo, undoneRevisionId: 'nowhere' },
      { ...undo, undoneRevisionId: head },
      { type: 'CLIENT_MOVED', client: null },
    ])
      hostile.send({ type: 'collaboration', message });
    hostile.send({ type: 'hello', page: 'server', person: 'hostile@example.com', language: 'en' });
    hostile.close();

    expect(await page.call('localHour')).toBe(21);
    await host.kill();
    host = await startHost({ project: 'counter', dataFolder: data.path });
    page = await connectPageClient(host.address);
    expect(await page.call('localHour')).toBe(21);
  });

  it.each([
    '/..%2f..%2fpackage.json',
    '/library/..%2f..%2fpackage.json',
    '/library/%2e%2e/%2e%2e/package.json',
    '/../../package.json',
    '//etc/passwd',
    '/api/mails/..%2f..%2fstate/source',
    '/api/mails/%2e%2e%2fstate.json/html',
    '/api/mails/20261122-100000000-0001-abcdef%00/source',
    '/page.js%00.html',
    '/state.json',
    '/workbook.json',
    '/main.mjs',
    '/worker.cjs',
  ])('serves nothing at %s', async (path) => {
    // `fetch` would tidy the path up before it sends it.
    expect(await statusOf(host.address, path)).toBe(404);
  });

  it('refuses a page of another origin, and a name that was bound to this machine', async () => {
    expect(await statusOf(host.address, '/mail', { origin: 'http://evil.example' })).toBe(403);
    expect(await statusOf(host.address, '/download.xlsx', { host: 'rebound.example' })).toBe(403);
    expect(await statusOf(host.address, '/mail')).toBe(200);
  });

  it('cannot be reached from other computers', async () => {
    const { port } = new URL(host.address);
    const others = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).filter(({ internal }) => !internal));
    const opened = await Promise.all(others.map(({ address }) => connects(address, Number(port))));

    expect(opened).not.toContain(true);
    expect(await connects('127.0.0.1', Number(port))).toBe(true);
  });

  it('hangs up on a message that is larger than any', async () => {
    const socket = new WebSocket(`${host.address.replace('http', 'ws')}line`);
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    socket.send('x'.repeat(65 * 1024 * 1024));

    // 1006 where the line was cut before the reason could be told.
    expect([1006, 1009]).toContain(await closed);
    expect(await page.call('localHour')).toBe(21);
  });

  it('ignores what is not a message', async () => {
    const socket = new WebSocket(`${host.address.replace('http', 'ws')}line`);
    await new Promise((resolve) => socket.once('open', resolve));
    for (const text of ['{', '[]', 'null', '{"type":"hello"', '{"type":"request","request":1}']) socket.send(text);
    socket.close();

    expect(await page.call('localHour')).toBe(21);
  });
});

/** The status that a path gets, sent exactly as it is written. */
function statusOf(address: string, path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

function connects(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: address, port, timeout: 2000 });
    const end = (isOpen: boolean) => () => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

let lastEdit = 0;

/** Types into a cell as a page's model would, again and again as the revisions move on; resolves to the milliseconds it took. */
async function confirmEdit(page: PageClient, text: string): Promise<number> {
  lastEdit += 1;
  const id = `edit-${process.pid}-${lastEdit}`;
  const started = performance.now();
  const newest = (): string => {
    const messages = page.received.filter((message) => message.type === 'collaboration');
    const revisions = messages.map(({ message }) => (message as { nextRevisionId?: string }).nextRevisionId);
    const welcome = page.received.find((message) => message.type === 'welcome');
    return revisions.filter((each) => each !== undefined).at(-1) ?? (welcome?.type === 'welcome' ? welcome.head : '');
  };
  const isConfirmed = (): boolean =>
    page.received.some((message) => JSON.stringify(message).includes(`"nextRevisionId":"${id}"`));
  while (!isConfirmed()) {
    const command = { type: 'UPDATE_CELL', sheetId: '0', col: 5, row: lastEdit, content: text };
    const message = {
      type: 'REMOTE_REVISION',
      version: 1,
      clientId: 'x',
      serverRevisionId: newest(),
      nextRevisionId: id,
      commands: [command],
    };
    page.send({ type: 'collaboration', message });
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return performance.now() - started;
}
