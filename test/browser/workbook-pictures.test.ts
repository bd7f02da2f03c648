import type { Browser } from 'playwright-core';
import { messagesFor } from '../../src/i18n/messages-for';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { launchBrowser, openPage, takePicture } from '../support/browser';
import { goTo, waitForGrid } from '../support/grid-page';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(120_000);

/** The pictures of the README are made here: see CONTRIBUTING.md. */
describe.each([
  { language: 'en', locale: 'en_US' },
  { language: 'zh', locale: 'zh_CN' },
] as const)('the finished workbook in $language', ({ language, locale }) => {
  const data = makeDataFolder();
  const { product } = messagesFor(language).menu;
  let browser: Browser;
  let host: RunningHost;

  beforeAll(async () => {
    const project = ['--project-name', product, '--name', messagesFor(language).sheets.name.orders, '--locale', locale];
    const run = ['--first-run', 'makeOrRepair,fillSamples', '--answers', '["OK","OK","OK","OK"]', '--open', 'showSidebar'];
    [browser, host] = await Promise.all([
      launchBrowser(),
      startHost({ project: `${process.cwd()}/build`, dataFolder: data.path, args: [...project, ...run] }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  it('stands beside the sidebar, and a sum is shown only of figures', async () => {
    const lang = language === 'zh' ? 'zh-CN' : 'en';
    const page = await openPage(browser, `${host.address}?user=mei@example.com&lang=${lang}`, { width: 1440, height: 900 });
    await waitForGrid(page);
    const overdue = page.frameLocator('iframe').getByRole('heading', { name: pageTextsFor(language).sidebar.today.overdue });
    await overdue.waitFor({ timeout: 30_000 });
    await page.getByText(/^(Running script|正在运行脚本)/).waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    await takePicture(page, `workbook-${language}`);

    const sum = page.locator('.o-selection-statistic');
    expect(await sum.count()).toBe(0);
    await goTo(page, 'E2:E3');
    await expect(sum.textContent()).resolves.toContain('12');
    expect(page.trouble).toEqual({ errors: [], foreignRequests: [] });
  });
});
