import type { Page } from 'playwright-core';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { aDayPreview, aMail, messageAnswers } from '../support/message-samples';
import { callsOf, sidebarBrowser } from '../support/sidebar-page';
import { done } from '../support/sidebar-samples';

jest.setTimeout(30_000);

const texts = pageTextsFor('en');
const good = messageAnswers('en');

describe('another day in the sidebar', () => {
  const sidebar = sidebarBrowser();
  let page: Page;
  const open = async (part: keyof typeof texts.sidebar.mailTab, answers = good) => {
    page = await sidebar.open({ view: 'reminders', answers, height: 1200 });
    await page.getByRole('tab', { name: texts.sidebar.mailTab[part] }).click();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const lastOf = async (name: string) => (await callsOf(page, name)).at(-1)?.args[0];

  const words = texts.templates.asIf;

  it('shows what would be counted, coloured and mailed, page by page, and says that nothing is sent', async () => {
    const rest = aDayPreview('en', { mails: [aMail('en', { name: 'Third' })] });
    await open('asIf', { ...good, previewDay: [done(aDayPreview('en')), done(rest)] });
    await page.getByLabel(words.date, { exact: true }).fill('2026-11-23');
    await button(words.show).click();
    await button(words.more({ count: 1 })).click();
    await page.locator('.mail-summary').filter({ hasText: 'Third' }).click();

    expect((await callsOf(page, 'previewDay')).map(({ args }) => args[0])).toEqual([
      { date: '2026-11-23', from: 0 },
      { date: '2026-11-23', from: 2 },
    ]);
    expect(await page.locator('.mail-text').last().textContent()).toBe(aMail('en').text);
    await page.getByText(words.nothingSent).waitFor();
    expect(await callsOf(page, 'sendRemindersNow')).toEqual([]);
  });

  it('says of a day off that nothing is mailed', async () => {
    await open('asIf', { ...good, previewDay: [done(aDayPreview('en', { isDayOff: true, mailCount: 0, mails: [] }))] });
    await button(words.show).click();
    await page.getByText(words.dayOff).waitFor();
    await page.getByText(words.noMails).waitFor();
  });

  it('asks for a date where there is none, and does not leave another day’s answer standing', async () => {
    await open('asIf');
    await button(words.show).click();
    await page.getByText(aMail('en').subject).first().waitFor();
    await page.getByLabel(words.date, { exact: true }).fill('');
    await button(words.show).click();
    await page.getByText(words.dateMissing).waitFor();

    expect(await page.getByText(aMail('en').subject).count()).toBe(0);
    expect(await callsOf(page, 'previewDay')).toHaveLength(1);
  });

  it('says of a day that is over that it goes by the orders as they are now', async () => {
    await open('asIf', { ...good, previewDay: [done(aDayPreview('en', { date: '2026-11-01' }))] });
    await button(words.show).click();
    await page.getByText(words.past).waitFor();
  });

  it('shows today’s mails in full from the list of what would go out', async () => {
    await open('sending');
    await button(texts.sidebar.reminders.readMails).click();
    await page.getByText(aMail('en').subject).first().waitFor();

    expect(await lastOf('previewDay')).toEqual({ date: '2026-11-22', from: 0 });
  });
});
