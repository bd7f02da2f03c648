import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Seeded, seeded } from '../../host/faults/seeded';
import { launchBrowser, openPage } from '../support/browser';
import { goTo, waitForGrid } from '../support/grid-page';
import { dispatchIn, readModelsInStep, timeOfSaving } from '../support/page-model';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(90_000);

/** Another one is tried by `SEED=7 npx jest test/browser/fast-typing`. */
const seed = Number(process.env['SEED'] ?? 1);

/** Where the old texts begin, counted from 0. The rows above come and go. */
const firstRow = 9;

/** The library's id of a second sheet. */
const elsewhere = '77';

/** The texts that one person types, one cell below the other. */
const typed = Array.from({ length: 40 }, (_, index) => `${String.fromCharCode(97 + (index % 26)).repeat(4)}${index}`);

describe(`what is typed without a pause while others work (SEED=${seed})`, () => {
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let typist: Page;
  let other: Page;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost({ project: 'counter', dataFolder: data.path })]);
    const open = async (user: string): Promise<Page> => {
      const page = await openPage(browser, `${host.address}?user=${user}@example.com&lang=en`);
      await waitForGrid(page);
      return page;
    };
    [typist, other] = await Promise.all([open('mei'), open('li')]);
    await dispatchIn(other, 'CREATE_SHEET', { sheetId: elsewhere, name: 'Elsewhere', position: 1 });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  /** Types down a column that is full of old texts, from its first row, while the other does something over and over. */
  const typeDown = async (column: string, disturb: (random: Seeded) => Promise<void>): Promise<readonly string[]> => {
    const random = seeded(seed);
    const old = typed.map((_, index) => `old ${index}`);
    const col = column.charCodeAt(0) - 65;
    for (const [row, content] of old.entries()) await dispatchIn(typist, 'UPDATE_CELL', { col, row: firstRow + row, content });
    await goTo(typist, `${column}${firstRow + 1}`);
    let isTyping = true;
    const keys = await typist.context().newCDPSession(typist);
    const typing = typeAtOnce(keys, typed, random).then(() => {
      isTyping = false;
    });
    const disturbing = (async () => {
      while (isTyping) await disturb(random);
    })();
    await Promise.all([typing, disturbing]);
    await typist.getByText('Saved on this computer').waitFor();
    const [held] = await readModelsInStep([typist, other]);
    const cells = Object.entries(held?.cells ?? {}).filter(([address]) => /^[A-Z]+/.exec(address)?.[0] === column);
    return cells.sort(([one], [two]) => rowOf(one) - rowOf(two)).map(([, text]) => text);
  };

  it('is whole and in its cells when nobody else works', async () => {
    expect(await typeDown('E', async () => pause(5))).toEqual(typed);
  });

  it('is whole when rows are inserted above', async () => {
    const cells = await typeDown('F', async (random) => {
      await insertRow(other, random.between(0, 3));
      await pause(random.between(0, 30));
    });
    expect(cells).toEqual(typed);
  });

  it('is whole when rows are inserted and deleted above, and that is undone and redone', async () => {
    const cells = await typeDown('G', async (random) => {
      if (random.between(0, 1) === 0) await insertRow(other, random.between(0, 3));
      else await dispatchIn(other, 'REMOVE_COLUMNS_ROWS', { dimension: 'ROW', elements: [random.between(0, 3)], sheetName: '' });
      await dispatchIn(other, 'REQUEST_UNDO', {});
      await timeOfSaving(other);
      if (random.between(0, 1) === 0) return;
      await dispatchIn(other, 'REQUEST_REDO', {});
      await timeOfSaving(other);
    });
    expect(cells).toEqual(typed);
  });

  it('stays in its cells when rows are inserted on another sheet', async () => {
    const cells = await typeDown('H', async (random) => {
      await insertRow(other, 0, elsewhere);
      await pause(random.between(0, 30));
    });
    expect(cells).toEqual(typed);
  });

  it('is whole when others format cells and write a lot', async () => {
    const cells = await typeDown('I', async (random) => {
      await dispatchIn(
        other,
        'SET_FORMATTING',
        {
          target: [{ left: 0, right: 1, top: 0, bottom: random.between(1, 60) }],
          style: { bold: random.between(0, 1) === 1 },
        },
        false,
      );
      await pause(random.between(0, 30));
    });
    expect(cells).toEqual(typed);
  });

  it('is entered when it follows an undo that the host has not answered yet', async () => {
    await insertRow(typist, 2);
    await timeOfSaving(typist);
    await goTo(typist, 'K20');
    const keys = await typist.context().newCDPSession(typist);
    process.kill(host.pid, 'SIGSTOP');
    try {
      await typist.keyboard.press('Control+z');
      await typeAtOnce(keys, ['one', 'two'], seeded(seed));
    } finally {
      process.kill(host.pid, 'SIGCONT');
    }

    await typist.getByText('Saved on this computer').waitFor();
    const [held] = await readModelsInStep([typist, other]);
    expect(held?.cells).toMatchObject({ K19: 'one', K20: 'two' });
  });
});

async function insertRow(page: Page, before: number, sheetId?: string): Promise<void> {
  const place = { dimension: 'ROW', position: 'before', base: before, quantity: 1, sheetName: '' };
  await dispatchIn(page, 'ADD_COLUMNS_ROWS', sheetId === undefined ? place : { ...place, sheetId });
}

/** Sends all keys without waiting for any to be handled, as a keyboard does while the page is busy. */
async function typeAtOnce(keys: CDPSession, texts: readonly string[], random: Seeded): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const press = (event: object): void => {
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event } as never));
  };
  for (const text of texts) {
    for (const letter of text) press({ text: letter, key: letter });
    press({ key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' });
    if (random.between(0, 3) === 0) await Promise.all(sent.splice(0));
    await pause(random.between(0, 40));
  }
  await Promise.all(sent);
}

function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
