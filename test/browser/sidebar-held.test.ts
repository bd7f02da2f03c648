import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/order/settings';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { findAccessibilityFaults, takePicture } from '../support/browser';
import { callsOf, sidebarBrowser } from '../support/sidebar-page';
import { aRemindersDetail, done, goodAnswers } from '../support/sidebar-samples';

jest.setTimeout(60_000);

describe.each(LANGUAGES)('mails that wait for a person (%s)', (language) => {
  const texts = pageTextsFor(language).sidebar.reminders;
  const heldOf = [
    { template: 'orderConfirmation', count: 30 },
    { template: 'paymentReminder', count: 7 },
  ] as const;
  const answers = {
    ...goodAnswers(language),
    getReminders: [done(aRemindersDetail(language, { held: 37, heldOf, uncertain: [] }))],
  };
  const sidebar = sidebarBrowser();
  let page: Page;

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('say how many they are, and go out only after one more question', async () => {
    page = await sidebar.open({ answers, view: 'reminders' });
    await page.getByText(texts.heldTitle({ count: 37 })).waitFor();
    await page.getByText(/: 7$|：7 封$/).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await button(texts.heldSend).click();
    await page.getByText(texts.heldSendAsk({ count: 37 })).waitFor();
    expect(await callsOf(page, 'decideHeld')).toEqual([]);
    await takePicture(page, `sidebar-held-${language}`, { isWhole: true });

    await button(texts.heldSendYes).click();

    await page.getByText(texts.heldTitle({ count: 37 })).waitFor({ state: 'detached' });
    expect((await callsOf(page, 'decideHeld')).map(({ args }) => args)).toEqual([[{ send: true }]]);
  });

  it('are dropped for good only after one more question, which can be left', async () => {
    page = await sidebar.open({ answers, view: 'reminders' });
    await button(texts.heldNever).click();
    await button(texts.heldNeverYes).press('Escape');
    await page.getByText(texts.heldNeverAsk({ count: 37 })).waitFor({ state: 'detached' });
    await button(texts.heldNever).click();
    await page.getByText(texts.heldNeverAsk({ count: 37 })).waitFor();

    await button(texts.heldNeverYes).click();

    await page.getByText(texts.heldDropped).waitFor();
    expect((await callsOf(page, 'decideHeld')).map(({ args }) => args)).toEqual([[{ send: false }]]);
  });
});
