import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../host/engine/o-spreadsheet/storage';
import type { OrderForm } from '../../src/app/api/order-form';
import type { RemindersDetail } from '../../src/app/api/reminders-view';
import type { Reply } from '../../src/app/api/reply';
import { NEW_ORDER } from '../support/commands';
import { type FaultyMailServer, startFaultyMailServer } from '../support/faulty-mail-server';
import { connectPageClient, type PageClient } from '../support/page-client';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(120_000);

const NAMES = ['ada', 'bo', 'cy', 'dee', 'eve'];
const addressOf = (name: string) => `${name}@example.com`;

/** The add-on on a running host, whose mails go by SMTP to a server that misbehaves. */
describe('reminders by way of a mail server that misbehaves', () => {
  const data = makeDataFolder();
  let mails: FaultyMailServer;
  let host: RunningHost;
  let page: PageClient;

  const call = async <T>(name: string, request: unknown): Promise<T> => {
    const reply = (await page.call(name, request)) as Reply<T>;
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value;
  };
  const placeOrderFor = (owner: string, requestId: string) => {
    const form: Partial<OrderForm> = { owner, expectedDeliveryDate: '2024-01-31' };
    return call('saveOrder', { requestId, form: { ...NEW_ORDER.form, ...form } });
  };
  const timesTaken = () => NAMES.map((name) => mails.taken.filter((to) => to === addressOf(name)).length);

  beforeAll(async () => {
    mails = await startFaultyMailServer();
    const setUp = ['--locale', 'en_US', '--time-zone', 'Asia/Shanghai', '--first-run', 'makeOrRepair', '--answers', '["OK"]'];
    host = await startHost({
      project: join(process.cwd(), 'build'),
      dataFolder: data.path,
      args: [...setUp, '--smtp', `127.0.0.1:${mails.port}`],
    });
    page = await connectPageClient(host.address);
    const team = NAMES.map((name) => ({ name, email: addressOf(name), language: 'en', role: '' }));
    await call('saveSettings', { team });
    for (const name of NAMES) await placeOrderFor(name, `S-owner-of-${name}-1`);
  });
  afterAll(async () => {
    page?.close();
    await host?.kill();
    await mails?.close();
    data.remove();
  });

  it('mail everybody else, and say of each what is known of it', async () => {
    mails.fates.set(addressOf('bo'), 'refused').set(addressOf('cy'), 'dropped').set(addressOf('dee'), 'slow');

    await call('sendRemindersNow', null);

    expect(timesTaken()).toEqual([1, 0, 1, 1, 1]);
    const log = mailLogOf(data.path);
    expect(NAMES.map((name) => log.get(addressOf(name))?.state)).toEqual(['Sent', 'Failed', 'Sending', 'Sent', 'Sent']);
    expect(log.get(addressOf('bo'))?.reason).toMatch(/550 5\.1\.1 No such mailbox here/);
    expect(log.get(addressOf('cy'))?.reason).not.toBe('');
  });

  it('mail nobody twice when they are sent again, and whom the server refused once it takes them', async () => {
    mails.fates.clear();

    await call('sendRemindersNow', null);
    await call<RemindersDetail>('getReminders', null);

    expect(timesTaken()).toEqual([1, 1, 1, 1, 1]);
    expect(mailLogOf(data.path).get(addressOf('bo'))?.state).toBe('Sent');
    expect(mailLogOf(data.path).get(addressOf('cy'))?.state).toBe('Sending');
  });
});

/** The Mail log as it is on disk, by recipient. The running host's file is copied, so that nobody else touches it. */
function mailLogOf(dataFolder: string): ReadonlyMap<string, { readonly state: string; readonly reason: string }> {
  const copy = makeDataFolder();
  cpSync(dataFolder, copy.path, { recursive: true });
  const { engine, close } = openWorkbook(join(copy.path, 'workbook.json'));
  const sheetId = engine.listSheets().find(({ name }) => name === 'Mail log')?.id ?? -1;
  const last = engine.lastCell(sheetId);
  const rows = engine.readDisplayValues(sheetId, { row: 1, column: 1, rows: last.row, columns: last.column });
  close();
  copy.remove();
  const [headings = [], ...entries] = rows;
  const cell = (row: readonly string[], heading: string) => row[headings.indexOf(heading)] ?? '';
  return new Map(entries.map((row) => [cell(row, 'Recipient'), { state: cell(row, 'State'), reason: cell(row, 'Reason') }]));
}
