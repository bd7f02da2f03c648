import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/order/settings';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { findAccessibilityFaults, takePicture } from '../support/browser';
import { sidebarBrowser } from '../support/sidebar-page';
import { aRemindersDetail, done, goodAnswers } from '../support/sidebar-samples';

jest.setTimeout(60_000);

describe.each(LANGUAGES)('the sending as a colleague of the sender sees it (%s)', (language) => {
  const texts = pageTextsFor(language).sidebar.reminders;
  const colleague = {
    ...{ isOn: true, isSenderMe: false, sender: 'anna@example.com', account: 'chen@example.com', nextRunAt: null },
    ...{ uncertain: [], held: 37, ofSender: 2 },
    withoutAddress: { count: 3, orderNumbers: ['20261122-001', '20261122-004'] },
  };
  const sidebar = sidebarBrowser();
  let page: Page;

  const open = (fields: Parameters<typeof aRemindersDetail>[1]) =>
    sidebar.open({
      answers: { ...goodAnswers(language), getReminders: [done(aRemindersDetail(language, fields))] },
      view: 'reminders',
    });

  it('leaves customers to the sender, names the account of each, and says whom no mail can reach', async () => {
    page = await open(colleague);
    await page.getByText(texts.ofSender({ count: 2, sender: 'anna@example.com', time: '' })).waitFor();
    await page.getByText(texts.heldOfSender({ sender: 'anna@example.com' })).waitFor();
    await page.getByText(texts.withoutAddress({ count: 3 })).click();
    await page.getByRole('button', { name: texts.sendNow }).click();

    await page.getByText(texts.confirm({ count: 2, account: 'chen@example.com' })).waitFor();
    expect(await page.getByRole('button', { name: texts.heldSend, exact: true }).count()).toBe(0);
    expect(await page.getByText(texts.moreOrders({ count: 1 })).count()).toBe(1);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await takePicture(page, `sidebar-colleague-${language}`, { isWhole: true });
  });

  it('says that mails are on their way, and neither that all is well nor that nothing is due', async () => {
    const since = Date.UTC(2026, 10, 22, 0, 55);
    page = await open({ uncertain: [], recipients: [], underway: { count: 8, since, until: since + 600_000 } });
    const said = page.getByText(texts.underway({ count: 8, since: '§', until: '§' }).split('§')[0] ?? '');

    await said.waitFor();
    expect(await page.getByText(texts.healthy).count()).toBe(0);
    expect(await page.getByText(texts.nothing).count()).toBe(0);
    await takePicture(page, `sidebar-underway-${language}`, { isWhole: true });
  });
});
