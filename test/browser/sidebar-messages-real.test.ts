import type { Browser, FrameLocator, Page } from 'playwright-core';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { launchBrowser, openPage, takePicture } from '../support/browser';
import { readCell, waitForGrid } from '../support/grid-page';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(120_000);

const texts = pageTextsFor('en');
const names = { rules: 'Rules', templates: 'Templates', calendar: 'Work calendar' };
const WAIT = { timeout: 30_000 };

/** The day after today or later, in Shanghai. */
function nextMonday(): string {
  const day = new Date(Date.now() + 8 * 3_600_000);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() !== 1);
  return day.toISOString().slice(0, 10);
}

describe('rules and messages beside the sheet', () => {
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
    await sidebar.getByRole('button', { name: texts.sidebar.noWorkbook.make }).click(WAIT);
    await sidebar.getByRole('button', { name: texts.sidebar.noOrders.samples }).click(WAIT);
    await sidebar.getByRole('heading', { name: texts.sidebar.today.overdue }).waitFor(WAIT);
    await sidebar.getByRole('tab', { name: texts.sidebar.tab.reminders }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    folder.remove();
  });

  const openPart = (part: keyof typeof texts.sidebar.mailTab) =>
    sidebar.getByRole('tab', { name: texts.sidebar.mailTab[part] }).click();
  const button = (name: string | RegExp) => sidebar.getByRole('button', { name });

  const cellBecomes = async (address: string, text: string): Promise<void> => {
    const until = Date.now() + 10_000;
    while ((await readCell(page, address)) !== text && Date.now() < until);
    expect(await readCell(page, address)).toBe(text);
  };

  it('shows who sends, and the mail of a week', async () => {
    await sidebar.getByRole('switch').click(WAIT);
    await sidebar.getByText(texts.sidebar.reminders.me({ sender: 'mei@example.com' })).waitFor(WAIT);
    await sidebar.getByText(texts.sidebar.reminders.prepared(names)).waitFor(WAIT);

    const week = sidebar.getByRole('region', { name: texts.sidebar.reminders.forecast }).getByRole('listitem');
    expect(await week.count()).toBe(7);
    expect(await week.nth(1).textContent()).toMatch(/\d+ of \d+/);
    await takePicture(page, 'sidebar-real-sending-en');
  });

  it('lists the standard rules with what they hold for', async () => {
    await openPart('rules');
    await sidebar.getByText('While overdue, every day').waitFor(WAIT);

    const card = sidebar.getByRole('listitem').filter({ hasText: 'While overdue, every day' });
    expect(await card.textContent()).toMatch(/[1-9]\d* lines? now/);
    expect(
      await sidebar.getByRole('region', { name: texts.rules.customers }).getByRole('switch', { checked: true }).count(),
    ).toBe(0);
    await takePicture(page, 'sidebar-real-rules-en');
  });

  it('shows what a customer would get for an order of the sheet', async () => {
    await button(`${texts.rules.preview}: ${texts.templateWords.name.orderConfirmation}`).click();
    const mail = sidebar.locator('.mail');
    await mail.waitFor(WAIT);

    expect(await mail.textContent()).toContain('Thank you for your order.');
    await takePicture(page, 'sidebar-real-preview-en');
  });

  it('says of a message where it is wrong', async () => {
    await openPart('templates');
    await button(texts.templates.writeOwn).filter({ visible: true }).click(WAIT);
    await sidebar.getByLabel(texts.templates.text, { exact: true }).fill('Hello\n{{orderNumbr}}');
    await button(texts.sidebar.save).filter({ visible: true }).click();
    await sidebar.getByText('Line 2: There is no field {{orderNumbr}}.').waitFor(WAIT);
  });

  it('shows a day to come in full, and sends nothing', async () => {
    await openPart('asIf');
    // On whatever day this runs: weekends are off in the calendar that came with the reminders.
    await sidebar.getByLabel(texts.templates.asIf.date, { exact: true }).fill(nextMonday());
    await button(texts.templates.asIf.show).click(WAIT);
    await sidebar.locator('.mail-summary').first().click(WAIT);
    expect(await sidebar.locator('.mail-card .mail-text').first().textContent()).toMatch(/overdue/i);
    await takePicture(page, 'sidebar-real-as-if-en');

    await openPart('sending');
    await button(texts.sidebar.reminders.sendNow).waitFor(WAIT);
    expect(await sidebar.getByText(texts.sidebar.reminders.uncertainTitle).count()).toBe(0);
  });

  it('sends what is due, and says how many', async () => {
    await button(texts.sidebar.reminders.sendNow).click(WAIT);
    await button(/^Send \d+ mails?( all the same)?$/).click();
    await sidebar.getByText(/^\d+ mails? sent\.$/).waitFor(WAIT);
    await sidebar.getByText(texts.sidebar.reminders.nothing).waitFor(WAIT);
  });

  it('switches a message to customers on, which writes all rules into a sheet', async () => {
    await openPart('rules');
    const first = sidebar.getByRole('region', { name: texts.rules.customers }).getByRole('switch').first();
    await first.click(WAIT);
    await sidebar.getByText(texts.rules.turnedOn({ rule: texts.rules.when.ordered() })).waitFor(WAIT);
    expect(await first.getAttribute('aria-checked')).toBe('true');
    await button(texts.rules.openSheet({ sheet: names.rules })).click();

    await cellBecomes('A2', 'R1');
    await takePicture(page, 'sidebar-real-rules-sheet-en');
  });

  it('adds a rule, which stands in the sheet', async () => {
    await button(`+ ${texts.rules.add}`).first().click();
    await sidebar.getByRole('textbox', { name: texts.rules.form.days }).fill('12');
    await sidebar.getByLabel(texts.rules.form.fill).selectOption('attention');
    await button(texts.sidebar.save).filter({ visible: true }).click();
    await sidebar.getByText('12 days before delivery').first().waitFor(WAIT);

    await cellBecomes('E18', '12');
  });

  it('keeps a message of one’s own, and shows it with an order', async () => {
    await openPart('templates');
    await sidebar.getByLabel(texts.templates.text, { exact: true }).fill('Dear {{customerName}}, thank you.');
    await button(texts.sidebar.save).filter({ visible: true }).click();
    await sidebar.getByText(texts.templates.own).waitFor(WAIT);
    const panel = sidebar.getByRole('tabpanel', { name: texts.sidebar.mailTab.templates });
    await panel.getByRole('button', { name: texts.templates.preview }).click();

    await panel.getByText(/^Dear .+, thank you\./).waitFor(WAIT);
  });

  it('causes no error in the page', () => {
    expect(page.trouble.errors).toEqual([]);
  });
});
