import type { Browser, FrameLocator, Page } from 'playwright-core';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { findAccessibilityFaults, launchBrowser, openPage, takePicture } from '../support/browser';
import { waitForGrid } from '../support/grid-page';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

const { sidebar: texts, labels } = pageTextsFor('en');

describe('the sidebar on the host', () => {
  const folder = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let page: Page;
  let sidebar: FrameLocator;

  beforeAll(async () => {
    host = await startHost({
      project: `${process.cwd()}/build`,
      dataFolder: folder.path,
      args: ['--locale', 'en_US', '--open', 'showSidebar'],
    });
    browser = await launchBrowser();
    page = await openPage(browser, host.address);
    await waitForGrid(page);
    sidebar = page.frameLocator('iframe').first();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await host.stop();
    folder.remove();
  });

  it('makes the workbook, fills it, and shows the same orders as the sheet', async () => {
    await sidebar.getByRole('button', { name: texts.noWorkbook.make }).click();
    await sidebar.getByRole('button', { name: texts.noOrders.samples }).click({ timeout: 60_000 });
    await sidebar.getByRole('heading', { name: texts.today.overdue }).waitFor({ timeout: 60_000 });
    await takePicture(page, 'sidebar-real-today-en');

    expect(await findAccessibilityFaults(page)).toEqual([]);
  }, 180_000);

  it('saves an order in one go', async () => {
    await sidebar.getByRole('tab', { name: texts.tab.order }).click();
    await sidebar.getByRole('combobox', { name: labels.column.customerName, exact: true }).fill('Ada Lovelace');
    await sidebar.getByRole('combobox', { name: labels.column.productName, exact: true }).fill('Lamp');
    await sidebar.getByLabel(labels.column.unitPrice).fill('12.50');
    await sidebar.getByRole('button', { name: texts.order.save }).click();
    await sidebar.getByRole('button', { name: texts.order.another }).waitFor({ timeout: 30_000 });
    await takePicture(page, 'sidebar-real-saved-en');
  }, 60_000);
});
