import type { Page } from 'playwright-core';

/** Waits until the grid of a page is there with its menus. */
export async function waitForGrid(page: Page): Promise<void> {
  await page.locator('.o-grid').first().waitFor();
  await page.getByRole('menuitem', { name: /^(Edit|修改)$/ }).waitFor();
}

/** Chooses an entry of the menu bar by its captions, from the bar down. */
export async function chooseMenu(page: Page, ...path: readonly string[]): Promise<void> {
  for (const [depth, caption] of path.entries()) {
    const scope = depth === 0 ? page.getByRole('menubar') : page.getByRole('menu').last();
    await scope.getByRole('menuitem', { name: caption, exact: true }).click();
  }
}

/** Types into a cell as a person would: jumps there by the name box, types, presses Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Selects a cell by the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator('.o-named-range-selector input, input.o-named-range-selector').first();
  // The grid takes the keyboard in the frame after an edit, and with it what no person is quick enough to type into the box.
  await nextFrames(page);
  await box.fill(address);
  await box.press('Enter');
  await nextFrames(page);
}

/** Waits until the grid has drawn. */
async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** What the formula bar shows for a cell. */
export async function readCell(page: Page, address: string): Promise<string> {
  await goTo(page, address);
  return ((await page.locator('.o-topbar-composer .o-composer').first().textContent()) ?? '').trim();
}
