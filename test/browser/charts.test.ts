import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, takePicture } from '../support/browser';
import { chooseMenu, waitForGrid } from '../support/grid-page';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(60_000);

describe('charts in a page', () => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost({ project: 'charts', dataFolder: data.path })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), host.stop()]);
    data.remove();
  });

  it('shows what a script has drawn, and once more after a restart', async () => {
    const page = await openPage(browser, `${host.address}?user=owner@example.com&lang=en`, { width: 1440, height: 900 });
    await waitForGrid(page);
    await chooseMenu(page, 'Draw', 'All');
    await page.locator('.o-figure').nth(4).waitFor();
    await page.waitForTimeout(300);
    await takePicture(page, 'charts');
    await host.stop();

    host = await startHost({ project: 'charts', dataFolder: data.path });
    const later = await openPage(browser, `${host.address}?user=owner@example.com&lang=en`, { width: 1440, height: 900 });
    await waitForGrid(later);
    await later.locator('.o-figure').nth(4).waitFor();

    expect(await later.locator('.o-figure').count()).toBe(5);
    // With Chart.js a chart is a picture, without it a table of its numbers.
    const columns = later.locator('.o-figure').first().locator('canvas, table');
    expect(await columns.count()).toBe(1);
    expect([...page.trouble.errors, ...later.trouble.errors].filter((text) => !/WebSocket|ERR_CONNECTION/.test(text))).toEqual(
      [],
    );
  });
});
