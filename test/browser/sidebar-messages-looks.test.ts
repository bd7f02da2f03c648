import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/order/settings';
import { messagesFor } from '../../src/i18n/messages-for';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { findAccessibilityFaults, takePicture } from '../support/browser';
import { messageAnswers, someRules } from '../support/message-samples';
import { sidebarBrowser, sidewaysOverflow } from '../support/sidebar-page';
import { aRemindersDetail, done, refused } from '../support/sidebar-samples';

jest.setTimeout(30_000);

describe.each(LANGUAGES)('rules and messages in %s', (language) => {
  const texts = pageTextsFor(language);
  const locale = language === 'zh' ? 'zh-CN' : 'en-US';
  const sidebar = sidebarBrowser();
  let page: Page;

  const open = async (part: keyof typeof texts.sidebar.mailTab, answers = messageAnswers(language), height = 1900) => {
    page = await sidebar.open({ view: 'reminders', answers, locale, height });
    await page.getByRole('tab', { name: texts.sidebar.mailTab[part] }).click();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  /** Nothing to complain about for a screen reader, nothing to scroll sideways, and a picture to look at. */
  const expectGoodLooks = async (name: string) => {
    await page.waitForTimeout(150);
    await takePicture(page, `sidebar-${name}-${language}`);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
  };

  it('shows a sending that is under way', async () => {
    const { reminders } = texts.sidebar;
    await open('sending', { ...messageAnswers(language), sendRemindersNow: ['silence'] }, 1300);
    await button(reminders.sendNow).click();
    await button(reminders.send({ count: 2 })).click();
    await page.getByText(reminders.progress({ sent: 0, of: 2 })).waitFor();
    await button(reminders.stop).click();
    await expectGoodLooks('sending');
  });

  it('shows that a colleague sends and is not heard of, with a week that nobody else’s account tells', async () => {
    const sender = 'grace.with.a.long.name@subsidiary.example.com';
    const warning = messagesFor(language).reminders.trouble.silent({ sender });
    const forecast = aRemindersDetail(language).forecast.map((day) => ({ ...day, allowance: null, waiting: 0 }));
    const [owner, other] = aRemindersDetail(language).recipients;
    if (!owner || !other) throw new Error('No recipients');
    const messages = [
      { template: 'orderConfirmed' as const, count: 1 },
      { template: 'orderShipped' as const, count: 2 },
    ];
    const customer = { ...other, isCustomer: true, overdue: 0, other: 3, mailCount: 3, messages };
    const recipients = [owner, customer];
    const others = { recipients, sender, isSenderMe: false, nextRunAt: null, quotaLeft: null, uncertain: [], warning, forecast };
    const getReminders = [done(aRemindersDetail(language, { ...others, lastRunAt: Date.UTC(2026, 10, 21, 4, 12) }))];
    await open('sending', { ...messageAnswers(language), getReminders }, 1300);
    await button(texts.sidebar.reminders.takeOver).waitFor();
    await expectGoodLooks('sending-other');
  });

  it('shows instant alerts that nobody hears, and the question on a day off', async () => {
    const sender = 'grace.with.a.long.name@subsidiary.example.com';
    const warning = messagesFor(language).alerts.trouble.orphaned({ sender });
    const rest = { reason: 'dayOff', until: { date: '2026-11-23', hour: 9 } } as const;
    const detail = aRemindersDetail(language, { alerts: { isOn: true, sender, warning }, rest, uncertain: [] });
    await open('sending', { ...messageAnswers(language), getReminders: [done(detail)] }, 1300);
    await button(texts.sidebar.reminders.sendNow).click();
    await expectGoodLooks('sending-rest');
  });

  it('shows that nothing is sent, with the standard rules', async () => {
    const off = aRemindersDetail(language, { isOn: false, sender: '', isSenderMe: false, nextRunAt: null, since: null });
    const getRules = [done({ ...someRules(language, { hasSheet: false }), rules: someRules(language).rules.slice(2) })];
    await open('sending', { ...messageAnswers(language), getReminders: [done(off)], getRules }, 1900);
    await page.getByText(texts.sidebar.reminders.explainOff).waitFor();
    await page.getByRole('tab', { name: texts.sidebar.mailTab.rules }).click();
    await page.getByText(texts.rules.mailsOff).waitFor();
    await expectGoodLooks('rules-standard');
  });

  it('shows the rules, those that cannot work with the reason', async () => {
    await open('rules');
    await page.getByText(texts.rules.fault.recipientUnknown).waitFor();
    await expectGoodLooks('rules');
  });

  it('shows a rule that is being changed, with all its conditions', async () => {
    await open('rules');
    await page.getByRole('listitem').first().getByRole('button').first().click();
    await page.getByRole('textbox', { name: texts.rules.form.days, exact: true }).fill('x');
    await button(texts.sidebar.save).click();
    await page.getByText(texts.rules.form.daysWrong).waitFor();
    await expectGoodLooks('rule-form');
  });

  it('shows a new message to customers, and what one looks like', async () => {
    await open('rules', messageAnswers(language), 3400);
    const group = page.getByRole('region', { name: texts.rules.customers });
    await group
      .getByRole('button', { name: new RegExp(texts.rules.preview) })
      .first()
      .click();
    await group.getByText(messageAnswersSubject(language)).waitFor();
    await group.getByRole('button', { name: texts.rules.add }).click();
    await expectGoodLooks('rule-customers');
  });

  it('shows a built-in message with its preview', async () => {
    await open('templates');
    await button(texts.templates.preview).click();
    await button(texts.templates.asMail).click();
    await expectGoodLooks('template');
  });

  it('shows a message of one’s own with what is wrong at its place', async () => {
    const { previewTemplate = [] } = messageAnswers(language);
    await open('templates', { ...messageAnswers(language), previewTemplate: previewTemplate.slice(1) });
    await button(texts.templates.writeOwn).click();
    await page.getByLabel(texts.templates.text, { exact: true }).fill('a\nb {{orderNumbr}}');
    await page.getByText(texts.templates.fields).click();
    await button(texts.sidebar.save).click();
    await page.getByText(messagesFor(language).templates.fault.unknownField('orderNumbr'), { exact: false }).waitFor();
    await expectGoodLooks('template-own');
  });

  it('shows another day', async () => {
    await open('asIf');
    await page.getByLabel(texts.templates.asIf.date, { exact: true }).fill('2026-11-23');
    await button(texts.templates.asIf.show).click();
    await page.getByRole('region', { name: texts.templates.asIf.coloured }).locator('summary').first().click();
    await page.locator('.mail-summary').first().click();
    await expectGoodLooks('as-if');
  });

  it('shows why rules cannot be read, and tries again', async () => {
    const busy = messagesFor(language).errors['workbook.busy']({});
    await open('rules', { ...messageAnswers(language), getRules: [refused(busy)] }, 500);
    await page.getByText(busy).waitFor();
    await expectGoodLooks('rules-refused');
  });
});

function messageAnswersSubject(language: 'en' | 'zh'): string {
  return language === 'zh' ? '请核对您的订单 20261110-000' : 'Your order 20261110-000: please check the details';
}
