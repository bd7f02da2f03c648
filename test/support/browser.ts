import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { locateBrowser } from './chromium';

/** Starts the browser of the tests. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = locateBrowser();
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--hide-scrollbars'],
  });
}

/** What a page's user would notice: requests that left this machine, and errors in the console. */
export interface PageTrouble {
  readonly foreignRequests: string[];
  readonly errors: string[];
}

/** Opens a page in a context of its own, as another person on another computer would. */
export async function openPage(
  browser: Browser,
  address: string,
  size = { width: 1280, height: 800 },
): Promise<Page & { trouble: PageTrouble }> {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  const trouble: PageTrouble = { foreignRequests: [], errors: [] };
  const own = new URL(address).hostname;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)s?:$/.test(url.protocol) && url.hostname !== own) trouble.foreignRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.errors.push(message.text());
  });
  page.on('pageerror', (error) => trouble.errors.push(error.message));
  await page.goto(address);
  return Object.assign(page, { trouble });
}

/**
 * Keeps a picture of a page in `test-output/`, to be looked at.
 *
 * On a busy machine Chromium now and then says that it cannot capture the page. No test is about that, so it is asked again.
 */
export async function takePicture(page: Page, name: string, options: { readonly isWhole?: boolean } = {}): Promise<void> {
  const file = join(process.cwd(), 'test-output', `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  for (let left = PICTURE_TRIES; left > 0; left -= 1) {
    try {
      await page.screenshot({ path: file, fullPage: options.isWhole ?? false });
      return;
    } catch (error) {
      if (left === 1 || !/Unable to capture screenshot/.test(String(error))) throw error;
    }
  }
}

const PICTURE_TRIES = 3;

/** The accessibility faults that axe finds in a page, without those inside `except` (CSS selectors). */
export async function findAccessibilityFaults(page: Page, except: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (exclude) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: exclude.map((each) => [each]) }, { iframes: false }),
    [...except],
  );
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' | ')})`);
}
