import type { Browser, Page } from 'playwright-core';
import type { TemplatesView } from '../../src/app/api/templates-view';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { launchBrowser } from '../support/browser';
import { aDayPreview, aMail, messageAnswers, someRules, someTemplates } from '../support/message-samples';
import { callsOf, openSidebar } from '../support/sidebar-page';
import { aRemindersDetail, aStart, done, refused } from '../support/sidebar-samples';

jest.setTimeout(30_000);

const texts = pageTextsFor('en');
const good = messageAnswers('en');

describe('rules and messages in the sidebar', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => page.context().close());

  const open = async (part: keyof typeof texts.sidebar.mailTab, answers = good, delayMs = 5) => {
    page = await openSidebar(browser, { view: 'reminders', answers, height: 1200, delayMs });
    await page.getByRole('tab', { name: texts.sidebar.mailTab[part] }).click();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
  const lastOf = async (name: string) => (await callsOf(page, name)).at(-1)?.args[0];

  describe('Rules', () => {
    const words = texts.rules;
    const card = (title: string) => page.getByRole('listitem').filter({ has: button(words.change({ rule: title })) });

    it('says what each rule does, and counts', async () => {
      await open('rules');
      await card('3 days before delivery').waitFor();

      expect(await card('3 days before delivery').locator('p').allTextContents()).toEqual([
        '→ owner, in the digest',
        '4 lines now',
      ]);
    });

    it('has every message to customers off, says what they get, and switches one on', async () => {
      await open('rules');
      const customers = page.getByRole('region', { name: words.customers });
      await customers.getByText(words.gets.orderShipped).waitFor();
      const states = await customers
        .getByRole('switch')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-checked')));
      expect(states).toEqual(Array.from({ length: 7 }, () => 'false'));
      await customers.getByRole('switch').nth(2).click();
      await page.getByText(words.turnedOn({ rule: 'Status becomes “Shipped”' })).waitFor();

      expect(await lastOf('setRuleOn')).toEqual({ id: 'R11', on: true });
    });

    it('keeps a form open, and opens no other, until its rule is saved', async () => {
      await open('rules', { ...good, saveRule: [refused('Somebody else is changing the workbook.')] }, 400);
      await button(words.change({ rule: 'On the delivery day' })).click();
      const form = page.getByRole('form');
      await form.getByLabel(words.form.name, { exact: true }).fill('Call them');
      await form.getByRole('button', { name: texts.sidebar.save }).click();
      await form.getByLabel(words.form.name, { exact: true }).press('Escape');
      await button(words.change({ rule: '3 days before delivery' })).dispatchEvent('click');
      await form.getByText('Somebody else is changing the workbook.').waitFor();

      expect(await form.getByLabel(words.form.name, { exact: true }).inputValue()).toBe('Call them');
    });

    it('says that the first change makes the sheet, while it does', async () => {
      await open('rules', { ...good, getRules: [done(someRules('en', { hasSheet: false }))], setRuleOn: ['silence'] });
      await card('On the delivery day').getByRole('switch').click();
      await page.getByText(words.making({ sheet: 'Rules' })).waitFor();

      expect(await card('On the delivery day').getAttribute('aria-busy')).toBe('true');
    });

    it('says which weekdays are off, and says so aloud when the first change makes the calendar', async () => {
      const daysOff = words.daysOff({ weekdays: 'Saturday and Sunday', sheet: 'Work calendar' });
      await open('rules', {
        ...good,
        getRules: [done(someRules('en', { hasSheet: false }))],
        setRuleOn: [done(someRules('en'))],
      });
      await card('On the delivery day').waitFor();
      expect(await page.getByText(daysOff).count()).toBe(0);
      await card('On the delivery day').getByRole('switch').click();
      await page.getByRole('status').getByText(daysOff).waitFor();

      expect(await page.getByText(daysOff, { exact: true }).count()).toBe(1);
    });

    it('calls the sheets as the workbook does', async () => {
      const start = aStart('en', { sheetNames: aStart('zh').sheetNames });
      await open('rules', { ...good, getStart: [done(start)] });
      await page.getByText(words.daysOff({ weekdays: 'Saturday and Sunday', sheet: '工作日历' })).waitFor();

      expect(await button(words.openSheet({ sheet: '规则' })).isVisible()).toBe(true);
    });

    it('opens the Rules sheet', async () => {
      await open('rules');
      await button(words.openSheet({ sheet: 'Rules' })).click();
      await page.waitForTimeout(50);

      expect(await callsOf(page, 'showRulesSheet')).toHaveLength(1);
    });

    it('says at a rule why it could not be switched', async () => {
      await open('rules', { ...good, setRuleOn: [refused('Somebody else is writing.')] });
      await card('On the delivery day').getByRole('switch').click();
      await card('On the delivery day').getByText('Somebody else is writing.').waitFor();

      expect(await card('On the delivery day').getByRole('switch').getAttribute('aria-checked')).toBe('true');
    });

    it('asks only what a moment needs', async () => {
      await open('rules');
      await button(`+ ${words.add}`).first().click();
      expect(await page.getByRole('textbox', { name: words.form.days }).inputValue()).toBe('3');
      await combobox(words.form.moment).selectOption('status');

      expect(await page.getByRole('textbox', { name: words.form.days }).count()).toBe(0);
      expect(await combobox(words.form.status).inputValue()).toBe('shipped');
      await combobox(words.form.moment).selectOption('assigned');
      expect(await combobox(words.form.fill).count()).toBe(0);
      expect(await combobox(words.form.template).count()).toBe(0);
      await combobox(words.form.delivery).selectOption('atOnce');
      expect(await combobox(words.form.template).inputValue()).toBe('assignment');
    });

    it('adds a rule that is put together from lists', async () => {
      await open('rules');
      await button(`+ ${words.add}`).first().click();
      await page.getByRole('textbox', { name: words.form.days }).fill('2');
      await combobox(words.form.dayKind).selectOption('working');
      await page.getByLabel(words.form.ownerOfOrder).uncheck();
      await combobox(words.form.addRecipient).selectOption('role:Sales');
      await combobox(words.form.fill).selectOption('soon');
      await page.getByText(words.form.filters).click();
      await page.getByRole('checkbox', { name: 'On hold' }).check();
      await combobox(words.form.owner).selectOption('Grace');
      await button(texts.sidebar.save).click();
      await page.getByText(words.saved).waitFor();

      expect(await lastOf('saveRule')).toEqual({
        id: null,
        form: {
          isOn: true,
          name: '',
          moment: 'before',
          days: 2,
          dayKind: 'working',
          status: null,
          filter: { statuses: ['onHold'], priority: null, owner: 'Grace', channel: '', amountFrom: null },
          audience: [{ kind: 'role', name: 'Sales' }],
          delivery: 'digest',
          template: null,
          fill: 'soon',
        },
      });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-colleagues');
    });

    it('has the lines brought in step where they are still marked by rules that were deleted', async () => {
      await open('rules', { ...good, getRules: [done(someRules('en', { needsSweep: true }))] });
      await card('3 days before delivery').waitFor();
      await page.waitForTimeout(50);

      expect(await callsOf(page, 'runSweep')).toHaveLength(1);
    });

    it('adds no second rule that says the same', async () => {
      await open('rules');
      await button(`+ ${words.add}`).first().click();
      await page.getByRole('textbox', { name: words.form.days }).fill('3');
      await button(texts.sidebar.save).click();

      await page.getByText(words.twice({ rule: '3 days before delivery' })).waitFor();
      expect(await callsOf(page, 'saveRule')).toHaveLength(0);
    });

    it('says of urgent orders when their mail goes out, on and off', async () => {
      await open('rules');
      await page.getByText(words.instant).first().waitFor();
      await page.context().close();
      const alerts = { isOn: true, sender: 'owner@example.com' };
      await open('rules', { ...good, getReminders: [done(aRemindersDetail('en', { alerts }))] });
      await page.getByText(words.instantOn).first().waitFor();

      expect(await page.getByText(words.instant).count()).toBe(0);
    });

    it('changes a rule by keys alone, and leaves it as it was by Escape', async () => {
      await open('rules');
      await button(words.change({ rule: 'On the delivery day' })).press('Enter');
      await page.locator('select:focus').press('Escape');
      await page.getByRole('form').waitFor({ state: 'detached' });
      await page.locator('.rule-main:focus').press('Enter');
      await combobox(words.form.fill).selectOption('attention');
      await button(texts.sidebar.save).press('Enter');
      await page.getByText(words.saved).waitFor();

      expect(await lastOf('saveRule')).toMatchObject({ id: 'R3', form: { moment: 'onTheDay', fill: 'attention' } });
    });

    it('keeps what was typed when saving is refused, and says why', async () => {
      await open('rules', { ...good, saveRule: [refused('Somebody else is writing.')] });
      await button(words.change({ rule: '3 days before delivery' })).click();
      await page.getByRole('textbox', { name: words.form.days }).fill('5');
      await button(texts.sidebar.save).click();
      await page.getByText('Somebody else is writing.').waitFor();

      expect(await page.getByRole('textbox', { name: words.form.days }).inputValue()).toBe('5');
    });

    it('offers customers nothing that is written for colleagues', async () => {
      await open('rules');
      await page.getByRole('region', { name: words.customers }).getByRole('button', { name: words.add }).click();
      await combobox(words.form.moment).selectOption('status');
      const offered = await combobox(words.form.template).locator('option').allTextContents();

      expect(offered).not.toContain(texts.templateWords.name.urgentAlert);
      expect(offered).toContain(texts.templateWords.name.orderShipped);
      expect(await combobox(words.form.delivery).count()).toBe(0);
    });
  });

  describe('Templates', () => {
    const words = texts.templates;
    const text = () => page.getByLabel(words.text, { exact: true }).filter({ visible: true });

    it('shows what a message would be for an order that is chosen', async () => {
      await open('templates', { ...good, previewTemplate: [done({ problems: [], mail: aMail('en') })] });
      await button(words.preview).click();
      await page.getByText('Hello Ada Lovelace', { exact: false }).waitFor();
      await combobox(words.order).selectOption('20261111-001');
      await page.waitForTimeout(50);

      expect(await lastOf('previewTemplate')).toMatchObject({
        key: 'orderConfirmation',
        language: 'en',
        orderNumber: '20261111-001',
      });
      await button(words.asMail).click();
      const frame = page.locator('iframe');
      expect(await frame.getAttribute('sandbox')).toBe('');
      await frame.contentFrame().getByRole('heading').waitFor();
    });

    it('does not take changes to the built-in text before somebody wants their own', async () => {
      await open('templates');
      expect(await text().getAttribute('readonly')).not.toBeNull();
      await button(words.writeOwn).click();
      await text().fill('Dear {{customerName}}');
      await page.getByLabel(words.subject).fill('Hello');
      await page.getByLabel(words.subject).press('End');
      await page.getByText(words.fields).click();
      await page.getByRole('button', { name: '{{orderNumber}}' }).click();

      expect(await page.getByLabel(words.subject).inputValue()).toBe('Hello{{orderNumber}}');
    });

    it('saves a message of one’s own', async () => {
      await open('templates', { ...good, saveTemplate: [done(someTemplates('en'))] });
      await button(words.writeOwn).click();
      await text().fill('Dear {{customerName}}');
      await button(texts.sidebar.save).click();
      await page.getByText(words.saved).waitFor();

      expect(await lastOf('saveTemplate')).toMatchObject({
        key: 'orderConfirmation',
        language: 'en',
        text: 'Dear {{customerName}}',
      });
      expect(await callsOf(page, 'previewTemplate')).toEqual([]);
    });

    it('says at the text what is wrong, and selects the line', async () => {
      await open('templates', { ...good, previewTemplate: (good.previewTemplate ?? []).slice(1) });
      await button(words.writeOwn).click();
      await text().fill('a\nb {{orderNumbr}}\nc');
      await button(texts.sidebar.save).click();
      await page.getByText('Line 2: There is no field {{orderNumbr}}.', { exact: false }).waitFor();

      expect(await text().getAttribute('aria-invalid')).toBe('true');
      expect(await text().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(
        'b {{orderNumbr}}',
      );
    });

    it('keeps what was typed while another message is looked at', async () => {
      await open('templates');
      await button(words.writeOwn).click();
      await text().fill('half');
      await combobox(words.message).selectOption('orderShipped');
      await combobox(words.language).selectOption('zh');
      await combobox(words.language).selectOption('en');
      await combobox(words.message).selectOption('orderConfirmation');

      expect(await text().inputValue()).toBe('half');
    });

    it('keeps what was typed when a colleague has changed the message in the sheet meanwhile', async () => {
      const [first, ...others] = someTemplates('en').templates;
      const theirs = {
        ...someTemplates('en'),
        templates: [{ ...first, text: 'theirs', isOwn: true }, ...others],
      } as TemplatesView;
      await open('templates', { ...good, getTemplates: [done(someTemplates('en')), done(theirs)] });
      await button(words.writeOwn).click();
      await text().fill('mine');
      await page.getByRole('tab', { name: texts.sidebar.mailTab.asIf }).click();
      await page.getByRole('tab', { name: texts.sidebar.mailTab.templates }).click();
      await page.getByText(words.own).waitFor();

      expect(await text().inputValue()).toBe('mine');
    });

    it('stays ready to write a message of one’s own when the messages are read again', async () => {
      const before = someTemplates('en');
      const later = {
        ...before,
        templates: before.templates.map((each) => ({ ...each, isOwn: each.key !== 'orderConfirmation' })),
      };
      await open('templates', { ...good, getTemplates: [done(before), done(later)] });
      await button(words.writeOwn).click();
      await page.getByRole('tab', { name: texts.sidebar.mailTab.asIf }).click();
      await page.getByRole('tab', { name: texts.sidebar.mailTab.templates }).click();
      const second = combobox(words.message).locator('option').nth(1);
      await second.filter({ hasText: words.ownMark }).waitFor({ state: 'attached' });

      expect(await text().getAttribute('readonly')).toBeNull();
    });

    /** The messages once the first one is written anew. */
    function savedAs(written: string): TemplatesView {
      const { templates, orders } = someTemplates('en');
      const isFirst = ({ key, language }: (typeof templates)[number]) => key === 'orderConfirmation' && language === 'en';
      return { orders, templates: templates.map((each) => (isFirst(each) ? { ...each, text: written, isOwn: true } : each)) };
    }

    it('keeps what is typed on while the message is being saved', async () => {
      await open('templates', { ...good, saveTemplate: [done(savedAs('Dear {{customerName}}'))] }, 400);
      await button(words.writeOwn).click();
      await text().fill('Dear {{customerName}}');
      await button(texts.sidebar.save).click();
      await text().fill('Dear {{customerName}}, and more');
      await page.getByText(words.saved).waitFor();

      expect(await text().inputValue()).toBe('Dear {{customerName}}, and more');
      expect(await button(texts.sidebar.save).getAttribute('aria-disabled')).toBe('false');
    });

    it('leaves the cursor where somebody writes when the faults of an earlier text come', async () => {
      await open('templates', { ...good, previewTemplate: (good.previewTemplate ?? []).slice(1) }, 400);
      await button(words.writeOwn).click();
      await text().fill('a\nb {{orderNumbr}}');
      await button(words.preview).click();
      await text().pressSequentially(' and c');
      await page.getByText(words.faulty).waitFor();
      await text().pressSequentially(' and d');

      expect(await text().inputValue()).toBe('a\nb {{orderNumbr}} and c and d');
    });

    it('shows the message with the order that was chosen last', async () => {
      await open('templates', { ...good, previewTemplate: (good.previewTemplate ?? []).slice(0, 1) }, 300);
      await button(words.preview).click();
      await combobox(words.order).selectOption('20261111-001');
      await page.locator('.mail-text').waitFor();

      const asked = (await callsOf(page, 'previewTemplate')).map(({ args }) => (args[0] as { orderNumber: string }).orderNumber);
      expect(asked.at(-1)).toBe('20261111-001');
    });

    it('goes by what was saved where an older answer comes late', async () => {
      const answers = { ...good, saveTemplate: [done(savedAs('Dear {{customerName}}'))] };
      page = await openSidebar(browser, { view: 'reminders', answers, height: 1200, slow: { getTemplates: [5, 600] } });
      await page.getByRole('tab', { name: texts.sidebar.mailTab.templates }).click();
      await button(words.writeOwn).click();
      await text().fill('Dear {{customerName}}');
      await page.getByRole('tab', { name: texts.sidebar.mailTab.asIf }).click();
      await page.getByRole('tab', { name: texts.sidebar.mailTab.templates }).click();
      await button(texts.sidebar.save).click();
      await page.getByText(words.saved).waitFor();
      await page.waitForTimeout(800);

      expect(await page.getByText(words.builtIn).filter({ visible: true }).count()).toBe(0);
    });

    it('goes back to the built-in message after one more question', async () => {
      await open('templates');
      await combobox(words.message).selectOption('orderDelivered');
      await button(words.restore).click();
      await button(words.restoreAction).click();
      await page.getByText(words.restored).waitFor();

      expect(await lastOf('restoreTemplate')).toEqual({ key: 'orderDelivered', language: 'en' });
    });
  });

  describe('another day', () => {
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
});
