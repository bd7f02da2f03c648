import type { Browser } from 'playwright-core';
import { composeDigestMail } from '../../src/app/mail/compose-digest-mail';
import type { Language } from '../../src/domain/order/settings';
import { aDigest, aDigestContext } from '../support/a-digest';
import { findAccessibilityFaults, launchBrowser, takePicture } from '../support/browser';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['en', 'zh'] as const)('the reminder mail in %s', (language: Language) => {
  it.each([360, 640])('fits a window of %i pixels, is accessible and asks nobody for anything', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));

    await page.setContent(composeDigestMail(aDigest(language), aDigestContext).html);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await takePicture(page, `mail-${language}-${width}`, { isWhole: true });

    expect(overflow).toBe(0);
    expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([]);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.close();
  });
});
