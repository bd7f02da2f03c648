import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { connectPageClient, type PageClient } from '../../support/page-client';
import { makeDataFolder, type RunningHost, startHost } from '../../support/running-host';

jest.setTimeout(60_000);

describe('Services of a served host', () => {
  const data = makeDataFolder();
  let host: RunningHost;
  let page: PageClient;
  let server: Server;
  let elsewhere = '';
  const held: ServerResponse[] = [];

  const start = async () => {
    const translations = join(data.path, 'translations.json');
    writeFileSync(translations, '{"en>zh": {"Hello": "你好"}}');
    const args = ['--allow-fetch', '127.0.0.1', '--translations', translations];
    host = await startHost({ project: 'services', dataFolder: data.path, args });
    page = await connectPageClient(host.address);
  };

  beforeAll(async () => {
    server = createServer((request, response) => void (request.url === '/slow' ? held.push(response) : response.end('there')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await start();
  });
  afterAll(async () => {
    page.close();
    await host.kill();
    server.closeAllConnections();
    server.close();
    data.remove();
  });

  it('fetches from allowed hosts while other scripts run', async () => {
    const slow = page.call('fetchText', `${elsewhere}/slow`);
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));

    expect(await page.call('addOne', 1)).toBe(2);
    held[0]?.end('at last');
    expect(await slow).toBe('at last');
    await expect(page.call('fetchText', 'https://example.com/')).rejects.toThrow('UrlFetchApp may not reach example.com');
  });

  it('translates by its file', async () => {
    expect(await page.call('translate', 'Hello')).toBe('你好');
  });

  it('keeps files of the drive under their ids through a kill, and hands them out as files to save', async () => {
    const name = '../../账单 <1>.html';
    const url = String(await page.call('saveFile', name, '<script>alert(1)</script>', 'text/html'));
    await host.kill();
    page.close();
    await start();

    expect(await page.call('readFile', name)).toBe('<script>alert(1)</script>');
    const files = readdirSync(join(data.path, 'drive'));
    expect(files).toEqual([expect.stringMatching(/^1[\w-]{32}$/)]);
    expect(readFileSync(join(data.path, 'drive', files[0] ?? ''), 'utf8')).toBe('<script>alert(1)</script>');
    expect(existsSync(join(data.path, '..', '账单 <1>.html'))).toBe(false);

    const response = await fetch(new URL(new URL(url).pathname, host.address));
    expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
      'application/octet-stream',
      `attachment; filename="file"; filename*=UTF-8''..%2F..%2F%E8%B4%A6%E5%8D%95%20%3C1%3E.html`,
    ]);
    expect((await fetch(new URL('/file/d/..%2Fstate.json/view', host.address))).status).toBe(404);
  });

  it('lists folders with their names escaped', async () => {
    const root = new URL(String(await page.call('rootUrl')));
    const list = await (await fetch(`${host.address}drive?lang=zh-CN`)).text();

    expect(list).toContain('云端硬盘');
    expect(list).toContain('Bills/</a>');
    const [folder = ''] = /\/drive\/folders\/1[\w-]{32}/.exec(list) ?? [];
    const within = await fetch(new URL(folder, host.address));
    expect(await within.text()).toContain('../../账单 &lt;1&gt;.html');
    expect(within.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect((await fetch(new URL(root.pathname, host.address))).status).toBe(200);
    expect((await fetch(new URL('/drive/folders/1234', host.address))).status).toBe(404);
  });

  it('gives a copy of the spreadsheet as .xlsx', async () => {
    const url = new URL(String(await page.call('backUp')));
    expect(url.pathname).toMatch(/^\/spreadsheets\/d\/1[\w-]{32}\/edit$/);

    const response = await fetch(new URL(url.pathname, host.address));
    const workbook = new Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());

    expect(workbook.worksheets[0]?.getCell('A1').value).toBe('订单');
  });

  it('takes in a response of the form and runs what waits for it (F101)', async () => {
    await page.call('install');
    const send = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${host.address}form?lang=en`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body,
        redirect: 'manual',
      });
    const until = async (text: string) => {
      for (;;) {
        const rows = (await page.call('responses')) as string[][] | null;
        if (JSON.stringify(rows).includes(text)) return rows;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };

    expect(
      (await send('question=Name&answer=An&question=&answer=lost&question=Tea%20%3E&answer=5')).headers.get('location'),
    ).toBe('/form?lang=en&sent=1');
    await until('An was answered');
    const form = await (await fetch(`${host.address}form?lang=en`)).text();
    expect(form).toContain('<label for="known-1">Tea &gt;</label><input id="known-1" name="Tea &gt;">');
    await send('Name=Bo&Tea+%3E=%3DA1');

    expect((await until('Bo was answered'))?.map((row) => row.slice(1))).toEqual([
      ['Name', 'Tea >', ''],
      ['An', '5', 'An was answered'],
      ['Bo', '=A1', 'Bo was answered'],
    ]);
    expect((await send('Name=Eve', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await send('Name=')).headers.get('location')).toBe('/form?lang=en&sent=0');
    expect(((await page.call('responses')) as string[][]).length).toBe(3);
  });
});
