import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/order/settings';
import { messagesFor } from '../../src/i18n/messages-for';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { findAccessibilityFaults, takePicture } from '../support/browser';
import { sidebarBrowser, sidewaysOverflow } from '../support/sidebar-page';
import { aBoard, aStart, done, goodAnswers, refused } from '../support/sidebar-samples';

describe.each(LANGUAGES)('the sidebar in %s', (language) => {
  const texts = pageTextsFor(language).sidebar;
  const { column } = messagesFor(language).labels;
  const locale = language === 'zh' ? 'zh-CN' : 'en-US';
  const sidebar = sidebarBrowser();

  const open = (view: string, answers = goodAnswers(language), height = 1500) => sidebar.open({ view, answers, locale, height });

  /** Nothing to complain about for a screen reader, nothing to scroll sideways, and a picture to look at. */
  const expectGoodLooks = async (page: Page, name: string) => {
    await page.waitForTimeout(150);
    await takePicture(page, `sidebar-${name}-${language}`);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().close();
  };

  it('shows Today', async () => {
    const page = await open('today');
    await page.getByRole('heading', { name: texts.today.overdue }).waitFor();
    await expectGoodLooks(page, 'today');
  });

  it('shows Today with its panels open', async () => {
    const page = await open('today');
    await page.getByText(texts.today.problems({ count: 2 })).click();
    await page.getByRole('button', { name: texts.today.newDate }).first().click();
    await page.getByRole('button', { name: texts.today.copyMessage }).nth(1).click();
    await page.getByLabel(texts.today.messageTitle).waitFor();
    await expectGoodLooks(page, 'today-open');
  });

  it('shows a new order with what is wrong at its fields', async () => {
    const page = await open('order');
    await page.getByText(texts.order.copyTitle).waitFor();
    await page.getByLabel(column.quantity).fill('两');
    await page.getByLabel(column.expectedDeliveryDate).fill('2026-11-01');
    await page.getByText(texts.order.details).click();
    await page.getByLabel(column.email).fill('nobody');
    await page.getByRole('button', { name: texts.order.save }).click();
    await expectGoodLooks(page, 'order-wrong');
  });

  it('shows a filled order with suggestions', async () => {
    const page = await open('order');
    await page.getByText(texts.order.copyTitle).click();
    await page.getByLabel(texts.order.copyLabel).fill('20261110');
    await page.getByRole('option').first().click();
    await page.waitForTimeout(100);
    await page.getByRole('combobox', { name: column.customerName, exact: true }).fill(language === 'zh' ? '上海' : 'wolf');
    await expectGoodLooks(page, 'order-filled');
  });

  it('shows a saved order', async () => {
    const page = await open('order');
    await page.getByRole('combobox', { name: column.customerName, exact: true }).fill('Ada');
    await page.getByRole('combobox', { name: column.productName, exact: true }).fill('Lamp');
    await page.getByRole('button', { name: texts.order.save }).click();
    await page.getByRole('heading', { name: texts.order.saved({ order: '20261122-003' }) }).waitFor();
    await expectGoodLooks(page, 'order-saved');
  });

  it('shows Reminders', async () => {
    const page = await open('reminders');
    await page.getByRole('button', { name: texts.reminders.sendNow }).click();
    await expectGoodLooks(page, 'reminders');
  });

  it('shows Settings', async () => {
    const page = await open('settings');
    await page.getByRole('button', { name: texts.settings.addMember }).click();
    await page.getByLabel(texts.settings.soonDays).fill('many');
    await expectGoodLooks(page, 'settings');
  });

  it('shows an empty spreadsheet', async () => {
    const page = await open(
      'today',
      { ...goodAnswers(language), getStart: [done(aStart(language, { board: null, reminders: null }))] },
      500,
    );
    await page.getByRole('button', { name: texts.noWorkbook.make }).waitFor();
    await expectGoodLooks(page, 'no-workbook');
  });

  it('shows a workbook without orders', async () => {
    const board = { ...aBoard(language), lineCount: 0 };
    const page = await open('today', { ...goodAnswers(language), getStart: [done(aStart(language, { board }))] }, 500);
    await page.getByRole('button', { name: texts.noOrders.samples }).waitFor();
    await expectGoodLooks(page, 'no-orders');
  });

  it('shows a sheet that cannot be read', async () => {
    const obstacle = {
      code: 'sheet.heading-missing',
      message: messagesFor(language).errors['sheet.heading-missing']({ sheet: '订单' }),
    } as const;
    const page = await open(
      'today',
      { ...goodAnswers(language), getStart: [done(aStart(language, { board: null, obstacle }))] },
      500,
    );
    await page.getByRole('button', { name: texts.obstacle.repair }).waitFor();
    await expectGoodLooks(page, 'obstacle');
  });

  it('shows what to do when Google does not let the call through', async () => {
    const page = await open('today', { ...goodAnswers(language), getStart: ['fail'] }, 560);
    await page.getByRole('heading', { name: texts.lost.title }).waitFor();
    await expectGoodLooks(page, 'lost');
  });

  it('shows a refused action at its order', async () => {
    const answers = { ...goodAnswers(language), changeStatus: [refused(messagesFor(language).errors['workbook.busy']({}))] };
    const page = await open('today', answers);
    await page.getByRole('button', { name: texts.today.shipped, exact: true }).first().click();
    await page.getByRole('alert').waitFor();
    await expectGoodLooks(page, 'today-refused');
  });

  it('shows grey shapes while it waits', async () => {
    const page = await open('today', { ...goodAnswers(language), getStart: ['silence'] }, 500);
    await page.getByRole('status').first().waitFor();
    await expectGoodLooks(page, 'loading');
  });
});
