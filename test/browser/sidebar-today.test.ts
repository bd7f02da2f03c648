import type { Page } from 'playwright-core';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { callsOf, sidebarBrowser } from '../support/sidebar-page';
import { aBoard, aStart, aSummary, done, goodAnswers, refused } from '../support/sidebar-samples';

const texts = pageTextsFor('en').sidebar;
const good = goodAnswers('en');

describe('the sidebar opens and Today', () => {
  const sidebar = sidebarBrowser();
  let page: Page;

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('asks for the first data once, then for the suggestions, and sweeps only where nothing else does', async () => {
    page = await sidebar.open({ answers: good });
    await page.getByRole('tab', { name: texts.tab.today }).waitFor();
    await page.waitForTimeout(50);

    expect(await callsOf(page, 'getStart')).toHaveLength(1);
    expect(await callsOf(page, 'getDirectory')).toHaveLength(1);
    expect(await callsOf(page, 'runSweep')).toHaveLength(0);
  });

  it('keeps its place while another view is looked at from its top', async () => {
    page = await sidebar.open({ answers: good, height: 300 });
    await page.getByRole('heading', { name: texts.today.overdue }).waitFor();
    const place = () => page.evaluate(() => window.scrollY);
    await page.evaluate(() => window.scrollTo(0, 120));
    await page.getByRole('tab', { name: texts.tab.order }).click();
    expect(await place()).toBe(0);
    await page.getByRole('tab', { name: texts.tab.today }).click();

    expect(await place()).toBe(120);
  });

  it('shows what the sweep mended', async () => {
    const mended = { ...aBoard('en'), overdue: [aSummary({ customerName: 'Found by the sweep' })] };
    page = await sidebar.open({
      answers: {
        ...good,
        getStart: [done(aStart('en', { needsSweep: true }))],
        runSweep: [done({ changed: true })],
        getBoard: [done(mended)],
      },
    });

    await page.getByText('Found by the sweep').waitFor();
  });

  it('speaks the language of the user, not of the browser', async () => {
    page = await sidebar.open({ answers: goodAnswers('zh'), locale: 'en-US' });

    await page.getByRole('tab', { name: '今日' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  it.each([
    ['a call that Google refuses', 'fail'],
    ['a result that Google could not carry', 'blank'],
  ] as const)('says what to do about %s, and tries again', async (_, answer) => {
    page = await sidebar.open({ answers: { ...good, getStart: [answer, done(aStart('en'))] } });
    await page.getByText(texts.lost.oneAccount).waitFor();
    await button(texts.retry).click();

    await page.getByRole('tab', { name: texts.tab.today }).waitFor();
  });

  it('says what to do when no answer comes, and still takes a late one', async () => {
    page = await sidebar.open({ answers: good, delayMs: 30_000, hasFakeClock: true });
    await page.clock.runFor(21_000);
    await page.getByText(texts.lost.menu).waitFor();
    await page.clock.runFor(10_000);

    await page.getByRole('tab', { name: texts.tab.today }).waitFor();
  });

  it('makes the workbook where there is none', async () => {
    page = await sidebar.open({ answers: { ...good, getStart: [done(aStart('en', { board: null, reminders: null }))] } });
    await button(texts.noWorkbook.make).click();

    await button(texts.noOrders.samples).click();
    await page.getByRole('heading', { name: texts.today.overdue }).waitFor();
  });

  it.each([
    ['back to the window', () => page.evaluate(() => window.dispatchEvent(new Event('focus')))],
    [
      'with the pointer',
      async () => {
        await page.mouse.move(-20, 300);
        await page.mouse.move(150, 300);
      },
    ],
  ])('shows the orders when somebody comes %s after the menu has made the workbook', async (_how, comeBack) => {
    const none = done(aStart('en', { board: null, reminders: null }));
    page = await sidebar.open({ answers: { ...good, getStart: [none, none, done(aStart('en'))] } });
    await button(texts.noWorkbook.make).waitFor();
    await comeBack();
    await page.waitForFunction(() => (window as unknown as { scriptCalls: unknown[] }).scriptCalls.length > 1);
    expect(await button(texts.noWorkbook.make).isVisible()).toBe(true);
    await page.waitForTimeout(50);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));

    await page.getByRole('tab', { name: texts.tab.today }).waitFor();
  });

  describe('without orders', () => {
    const empty = { ...aBoard('en'), lineCount: 0 };
    const none = { ...good, getStart: [done(aStart('en', { board: empty }))] };
    const orders = () => page.getByRole('heading', { name: texts.today.overdue }).waitFor();

    it('shows the orders that were pasted meanwhile when its tab is chosen', async () => {
      page = await sidebar.open({ answers: { ...none, getBoard: [done(empty), done(aBoard('en'))] } });
      await button(texts.noOrders.newOrder).waitFor();
      await page.getByRole('tab', { name: texts.tab.order }).click();
      await page.getByRole('tab', { name: texts.tab.today }).click();
      await page.waitForTimeout(50);
      expect(await button(texts.noOrders.newOrder).isVisible()).toBe(true);
      await page.getByRole('tab', { name: texts.tab.order }).click();
      await page.getByRole('tab', { name: texts.tab.today }).click();

      await orders();
    });

    it('shows them when somebody comes back from the sheet, unless all was read a moment ago', async () => {
      page = await sidebar.open({ answers: none, hasFakeClock: true });
      await page.clock.runFor(100);
      await button(texts.noOrders.newOrder).waitFor();
      const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await comeBack();
      expect(await callsOf(page, 'getBoard')).toHaveLength(0);
      await page.clock.runFor(4000);
      await comeBack();
      await page.clock.runFor(100);

      await orders();
    });

    it('shows them by its refresh button', async () => {
      page = await sidebar.open({ answers: none });
      await button(texts.refresh).click();

      await orders();
    });

    it('opens the dialog for a table that is there, which is what most come with', async () => {
      page = await sidebar.open({ answers: { ...none, findTable: [done({ found: true })] } });
      const existing = button(texts.noOrders.existing);
      await page.locator('.button.primary', { hasText: texts.noOrders.existing }).waitFor();
      await existing.click();
      await page.waitForTimeout(50);

      expect(await callsOf(page, 'openAdoption')).toHaveLength(1);
    });

    it('says why no table can be taken over', async () => {
      page = await sidebar.open({ answers: { ...none, openAdoption: [refused('There is no table.')] } });
      await page.locator('.button.primary', { hasText: texts.noOrders.newOrder }).waitFor();
      await button(texts.noOrders.existing).click();

      await page.getByText('There is no table.').waitFor();
    });
  });

  it('keeps what a change has made of the board where an answer that was asked for before comes later', async () => {
    const after = { ...aBoard('en'), overdue: [aSummary({ customerName: 'After the change' })] };
    page = await sidebar.open({
      answers: { ...good, payOrder: [done({ changed: 1, missing: 0, board: after })] },
      slow: { getBoard: [300] },
    });
    await button(texts.refresh).click();
    await button(texts.today.paid).first().click();
    await page.getByText('After the change').waitFor();
    await page.waitForTimeout(400);

    expect(await page.getByText('After the change').isVisible()).toBe(true);
  });

  it('keeps the button and says why when the workbook cannot be made', async () => {
    page = await sidebar.open({
      answers: { ...good, getStart: [done(aStart('en', { board: null }))], createWorkbook: [refused('Somebody else is at it.')] },
    });
    await button(texts.noWorkbook.make).click();

    await page.getByText('Somebody else is at it.').waitFor();
    expect(await button(texts.noWorkbook.make).isVisible()).toBe(true);
  });

  it('selects the row of an order that is clicked', async () => {
    page = await sidebar.open({ answers: good });
    await page.getByTitle(texts.today.show({ order: '20261112-002' })).click();
    await page.getByText(texts.today.selected({ row: 14 })).waitFor();

    expect((await callsOf(page, 'selectLine'))[0]?.args).toEqual([{ lineId: 'L-2-' }]);
  });

  it('marks the lines of an order that can be shipped, and shows the lists as they are then', async () => {
    const after = { ...aBoard('en'), overdue: [], counts: { ...aBoard('en').counts, overdue: 0 } };
    page = await sidebar.open({
      answers: { ...good, changeStatus: [done({ changed: 2, missing: 0, board: after })] },
    });
    await page
      .getByRole('group', { name: texts.today.actions({ order: '20261110-000' }) })
      .getByText(texts.today.shipped)
      .click();
    await page.getByText(texts.today.done.shipped({ order: '20261110-000' })).waitFor();

    expect((await callsOf(page, 'changeStatus'))[0]?.args).toEqual([{ lineIds: ['L-0-', 'L-9'], status: 'shipped' }]);
    expect(await page.getByRole('heading', { name: texts.today.overdue }).count()).toBe(0);
  });

  it('moves the focus to the next order when the one that had it is gone', async () => {
    const board = aBoard('en');
    const after = { ...board, overdue: board.overdue.slice(1) };
    page = await sidebar.open({ answers: { ...good, changeStatus: [done({ changed: 1, missing: 0, board: after })] } });
    await button(texts.today.delivered).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText(texts.today.done.delivered({ order: '20261111-001' })).waitFor();

    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Ada Lovelace');
  });

  it('offers only what makes sense for an order', async () => {
    page = await sidebar.open({ answers: good });
    const actions = page.getByRole('group', { name: texts.today.actions({ order: '20261112-002' }) });
    await actions.waitFor();

    expect(await actions.getByRole('button').allTextContents()).toEqual([texts.today.delivered, '', '']);
  });

  it('records what is owed, sets a new date', async () => {
    page = await sidebar.open({ answers: good });
    await button(texts.today.paid).first().click();
    await page.getByText(texts.today.done.paid({ order: '20261111-001' })).waitFor();
    await button(texts.today.newDate).first().click();
    await page.getByLabel('Expected delivery').fill('2026-12-01');
    await page.keyboard.press('Enter');
    await page.getByText(texts.today.done.date({ order: '20261111-001', date: 'Dec 1' })).waitFor();

    expect((await callsOf(page, 'payOrder'))[0]?.args).toEqual([{ orderNumber: '20261111-001' }]);
    expect((await callsOf(page, 'changeExpectedDate'))[0]?.args).toEqual([{ lineIds: ['L-1-'], date: '2026-12-01' }]);
  });

  it('ignores a second click while the first one runs', async () => {
    page = await sidebar.open({ answers: good, delayMs: 200 });
    await button(texts.today.paid).first().dblclick();
    await page.getByText(texts.today.done.paid({ order: '20261111-001' })).waitFor();

    expect(await callsOf(page, 'payOrder')).toHaveLength(1);
  });

  it('leaves the message selected where the clipboard is closed to it', async () => {
    page = await sidebar.open({ answers: good });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await button(texts.today.copyMessage).first().click();
    await page.getByLabel(texts.today.messageTitle).waitFor();

    await page.getByText(texts.today.notCopied).first().waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('about your order');
  });

  it('shows one list alone while its count is pressed', async () => {
    page = await sidebar.open({ answers: good });
    await page.getByRole('button', { name: '1 Today' }).click();

    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([`${texts.today.dueToday}1`]);
    await page.getByRole('button', { name: '1 Today' }).click();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(4);
  });

  it('walks through its tabs with the arrow keys', async () => {
    page = await sidebar.open({ answers: good });
    await page.getByRole('tab', { name: texts.tab.today }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByLabel(texts.settings.currency).waitFor();

    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-settings');
  });
});
