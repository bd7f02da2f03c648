import type { Browser, FrameLocator, Page } from 'playwright-core';
import { messagesFor } from '../../src/i18n/messages-for';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { launchBrowser, openPage, takePicture } from '../support/browser';
import { readCell, waitForGrid } from '../support/grid-page';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(120_000);

const { sidebar: texts, labels } = pageTextsFor('en');
const WAIT = { timeout: 30_000 };

describe('the sidebar beside the sheet', () => {
  const folder = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let page: Page & { trouble: { errors: string[] } };
  let sidebar: FrameLocator;

  beforeAll(async () => {
    const args = ['--locale', 'en_US', '--time-zone', 'Asia/Shanghai', '--open', 'showSidebar'];
    [browser, host] = await Promise.all([
      launchBrowser(),
      startHost({ project: `${process.cwd()}/build`, dataFolder: folder.path, args }),
    ]);
    page = await openPage(browser, `${host.address}?user=mei@example.com&lang=en`);
    await waitForGrid(page);
    sidebar = page.frameLocator('iframe').first();
    await sidebar.getByRole('button', { name: texts.noWorkbook.make }).click(WAIT);
    await sidebar.getByRole('button', { name: texts.noOrders.samples }).click(WAIT);
    await sidebar.getByRole('heading', { name: texts.today.overdue }).waitFor(WAIT);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    folder.remove();
  });

  const overdue = () => sidebar.getByRole('region', { name: texts.today.overdue }).getByRole('listitem');
  /** The add-on's menu has the product's name. It comes when its onOpen has run. */
  const openFromMenu = async (of: Page, item: string): Promise<void> => {
    const { product } = messagesFor('zh').menu;
    await of.getByRole('menubar').getByRole('menuitem', { name: product, exact: true }).click();
    await of.getByRole('menu').last().getByRole('menuitem', { name: item, exact: true }).click();
  };
  const cellBecomes = async (address: string, text: string | RegExp): Promise<void> => {
    const until = Date.now() + 10_000;
    while (!(await readCell(page, address)).match(text) && Date.now() < until);
    expect(await readCell(page, address)).toMatch(text);
  };

  it('selects the order that is clicked', async () => {
    const order = (await overdue().first().locator('.card-meta').textContent())?.split(' · ')[0] ?? '';
    await overdue().first().locator('.card-main').click();
    await sidebar.locator('.snackbar').waitFor(WAIT);
    await takePicture(page, 'sidebar-beside-sheet-en');
    const row = /\d+/.exec((await sidebar.locator('.snackbar').textContent()) ?? '')?.[0];

    expect(order).not.toBe('');
    expect(await readCell(page, `A${row}`)).toBe(order);
  });

  it('marks an order as delivered in the sheet, and the order leaves the list', async () => {
    const card = overdue()
      .filter({ has: sidebar.getByRole('button', { name: texts.today.delivered }) })
      .first();
    const order = (await card.locator('.card-meta').textContent())?.split(' · ')[0] ?? '';
    await card.locator('.card-main').click();
    const snackbar = sidebar.locator('.snackbar');
    await snackbar.filter({ hasText: /\d/ }).waitFor(WAIT);
    const row = /\d+/.exec((await snackbar.textContent()) ?? '')?.[0];
    await card.getByRole('button', { name: texts.today.delivered }).click();
    await snackbar.filter({ hasText: texts.today.done.delivered({ order }) }).waitFor(WAIT);

    await cellBecomes(`K${row}`, labels.status.delivered);
    await cellBecomes(`J${row}`, /\d{4}-\d{2}-\d{2}/);
    expect(await overdue().filter({ hasText: order }).count()).toBe(0);
  });

  it('saves an order below the last one', async () => {
    await sidebar.getByRole('tab', { name: texts.tab.order }).click();
    await sidebar.getByRole('combobox', { name: labels.column.customerName, exact: true }).fill('Ada Lovelace');
    await sidebar.getByRole('combobox', { name: labels.column.productName, exact: true }).fill('=1+1');
    await sidebar.getByLabel(labels.column.unitPrice).fill('12.50');
    await sidebar.getByRole('button', { name: texts.order.save }).click();
    await sidebar.getByRole('button', { name: texts.order.another }).waitFor(WAIT);
    const row = /\d+/.exec((await sidebar.getByText(/row \d+/).textContent()) ?? '')?.[0];

    await cellBecomes(`B${row}`, 'Ada Lovelace');
    await cellBecomes(`D${row}`, /^'?=1\+1$/);
  });

  it('shows what would be mailed, and the settings of the sheet', async () => {
    await sidebar.getByRole('tab', { name: texts.tab.reminders }).click();
    await sidebar.getByRole('heading', { name: texts.reminders.preview }).waitFor(WAIT);
    await sidebar.getByRole('tab', { name: texts.tab.settings }).click();

    await sidebar.getByLabel(texts.settings.pattern).waitFor(WAIT);
    expect(await sidebar.getByLabel(texts.settings.pattern).inputValue()).toBe('YYYYMMDD-001');
  });

  it('speaks Chinese to a colleague who does, about the same workbook', async () => {
    const zh = pageTextsFor('zh').sidebar;
    const colleague = await openPage(browser, `${host.address}?user=li@example.com&lang=zh-CN`);
    await waitForGrid(colleague);
    await openFromMenu(colleague, messagesFor('zh').menu.item.sidebar);
    const theirs = colleague.frameLocator('iframe').first();
    await theirs.getByRole('heading', { name: zh.today.dueToday }).waitFor(WAIT);
    await takePicture(colleague, 'sidebar-beside-sheet-zh');
    await colleague.context().close();
  });

  it('causes no error in the page', () => {
    expect(page.trouble.errors).toEqual([]);
  });
});
