import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { type FakeAnswers, type FakeCall, type FakeDelays, installScriptRunFake } from './script-run-fake';

interface SidebarOptions {
  readonly answers: FakeAnswers;
  /** Of the browser; the sidebar speaks the server's language as soon as it has an answer. */
  readonly locale?: string;
  readonly view?: string;
  readonly height?: number;
  readonly delayMs?: number;
  readonly slow?: FakeDelays;
  /** Time passes only by `page.clock`. */
  readonly hasFakeClock?: boolean;
}

/** The browser of a test file. Sidebars that a test opens are closed after it. */
export function sidebarBrowser(): { readonly open: (options: SidebarOptions) => Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(() => browser.close());
  return { open: (options) => openSidebar(browser, options) };
}

/** Opens the built sidebar at Google's width (F059) with a scripted server. */
async function openSidebar(browser: Browser, options: SidebarOptions): Promise<Page> {
  const { answers, locale = 'en-US', view = 'today', height = 720, delayMs = 5 } = options;
  const context = await browser.newContext({ viewport: { width: 300, height }, locale, timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  const html = readFileSync(join(process.cwd(), 'build', 'sidebar.html'), 'utf8').replace(
    'data-view="today"',
    `data-view="${view}"`,
  );
  await page.route('http://sidebar.test/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  if (options.hasFakeClock) await page.clock.install();
  await page.addInitScript(installScriptRunFake, { answers, delayMs, slow: options.slow });
  await page.goto('http://sidebar.test/');
  return page;
}

/** The calls that the sidebar made, by name. */
export async function callsOf(page: Page, name: string): Promise<readonly FakeCall[]> {
  const calls = await page.evaluate(() => (window as unknown as { scriptCalls: FakeCall[] }).scriptCalls);
  return calls.filter((call) => call.name === name);
}

/** How far the page is wider than the sidebar; 0 where nothing has to be scrolled sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
