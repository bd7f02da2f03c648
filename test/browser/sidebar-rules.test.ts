import type { Page } from 'playwright-core';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { messageAnswers, someRules } from '../support/message-samples';
import { callsOf, sidebarBrowser } from '../support/sidebar-page';
import { aRemindersDetail, aStart, done, refused } from '../support/sidebar-samples';

jest.setTimeout(30_000);

const texts = pageTextsFor('en');
const good = messageAnswers('en');

describe('rules in the sidebar', () => {
  const sidebar = sidebarBrowser();
  let page: Page;
  const open = async (part: keyof typeof texts.sidebar.mailTab, answers = good, delayMs = 5) => {
    page = await sidebar.open({ view: 'reminders', answers, height: 1200, delayMs });
    await page.getByRole('tab', { name: texts.sidebar.mailTab[part] }).click();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
  const lastOf = async (name: string) => (await callsOf(page, name)).at(-1)?.args[0];

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
    const states = await customers.getByRole('switch').evaluateAll((all) => all.map((each) => each.getAttribute('aria-checked')));
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
