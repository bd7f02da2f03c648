import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { AdoptView } from '../../src/app/api/adopt-calls';
import { LANGUAGES, type Language } from '../../src/domain/order/settings';
import { adoptPageTextsFor } from '../../src/i18n/adopt-page-texts';
import { findAccessibilityFaults, launchBrowser, takePicture } from '../support/browser';
import { type FakeAnswers, type FakeCall, installScriptRunFake } from '../support/script-run-fake';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Order #', 'Client', 'Item', 'Qty', 'Price', 'Total', 'Due date', 'Status', 'Colour of the label on the box'],
  zh: ['单号', '客户', '产品', '数量', '单价', '总价', '交货日期', '状态', '包装盒标签的颜色'],
};
const EXAMPLES = [
  '001 · 002',
  'Ada · 张三',
  'Standing desk · 笔记本电脑',
  '1 · 12',
  '¥7,999.00',
  '¥7,999.00',
  '2026-11-30',
  'done',
  '蓝',
];
const FIELDS = [
  'orderNumber',
  'customerName',
  'productName',
  'quantity',
  'unitPrice',
  'lineTotal',
  'expectedDeliveryDate',
  'status',
] as const;

function aView(language: Language, copiedBefore: AdoptView['tables'][number]['copiedBefore'] = null): AdoptView {
  const columns = HEADINGS[language].map((heading, index) => ({
    column: index + 1,
    heading,
    field: FIELDS[index] ?? null,
    examples: (EXAMPLES[index] ?? '').split(' · '),
  }));
  const table = { sheetId: 7, sheetName: language === 'zh' ? '我的订单' : 'Orders 2025', headingRow: 3, rowCount: 128, columns };
  return {
    language,
    tables: [
      { ...table, copiedBefore },
      { ...table, sheetId: 8, sheetName: 'Old', copiedBefore: null },
    ],
  };
}

/** Opens the built dialog at its size with a scripted server. */
async function openDialog(browser: Browser, language: Language, answers: object): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 640, height: 560 },
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
  });
  const page = await context.newPage();
  const html = readFileSync(join(process.cwd(), 'build', 'adopt.html'), 'utf8');
  await page.route('http://dialog.test/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.addInitScript(installScriptRunFake, { answers: answers as FakeAnswers, delayMs: 5 });
  await page.goto('http://dialog.test/');
  return page;
}

const callsOf = (page: Page) => page.evaluate(() => (window as unknown as { scriptCalls: FakeCall[] }).scriptCalls);
const answered = (value: unknown) => [{ ok: true, value }];

describe.each(LANGUAGES)('the dialog of “use my existing table” in %s', (language) => {
  const { adopt: words, labels } = adoptPageTextsFor(language);
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('shows where each column goes', async () => {
    const page = await openDialog(browser, language, { getAdoptView: answered(aView(language)) });
    await page.getByText(words.intro(aView(language).tables[0]?.sheetName ?? '', 128)).waitFor();
    await takePicture(page, `adopt-${language}`);

    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('copies what was chosen and says what was done', async () => {
    const page = await openDialog(browser, language, {
      getAdoptView: answered(aView(language)),
      copyTable: answered({ text: words.done.added(128, 90, 2) }),
    });
    await page.getByLabel(`${words.field}: ${HEADINGS[language][8]}`).selectOption({ label: labels.column.remarkInternal });
    await page.getByRole('button', { name: words.copy(128) }).click();
    await page.getByText(words.done.added(128, 90, 2)).waitFor();
    await takePicture(page, `adopt-done-${language}`);

    const copied = (await callsOf(page)).find(({ name }) => name === 'copyTable')?.args[0] as {
      mapping: unknown[];
      isAgain: boolean;
    };
    expect(copied.mapping).toHaveLength(9);
    expect(copied.mapping[8]).toEqual({ column: 9, field: 'remarkInternal' });
    expect(copied.isAgain).toBe(false);
    await page.context().close();
  });

  it('warns where the table was copied before', async () => {
    const page = await openDialog(browser, language, {
      getAdoptView: answered(aView(language, { rows: 120, day: '2026-11-20' })),
    });
    await page.getByText(words.copiedBefore(120, '2026-11-20')).waitFor();

    expect(await page.getByRole('button', { name: words.copyAgain }).count()).toBe(1);
    await page.context().close();
  });

  it('does not copy while two columns go to one place', async () => {
    const page = await openDialog(browser, language, { getAdoptView: answered(aView(language)) });
    await page.getByLabel(`${words.field}: ${HEADINGS[language][8]}`).selectOption({ label: labels.column.customerName });
    await page.getByText(words.twice(labels.column.customerName)).waitFor();
    await takePicture(page, `adopt-twice-${language}`);
    await page.getByRole('button', { name: words.copy(128) }).click({ force: true });

    expect((await callsOf(page)).map(({ name }) => name)).toEqual(['getAdoptView']);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('says what to do where no answer comes', async () => {
    const page = await openDialog(browser, language, { getAdoptView: ['fail'] });
    await page.getByText(words.lost).waitFor();

    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });
});
