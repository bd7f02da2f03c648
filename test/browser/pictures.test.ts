import type { Browser } from 'playwright-core';
import { findAccessibilityFaults, launchBrowser, openPage, takePicture } from '../support/browser';
import { chooseMenu, typeInto, waitForGrid } from '../support/grid-page';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(60_000);

/** The grid itself is the library's, with faults of its own; everything around it is ours. */
const notOurs = ['.grid'];

describe.each([
  {
    language: 'en',
    host: 'Host',
    about: 'About this host',
    person: 'Reload as another person…',
    executions: 'Executions',
    run: 'Run a trigger now…',
  },
  {
    language: 'zh-CN',
    host: '宿主',
    about: '关于本宿主',
    person: '以其他人的身份重新打开…',
    executions: '执行记录',
    run: '立即运行触发器…',
  },
])('the host’s page in $language', (captions) => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;

  beforeAll(async () => {
    [browser, host] = await Promise.all([
      launchBrowser(),
      startHost({
        project: 'stock',
        dataFolder: data.path,
        args: [
          '--first-run',
          'setUp,installHourly',
          '--name',
          captions.language === 'en' ? 'Stock list' : '库存表',
          '--open',
          'openPanel',
        ],
      }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  const open = async () => {
    const page = await openPage(browser, `${host.address}?user=mei@example.com&lang=${captions.language}`);
    await waitForGrid(page);
    return page;
  };
  const look = async (page: Awaited<ReturnType<typeof open>>, name: string) => {
    await page.waitForTimeout(300);
    await takePicture(page, `host-${name}-${captions.language}`);
    expect(await findAccessibilityFaults(page, notOurs)).toEqual([]);
  };

  it('has no accessibility faults of its own in any of its parts, and asks nothing of the world outside', async () => {
    const page = await open();
    await page.frameLocator('iframe').getByText('Lamp: 10').waitFor();
    await typeInto(page, 'A3', captions.language === 'en' ? 'Vase' : '花瓶');
    await typeInto(page, 'B3', '3');
    await look(page, 'sidebar');

    await chooseMenu(page, 'Stock', 'Ask');
    await look(page, 'menu');
    await page.getByRole('menuitem', { name: 'Empty the stock…' }).click();
    await page.getByRole('alertdialog').waitFor();
    await look(page, 'alert');
    await page.keyboard.press('Escape');

    await chooseMenu(page, 'Stock', 'Ask', 'Name a product…');
    await page.getByRole('dialog').waitFor();
    await look(page, 'prompt');
    await page.keyboard.press('Escape');

    await chooseMenu(page, 'Stock', 'Report…');
    await page.frameLocator('iframe[title="Stock report"]').locator('#total').waitFor();
    await look(page, 'dialog');
    await page.frameLocator('iframe[title="Stock report"]').getByRole('button').click();

    await chooseMenu(page, 'Stock', 'Break');
    await page.getByText('The shelf is broken').waitFor();
    await look(page, 'error');

    for (const [name, caption] of [
      ['triggers', captions.run],
      ['executions', captions.executions],
      ['person', captions.person],
      ['about', captions.about],
    ] as const) {
      await chooseMenu(page, captions.host, caption);
      await page.getByRole('dialog').waitFor();
      await look(page, name);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(page.trouble).toEqual({ errors: [], foreignRequests: [] });

    await page.goto(`${host.address}mail?lang=${captions.language}`);
    await page.getByRole('link').first().waitFor();
    await look(page, 'no-mails');
    const second = await open();
    await chooseMenu(second, 'Stock', 'Mail the stock');
    await page.getByRole('button', { name: /Stock 库存/ }).click();
    await page.frameLocator('iframe').getByText('台灯').waitFor();
    await look(page, 'mails');
  });
});
