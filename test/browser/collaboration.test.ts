import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser';
import { readCell, typeInto, waitForGrid } from '../support/grid-page';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(60_000);

describe('pages of one spreadsheet', () => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost({ project: 'stock', dataFolder: data.path })]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  const open = async (user: string) => {
    const page = await openPage(browser, `${host.address}?user=${user}@example.com&lang=en`);
    await waitForGrid(page);
    return page;
  };

  it('show each other what two people type at once', async () => {
    const [mei, li] = await Promise.all([open('mei'), open('li')]);

    await Promise.all([typeInto(mei, 'E5', '台灯'), typeInto(li, 'E6', '=2*21')]);

    expect(await readCell(li, 'E5')).toBe('台灯');
    expect(await readCell(mei, 'E6')).toBe('=2*21');
    expect([...mei.trouble.errors, ...li.trouble.foreignRequests]).toEqual([]);
    await Promise.all([mei.context().close(), li.context().close()]);
  });

  it('say who else is there, until that page is closed', async () => {
    const mei = await open('mei');
    const li = await open('li');

    const others = mei.getByRole('list', { name: /^Also here:/ });
    await others.getByTitle('li@example.com').waitFor();
    await li.context().close();
    await others.waitFor({ state: 'detached' });

    await mei.context().close();
  });

  it('go on after the host was killed, and send what was typed meanwhile, also after Ctrl+Z', async () => {
    const page = await open('mei');
    await typeInto(page, 'F2', 'before');
    await page.getByText('Saved on this computer').waitFor();

    await host.kill();
    await page.getByText('No connection to the host').waitFor();
    await page.keyboard.press('Control+z');
    await typeInto(page, 'F3', 'offline');
    host = await startHost({ project: 'stock', dataFolder: data.path, args: ['--port', new URL(host.address).port] });
    await page.getByText('Saved on this computer').waitFor();

    const other = await open('li');
    expect(await readCell(other, 'E5')).toBe('台灯');
    expect(await readCell(other, 'F2')).toBe('before');
    expect(await readCell(other, 'F3')).toBe('offline');
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it('select the cell that a link names', async () => {
    const page = await openPage(browser, `${host.address}spreadsheets/d/any/edit#gid=0&range=C7`);
    await waitForGrid(page);

    await expectName(page, 'C7');
    await page.context().close();
  });
});

async function expectName(page: Awaited<ReturnType<typeof openPage>>, name: string): Promise<void> {
  expect(await page.locator('.o-named-range-selector input').inputValue()).toBe(name);
}
