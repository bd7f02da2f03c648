import { join } from 'node:path';
import type { Reply } from '../../src/app/api/reply';
import { connectPageClient, type PageClient } from '../support/page-client';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(120_000);

describe('a host that is served with a fault', () => {
  const data = makeDataFolder();
  let host: RunningHost;
  let page: PageClient;

  beforeAll(async () => {
    host = await startHost({
      project: join(process.cwd(), 'build'),
      dataFolder: data.path,
      args: ['--first-run', 'makeOrRepair', '--answers', '["OK"]', '--locale', 'en_US', '--fault', 'throw:4', '--seed', '7'],
    });
    page = await connectPageClient(host.address);
  });
  afterAll(async () => {
    page?.close();
    await host?.kill();
    data.remove();
  });

  it('makes its spreadsheet undisturbed, lets the next run of a page meet the fault once, and tells how to have it again', async () => {
    const replies: Reply<unknown>[] = [];
    for (let run = 0; run < 2; run += 1) replies.push((await page.call('saveSettings', { soonDays: 5 + run })) as Reply<unknown>);

    expect(replies.map(({ ok }) => ok)).toEqual([false, true]);
    const told = host.errors.join('');
    expect(told).toMatch(/^saveSettings met throw:4 at \S+ and ended well$/m);
    expect(told).toMatch(/^Again: npm run host -- --project \S+ .*--fault throw:4 --seed 7/m);
  });
});
