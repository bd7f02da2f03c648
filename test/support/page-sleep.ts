import type { Browser, Page } from 'playwright-core';

/** What the script in {@link makeHideable} leaves in a page. */
interface Hideable {
  hidePage(isHidden: boolean): void;
}

/**
 * Lets a page be hidden as a tab behind another is: it is told so, gets no frames, and its timers run once a second. The
 * browser of the tests has no tabs in front of each other. Must be called before the page loads.
 */
export async function makeHideable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { requestAnimationFrame: nextFrame, setTimeout: soon } = window;
    const held: FrameRequestCallback[] = [];
    let isHidden = false;
    window.requestAnimationFrame = (draw) => (isHidden ? -held.push(draw) : nextFrame(draw));
    window.setTimeout = ((run: TimerHandler, milliseconds = 0, ...args: unknown[]) =>
      soon(run, isHidden ? Math.max(1000, milliseconds) : milliseconds, ...args)) as typeof window.setTimeout;
    Object.defineProperty(document, 'hidden', { get: () => isHidden });
    Object.defineProperty(document, 'visibilityState', { get: () => (isHidden ? 'hidden' : 'visible') });
    (window as unknown as Hideable).hidePage = (hides) => {
      isHidden = hides;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      if (!hides) for (const draw of held.splice(0)) nextFrame(draw);
    };
  });
}

/** Puts a page behind another one, or in front again. */
export function hide(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate((hides) => (window as unknown as Hideable).hidePage(hides), isHidden);
}

/** The processes of a browser that run pages. */
export async function listPageProcesses(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Stops a page's processes as a computer that is shut stops them: nothing runs, and its lines stay open. */
export function suspend(processes: readonly number[], isSuspended: boolean): void {
  for (const id of processes) process.kill(id, isSuspended ? 'SIGSTOP' : 'SIGCONT');
}
