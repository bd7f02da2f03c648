import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, takePicture } from '../support/browser';
import { waitForGrid } from '../support/grid-page';
import { connectPageClient } from '../support/page-client';
import { enterInto, readShown } from '../support/page-model';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(90_000);

describe('Formulas in pages', () => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let pages: readonly Page[];

  const open = async (person: string): Promise<Page> => {
    const page = await openPage(browser, `${host.address}?user=${person}@example.com`);
    await waitForGrid(page);
    return page;
  };
  /** Waits until every page shows this in a cell of the first sheet. */
  const waitForCell = async (row: number, column: number, text: string): Promise<void> => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const shown = await Promise.all(pages.map((page) => readShown(page, row, column)));
      if (shown.every((each) => each === text)) return;
      if (Date.now() > deadline) throw new Error(`Row ${row}, column ${column} shows ${JSON.stringify(shown)}, not ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost({ project: 'formulas', dataFolder: data.path })]);
    pages = [await open('ada'), await open('bo')];
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  it('hand a LAMBDA on, in every page alike', async () => {
    const [page] = pages;
    if (!page) throw new Error('There is no page');
    await enterInto(page, 1, 5, '=MAP(A1:A3,LAMBDA(x,x*2))');
    await enterInto(page, 1, 6, '="say ""hi"""');
    await enterInto(page, 1, 7, '=SPARKLINE(A1:A3)');
    await enterInto(page, 1, 1, '1');
    await enterInto(page, 3, 1, '4');

    await waitForCell(3, 5, '8');
    await waitForCell(1, 6, 'say "hi"');
    await waitForCell(1, 7, '▁█');
  });

  it('call a function of the script, whose result reaches every page', async () => {
    const [page] = pages;
    if (!page) throw new Error('There is no page');
    await enterInto(page, 5, 1, '30');
    await enterInto(page, 5, 2, '=tax(A5,0.5)');
    await waitForCell(5, 2, '15');

    await enterInto(page, 5, 1, '50');
    await waitForCell(5, 2, '25');

    await enterInto(page, 6, 2, '=boom()');
    await waitForCell(6, 2, '#ERROR!');
    await takePicture(page, 'formulas');
  });

  it('call it for each of many rows that a script has written', async () => {
    const line = await connectPageClient(host.address, 'ada@example.com');
    await line.call('fill', 60);

    await waitForCell(60, 2, '6');
    expect(await line.call('read', 'B60')).toBe(6);
    line.close();
  });
});
