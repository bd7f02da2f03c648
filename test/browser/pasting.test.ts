import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, takePicture } from '../support/browser';
import { goTo, waitForGrid } from '../support/grid-page';
import { dispatchIn, readModel } from '../support/page-model';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(60_000);

describe('a page that others’ text is pasted into', () => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let page: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    const args = ['--first-run', 'setUp'];
    [browser, host] = await Promise.all([launchBrowser(), startHost({ project: 'desk', dataFolder: data.path, args })]);
    page = await openPage(browser, `${host.address}?user=mei@example.com&lang=en`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForGrid(page);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  /** As Ctrl+V does, with what another program has put on the clipboard. */
  const paste = async (address: string, text: string): Promise<Readonly<Record<string, string>>> => {
    await goTo(page, address);
    await page.evaluate((plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
    await page.waitForTimeout(200);
    return (await readModel(page)).cells;
  };
  const wishStyle = (saved: string, row: number): unknown => {
    const [sheet] = (JSON.parse(saved) as SavedBook).sheets;
    const [, style] = Object.entries(sheet?.styles ?? {}).find(([zone]) => isAtRow(zone, 'E', row)) ?? [];
    return style === undefined ? {} : (JSON.parse(saved) as SavedBook).styles[style];
  };

  it('leaves the alignment, wrapping and colour of the cells, also where an empty cell is pasted', async () => {
    const cells = await paste('E2', 'engraving\nred box\n\n');

    const { saved } = await readModel(page);
    expect(cells).toMatchObject({ E2: 'engraving', E3: 'red box' });
    for (const row of [2, 3, 4, 5]) {
      expect(wishStyle(saved, row)).toMatchObject({ wrapping: 'wrap', align: 'center', fillColor: '#fff2cc' });
    }
  });

  it('makes one cell of quoted lines, as Excel and Google Sheets write them, and no row of Excel’s last line break', async () => {
    await paste('E12', 'stays');

    const cells = await paste('E10', '"first line\r\nsecond ""line"""\tMei\r\nplain\tLi\r\n');

    expect(cells).toMatchObject({ E10: 'first line\nsecond "line"', F10: 'Mei', E11: 'plain', F11: 'Li', E12: 'stays' });
    await takePicture(page, 'pasted-lines');
  });

  it('gives a copied cell of several lines to other programs in quotes', async () => {
    await paste('A20', '"one\ntwo"\tthree');
    await goTo(page, 'A20:B20');
    await page.keyboard.press('Control+c');

    await page.waitForTimeout(100);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('"one\ntwo"\tthree');
  });

  it('opens a folded group when the name box goes to one of its cells, and types there', async () => {
    await goTo(page, 'G3');
    await page.keyboard.type('12.5');
    await page.keyboard.press('Enter');

    const { cells } = await readModel(page);
    expect(cells).toMatchObject({ G3: '12.5', A1: 'Order' });
  });

  it('says that a cell is hidden, and types nowhere else', async () => {
    await goTo(page, 'A2');
    await dispatchIn(page, 'HIDE_COLUMNS_ROWS', { dimension: 'ROW', elements: [29] });
    const before = (await readModel(page)).cells;

    await goTo(page, 'A30');
    await page.getByRole('alertdialog').getByText('A30 is hidden.').waitFor();
    await page.keyboard.type('lost');

    expect((await readModel(page)).cells).toEqual(before);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(page.trouble.errors).toEqual([]);
  });
});

interface SavedBook {
  readonly sheets: readonly { readonly styles: Readonly<Record<string, number>> }[];
  readonly styles: Readonly<Record<string, unknown>>;
}

/** Whether a range such as `E2:E50` holds a cell. */
function isAtRow(zone: string, column: string, row: number): boolean {
  const [, left, top, right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(zone) ?? [];
  return left === column && right === column && Number(top) <= row && row <= Number(bottom);
}
