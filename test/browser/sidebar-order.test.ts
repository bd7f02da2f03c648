import type { Page } from 'playwright-core';
import type { OrderRequest } from '../../src/app/api/order-form';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { callsOf, sidebarBrowser } from '../support/sidebar-page';
import { done, goodAnswers, refused } from '../support/sidebar-samples';

const { sidebar: texts, labels } = pageTextsFor('en');
const good = goodAnswers('en');

describe('the order form', () => {
  const sidebar = sidebarBrowser();
  let page: Page;

  const open = async (answers = good) => {
    page = await sidebar.open({ answers, view: 'order' });
    await customer().waitFor();
    await page.waitForTimeout(50);
  };
  const customer = () => page.getByRole('combobox', { name: labels.column.customerName, exact: true });
  const product = () => page.getByRole('combobox', { name: labels.column.productName, exact: true });
  const quantity = () => page.getByLabel(labels.column.quantity);
  const price = () => page.getByLabel(labels.column.unitPrice);
  const save = () => page.getByRole('button', { name: texts.order.save }).click();
  const requests = async () => (await callsOf(page, 'saveOrder')).map((call) => call.args[0] as OrderRequest);

  const fillIn = async () => {
    await customer().fill('Ada');
    await page.keyboard.press('Escape');
    await product().fill('Lamp');
    await page.keyboard.press('Escape');
    await quantity().fill('3');
    await price().fill('0.29');
  };

  it('saves an order with several lines by one call', async () => {
    await open();
    await fillIn();
    await page.getByRole('button', { name: `+ ${texts.order.addLine}` }).click();
    await product().nth(1).fill('Discount');
    await quantity().nth(1).fill('１');
    await price().nth(1).fill('-1,234.50');
    await page.getByLabel(labels.column.expectedDeliveryDate).fill('2026-12-01');
    await page.getByLabel(texts.order.urgent).check();
    await save();
    await page.getByRole('heading', { name: texts.order.saved({ order: '20261122-003' }) }).waitFor();

    const [request, ...others] = await requests();
    expect(others).toEqual([]);
    expect(request?.form).toMatchObject({
      customerName: 'Ada',
      priority: 'urgent',
      expectedDeliveryDate: '2026-12-01',
      paymentDueDate: null,
      lines: [
        { productName: 'Lamp', quantity: 3, unitPrice: 0.29 },
        { productName: 'Discount', quantity: 1, unitPrice: -1234.5 },
      ],
    });
    expect(request?.requestId).toMatch(/^[A-Za-z0-9-]{8,60}$/);
  });

  it('adds up exactly while one types', async () => {
    await open();
    await fillIn();

    expect(await page.getByText('$0.87').count()).toBe(2);
  });

  it('leaves lines out that nobody filled in', async () => {
    await open();
    await fillIn();
    await page.getByRole('button', { name: `+ ${texts.order.addLine}` }).click();
    await save();
    await page.getByRole('heading', { name: texts.order.saved({ order: '20261122-003' }) }).waitFor();

    expect((await requests())[0]?.form.lines).toHaveLength(1);
  });

  it('fills in a known customer and the last price of a product, with the keyboard alone', async () => {
    await open();
    await customer().pressSequentially('hop');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await product().pressSequentially('chair');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    expect(await customer().inputValue()).toBe('Grace Hopper');
    expect(await page.getByLabel(labels.column.contact).inputValue()).toBe('138 0013 8002');
    expect(await price().inputValue()).toBe('92.5');
  });

  it('says what is wrong at the field, sends nothing and goes to the first such field', async () => {
    await open();
    await quantity().fill('two');
    await save();

    expect(await callsOf(page, 'saveOrder')).toEqual([]);
    expect(await page.getByText(texts.order.check.customer).isVisible()).toBe(true);
    await page.waitForTimeout(50);
    expect(await customer().evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await quantity().getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps what was typed when saving is refused, with the reason at the field', async () => {
    await open({ ...good, saveOrder: [refused('Fill in “Product/service”.', 'lines.0.productName')] });
    await fillIn();
    await save();
    await page.getByText(texts.order.notSaved).waitFor();

    expect(await product().getAttribute('aria-invalid')).toBe('true');
    expect(await customer().inputValue()).toBe('Ada');
  });

  it('repeats a lost save under the same id, so that nothing is entered twice', async () => {
    await open({ ...good, saveOrder: ['fail', done({ orderNumber: '20261122-003', row: 44 })] });
    await fillIn();
    await save();
    await page.getByText(texts.order.maybeSaved).waitFor();
    await save();
    await page.getByRole('heading', { name: texts.order.saved({ order: '20261122-003' }) }).waitFor();

    const [first, second] = await requests();
    expect(second?.requestId).toBe(first?.requestId);
  });

  it('takes a form that was changed after a lost save for another order', async () => {
    await open({ ...good, saveOrder: ['fail', done({ orderNumber: '20261122-004', row: 45 })] });
    await fillIn();
    await save();
    await page.getByText(texts.order.maybeSaved).waitFor();
    await quantity().fill('4');
    await save();
    await page.getByRole('heading', { name: texts.order.saved({ order: '20261122-004' }) }).waitFor();

    const [first, second] = await requests();
    expect(second?.requestId).not.toBe(first?.requestId);
  });

  it('keeps the draft while another tab is open', async () => {
    await open();
    await fillIn();
    await page.getByRole('tab', { name: texts.tab.settings }).click();
    await page.getByRole('tab', { name: texts.tab.order }).click();

    expect(await customer().inputValue()).toBe('Ada');
  });

  it('copies an earlier order that is found by its customer', async () => {
    await open();
    await page.getByText(texts.order.copyTitle).click();
    await page.getByLabel(texts.order.copyLabel).fill('lovelace');
    await page.getByRole('option').first().click();
    await page.getByText(texts.order.copied({ order: '20261110-000' })).waitFor();

    expect((await callsOf(page, 'getOrderCopy'))[0]?.args).toEqual([{ orderNumber: '20261110-000' }]);
    expect(await product().count()).toBe(2);
    expect(await page.getByText('$113.87').count()).toBe(1);
  });
});
