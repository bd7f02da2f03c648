import type { Browser } from 'playwright-core';
import { findAccessibilityFaults, launchBrowser, openPage, takePicture } from '../support/browser';
import { connectPageClient, type PageClient } from '../support/page-client';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(90_000);

describe('The pages without a script', () => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let client: PageClient;

  beforeAll(async () => {
    browser = await launchBrowser();
    host = await startHost({ project: 'services', dataFolder: data.path });
    client = await connectPageClient(host.address);
  });
  afterAll(async () => {
    client.close();
    await browser.close();
    await host.kill();
    data.remove();
  });

  it('take a response of the form from a person', async () => {
    const page = await openPage(browser, `${host.address}form?lang=zh-CN`, { width: 480, height: 800 });
    await page.getByLabel('其他问题').first().fill('Name');
    await page.getByLabel('回答').first().fill('小梅');
    await takePicture(page, 'form-zh');
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('status').filter({ hasText: '您的回复已记录。' }).waitFor();
    await page.getByRole('link', { name: '再提交一份回复' }).click();
    await page.getByLabel('Name').fill('Bo');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('status').waitFor();

    const rows = (await client.call('responses')) as string[][];
    expect(rows.map((row) => row[1])).toEqual(['Name', '小梅', 'Bo']);
    expect(page.trouble).toEqual({ foreignRequests: [], errors: [] });
  });

  it('lead from the Host menu to the files of the drive, and save them', async () => {
    await client.call('saveFile', 'Bill <b>1</b>.html', '<script>document.title = "ran"</script>', 'text/html');
    const page = await openPage(browser, `${host.address}?user=mei@example.com&lang=en`);
    await page.getByRole('menuitem', { name: 'Host' }).click();
    const [drive] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('menuitem', { name: 'Files in Drive' }).click(),
    ]);

    await drive.getByRole('link', { name: 'Bills/' }).click();
    const link = drive.getByRole('link', { name: 'Bill <b>1</b>.html' });
    await link.waitFor();
    await takePicture(drive, 'drive-en');
    expect(await findAccessibilityFaults(drive)).toEqual([]);
    const [download] = await Promise.all([drive.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('Bill _b_1__b_.html');
  });
});
