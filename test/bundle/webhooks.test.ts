import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostUser } from '../../host/services/host-user';
import { CHAT_HOSTS } from '../../src/app/alerts/chat-service';
import { toDayNumber } from '../../src/domain/shared/calendar-date';
import { ChatServer } from '../support/chat-server';
import { columnOf } from '../support/order-typing';
import { ReminderBook } from '../support/reminder-book';

const HOUR = 3_600_000;
const day = (text: string) => toDayNumber(text as never);
const hmac = (text: string, key: string) => createHmac('sha256', key).update(text).digest('base64');

const SLACK = 'https://hooks.slack.com/services/T00000000/B00000000/slackTokenOfTheTeam';
const DINGTALK = 'https://oapi.dingtalk.com/robot/send?access_token=dingTokenOfTheTeam';
const FEISHU = 'https://open.feishu.cn/open-apis/bot/v2/hook/feishuTokenOfTheTeam';
const SECRET = 'SECsecretOfTheTeam';
const SAYS_OK = { slack: 'ok', code: '{"code":0,"msg":"success"}', errcode: '{"errcode":0,"errmsg":"ok"}' };

const OUTSIDE = 'https://www.googleapis.com/auth/script.external_request';
/** Has unticked outside connections on the consent screen (F076). */
const LIMITED = hostUser('limited@example.com', {
  grantedScopes: JSON.parse(readFileSync('appsscript.json', 'utf8')).oauthScopes,
});

let server: ChatServer;

beforeAll(async () => {
  spawnSync(process.execPath, ['scripts/build.mjs', '--webhooks']);
  server = await ChatServer.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.answer(SAYS_OK.slack);
  server.take();
});

const TWO_LINES = [
  {
    ...{ 'Order no.': 'A', Customer: 'Riverside', Contact: '+86 138 1111 2222', 'Product/service': 'Lamp', Quantity: 2 },
    ...{ 'Expected delivery': day('2026-11-20'), Owner: 'Ada', Status: 'Pending', 'Internal note': 'owes us' },
  },
  { 'Order no.': 'B', Customer: 'Chenguang', 'Expected delivery': day('2026-11-22'), Owner: '王芳', Status: 'Confirmed' },
];

/** A workbook whose reminders are on; what is typed into the prompts for address and secret is given. */
function givenBook(url: string, secret = '', more: ConstructorParameters<typeof ReminderBook>[0] = {}): ReminderBook {
  const typed = [url, secret];
  const book = new ReminderBook({
    builtIn: 'build-webhooks',
    fetch: server.fetch,
    users: [LIMITED],
    answers: ({ kind }) => ({ button: 'OK', text: kind === 'prompt' ? (typed.shift() ?? '') : '' }),
    ...more,
  });
  book.addLines(TWO_LINES);
  book.client('turnReminders', { on: true, takeOver: false });
  return book;
}

function connected(url: string, secret = '', more: ConstructorParameters<typeof ReminderBook>[0] = {}): ReminderBook {
  const book = givenBook(url, secret, more);
  book.click('setUpChat');
  expect(book.bundle.waiting.asked.at(-1)?.text).toMatch(/works and is on\.$/);
  return book;
}

const chatStates = (book: ReminderBook) =>
  book.log
    .filter((entry) => entry['Recipient']?.startsWith('chat:'))
    .map((entry) => [entry['Recipient'], entry['State'], entry['Reason']]);

/** Everything that people, logs and files see of a workbook. */
function everythingSeen(book: ReminderBook): string {
  const sheets = book.engine.listSheets().map((sheet) => {
    const last = book.engine.lastCell(sheet.id);
    return book.engine.readValues(sheet.id, {
      row: 1,
      column: 1,
      rows: Math.max(1, last.row),
      columns: Math.max(1, last.column),
    });
  });
  const runs = book.bundle.records.map(({ log, outcome }) => [log, outcome]);
  return JSON.stringify([sheets, runs, book.bundle.waiting.asked, book.bundle.waiting.outbox, book.bundle.page.toasts]);
}

describe('the build with webhooks', () => {
  it('asks for outside connections, to the hosts of the chat services only', () => {
    const [plain, manifest] = ['build', 'build-webhooks'].map((folder) =>
      JSON.parse(readFileSync(`${folder}/appsscript.json`, 'utf8')),
    );

    expect(manifest).toEqual({
      ...plain,
      oauthScopes: [...plain.oauthScopes, OUTSIDE],
      urlFetchWhitelist: [...CHAT_HOSTS.keys()].map((host) => `https://${host}/`),
    });
  });

  it.each([
    [
      'Google Chat',
      'https://chat.googleapis.com/v1/spaces/AAA/messages?key=theKeyOfAll&token=theTokenOfAll',
      '{"name":"spaces/AAA/messages/1"}',
      (text: string) => ({ text }),
    ],
    ['Slack', SLACK, SAYS_OK.slack, (text: string) => ({ text, unfurl_links: false })],
    [
      'WeCom',
      'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=wecomTokenOfTheTeam',
      SAYS_OK.errcode,
      (content: string) => ({ msgtype: 'text', text: { content } }),
    ],
    ['DingTalk', DINGTALK, SAYS_OK.errcode, (content: string) => ({ msgtype: 'text', text: { content } })],
    [
      'Lark',
      FEISHU.replace('feishu.cn', 'larksuite.com'),
      SAYS_OK.code,
      (text: string) => ({ msg_type: 'text', content: { text } }),
    ],
  ])('posts to %s what it takes', (_, url, answer, bodyOf) => {
    server.answer(answer);

    connected(url);

    expect(server.take()).toEqual([
      {
        method: 'POST',
        url: url.replace('https://', ''),
        type: 'application/json; charset=utf-8',
        body: bodyOf('Ordersheet: the orders of “Untitled spreadsheet” are announced here from now on.'),
      },
    ]);
  });

  it('signs for DingTalk as it checks it', () => {
    server.answer(SAYS_OK.errcode);

    connected(DINGTALK, SECRET);

    const query = new URL(`https://${server.take()[0]?.url}`).searchParams;
    const timestamp = query.get('timestamp') ?? '';
    expect(query.get('access_token')).toBe('dingTokenOfTheTeam');
    expect(Math.abs(Number(timestamp) - Date.parse('2026-11-22T09:00:00+08:00'))).toBeLessThan(HOUR);
    expect(query.get('sign')).toBe(hmac(`${timestamp}\n${SECRET}`, SECRET));
  });

  it('signs for Feishu as it checks it', () => {
    server.answer(SAYS_OK.code);

    connected(FEISHU, SECRET);

    const body = server.take()[0]?.body ?? {};
    expect(String(body['timestamp'])).toMatch(/^\d{10}$/);
    expect(body['sign']).toBe(hmac('', `${body['timestamp']}\n${SECRET}`));
  });

  it('posts one summary a day, without anything of customers, and notes it in the Mail log', () => {
    const book = connected(SLACK);
    server.take();

    book.fire();
    book.bundle.clock.advance(HOUR);
    book.fire();

    const posts = server.take();
    expect(posts.map(({ body }) => String(body['text']).split('\n').slice(0, 3))).toEqual([
      ['1 overdue, 1 due today – Ordersheet', '• A Lamp × 2 – 2 days late – Ada', '• B No product named – due today – 王芳'],
    ]);
    expect(JSON.stringify(posts)).not.toMatch(/Riverside|Chenguang|138 1111|owes us/);
    expect(chatStates(book)).toEqual([['chat:hooks.slack.com', 'Sent', '']]);
    expect(book.receivers).toEqual(['ada@example.com', 'wang@example.com']);

    book.bundle.clock.advance(24 * HOUR);
    book.fire();
    expect(server.take()).toHaveLength(1);
  });

  it('posts at once what somebody has marked as urgent, and the hourly run does not repeat it', () => {
    const book = connected(SLACK, '', { now: '2026-11-20T09:00:00+08:00' });
    book.bundle.clock.advance(3 * 24 * HOUR);
    book.click('toggleAlerts');
    book.bundle.clock.advance(24 * HOUR);
    server.take();

    book.engine.paste('bo@example.com', 0, 2, columnOf('priority'), [['Urgent'], ['Urgent']]);
    const atOnce = server.take().map(({ body }) => String(body['text']).split('\n')[0]);
    book.bundle.clock.advance(HOUR);
    book.fire();
    const hourly = server.take().map(({ body }) => String(body['text']).split('\n')[0]);

    expect(atOnce).toEqual(['2 lines urgent or newly assigned – Ordersheet']);
    expect(hourly).toEqual([expect.stringContaining('2 urgent')]);
    expect(chatStates(book).map(([, state]) => state)).toEqual(['Sent', 'Sent', 'Sent']);
  });

  it('tries again with the next run what a busy service did not take', () => {
    const book = connected(SLACK);
    server.answer('rate_limited', 429);
    book.fire();
    expect(chatStates(book)).toEqual([['chat:hooks.slack.com', 'Planned', 'HTTP 429']]);

    server.answer(SAYS_OK.slack);
    server.take();
    book.bundle.clock.advance(HOUR);
    book.fire();

    expect(server.take()).toHaveLength(1);
    expect(chatStates(book)).toEqual([['chat:hooks.slack.com', 'Sent', '']]);
  });

  it('takes an answer of 200 with a code for refused, says why, still sends the mails, and tries again by the next run', () => {
    server.answer(SAYS_OK.errcode);
    const book = connected(DINGTALK, SECRET);
    server.answer('{"errcode":310000,"errmsg":"token dingTokenOfTheTeam is not exist"}');

    book.fire();

    expect(chatStates(book)).toEqual([['chat:oapi.dingtalk.com', 'Failed', '310000: token *** is not exist']]);
    expect(book.receivers).toEqual(['ada@example.com', 'wang@example.com']);

    server.answer(SAYS_OK.errcode);
    server.take();
    book.bundle.clock.advance(HOUR);
    book.fire();

    expect(server.take()).toHaveLength(1);
    expect(chatStates(book)).toEqual([['chat:oapi.dingtalk.com', 'Sent', '']]);
  });

  it('follows no redirect with a message', () => {
    const book = connected(SLACK);
    server.answer('', 307);
    server.take();

    book.fire();

    expect(server.take()).toHaveLength(1);
    expect(chatStates(book)).toEqual([['chat:hooks.slack.com', 'Failed', 'HTTP 307']]);
  });

  it('keeps nothing that is refused, or is no webhook', () => {
    server.answer('no_service', 404);
    const refused = givenBook(SLACK);
    refused.click('setUpChat');
    expect(refused.bundle.waiting.asked.at(-1)?.text).toContain('“HTTP 404: no_service”');

    const foreign = givenBook('https://hooks.slack.com.evil.example/x');
    foreign.click('setUpChat');
    expect(foreign.bundle.waiting.asked.at(-1)?.text).toContain('not the address of a webhook');

    server.take();
    refused.fire();
    foreign.fire();
    expect(server.take()).toEqual([]);
  });

  it('shows the host and four characters, and stops where somebody says so', () => {
    const typed = [SLACK];
    const book = givenBook('', '', {
      answers: ({ kind, buttons }) => ({
        button: buttons === 'YES_NO_CANCEL' ? 'NO' : 'OK',
        text: kind === 'prompt' ? (typed.shift() ?? '') : '',
      }),
    });
    book.click('setUpChat');
    server.take();

    book.click('setUpChat');
    book.fire();

    const [question, told] = book.bundle.waiting.asked.slice(-2);
    expect(question?.text).toMatch(/^Messages are posted to hooks\.slack\.com …Team\./);
    expect(told?.text).toBe('Nothing is posted any more.');
    expect(server.take()).toEqual([]);
  });

  it('notes as refused what the sender’s account may not post, and still sends the mails', () => {
    const book = connected(SLACK);
    server.take();
    book.bundle.host.callFromClient(LIMITED.email, 'turnReminders', [{ on: true, takeOver: true }], book.bundle.page);

    book.fire(LIMITED.email);

    expect(chatStates(book).map(([, state]) => state)).toEqual(['Failed']);
    expect(server.take()).toEqual([]);
    expect(book.receivers).toHaveLength(2);
  });

  it('lets no secret into sheets, dialogs, logs or mails, also when nothing answers', () => {
    server.answer(SAYS_OK.errcode);
    const book = connected(DINGTALK, SECRET, {
      fetch: (request) => {
        if (isDown) throw new Error(`Address unavailable: ${request.url}`);
        return server.fetch(request);
      },
    });
    isDown = true;

    book.fire();
    book.bundle.clock.advance(HOUR);
    book.fire();
    isDown = false;

    expect(chatStates(book).map(([, state]) => state)).toEqual(['Sending']);
    expect(everythingSeen(book)).not.toMatch(/dingTokenOfTheTeam|SECsecretOfTheTeam/);
    expect(everythingSeen(book)).toContain('***');
  });
});

let isDown = false;
