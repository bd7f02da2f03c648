import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchNow } from '../../host/run/fetch-now';
import { fetcherFor } from '../../host/services/fetch/allowed-hosts';
import type { Fetcher } from '../../host/services/fetch/url-fetch';

/** What a chat service was asked, as it came over HTTP. */
export interface ChatPost {
  readonly method: string;
  /** The host that was meant, then path and query. */
  readonly url: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** In a process of its own, because a run in the same thread waits for its answers without letting go of this one. */
const server = `
  const { appendFileSync, readFileSync } = require('node:fs');
  const [requests, answer] = process.argv.slice(1);
  require('node:http').createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
      const { method, url, headers } = request;
      appendFileSync(requests, JSON.stringify({ method, url: url.slice(1), type: headers['content-type'], body }) + '\\n');
      const { status, text } = JSON.parse(readFileSync(answer, 'utf8'));
      response.writeHead(status, { location: 'https://elsewhere.example/' }).end(text);
    });
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
`;

const HOSTS = [
  'chat.googleapis.com',
  'hooks.slack.com',
  'oapi.dingtalk.com',
  'qyapi.weixin.qq.com',
  'open.feishu.cn',
  'open.larksuite.com',
];

/** A real HTTP server that stands in for every chat service. */
export class ChatServer {
  readonly fetch: Fetcher;

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    port: number,
  ) {
    const reach = fetcherFor(
      HOSTS.map((host) => `${host}=http://127.0.0.1:${port}/${host}`),
      fetchNow,
    );
    if (!reach) throw new Error('No host is named');
    this.fetch = reach;
  }

  static async start(): Promise<ChatServer> {
    const folder = mkdtempSync(join(tmpdir(), 'chat-'));
    const files = ['requests', 'answer'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, '');
    const child = spawn(process.execPath, ['-e', server, ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
    const port = await new Promise<number>((resolve) => {
      child.stdout?.once('data', (data) => resolve(Number(String(data))));
    });
    return new ChatServer(child, folder, port);
  }

  /** What has come since the last look. */
  take(): readonly ChatPost[] {
    const file = join(this.folder, 'requests');
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    writeFileSync(file, '');
    return lines.map((line) => JSON.parse(line) as ChatPost);
  }

  /** How it answers from now on. */
  answer(text: string, status = 200): void {
    writeFileSync(join(this.folder, 'answer'), JSON.stringify({ status, text }));
  }

  stop(): void {
    this.child.kill();
    rmSync(this.folder, { recursive: true });
  }
}
