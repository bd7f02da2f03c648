import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser';
import { chooseMenu, goTo, readCell, typeInto, waitForGrid } from '../support/grid-page';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(60_000);

describe('scripts in a page', () => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;

  beforeAll(async () => {
    [browser, host] = await Promise.all([
      launchBrowser(),
      startHost({ project: 'stock', dataFolder: data.path, args: ['--first-run', 'setUp'] }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  const open = async (user = 'mei') => {
    const page = await openPage(browser, `${host.address}?user=${user}@example.com&lang=en`);
    await waitForGrid(page);
    await page.getByRole('menuitem', { name: 'Stock', exact: true }).waitFor();
    return page;
  };
  type OpenPage = Awaited<ReturnType<typeof open>>;
  const cellBecomes = async (page: OpenPage, address: string, text: string): Promise<void> => {
    const until = Date.now() + 8_000;
    while ((await readCell(page, address)) !== text && Date.now() < until);
    expect(await readCell(page, address)).toBe(text);
  };

  it('have run once, before any page, when the spreadsheet was new', async () => {
    const page = await open();

    expect(await readCell(page, 'A2')).toBe('Lamp');
    await page.context().close();
  });

  it('run by a click in their menu, and everybody sees what they write', async () => {
    const [mei, li] = await Promise.all([open('mei'), open('li')]);

    await chooseMenu(mei, 'Stock', 'Count one more');

    await cellBecomes(li, 'B2', '11');
    await mei.getByText('Counted').waitFor();
    expect(await li.getByText('Counted').count()).toBe(0);
    await Promise.all([mei.context().close(), li.context().close()]);
  });

  it('wait for the answer to an alert while others go on editing (F057)', async () => {
    const [mei, li] = await Promise.all([open('mei'), open('li')]);

    await chooseMenu(mei, 'Stock', 'Ask', 'Empty the stock…');
    const dialog = mei.getByRole('alertdialog', { name: 'Empty the stock?' });
    await dialog.waitFor();
    await cellBecomes(li, 'C2', 'asking');
    await typeInto(li, 'E9', 'meanwhile');
    await dialog.getByRole('button', { name: 'No', exact: true }).click();

    await cellBecomes(li, 'C2', 'kept: NO');
    expect(await readCell(mei, 'E9')).toBe('meanwhile');
    await Promise.all([mei.context().close(), li.context().close()]);
  });

  it('get CLOSE from the X of an alert and from a page that goes away (F057)', async () => {
    const [mei, li] = await Promise.all([open('mei'), open('li')]);

    await chooseMenu(mei, 'Stock', 'Ask', 'Empty the stock…');
    await mei.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
    await cellBecomes(li, 'C2', 'kept: CLOSE');
    await typeInto(li, 'C2', 'again');
    await chooseMenu(mei, 'Stock', 'Ask', 'Empty the stock…');
    await mei.getByRole('alertdialog').waitFor();
    await mei.context().close();

    await cellBecomes(li, 'C2', 'kept: CLOSE');
    await li.context().close();
  });

  it('get the text of a prompt', async () => {
    const page = await open();

    await chooseMenu(page, 'Stock', 'Ask', 'Name a product…');
    await page.getByLabel('What is it called?').fill('台灯');
    await page.keyboard.press('Enter');

    await cellBecomes(page, 'A2', '台灯');
    await page.context().close();
  });

  it('answer the calls of their sidebar, errors included (F161)', async () => {
    const page = await open();

    await chooseMenu(page, 'Stock', 'Open panel');
    const panel = page.frameLocator('iframe[title="Stock panel"]');
    await panel.getByText(/台灯: \d+/).waitFor();
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('台灯: 25').waitFor();
    await cellBecomes(page, 'B2', '25');
    await panel.getByRole('button', { name: 'Save a word' }).click();
    await panel.getByText('Error: The stock must be a number').waitFor();
    await goTo(page, 'D14');
    await panel.getByRole('button', { name: 'Where am I?' }).click();
    await panel.getByText('D14').waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();

    await page.locator('iframe').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('keep what a sidebar does away from the page around it (F155)', async () => {
    const page = await open();
    await chooseMenu(page, 'Stock', 'Open panel');
    await page.frameLocator('iframe').getByText(/台灯/).waitFor();
    const [frame] = page.frames().filter((each) => each.url().includes('/frame/'));

    const reached = await frame?.evaluate(async (address) => {
      const tries = {
        document: () => String(window.parent.document.title),
        fetch: () => fetch(`${address}api/mails`).then(() => 'fetched'),
      };
      const results: Record<string, string> = {};
      for (const [name, attempt] of Object.entries(tries))
        results[name] = await Promise.resolve()
          .then(attempt)
          .catch(() => 'refused');
      results['storage'] = typeof window.localStorage;
      results['line'] = await new Promise((resolve) => {
        const line = new WebSocket(`${address.replace('http', 'ws')}line`);
        line.onopen = () => resolve('opened');
        line.onerror = () => resolve('refused');
      });
      return results;
    }, host.address);

    expect(reached).toEqual({ document: 'refused', fetch: 'refused', storage: 'object', line: 'refused' });
    await page.context().close();
  });

  it('show a modal dialog that closes itself', async () => {
    const page = await open();

    await chooseMenu(page, 'Stock', 'Report…');
    await page.getByRole('dialog', { name: 'Stock report' }).waitFor();
    const report = page.frameLocator('iframe[title="Stock report"]');
    expect(await report.locator('#total').textContent()).toBe('25');
    await report.getByRole('button', { name: 'Done' }).click();

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('follow an edit by onEdit', async () => {
    const page = await open();

    await typeInto(page, 'A4', 'Vase');

    await cellBecomes(page, 'C4', 'edited: Vase');
    await page.context().close();
  });

  it('tell of an error, and can be stopped', async () => {
    const page = await open();

    await chooseMenu(page, 'Stock', 'Break');
    await page.getByText('Error: The shelf is broken').waitFor();
    await chooseMenu(page, 'Stock', 'Never end');
    await page.getByText('Running script: neverEnd').waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Cancel' }).click();

    await page.getByText('Execution cancelled').waitFor();
    await page.getByText('Running script: neverEnd').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('run by their clock trigger when the host’s menu says so', async () => {
    const page = await open();
    const before = Number(await readCell(page, 'B2'));

    await chooseMenu(page, 'Stock', 'Count every hour');
    await page.getByRole('status').filter({ hasText: 'installHourly' }).waitFor({ state: 'detached' });
    await chooseMenu(page, 'Host', 'Run a trigger now…');
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.getByText('countHourly has run.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

    await cellBecomes(page, 'B2', String(before + 1));
    await page.context().close();
  });

  it('send mails that the mail page shows', async () => {
    const page = await open();

    await chooseMenu(page, 'Stock', 'Mail the stock');
    await page.getByText('A mail has arrived').waitFor();
    await page.goto(`${host.address}mail?lang=en`);
    await page
      .getByRole('button', { name: /Stock 库存/ })
      .first()
      .click();

    await page.frameLocator('iframe').getByText('Lamp 台灯').waitFor();
    await page.getByRole('button', { name: 'Text' }).click();
    await page.getByText(/^Lamp: \d+/).waitFor();
    expect(page.trouble.errors).toEqual([]);
    await page.context().close();
  });

  it('keep their triggers when the host is killed and started again', async () => {
    await host.kill();
    host = await startHost({ project: 'stock', dataFolder: data.path, args: ['--first-run', 'setUp'] });
    const page = await open();

    expect(await readCell(page, 'A2')).toBe('台灯');
    await chooseMenu(page, 'Host', 'Run a trigger now…');
    await page.getByRole('cell', { name: 'countHourly' }).waitFor();
    await page.context().close();
  });
});
