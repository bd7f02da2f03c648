import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser';
import { readCell, waitForGrid } from '../support/grid-page';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(60_000);

describe('the menu bar by keyboard', () => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let page: Awaited<ReturnType<typeof openPage>>;

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);

  beforeAll(async () => {
    [browser, host] = await Promise.all([
      launchBrowser(),
      startHost({ project: 'stock', dataFolder: data.path, args: ['--first-run', 'setUp'] }),
    ]);
    page = await openPage(browser, `${host.address}?user=mei@example.com&lang=en`);
    await waitForGrid(page);
    await page.getByRole('menuitem', { name: 'Stock', exact: true }).waitFor();
  });
  beforeEach(() => page.getByRole('menuitem', { name: 'File', exact: true }).focus());
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  it('moves between menus with the arrow keys, Home and End, and around the ends', async () => {
    await press('ArrowRight');
    expect(await focused()).toBe('Edit');
    await press('End');
    expect(await focused()).toBe('Host');
    await press('ArrowRight');
    expect(await focused()).toBe('File');
    await press('ArrowLeft', 'ArrowLeft');
    expect(await focused()).toBe('Stock');
    await press('Home');
    expect(await focused()).toBe('File');
  });

  it('opens a menu at its first entry, finds entries by their first letter, and comes back with Escape', async () => {
    await press('End', 'ArrowLeft', 'ArrowDown');
    expect(await focused()).toBe('Set up');
    await press('r');
    expect(await focused()).toBe('Report…');
    await press('ArrowDown');
    expect(await focused()).toBe('Mail the stock');
    await press('Escape');
    expect(await focused()).toBe('Stock');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('opens a submenu to the right, closes it to the left, and runs what is chosen with Enter', async () => {
    await press('End', 'ArrowLeft', 'Enter', 'a', 'ArrowRight');
    expect(await focused()).toBe('Empty the stock…');
    await press('ArrowLeft');
    expect(await focused()).toBe('Ask');
    await press('ArrowUp', 'Enter');
    await page.getByText('Counted').waitFor();

    expect(await readCell(page, 'B2')).toBe('11');
  });

  it('moves an open menu on with the arrow keys', async () => {
    await press('ArrowDown', 'ArrowRight');

    await page.getByRole('menu', { name: 'Edit' }).waitFor();
    await press('Escape');
  });

  it('is one stop for the Tab key', async () => {
    await press('ArrowRight', 'Tab');

    expect(await page.evaluate(() => document.activeElement?.closest('[role=menubar]'))).toBeNull();
  });
});
