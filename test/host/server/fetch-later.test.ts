import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchLater } from '../../../host/server/fetch-later';
import { fetcherFor } from '../../../host/services/fetch/allowed-hosts';
import type { FetchRequest } from '../../../host/services/fetch/url-fetch';

describe('fetchLater', () => {
  let server: Server;
  let address = '';
  let answer: RequestListener = () => {};
  const heard: { method: string | undefined; url: string | undefined; headers: Record<string, unknown>; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (text) => {
        body += String(text);
      });
      request.on('end', () => {
        heard.push({ method: request.method, url: request.url, headers: request.headers, body });
        answer(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    heard.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const aRequest = (parts: Partial<FetchRequest> = {}): FetchRequest => ({
    ...{ url: `${address}/a`, method: 'GET', headers: {}, body: null, followRedirects: true },
    ...parts,
  });
  const never = () => new AbortController().signal;
  const through = (hosts: readonly string[], request: FetchRequest) =>
    Promise.resolve(fetcherFor(hosts, fetchLater(never()))?.(request));

  it('sends what it is given and brings the answer', async () => {
    answer = (_, response) => void response.writeHead(418, { 'x-a': 'b' }).end('茶');

    const { code, headers, body } = await fetchLater(never())(
      aRequest({ method: 'PUT', headers: { 'X-Own': '1' }, body: Buffer.from('text').toString('base64') }),
    );

    expect([code, headers['x-a'], Buffer.from(body, 'base64').toString()]).toEqual([418, 'b', '茶']);
    expect(heard).toMatchObject([{ method: 'PUT', headers: { 'x-own': '1' }, body: 'text' }]);
  });

  it('is off where no host is named', () => {
    expect(fetcherFor([], fetchLater(never()))).toBeNull();
  });

  it('follows a redirect, as a GET without what was posted', async () => {
    answer = (request, response) =>
      void (request.url === '/a' ? response.writeHead(302, { location: '/b' }).end() : response.end('there'));

    const response = await through(['127.0.0.1'], aRequest({ method: 'POST', body: Buffer.from('x').toString('base64') }));

    expect(Buffer.from(response?.body ?? '', 'base64').toString()).toBe('there');
    expect(heard.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', '/a', 'x'],
      ['GET', '/b', ''],
    ]);
  });

  it('follows no redirect to a host that is not allowed, and none at all where the script says so', async () => {
    answer = (_, response) => void response.writeHead(302, { location: address.replace('127.0.0.1', 'localhost') }).end();

    await expect(through(['127.0.0.1'], aRequest())).rejects.toThrow('UrlFetchApp may not reach localhost on this host');
    expect(await through(['127.0.0.1'], aRequest({ followRedirects: false }))).toMatchObject({ code: 302 });
  });

  it('gives up where it is sent on and on', async () => {
    answer = (_, response) => void response.writeHead(307, { location: '/a' }).end();

    await expect(through(['*'], aRequest())).rejects.toThrow(`Address unavailable: ${address}/a`);
    expect(heard.length).toBe(21);
  });

  it('gives up with the execution that wanted it', async () => {
    answer = () => {};
    const ending = new AbortController();
    const fetched = fetchLater(ending.signal)(aRequest());
    setTimeout(() => ending.abort(), 20);

    await expect(fetched).rejects.toThrow(`Address unavailable: ${address}/a`);
  });

  it('reads no answer of more than 50 MB (F018)', async () => {
    answer = (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (response.writable && response.write(Buffer.alloc(1024 * 1024))) {
          // As fast as it is taken.
        }
      };
      response.on('drain', more);
      more();
    };

    await expect(fetchLater(never())(aRequest())).rejects.toThrow('Limit Exceeded: URLFetch Response Size.');
  });

  it('says that nobody answers', async () => {
    await expect(fetchLater(never())(aRequest({ url: 'http://127.0.0.1:1/' }))).rejects.toThrow(
      'Address unavailable: http://127.0.0.1:1/',
    );
  });
});
