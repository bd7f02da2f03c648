import type { Browser } from 'playwright-core';
import { composeMessageMail } from '../../src/app/mail/compose-message-mail';
import { LANGUAGES } from '../../src/domain/order/settings';
import { TEMPLATE_KEYS } from '../../src/domain/rules/message-rule';
import { aMessageContext, anOrderMessage } from '../support/an-order-message';
import { findAccessibilityFaults, launchBrowser, takePicture } from '../support/browser';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SHOWN = TEMPLATE_KEYS.flatMap((key) => LANGUAGES.map((language) => [key, language] as const));

describe.each(SHOWN)('the message %s in %s', (key, language) => {
  it('fits a phone and a window, is accessible and asks nobody for anything', async () => {
    const context = aMessageContext({ senderName: language === 'zh' ? '纸墨坊' : 'Paper & Ink' });
    const { html } = composeMessageMail(anOrderMessage(key, language), context);

    for (const width of [360, 640]) {
      const page = await browser.newPage({ viewport: { width, height: 700 } });
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));

      await page.setContent(html);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await takePicture(page, `mails/${key}-${language}-${width}`, { isWhole: true });

      expect([width, overflow]).toEqual([width, 0]);
      expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([]);
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page.close();
    }
  });
});
