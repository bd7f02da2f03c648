import type { Page } from 'playwright-core';
import type { TemplatesView } from '../../src/app/api/templates-view';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { aMail, messageAnswers, someTemplates } from '../support/message-samples';
import { callsOf, sidebarBrowser } from '../support/sidebar-page';
import { done } from '../support/sidebar-samples';

jest.setTimeout(30_000);

const texts = pageTextsFor('en');
const good = messageAnswers('en');

describe('templates in the sidebar', () => {
  const sidebar = sidebarBrowser();
  let page: Page;
  const open = async (part: keyof typeof texts.sidebar.mailTab, answers = good, delayMs = 5) => {
    page = await sidebar.open({ view: 'reminders', answers, height: 1200, delayMs });
    await page.getByRole('tab', { name: texts.sidebar.mailTab[part] }).click();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
  const lastOf = async (name: string) => (await callsOf(page, name)).at(-1)?.args[0];

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
    page = await sidebar.open({ view: 'reminders', answers, height: 1200, slow: { getTemplates: [5, 600] } });
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
