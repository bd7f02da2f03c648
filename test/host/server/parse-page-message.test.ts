import { parsePageMessage } from '../../../host/server/parse-page-message';

const revision = { type: 'REMOTE_REVISION', version: 1, clientId: 'p', serverRevisionId: 'a', nextRevisionId: 'b' };

describe('parsePageMessage', () => {
  it.each([
    { type: 'hello', page: 'p', person: 'mei@example.com', language: 'en' },
    { type: 'hello', page: 'p', person: 'mei@example.com', language: 'zh-CN', revision: 'a' },
    { type: 'collaboration', message: { ...revision, commands: [{ type: 'UPDATE_CELL', col: 1, content: '订单' }] } },
    { type: 'collaboration', message: { ...revision, type: 'REVISION_UNDONE', undoneRevisionId: 'a' } },
    { type: 'collaboration', message: { type: 'CLIENT_MOVED', client: { id: 'p', name: 'mei', position: { col: 1 } } } },
    { type: 'select', selection: { sheetId: 0, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] } },
    { type: 'request', request: 1, ask: { kind: 'call', functionName: 'save', args: [null, { a: [1] }] } },
  ])('keeps %j as it is', (message) => {
    expect(parsePageMessage(JSON.stringify(message))).toEqual(message);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"type":7}',
    '{"type":"unknown"}',
    '{"type":"hello","page":"","person":"x","language":"en"}',
    `{"type":"hello","page":"${'x'.repeat(201)}","person":"x","language":"en"}`,
    '{"type":"collaboration"}',
    '{"type":"collaboration","message":{"type":7}}',
    JSON.stringify({ type: 'collaboration', message: { ...revision, commands: 5 } }),
    JSON.stringify({ type: 'collaboration', message: { ...revision, commands: [null] } }),
    '{"type":"collaboration","message":{"type":"CLIENT_MOVED","client":null}}',
    '{"type":"select","selection":{"sheetId":0,"areas":[{"row":0,"column":1,"rows":1,"columns":1}]}}',
    '{"type":"request","request":1}',
    '{"type":"request","request":1,"ask":{"kind":"call","functionName":5,"args":[]}}',
    '{"type":"request","request":1,"ask":{"kind":"call","functionName":"f","args":{"length":1e9}}}',
  ])('takes %.80s for no message', (text) => {
    expect(parsePageMessage(text)).toBeUndefined();
  });
});
