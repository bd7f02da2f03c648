import type { Browser, CDPSession } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser';
import { goTo, typeInto, waitForGrid } from '../support/grid-page';
import { readModel, readShown } from '../support/page-model';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(60_000);

describe('what is typed in a page', () => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let page: Awaited<ReturnType<typeof openPage>>;
  let keyboard: CDPSession;

  beforeAll(async () => {
    const args = ['--first-run', 'setUp', '--locale', 'zh_CN'];
    [browser, host] = await Promise.all([launchBrowser(), startHost({ project: 'desk', dataFolder: data.path, args })]);
    page = await openPage(browser, `${host.address}?user=mei@example.com&lang=zh-CN`);
    keyboard = await page.context().newCDPSession(page);
    await waitForGrid(page);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  /** As an input method does: the letters stand underlined in the cell until one of the offered words is chosen. */
  const compose = async (letters: string, word: string): Promise<void> => {
    for (let length = 1; length <= letters.length; length += 1) {
      const text = letters.slice(0, length);
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    }
    await keyboard.send('Input.insertText', { text: word });
  };
  const read = async (address: string): Promise<string | undefined> => (await readModel(page)).cells[address];

  it('by an input method takes the place of what stood in the cell', async () => {
    await typeInto(page, 'J2', 'old');
    await goTo(page, 'J2');
    await compose('dingdan', '订单');
    await compose('hao', '号');
    await page.keyboard.press('Enter');

    expect(await read('J2')).toBe('订单号');
  });

  it('by an input method after F2 goes behind what stood in the cell', async () => {
    await typeInto(page, 'J3', 'No. ');
    await goTo(page, 'J3');
    await page.keyboard.press('F2');
    // The input method's own first key would let the page draw; there is none here.
    await page.waitForTimeout(100);
    await compose('hao', '号');
    await page.keyboard.press('Enter');

    expect(await read('J3')).toBe('No. 号');
  });

  it('is entered when another sheet’s tab is clicked', async () => {
    await page.locator('.o-add-sheet').first().click();
    const [first, second] = [page.locator('.o-sheet').nth(0), page.locator('.o-sheet').nth(1)];
    await second.waitFor();
    await first.click();
    await goTo(page, 'J4');
    await page.keyboard.type('typed');

    await second.click();

    expect(await read('J4')).toBe('typed');
    await first.click();
  });

  it('row by row, with Tab between cells, begins each row where the one before began', async () => {
    await goTo(page, 'J10');
    for (const row of ['a b', 'c d']) {
      const [first = '', second = ''] = row.split(' ');
      await page.keyboard.type(first);
      await page.keyboard.press('Tab');
      await page.keyboard.type(second);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('e');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('f');
    await page.keyboard.press('Enter');
    await page.keyboard.type('g');
    await page.keyboard.press('Enter');

    const { cells } = await readModel(page);
    expect(cells).toMatchObject({ J10: 'a', K10: 'b', J11: 'c', K11: 'd', J12: 'e', K12: 'f', K13: 'g' });
  });

  it('as a time of the afternoon is shown as one', async () => {
    await typeInto(page, 'J5', '下午3:00');
    await page.getByText('已保存到这台电脑').waitFor();
    await page.waitForTimeout(300);

    expect(await readShown(page, 5, 10)).toBe('03:00 PM');
  });
});
