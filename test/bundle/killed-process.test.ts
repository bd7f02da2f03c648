import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrderForm } from '../../src/app/api/order-form';
import type { RemindersDetail } from '../../src/app/api/reminders-view';
import type { Reply } from '../../src/app/api/reply';
import type { StartView } from '../../src/app/api/start-view';
import { NEW_ORDER } from '../support/commands';
import { connectPageClient, type PageClient } from '../support/page-client';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(120_000);

const TEAM = ['ada', 'bo', 'cy', 'dee', 'eve', 'fay'].map((name) => ({
  ...{ name, email: `${name}@example.com`, language: 'en', role: '' },
}));

/** The real server with workers, SMTP and a real clock. */
describe('the add-on on a running host', () => {
  const data = makeDataFolder();
  let host: RunningHost;
  let page: PageClient;

  const start = async () => {
    host = await startHost({
      project: join(process.cwd(), 'build'),
      dataFolder: data.path,
      args: ['--locale', 'en_US', '--time-zone', 'Asia/Shanghai', '--first-run', 'makeOrRepair', '--answers', '["OK"]'],
    });
    page = await connectPageClient(host.address);
  };
  const call = async <T>(name: string, request: unknown, from = page): Promise<T> => {
    const reply = (await from.call(name, request)) as Reply<T>;
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value;
  };
  const save = (form: Partial<OrderForm>, requestId: string, from = page) =>
    call<{ orderNumber: string; row: number }>('saveOrder', { requestId, form: { ...NEW_ORDER.form, ...form } }, from);

  beforeAll(start);
  afterAll(async () => {
    page?.close();
    await host?.kill();
    data.remove();
  });

  it('gives orders that three people save at the same time a number and rows each', async () => {
    const others = await Promise.all(
      ['li@example.com', 'bo@example.com'].map((person) => connectPageClient(host.address, person)),
    );

    const saved = await Promise.all(
      [page, ...others].flatMap((from, who) =>
        [1, 2].map((nth) => save({ customerName: `C${who}` }, `S-at-once-${who}${nth}00`, from)),
      ),
    );

    for (const other of others) other.close();
    expect(new Set(saved.map(({ orderNumber }) => orderNumber)).size).toBe(6);
    expect(new Set(saved.map(({ row }) => row)).size).toBe(6);
    expect((await call<StartView>('getStart', null)).board?.lineCount).toBe(12);
  });

  it('mails nobody twice when its process is killed in the middle of a reminder run', async () => {
    await call('saveSettings', { team: TEAM });
    for (const { name } of TEAM) await save({ owner: name, expectedDeliveryDate: '2024-01-31' }, `S-owner-of-${name}-1`);

    page.call('sendRemindersNow', null).catch(() => undefined);
    await page.waitFor(({ type }) => type === 'mail');
    await host.kill();
    page.close();
    const before = receivers();
    await start();
    await call('sendRemindersNow', null);

    const { uncertain } = await call<RemindersDetail>('getReminders', null);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(TEAM.length);
    expect(new Set(receivers()).size).toBe(receivers().length);
    expect(uncertain.length).toBeLessThanOrEqual(1);
  });

  function receivers(): readonly string[] {
    const folder = join(data.path, 'mails');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => /^To: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1]?.trim() ?? '');
  }
});
