import type { Browser } from 'playwright-core';
import { findAccessibilityFaults, launchBrowser, openPage, takePicture } from '../support/browser';
import { goTo, readCell, waitForGrid } from '../support/grid-page';
import { readModel } from '../support/page-model';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(60_000);

describe.each([
  {
    language: 'en',
    told: 'The data you entered in cell B2 violates the data validation rules set on this cell.\nChoose a status 请选择状态',
    date: 'The value must be a valid date',
    checkbox: 'The value must be a boolean',
    ok: 'OK',
  },
  {
    language: 'zh-CN',
    told: '您在单元格 B2 中输入的数据违反了为此单元格设置的数据验证规则。\nChoose a status 请选择状态',
    date: '请输入有效的日期',
    checkbox: '请输入 TRUE 或 FALSE',
    ok: '确定',
  },
])('a value that a rule rejects, in a page in $language', ({ language, told, date, checkbox, ok }) => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let page: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    const args = ['--first-run', 'setUp', '--locale', language === 'en' ? 'en_US' : 'zh_CN'];
    [browser, host] = await Promise.all([launchBrowser(), startHost({ project: 'desk', dataFolder: data.path, args })]);
    page = await openPage(browser, `${host.address}?user=mei@example.com&lang=${language}`);
    await waitForGrid(page);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  const type = async (address: string, text: string, leave: () => Promise<unknown>): Promise<void> => {
    await goTo(page, address);
    await page.keyboard.type(text);
    await leave();
  };
  /** Clicks outside of the cell that is typed into: on an empty place far below. */
  const clickElsewhere = (): Promise<void> => page.mouse.click(400, 600);
  const dialog = () => page.getByRole('alertdialog');

  it.each([
    ['Enter', () => page.keyboard.press('Enter')],
    ['Tab', () => page.keyboard.press('Tab')],
    ['a click elsewhere', clickElsewhere],
  ])('is told in a dialog that names the cell and the rule’s help text, and taken back, after %s', async (_, leave) => {
    await type('B2', 'confirmed', leave);

    await dialog().waitFor();
    expect(await dialog().locator('.question-text').textContent()).toBe(told);
    await page.waitForTimeout(100);
    await takePicture(page, `refused-entry-${language}`);
    expect(await findAccessibilityFaults(page, ['.grid'])).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await readCell(page, 'B2')).toBe('open');
    expect(page.trouble.errors).toEqual([]);
  });

  it('leaves the keyboard with the cell', async () => {
    await type('B2', 'confirmed', () => page.keyboard.press('Enter'));
    await dialog().getByRole('button', { name: ok, exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('main.grid'));

    await page.keyboard.type('shipped');
    await page.keyboard.press('Enter');

    expect(await readCell(page, 'B2')).toBe('shipped');
  });

  it('is told for dates and checkboxes by what their rule asks for', async () => {
    for (const [address, text, hint] of [
      ['C2', 'soon', date],
      ['D2', 'yes', checkbox],
    ] as const) {
      await type(address, text, () => page.keyboard.press('Enter'));
      await dialog().getByText(hint).waitFor();
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    }
    await type('D2', 'TRUE', () => page.keyboard.press('Enter'));
    expect(await readCell(page, 'D2')).toBe('TRUE');
  });

  it.each(['2026-11-25', '11/25', '11月25日', '2026年11月25日'])('does not come of a date written as %s', async (text) => {
    await type('C3', text, () => page.keyboard.press('Enter'));
    await page.waitForTimeout(200);

    expect(await dialog().count()).toBe(0);
    expect(await readCell(page, 'C3')).toMatch(/11.*25/);
    expect((await readModel(page)).cells['C3']).toBe('46351');
  });

  it('comes of the wrong case, as on Google', async () => {
    await type('B4', 'OPEN', () => page.keyboard.press('Enter'));
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });

    expect(await readCell(page, 'B4')).toBe('shipped');
  });
});
