import { ServiceException } from '../../host/services/exception';
import { fetcherFor } from '../../host/services/fetch/allowed-hosts';
import type { FetchRequest, FetchResponse } from '../../host/services/fetch/url-fetch';
import { sameThreadWaiting } from '../../host/services/same-thread-waiting';
import { aScriptHost, engines, everyScope, refusalOf, type ScriptHostSettings } from '../support/script-host';

const scope = 'https://www.googleapis.com/auth/script.external_request';

describe('UrlFetchApp', () => {
  const aFetch = (expression: string, settings: ScriptHostSettings = {}, answer: Partial<FetchResponse> = {}) => {
    const requests: FetchRequest[] = [];
    const fetch = fetcherFor(['example.com', '*.example.org'], (request) => {
      requests.push(request);
      return {
        code: 200,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: Buffer.from('中').toString('base64'),
        ...answer,
      };
    });
    const host = aScriptHost({
      manifest: { oauthScopes: [...everyScope, scope] },
      code: `function value() { return ${expression}; }`,
      ...settings,
    });
    const { options = {} } = settings;
    const reaching = aScriptHost({
      manifest: { oauthScopes: [...everyScope, scope] },
      code: `function value() { return ${expression}; }`,
      ...settings,
      options: { ...options, waiting: () => sameThreadWaiting(host.clock, [], fetch) },
    });
    return { requests, off: host, on: reaching };
  };

  it('reaches a stand-in for a host, of which the script sees nothing', () => {
    const asked: FetchRequest[] = [];
    const fetch = fetcherFor(['example.com=http://127.0.0.1:4490/x/', 'example.org'], (request) => {
      asked.push(request);
      throw new ServiceException(`Address unavailable: ${request.url}`);
    });
    const { run } = aScriptHost({
      manifest: { oauthScopes: [...everyScope, scope] },
      code: 'function get(url) { return UrlFetchApp.fetch(url); }',
      ...(fetch ? { fetch } : {}),
    });

    expect(refusalOf(() => run('get', 'https://example.com/a/b?c=d'))).toBe(
      'Exception: Address unavailable: https://example.com/a/b?c=d',
    );
    refusalOf(() => run('get', 'https://example.org/e'));

    expect(asked.map(({ reachedAt }) => reachedAt)).toEqual(['http://127.0.0.1:4490/x/a/b?c=d', 'https://example.org/e']);
  });

  it('is off unless the host allows the address', () => {
    const here = aFetch(`UrlFetchApp.fetch('https://example.com/').getContentText()`);

    expect(refusalOf(() => here.off.run('value'))).toBe(
      'Exception: UrlFetchApp is off on this host; allow it with --allow-fetch HOST.',
    );
    expect(here.on.run('value')).toBe('中');
    expect(refusalOf(() => aFetch(`UrlFetchApp.fetch('https://evil.com/')`).on.run('value'))).toMatch(/may not reach evil.com/);
    expect(aFetch(`UrlFetchApp.fetch('https://a.example.org/').getResponseCode()`).on.run('value')).toBe(200);
  });

  it('sends fields of a form, and text as it is, with headers', () => {
    const { on, requests } = aFetch(`UrlFetchApp.fetchAll([
      { url: 'https://example.com/a', payload: { q: 'a b', n: 1 } },
      { url: 'https://example.com/b', method: 'put', contentType: 'application/json', payload: '{}', headers: { 'X-A': 5 } }]).length`);

    expect(on.run('value')).toBe(2);
    expect(requests.map(({ method, headers, body }) => [method, headers, Buffer.from(body ?? '', 'base64').toString()])).toEqual([
      ['POST', { 'content-type': 'application/x-www-form-urlencoded' }, 'q=a%20b&n=1'],
      ['PUT', { 'content-type': 'application/json', 'X-A': '5' }, '{}'],
    ]);
  });

  it('throws for an error of the server unless that is muted', () => {
    const url = `'https://example.com/x'`;

    expect(refusalOf(() => aFetch(`UrlFetchApp.fetch(${url})`, {}, { code: 404 }).on.run('value'))).toMatch(
      /^Exception: Request failed for https:\/\/example.com returned code 404/,
    );
    const muted = `UrlFetchApp.fetch(${url}, { muteHttpExceptions: true }).getResponseCode()`;
    expect(aFetch(muted, {}, { code: 404 }).on.run('value')).toBe(404);
  });

  it('holds requests to the limits of a call and of the day (F004, F018)', () => {
    const refusal = (expression: string, settings: ScriptHostSettings = {}) =>
      refusalOf(() => aFetch(expression, settings).on.run('value'));

    expect(refusal(`UrlFetchApp.fetch('https://example.com/' + 'x'.repeat(2048))`)).toBe(
      'Exception: Limit Exceeded: URLFetch URL Length.',
    );
    expect(refusal(`UrlFetchApp.fetch('https://example.com/', { headers: { a: 'x'.repeat(8192) } })`)).toBe(
      'Exception: Limit Exceeded: URLFetch Header Size.',
    );
    const twice = `[1, 2].map(() => UrlFetchApp.fetch('https://example.com/').getResponseCode())`;
    expect(refusal(twice, { options: { quotas: { fetchCallsPerDay: 1 } } })).toBe(
      'Exception: Service invoked too many times for one day: urlfetch.',
    );
  });

  it('reaches what the manifest lists only (F061)', () => {
    const listing = (url: string) =>
      aFetch(`UrlFetchApp.fetch('${url}').getResponseCode()`, {
        manifest: { oauthScopes: [...everyScope, scope], urlFetchWhitelist: ['https://example.com/foo'] },
      }).on;

    expect(listing('https://example.com/foo/bar').run('value')).toBe(200);
    expect(refusalOf(() => listing('https://example.com/').run('value'))).toBe(
      "Exception: UrlFetchApp may not reach https://example.com/: no prefix in the manifest's urlFetchWhitelist allows it.",
    );
    expect(refusalOf(() => listing('not an address').run('value'))).toBe('Exception: Invalid argument: http://not an address');
  });

  it('needs its scope (F070)', () => {
    const settings = { manifest: { oauthScopes: everyScope } };

    expect(refusalOf(() => aFetch(`UrlFetchApp.fetch('https://example.com/')`, settings).on.run('value'))).toBe(
      `Exception: Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${scope}`,
    );
  });
});

describe.each(engines)('A form on the %s engine', (_name, makeEngine) => {
  it('puts responses into its sheet and tells them as they are shown (F101, F107)', () => {
    const { host, run, records } = aScriptHost({
      engine: makeEngine(),
      code: `function install() { ScriptApp.newTrigger('log').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
        function log(e) {
          console.log(JSON.stringify([Object.keys(e).sort(), e.range.getA1Notation(), e.values.slice(1), e.namedValues.Number, e.namedValues.Name, e.range.getValues()[0].slice(1)]));
        }
        function heading() { return SpreadsheetApp.getActive().getSheetByName('Form Responses 1').getRange('A1:E1').getValues()[0]; }`,
    });
    run('install');

    host.submitForm([
      ['Name', 'An'],
      ['Number', '12'],
    ]);
    host.submitForm([
      ['Name', 'Bo'],
      ['Name', 'Cy'],
      ['Number', '10%'],
    ]);

    const keys = ['authMode', 'namedValues', 'range', 'triggerUid', 'values'];
    expect(records.slice(1).map(({ log }) => JSON.parse(log[0]?.text ?? 'null'))).toEqual([
      [keys, 'A2:C2', ['An', '12'], ['12'], ['An'], ['An', 12]],
      [keys, 'A3:D3', ['Bo', '10%', 'Cy'], ['10%'], ['Bo', 'Cy'], ['Bo', 0.1, 'Cy']],
    ]);
    expect(run('heading')).toEqual(['Timestamp', 'Name', 'Number', 'Name', '']);
  });

  it('keeps a formula in an answer as text, and leaves columns behind its own alone (F107)', () => {
    const { host, run, records } = aScriptHost({
      engine: makeEngine(),
      code: `function install() { ScriptApp.newTrigger('log').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
        function log(e) {
          console.log(JSON.stringify([e.range.getA1Notation(), e.values.slice(1), e.namedValues]));
          e.range.offset(0, 3, 1, 1).setValue('mine');
        }
        function cells() { return SpreadsheetApp.getActive().getSheetByName('Form Responses 1').getRange('B3:D3').getFormulas()[0]; }`,
    });
    run('install');

    for (const tea of ['a', '=1+1'])
      host.submitForm([
        ['Name', 'An'],
        ['Tea', tea],
      ]);

    const logs = records.slice(1).map(({ log }) => JSON.parse(log[0]?.text ?? 'null'));
    expect(logs[1]?.slice(0, 2)).toEqual(['A3:C3', ['An', '=1+1']]);
    expect(Object.keys(logs[1]?.[2])).toEqual(['Timestamp', 'Name', 'Tea']);
    expect(run('cells')).toEqual(['', '', '']);
  });
});
